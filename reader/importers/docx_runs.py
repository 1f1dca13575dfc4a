"""The runs of text in a Word document, and what it tells in two ways for old and new programs."""

from __future__ import annotations

from lxml import etree

from reader.importers.docx_styles import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def runs_of(paragraph: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph, in links and insertions too, but not those of the paragraphs in its text boxes."""
    found, waiting = [], list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == W + "r":
            found.append(element)
        elif element.tag not in (W + "pPr", W + "p", W + "tbl"):
            waiting += reversed(element)
    return found


def text_run(text: str, *, bold: bool = False) -> etree._Element:
    """A run with `text`."""
    run = etree.Element(W + "r")
    if bold:
        etree.SubElement(etree.SubElement(run, W + "rPr"), W + "b")
    element = etree.SubElement(run, W + "t")
    element.set(_SPACE, "preserve")
    element.text = text
    return run


def choose_alternatives(root: etree._Element) -> None:
    """For each thing that is told in two ways the old way, or the text boxes and pictures of the new one."""
    for element in list(root.iter(_MC + "AlternateContent")):
        parent = element.getparent()
        if parent is None:
            continue
        old = element.find(_MC + "Fallback")
        has_old = old is not None and next(old.iter(W + "txbxContent", _V + "imagedata", W + "t"), None) is not None
        if not has_old:
            boxes = list(element.iter(W + "txbxContent"))
            drawings = list(element.iter(W + "drawing"))
            old = etree.Element(W + "pict")
            for kept in boxes or drawings:
                if kept.tag == W + "txbxContent":
                    shape = etree.SubElement(etree.SubElement(old, _V + "shape"), _V + "textbox")
                    shape.append(kept)
                else:
                    old.append(kept)
            parent.replace(element, old)
            continue
        at = parent.index(element)
        for child in reversed(list(old)):
            parent.insert(at, child)
        parent.remove(element)
