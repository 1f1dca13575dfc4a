"""From the bytes of a DOCX file to one HTML page: cleaned, and written by mammoth."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping

import mammoth
from lxml import etree

from reader.core.errors import ReaderError
from reader.importers.documents import ReadDocument
from reader.importers.docx_clean import Cleaned, Cleaner, R, picture_address
from reader.importers.docx_package import PICTURES, Package, Pictures
from reader.importers.docx_styles import VAL, Numbering, Styles, W
from reader.importers.titles import title_of

CHARACTERS = 4_000_000
"""More text than the longest novels have; an article takes no more either."""

ELEMENTS = 900_000
PARAGRAPHS = 40_000

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".bmp")
_LEVELS = 9


def _style_map() -> str:
    lines = [f"p.h{level} => h{level}:fresh" for level in range(1, 7)]
    lines += ["p.title => h1:fresh", "p.subtitle => h2:fresh", "p.quote => blockquote > p:fresh"]
    lines += ["p.caption => p.caption:fresh", "p.code => pre:separator('\\n')"]
    lines += ["table.data => table.data:fresh", "table.layout => table.layout:fresh"]
    for level in range(1, _LEVELS + 1):
        above = "".join("ul|ol > li > " for _ in range(level - 1))
        lines += [
            f"p:unordered-list({level}) => {above}ul > li:fresh",
            f"p:ordered-list({level}) => {above}ol > li:fresh",
        ]
    return "\n".join(lines)


def to_html(data: bytes, name: str) -> ReadDocument:
    """The document in `data`. Raises `ReaderError` file-damaged or page-too-complex."""
    package = Package(data, name)
    main = package.main()
    root = package.tree(main)
    body = root.find(W + "body") if root is not None else None
    if root is None or body is None:
        raise ReaderError("file-damaged", name=name, reason="the part with its text is empty")
    folder = posixpath.dirname(main)
    relations = package.relations(main)
    pictures = _pictures(package, relations)
    links = {key: target for key, (kind, target, outside) in relations.items() if kind == "hyperlink" and outside}
    styles = Styles(package.tree(_part(relations, "styles", posixpath.join(folder, "styles.xml"))))
    numbering = Numbering.read(package.tree(_part(relations, "numbering", posixpath.join(folder, "numbering.xml"))))
    _check(body, package)
    cleaner = Cleaner(styles, numbering, frozenset(pictures) | frozenset(links))
    cleaned = cleaner.clean(body)
    _add_notes(package, relations, cleaner, cleaned)
    if cleaned.characters > CHARACTERS:
        raise package.complex(f"it has more than {CHARACTERS // 1_000_000} million characters")
    html = _converted(root, {**links, **pictures}, package, main)
    addresses = {picture_address(part): part for part in pictures.values()}
    return ReadDocument(
        html=html,
        title=title_of(cleaned.head, _told_title(package)),
        pictures=Pictures(package, addresses),
    )


def _check(root: etree._Element, package: Package) -> None:
    elements = paragraphs = 0
    for element in root.iter():
        elements += 1
        paragraphs += element.tag == W + "p"
    if elements > ELEMENTS or paragraphs > PARAGRAPHS:
        raise package.complex(f"it has {paragraphs:,} paragraphs in {elements:,} elements")


def _part(relations: Mapping[str, tuple[str, str, bool]], kind: str, usual: str) -> str:
    return next((target for found, target, outside in relations.values() if found == kind and not outside), usual)


def _pictures(package: Package, relations: Mapping[str, tuple[str, str, bool]]) -> dict[str, str]:
    """The parts with pictures of a kind that can be shown, by the id of the relation."""
    found = {
        key: target
        for key, (kind, target, outside) in relations.items()
        if kind == "image" and not outside and target in package.parts and target.lower().endswith(_PICTURE_ENDINGS)
    }
    return dict(list(found.items())[:PICTURES])


def _told_title(package: Package) -> str:
    part = _part(package.relations(""), "core-properties", "docProps/core.xml")
    root = package.tree(part)
    element = root.find("{http://purl.org/dc/elements/1.1/}title") if root is not None else None
    return (element.text or "") if element is not None else ""


def _add_notes(
    package: Package, relations: Mapping[str, tuple[str, str, bool]], cleaner: Cleaner, cleaned: Cleaned
) -> None:
    """Footnotes and endnotes as paragraphs at the end, each under the number by which the text refers to it."""
    referred = {note: i + 1 for i, note in reversed(list(enumerate(cleaner.notes)))}
    for kind in ("footnote", "endnote"):
        wanted = {key: number for (of, key), number in referred.items() if of == kind}
        root = package.tree(_part(relations, kind + "s", f"word/{kind}s.xml")) if wanted else None
        if root is None:
            continue
        _check(root, package)
        etree.strip_tags(root, W + "hyperlink")
        etree.strip_elements(root, W + "drawing", W + "pict", with_tail=False)
        notes = cleaner.clean(root)
        cleaned.characters += notes.characters
        by_id = {note.get(W + "id"): note for note in root.iter(W + kind)}
        for key, number in sorted(wanted.items(), key=lambda item: item[1]):
            paragraphs = list(by_id[key].iter(W + "p")) if key in by_id else []
            for i, paragraph in enumerate(paragraphs):
                if i == 0:
                    run = etree.Element(W + "r")
                    etree.SubElement(run, W + "t").text = f"[{number}] "
                    paragraph.insert(1, run)
                cleaned.body.append(paragraph)


def _converted(root: etree._Element, targets: Mapping[str, str], package: Package, main: str) -> str:
    """What mammoth makes of a small DOCX file with the cleaned text alone. Each picture in it says which one it is."""
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as small:
            small.writestr("_rels/.rels", _relations({"main": ("officeDocument", "word/document.xml", False)}))
            small.writestr("word/_rels/document.xml.rels", _relations({
                key: ("hyperlink", target, True) if target not in package.parts else ("image", f"/p/{i}", False)
                for i, (key, target) in enumerate(targets.items())
            }))  # fmt: skip
            for i, target in enumerate(targets.values()):
                small.writestr(f"p/{i}", picture_address(target))
            small.writestr("word/numbering.xml", _numbering())
            small.writestr("word/styles.xml", _styles())
            small.writestr("word/document.xml", etree.tostring(root, encoding="UTF-8", xml_declaration=True))
        file.seek(0)
        try:
            result = mammoth.convert_to_html(
                file,
                style_map=_style_map(),
                include_default_style_map=False,
                include_embedded_style_map=False,
                convert_image=mammoth.images.img_element(_address),
                id_prefix="",
            )
        except RecursionError:
            raise package.complex("its elements are nested too deeply") from None
        except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
            raise package.broken(main) from error
    html = result.value.replace('<table class="data">', '<table summary="">')
    html = html.replace('<table class="layout">', '<table role="presentation">')
    return f'<html><head><meta charset="utf-8"></head><body>{html}</body></html>'


def _address(image: mammoth.documents.Image) -> dict[str, str]:
    with image.open() as file:
        return {"src": file.read().decode("utf-8")}


def _relations(targets: Mapping[str, tuple[str, str, bool]]) -> bytes:
    root = etree.Element(f"{{{_RELATIONS}}}Relationships")
    for key, (kind, target, outside) in targets.items():
        element = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        element.set("Id", key)
        element.set("Type", f"{_OFFICE}/{kind}")
        element.set("Target", re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", target))
        if outside:
            element.set("TargetMode", "External")
    return etree.tostring(root, encoding="UTF-8")


def _numbering() -> bytes:
    root = etree.Element(W + "numbering", nsmap={"w": W[1:-1]})
    for key, form in (("1", "bullet"), ("2", "decimal")):
        shared = etree.SubElement(root, W + "abstractNum")
        shared.set(W + "abstractNumId", key)
        for level in range(_LEVELS):
            element = etree.SubElement(shared, W + "lvl")
            element.set(W + "ilvl", str(level))
            etree.SubElement(element, W + "numFmt").set(VAL, form)
    for key in ("1", "2"):
        number = etree.SubElement(root, W + "num")
        number.set(W + "numId", key)
        etree.SubElement(number, W + "abstractNumId").set(VAL, key)
    return etree.tostring(root, encoding="UTF-8")


def _styles() -> bytes:
    root = etree.Element(W + "styles", nsmap={"w": W[1:-1], "r": R[1:-1]})
    kinds = dict.fromkeys("h1 h2 h3 h4 h5 h6 title subtitle quote caption code".split(), "paragraph")
    for key, kind in {**kinds, "data": "table", "layout": "table"}.items():
        style = etree.SubElement(root, W + "style")
        style.set(W + "type", kind)
        style.set(W + "styleId", key)
        etree.SubElement(style, W + "name").set(VAL, key)
    return etree.tostring(root, encoding="UTF-8")
