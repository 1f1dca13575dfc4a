"""REFI-QDA 1.5: projects (`.qdpx`) and code books (`.qdc`), which NVivo, ATLAS.ti, MAXQDA and QualCoder read.

An article is a text source, its paragraphs one to a line; tags are codes, below each other as their names say; a
passage is a selection by code points, with its notes. A passage with a note alone is a selection without a code.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import BinaryIO
from uuid import UUID, uuid5
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from reader.core.annotations import LEVELS, Anchor, Annotation
from reader.core.folding import name_key
from reader.core.notebook import Notebook, NotedArticle, NotedText, Step
from reader.core.quotations import Quotation
from reader.core.xml_text import escape, quoteattr
from reader.exporters.wording import color_of, exported_by, facts, heading, one_line, printable, timestamp, words_for

_NAMESPACE = UUID("6f0d7b0e-53d1-4a53-9e0a-2f4c6c1f7a11")
_PROJECT = "urn:QDA-XML:project:1.0"
_CODE_BOOK = "urn:QDA-XML:codebook:1.0"
_INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
_UNKNOWN = "Archive Reader"
_LARGEST_PART = 512_000_000
_TABLE = str.maketrans({"\n": " ", "\r": " "})


@dataclass(slots=True)
class _Code:
    """A tag, or a level above one, with what stands below it."""

    guid: str
    name: str
    color: str = ""
    below: dict[str, _Code] = field(default_factory=dict)


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as a project with its sources in it."""
    codes, users = _gather(notebook)
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        with archive.open(_entry("project.qde"), "w", force_zip64=True) as part:
            part.write(_head(notebook, users).encode())
            part.write("".join(_code_book(codes)).encode())
            part.write(b"<Sources>")
            for article in notebook.articles:
                for piece in _source(article, notebook.read(article), users):
                    part.write(piece.encode())
            part.write(b"</Sources>")
            part.write("".join(_notes(notebook, users)).encode())
            description = exported_by(notebook, words_for("en"))
            part.write(f"<Description>{escape(description)}</Description></Project>\n".encode())
        for article in notebook.articles:
            archive.writestr(_entry(f"sources/{_source_id(article)}.txt"), _text(notebook.read(article)).encode())
            step()


def write_code_book(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the tags alone."""
    codes, _ = _gather(notebook)
    attributes = f'xmlns="{_CODE_BOOK}" {_INSTANCE} origin={_origin(notebook)}'
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<CodeBook {attributes}>'
    out.write(f"{head}{''.join(_codes(codes))}</CodeBook>\n".encode())
    for _ in notebook.articles:
        step()


def quotations(data: bytes) -> Iterator[Quotation]:
    """What the selections of a project quote. Raises ValueError for no project."""
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            project = etree.fromstring(_part(parts, "project.qde"), parser)
            for source in project.iter(f"{{{_PROJECT}}}TextSource"):
                yield from _quotations(source, parts)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise ValueError(str(error)) from error


def _quotations(source: etree._Element, parts: ZipFile) -> Iterator[Quotation]:
    told = source.findtext(f"{{{_PROJECT}}}Description") or ""
    digest = told.rpartition("SHA-256: ")[2].split(" ")[0].strip()
    path = (source.get("plainTextPath") or "").removeprefix("internal://")
    text = _part(parts, f"sources/{path}").decode("utf-8-sig", "replace").replace("\r\n", "\n")
    begins = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for selection in source.iter(f"{{{_PROJECT}}}PlainTextSelection"):
        start, end = int(selection.get("startPosition", "0")), int(selection.get("endPosition", "0"))
        first = max(number for number, begin in enumerate(begins) if begin <= start)
        last = max(number for number, begin in enumerate(begins) if begin <= max(start, end - 1))
        yield Quotation(
            exact=text[start:end],
            sha256=digest,
            title=source.get("name") or "",
            number=first + 1,
            last_number=last + 1,
            start=start - begins[first],
            end=end - begins[last],
        )


def _part(parts: ZipFile, name: str) -> bytes:
    if parts.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError(f"{name} is too large")
    return parts.read(name)


def _gather(notebook: Notebook) -> tuple[dict[str, _Code], dict[str, str]]:
    """The tree of codes by their names, and the users by theirs with their guids."""
    tree: dict[str, _Code] = {}
    users: dict[str, str] = {}
    for article in notebook.articles:
        for noted in article.paragraphs:
            for annotation in noted.annotations:
                name = one_line(annotation.creator) or _UNKNOWN
                users.setdefault(name, _guid("user", name))
                if annotation.tag:
                    _add(tree, annotation.tag.name, annotation.tag.color)
    return tree, users


def _add(tree: dict[str, _Code], name: str, color: str) -> None:
    below, path, code = tree, "", None
    for level in name.split(LEVELS):
        path = f"{path}{LEVELS}{level}" if path else level
        code = below.setdefault(name_key(level), _Code(_guid("code", name_key(path)), one_line(level)))
        below = code.below
    if code:
        code.color = color_of(color)


def _head(notebook: Notebook, users: dict[str, str]) -> str:
    creator = next(iter(users.values()), _guid("user", _UNKNOWN))
    people = "".join(f'<User guid="{guid}" name={quoteattr(name)}/>' for name, guid in users.items())
    people = people or f'<User guid="{creator}" name="{_UNKNOWN}"/>'
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="{_PROJECT}" {_INSTANCE} name="Archive Reader"'
        f' origin={_origin(notebook)} creatingUserGUID="{creator}" creationDateTime="{timestamp(notebook.exported)}">'
        f"<Users>{people}</Users>"
    )


def _origin(notebook: Notebook) -> str:
    return quoteattr(one_line(notebook.generator))


def _code_book(codes: dict[str, _Code]) -> Iterator[str]:
    if codes:
        yield "<CodeBook>"
        yield from _codes(codes)
        yield "</CodeBook>"


def _codes(codes: dict[str, _Code]) -> Iterator[str]:
    yield "<Codes>"
    for code in codes.values():
        yield from _code(code)
    yield "</Codes>"


def _code(code: _Code) -> Iterator[str]:
    color = f' color="{code.color}"' if code.color else ""
    yield f'<Code guid="{code.guid}" name={quoteattr(code.name)} isCodable="true"{color}>'
    for one in code.below.values():
        yield from _code(one)
    yield "</Code>"


def _source(article: NotedArticle, text: NotedText, users: dict[str, str]) -> Iterator[str]:
    guid = _source_id(article)
    told = "; ".join(f"{fact.label}: {fact.value}" for fact in facts(article, words_for("en")))
    told = f"{told} SHA-256: {article.sha256}"
    yield (
        f'<TextSource guid="{guid}" name={quoteattr(_name(article))} plainTextPath="internal://{guid}.txt"'
        f' creatingUser="{next(iter(users.values()), _guid("user", _UNKNOWN))}"'
        f' creationDateTime="{timestamp(article.imported)}"><Description>{escape(told)}</Description>'
    )
    begins = _begins(text)
    whole: list[Annotation] = []
    for noted in article.paragraphs:
        if noted.anchor.is_whole:
            whole = list(noted.annotations)
            continue
        start, end = _selection(noted.anchor, begins)
        first = noted.annotations[0]
        yield (
            f'<PlainTextSelection guid="{_guid("selection", first.id)}"'
            f" name={quoteattr(one_line(noted.anchor.exact)[:80])}"
            f' startPosition="{start}" endPosition="{end}" {_made(first, users)}>'
        )
        yield from _coded([*noted.taggings, *noted.notes], users)
        yield "</PlainTextSelection>"
    yield from _coded(whole, users)
    yield "</TextSource>"


def _coded(annotations: list[Annotation], users: dict[str, str]) -> Iterator[str]:
    """Codings first, then references to notes: the order of the standard."""
    for one in annotations:
        if one.tag:
            yield (
                f'<Coding guid="{_guid("coding", one.id)}" {_made(one, users)}>'
                f'<CodeRef targetGUID="{_guid("code", name_key(one.tag.name))}"/></Coding>'
            )
    for one in annotations:
        if one.text:
            yield f'<NoteRef targetGUID="{_guid("note", one.id)}"/>'


def _notes(notebook: Notebook, users: dict[str, str]) -> Iterator[str]:
    opened = False
    for article in notebook.articles:
        for noted in article.paragraphs:
            for note in noted.notes:
                yield "" if opened else "<Notes>"
                opened = True
                yield (
                    f'<Note guid="{_guid("note", note.id)}" name={quoteattr(one_line(note.text)[:80])}'
                    f" {_made(note, users)}><PlainTextContent>{escape(printable(note.text))}</PlainTextContent></Note>"
                )
    if opened:
        yield "</Notes>"


def _made(annotation: Annotation, users: dict[str, str]) -> str:
    user = users[one_line(annotation.creator) or _UNKNOWN]
    return (
        f'creatingUser="{user}" creationDateTime="{timestamp(annotation.created)}" modifyingUser="{user}"'
        f' modifiedDateTime="{timestamp(annotation.modified)}"'
    )


def _text(text: NotedText) -> str:
    """The paragraphs that are shown, one to a line."""
    return "\n".join(_line(paragraph.text) for _, _, paragraph in text.shown())


def _line(text: str) -> str:
    # One character stays one, or positions would be wrong.
    return "".join(c if printable(c) else " " for c in text.translate(_TABLE))


def _begins(text: NotedText) -> dict[int, int]:
    """Where each shown paragraph begins in the text, by its position among all."""
    begins, at = {}, 0
    for _, position, paragraph in text.shown():
        begins[position] = at
        at += len(paragraph.text) + 1
    return begins


def _selection(anchor: Anchor, begins: dict[int, int]) -> tuple[int, int]:
    """Start and end in the text; what stands in a paragraph that is not shown is an empty selection before it."""
    if anchor.paragraph in begins and anchor.until in begins:
        return begins[anchor.paragraph] + anchor.start, begins[anchor.until] + anchor.end
    before = [at for position, at in begins.items() if position <= anchor.paragraph]
    return (before[-1], before[-1]) if before else (0, 0)


def _name(article: NotedArticle) -> str:
    return heading(article)[:255]


def _source_id(article: NotedArticle) -> str:
    return _guid("source", f"{article.sha256} {article.capture}")


def _guid(kind: str, name: str) -> str:
    return str(uuid5(_NAMESPACE, json.dumps([kind, name])))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.create_system = 0  # else the file would differ between Windows and Linux
    entry.compress_type = ZIP_DEFLATED
    return entry
