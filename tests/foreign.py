"""Highlights as other programs export them: of our own writing, on pages about people who do not exist."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any
from urllib.parse import quote

from tests.articles import PARAGRAPHS, TITLE

ADDRESS = "https://baosongthao.example/tin/7"
EXACT = "Văn phòng Tỉnh ủy đã giảm một phần ba số cuộc họp"


def hypothesis(**changes: Any) -> dict[str, Any]:
    """An annotation as the API of Hypothesis answers it."""
    position = {"type": "TextPositionSelector", "start": 812, "end": 812 + len(EXACT)}
    quoted = {"type": "TextQuoteSelector", "exact": EXACT, "prefix": "Theo báo cáo, ", "suffix": " 📉 và hòa"}
    return {
        "id": "xKq3JrV0Ee6bM9d7",
        "created": "2024-11-13T02:04:06.123456+00:00",
        "updated": "2024-11-14T02:04:06.123456+00:00",
        "user": "acct:lethao@hypothes.is",
        "uri": f"{ADDRESS}?utm_source=thu",
        "text": "So với *báo cáo* quý III",
        "tags": ["Cải cách", "Họp"],
        "document": {"title": [TITLE]},
        "target": [{"source": ADDRESS, "selector": [position, quoted]}],
        "references": [],
        "user_info": {"display_name": "Lê Thảo"},
    } | changes


def zotero_items() -> list[dict[str, Any]]:
    """A page, its saved file, an annotation on it and a note, as the API of Zotero answers them."""
    data = [
        {
            "key": "PAGE0001", "itemType": "newspaperArticle", "title": TITLE, "url": ADDRESS,
            "tags": [{"tag": "Đảng bộ"}, {"tag": "2024/11"}], "dateAdded": "2024-11-13T02:00:00Z",
        },
        {"key": "FILE0001", "itemType": "attachment", "parentItem": "PAGE0001", "title": "Snapshot", "url": ADDRESS},
        {
            "key": "MARK0001", "itemType": "annotation", "parentItem": "FILE0001", "annotationType": "highlight",
            "annotationText": EXACT.replace(" ", "\n", 1), "annotationComment": "Cần <b>nguồn</b>\nkhác",
            "annotationColor": "#5fb236", "annotationPageLabel": "1", "annotationAuthorName": "Phan Mai",
            "tags": [{"tag": "Số liệu"}], "dateAdded": "2024-11-13T03:00:00Z", "dateModified": "2024-11-13T03:05:00Z",
        },
        {"key": "MARK0002", "itemType": "annotation", "parentItem": "FILE0001", "annotationType": "image"},
        {"key": "NOTE0001", "itemType": "note", "parentItem": "PAGE0001", "note": zotero_note(), "tags": []},
    ]  # fmt: skip
    return [{"key": one["key"], "version": 3, "data": one} for one in data]


def zotero_note() -> str:
    """A note that Zotero made of annotations, with a paragraph that was written by hand."""
    annotation = quote(json.dumps({"annotationKey": "MARK0003", "color": "#ff6666", "pageLabel": "1"}))
    return (
        '<div data-schema-version="9"><h1>Chú thích</h1>\n<p><span class="highlight" '
        f'data-annotation="{annotation}">“{PARAGRAPHS[1]}”</span> <span class="citation" data-citation="%7B%7D">'
        '(<span class="citation-item">Lê, 2024</span>)</span> Tiêu đề phụ</p>\n'
        "<p>Đọc lại <strong>toàn bài</strong> &amp; so.<script>alert(1)</script></p><ul><li>Một</li></ul></div>"
    )


def zotero_rdf() -> bytes:
    """The same page as Zotero RDF, with its tags and a note."""
    note = zotero_note().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
 <bib:Article rdf:about="{ADDRESS}">
  <z:itemType>newspaperArticle</z:itemType>
  <link:link rdf:resource="#item_3"/>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <dc:subject>Đảng bộ</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>Họp</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>{TITLE}</dc:title>
  <dc:identifier><dcterms:URI><rdf:value>{ADDRESS}</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <bib:Memo rdf:about="#item_2"><rdf:value>{note}</rdf:value></bib:Memo>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title></z:Attachment>
</rdf:RDF>""".encode()


def bookmarks() -> str:
    """Bookmarks as Firefox and Chromium export them."""
    return f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1731400000" PERSONAL_TOOLBAR_FOLDER="true">Thanh của tôi</H3>
    <DL><p>
        <DT><H3 ADD_DATE="1731400000">Nhân sự</H3>
        <DL><p>
            <DT><H3>2024/11</H3>
            <DL><p>
                <DT><A HREF="{ADDRESS}#1" ADD_DATE="1731463446" TAGS="Họp,Cải cách">{TITLE} &amp; b</A>
                <DD>Đọc lại &lt;ngay&gt;
            </DL><p>
        </DL><p>
        <DT><A HREF="https://khac.example/" ADD_DATE="1731463446">Trang khác</A>
    </DL><p>
    <DT><A HREF="javascript:alert('x > y')">Mã</A>
</DL>"""


def pocket_html() -> str:
    """The list that Pocket exported until 2024."""
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pocket Export</title></head>
<body><h1>Unread</h1><ul>
<li><a href="{ADDRESS}" time_added="1731463446" tags="họp,cải cách">{TITLE}</a></li>
</ul><h1>Read Archive</h1><ul><li><a href="https://khac.example/" time_added="1731463446" tags="">Khác</a></li></ul>
</body></html>"""


def pocket_zip(**parts: str) -> bytes:
    """What Pocket exported last: a table of links, and the highlights beside it."""
    table = f'title,url,time_added,tags,status\n"{TITLE}",{ADDRESS},1731463446,họp|cải cách,unread\n'
    one = {"url": ADDRESS, "title": TITLE, "highlights": [{"quote": EXACT, "created_at": 1731463446}]}
    return packed({"pocket/part_000000.csv": table, "pocket/annotations/part_000000.json": json.dumps([one]), **parts})


def instapaper() -> str:
    """The table that Instapaper exports."""
    return (
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        f'{ADDRESS},"{TITLE}","{EXACT}",Unread,1731463446,"[""họp""]"\n'
        'https://khac.example/,"=HYPERLINK(""http://x"")",,Để sau,1731463446,[]\n'
    )


_USER = "11111111-0000-4000-8000-000000000001"
_CODE = "C0000000-0000-4000-8000-00000000000"
_NOTE = "70000000-0000-4000-8000-000000000001"
NOTE = f'<NoteRef targetGUID="{_NOTE}"/>'
"""What points at the note of a project."""


def qdpx(text: str, selections: str, *, path: str = "a.txt", sources: str = "") -> bytes:
    """A project as other programs write it: one source with some selections."""
    project = f"""<?xml version="1.0" encoding="utf-8"?>
<Project name="Dự án" origin="QDA 25" xmlns="urn:QDA-XML:project:1.0"><Users>
<User guid="{_USER}" name="Phan Mai" id="PM"/></Users>
<CodeBook><Codes><Code guid="{_CODE}1" name="Nhân sự" isCodable="true" color="#ff0000">
<Code guid="{_CODE}2" name="Bổ nhiệm/miễn nhiệm" isCodable="true"/></Code></Codes>
</CodeBook>
<Sources><TextSource guid="50000000-0000-4000-8000-000000000001"
 name="{TITLE}" plainTextPath="internal://{path}">
{selections}</TextSource>{sources}</Sources>
<Notes><Note guid="{_NOTE}" name="Ghi nhớ" creatingUser="{_USER}" creationDateTime="2024-11-13T02:00:00Z">
<PlainTextContent>Đối chiếu</PlainTextContent></Note></Notes></Project>"""
    return packed({"project.qde": project, "sources/a.txt": text, "../../a.txt": "ở ngoài"})


def selection(start: int, end: int, inside: str = "", name: str = "") -> str:
    """A selection of a project with one code, unless it is told otherwise."""
    coded = (
        f'<Coding guid="80000000-0000-4000-8000-000000000001" creatingUser="{_USER}" '
        f'creationDateTime="2024-11-13T02:00:00+07:00"><CodeRef targetGUID="{_CODE}2"/></Coding>'
    )
    return (
        f'<PlainTextSelection guid="90000000-0000-4000-8000-000000000001" name="{name}" startPosition="{start}" '
        f'endPosition="{end}">{inside or coded}</PlainTextSelection>'
    )


def packed(parts: dict[str, str]) -> bytes:
    """A zip file of these texts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()
