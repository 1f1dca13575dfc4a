"""Valid small files of every form, built from our own texts. The people in them are invented."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import plistlib
import struct
import zipfile
import zlib
from collections.abc import Callable

import docx

PARAGRAPHS = (
    "Sáng 12/3, ông Nguyễn Văn Thử, Giám đốc Công ty Nước sạch Bến Lá, khánh thành nhà máy nước thứ hai của tỉnh.",
    "Nhà máy lấy nước từ sông Lá, mỗi ngày cấp mười nghìn mét khối cho bốn xã ven biển từng thiếu nước vào mùa khô.",
    "Bà Trần Thị Mẫu, người dân xã Hòa Thử, cho biết gia đình bà không còn phải mua nước chở bằng xe bồn như trước.",
    "Theo kế hoạch, đến cuối năm sau công ty sẽ nối thêm hai mươi cây số đường ống tới các trường học và trạm y tế.",
)
TITLE = "Khánh thành nhà máy nước Bến Lá"
ADDRESS = "https://bao.example/tin/nha-may-nuoc"


def png(colour: bytes = b"\x10\x80\xf0", side: int = 8) -> bytes:
    """A small picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + colour * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = png()


def html(picture: str = "anh.png", title: str = TITLE) -> bytes:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f'<body><article><h1>{title}</h1>\n{body}<p><img src="{picture}" alt="Nhà máy"></p>\n</article></body></html>\n'
    ).encode()


def text() -> bytes:
    return (TITLE + "\n\n" + "\n\n".join(PARAGRAPHS) + "\n").encode()


def mhtml_part(content: bytes, media_type: str, **headers: str) -> bytes:
    """A part of a message in base64. Underlines in the names of headers stand for hyphens."""
    lines = [f"Content-Type: {media_type}", "Content-Transfer-Encoding: base64"]
    lines += [f"{key.replace('_', '-')}: {value}" for key, value in headers.items()]
    return "\r\n".join([*lines, "", base64.encodebytes(content).decode().replace("\n", "\r\n")]).encode()


def mhtml_of(*parts: bytes, boundary: str = "----Ranh----Gioi", headers: str = "") -> bytes:
    head = f'{headers}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="{boundary}"\r\n'
    mark = f"\r\n--{boundary}".encode()
    return head.encode() + b"".join(mark + b"\r\n" + part for part in parts) + mark + b"--\r\n"


def mhtml() -> bytes:
    return mhtml_of(
        mhtml_part(html("cid:anh@bao.example"), 'text/html; charset="utf-8"', Content_Location=ADDRESS),
        mhtml_part(
            PICTURE, "image/png", Content_ID="<anh@bao.example>", Content_Location="https://bao.example/a/anh.png"
        ),
        headers=f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\n"
        "Date: Tue, 12 Mar 2024 03:00:00 -0000\r\n",
    )


def plist(**changes: object) -> dict[str, object]:
    main = {
        "WebResourceData": html("anh.png"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": ADDRESS,
        "WebResourceFrameName": "",
    }
    picture = {
        "WebResourceData": PICTURE,
        "WebResourceMIMEType": "image/png",
        "WebResourceURL": "https://bao.example/tin/anh.png",
    }
    return {"WebMainResource": main | changes, "WebSubresources": [picture], "WebSubframeArchives": []}


def webarchive() -> bytes:
    return plistlib.dumps(plist(), fmt=plistlib.FMT_BINARY)


def webarchive_xml() -> bytes:
    return plistlib.dumps(plist())


def record(kind: str, uri: str, block: bytes, media_type: str, *headers: str) -> bytes:
    """A WARC record."""
    identity = hashlib.md5(kind.encode() + uri.encode() + block, usedforsecurity=False).hexdigest()
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {uri}",
        "WARC-Date: 2024-03-12T03:00:00Z",
        f"WARC-Record-ID: <urn:uuid:{identity}>",
        f"Content-Type: {media_type}",
        *headers,
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def response(
    uri: str, body: bytes, media_type: str = "text/html; charset=utf-8", *headers: str, status: int = 200
) -> bytes:
    lines = [f"HTTP/1.1 {status} OK", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", *headers, "", ""]
    return record("response", uri, "\r\n".join(lines).encode() + body, "application/http; msgtype=response")


def request(uri: str, destination: str) -> bytes:
    lines = ["GET / HTTP/1.1", "Host: bao.example", f"Sec-Fetch-Dest: {destination}", "", ""]
    return record("request", uri, "\r\n".join(lines).encode(), "application/http; msgtype=request")


def records() -> list[bytes]:
    return [
        record("warcinfo", "urn:info", b"software: thu\r\n", "application/warc-fields"),
        response(ADDRESS, gzip.compress(html("../a/anh.png")), "text/html; charset=utf-8", "Content-Encoding: gzip"),
        response("https://bao.example/a/anh.png", PICTURE, "image/png"),
        record("resource", "https://bao.example/tin/hai", html(title="Trang thứ hai"), "text/html"),
    ]


def warc() -> bytes:
    return b"".join(records())


def warc_gz() -> bytes:
    return b"".join(gzip.compress(one, mtime=0) for one in records())


def zip_of(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name), content, packing)
    return target.getvalue()


def zip_file() -> bytes:
    return zip_of(
        {
            "tin/bài một.html": html("b%C3%A0i%20m%E1%BB%99t_files/anh.png"),
            "tin/bài một_files/anh.png": PICTURE,
            "tin/bài một_files/khung.html": b"<html><body>frame",
            "tin/kiểu.css": b"p { color: red }",
            "hai.mhtml": mhtml(),
            "ba.txt": text(),
        }
    )


def maff() -> bytes:
    index = (
        '<?xml version="1.0"?><RDF:RDF><RDF:Description>'
        f'<MAF:originalurl RDF:resource="{ADDRESS}"/><MAF:title RDF:resource="{TITLE}"/>'
        '<MAF:archivetime RDF:resource="Tue, 12 Mar 2024 10:00:00 +0700"/></RDF:Description></RDF:RDF>'
    )
    folder = "1710212400000_1/"
    return zip_of(
        {
            folder + "index.html": html("index_files/anh.png"),
            folder + "index_files/anh.png": PICTURE,
            folder + "index.rdf": index.encode(),
        }
    )


def wacz(digest: str = "", listed: tuple[str, ...] = (ADDRESS,), package: bool = True) -> bytes:
    data = warc_gz()
    lines = [{"format": "json-pages-1.0"}] + [
        {"url": url, "title": TITLE, "ts": "2024-03-12T03:00:00Z"} for url in listed
    ]
    members = {
        "archive/data.warc.gz": data,
        "pages/pages.jsonl": "\n".join(json.dumps(line) for line in lines).encode(),
    }
    if package:
        told = digest or "sha256:" + hashlib.sha256(data).hexdigest()
        resources = [{"name": "data.warc.gz", "path": "archive/data.warc.gz", "hash": told, "bytes": len(data)}]
        members["datapackage.json"] = json.dumps({"profile": "data-package", "resources": resources}).encode()
    return zip_of(members, zipfile.ZIP_STORED)


def word() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def pdf() -> bytes:
    """A page of English, because a font with Vietnamese letters would make it large."""
    lines = ["BT /F1 12 Tf 50 780 Td 16 TL"]
    lines += [
        f"({line}) Tj T*" for line in ("A new water plant", "", *["The plant gives clean water to four towns."] * 8)
    ]
    content = "\n".join([*lines, "ET"]).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    file = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return file + tail % (count, table, count, len(file))


def packed() -> bytes:
    return gzip.compress(html(), mtime=0)


FORMS: dict[str, Callable[[], bytes]] = {
    "page.html": html,
    "page.txt": text,
    "page.mhtml": mhtml,
    "page.webarchive": webarchive,
    "xml.webarchive": webarchive_xml,
    "pages.warc": warc,
    "pages.warc.gz": warc_gz,
    "pages.zip": zip_file,
    "pages.maff": maff,
    "pages.wacz": wacz,
    "page.html.gz": packed,
    "page.docx": word,
    "page.pdf": pdf,
}
"""A builder for each form, by a name that such a file has."""
