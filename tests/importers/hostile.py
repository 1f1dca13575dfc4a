"""Files made to hang, to fill the memory or to lead somewhere else: builders by a name that says what they are."""

from __future__ import annotations

import gzip
import io
import plistlib
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.importers import forms

ZEROS = b"\0" * 1_000_000


def deflated(start: bytes, megabytes: int) -> bytes:
    """A raw deflate stream of `start` and so many megabytes of zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(start) + b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


def zip_by_hand(name: bytes, data: bytes, *, packed: bool, size: int, copies: int = 1, offset: int = 0) -> bytes:
    """A zip file whose list names one stream `copies` times, and tells its size and place as is wished."""
    method = 8 if packed else 0
    told = min(size, 0xFFFFFFFE)
    fixed = struct.pack("<HHHHHIIIHH", 20, 0, method, 0, 0x21, 0, len(data), told, len(name), 0)
    local = b"PK\x03\x04" + fixed + name + data
    entry = b"PK\x01\x02\x14\x00" + fixed + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
    listing = entry * copies
    end = struct.pack("<HHHHIIH", 0, 0, copies & 0xFFFF, copies & 0xFFFF, len(listing), len(local), 0)
    return local + listing + b"PK\x05\x06" + end


def bomb() -> bytes:
    """150 MB of zeros that begin as a page."""
    return zip_by_hand(b"a.html", deflated(b"<html><p>", 150), packed=True, size=150_000_009)


def nested_bomb() -> bytes:
    inner = forms.zip_of({f"{number}.zip": forms.zip_of({"a.html": ZEROS * 10}) for number in range(10)})
    return forms.zip_of({f"{number}.zip": inner for number in range(10)})


def many_members(count: int, name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for number in range(count):
            file.writestr(zipfile.ZipInfo(name.format(number)), content)
    return target.getvalue()


def binary_plist(objects: list[bytes], top: int = 0, count: int | None = None) -> bytes:
    """A binary property list of objects with references of two bytes."""
    body, places = b"bplist00", []
    for one in objects:
        places.append(len(body))
        body += one
    table = b"".join(struct.pack(">I", place) for place in places)
    return body + table + struct.pack(">6xBBQQQ", 4, 2, len(objects) if count is None else count, top, len(body))


def cyclic_plist() -> bytes:
    key = b"\x5f\x10\x0fWebMainResource"
    return binary_plist([b"\xd1\x00\x01\x00\x00", key])  # the value of the key is the dictionary itself


def deep_plist() -> bytes:
    """30,000 lists, each in the one before."""
    return binary_plist([b"\xa1" + struct.pack(">H", number + 1) for number in range(30_000)] + [b"\x08"])


def deep_xml_plist() -> bytes:
    start = b'<?xml version="1.0"?><plist version="1.0"><dict><key>WebMainResource</key>'
    return start + b"<array>" * 200_000 + b"</array>" * 200_000 + b"</dict></plist>"


def entities() -> bytes:
    """The entities that become a billion words."""
    lines = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)]
    start = '<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY e0 "ha">' + "".join(lines) + "]>"
    return f'{start}<plist version="1.0"><dict><key>WebMainResource</key><string>&e9;</string></dict></plist>'.encode()


def warc_record(length: str, body: bytes = b"", header: bytes = b"") -> bytes:
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bao.example/a\r\n" + header
    return head + b"Content-Type: application/http\r\nContent-Length: " + length.encode() + b"\r\n\r\n" + body


def encoded(encoding: str, body: bytes) -> bytes:
    return forms.response(forms.ADDRESS, body, "text/html", f"Content-Encoding: {encoding}")


def message(content: bytes, encoding: str = "base64") -> bytes:
    part = f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode()
    return forms.mhtml_of(part + content, boundary="B")


def many_parts(count: int) -> bytes:
    part = b"Content-Type: image/png\r\nContent-Location: https://bao.example/%d.png\r\n\r\nx"
    parts = [b"Content-Type: text/html\r\n\r\n" + forms.html(), *(part % number for number in range(count))]
    return forms.mhtml_of(*parts, boundary="B")


def nested_parts(count: int) -> bytes:
    part = b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n"
    start = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n"
    return start + b"".join(part % (number, number + 1) for number in range(count))


def wacz_with(**members: bytes) -> bytes:
    named = {name.replace("__", "/").replace("_", "."): content for name, content in members.items()}
    return forms.zip_of({"archive/data.warc": forms.warc()} | named, zipfile.ZIP_STORED)


def shifted_zip() -> bytes:
    """The list of members lies elsewhere than the end of the file says."""
    data = bytearray(forms.zip_file())
    struct.pack_into("<I", data, len(data) - 6, 7)
    return bytes(data)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip bomb.zip": bomb,
    "zip bomb nested.zip": nested_bomb,
    "zip 10 GB declared.zip": lambda: zip_by_hand(b"a.html", b"<html>", packed=True, size=10_000_000_000),
    "zip of a size that is too small.zip": lambda: zip_by_hand(b"a.html", deflated(b"<p>", 30), packed=True, size=9),
    "zip of 60 000 members with the same bytes.zip": lambda: zip_by_hand(
        b"a.html", deflated(b"<p>", 1), packed=True, size=1_000_003, copies=60_000
    ),
    "zip with a place outside.zip": lambda: zip_by_hand(
        b"a.html", forms.html(), packed=False, size=len(forms.html()), offset=0x7FFFFFFF
    ),
    "zip with a wrong list.zip": shifted_zip,
    "zip of 100 000 pictures.zip": lambda: many_members(100_000, "{}.png", b"x"),
    "zip of 30 000 unknown members.zip": lambda: many_members(30_000, "{}", b"some text"),
    "zip with names that lead out.zip": lambda: forms.zip_of(
        {name: forms.html() for name in ("../../a.html", "/tmp/b.html", "C:\\c.html", "..\\..\\d.html", "..", "x/..")}
    ),
    "zip with names of devices.zip": lambda: forms.zip_of(
        {name: forms.html() for name in ("CON", "aux.html", "NUL.txt", "a\0b.html", "x" * 60_000 + ".html", ".html")}
    ),
    "zip with a member without a name.zip": lambda: zip_by_hand(b"", forms.html(), packed=False, size=9),
    "zip with folders 10 000 deep.zip": lambda: forms.zip_of({"a/" * 10_000 + "a.html": forms.html()}),
    "zip with a name that is no UTF-8.zip": lambda: forms.zip_of({"ÿÿ.html": forms.html()}).replace(
        "ÿÿ".encode(), b"\xff\xff\xff\xff"
    ),
    "zip that only begins.zip": lambda: b"PK\x03\x04" + bytes(200),
    "zip inside itself.zip": lambda: forms.zip_of({"a.zip": forms.zip_of({"b.zip": forms.zip_of({"c.zip": bomb()})})}),
    "gzip bomb.html.gz": lambda: gzip.compress(b"<html><p>" + ZEROS * 300),
    "gzip of gzip.gz": lambda: gzip.compress(gzip.compress(gzip.compress(gzip.compress(forms.html())))),
    "gzip with more behind.html.gz": lambda: forms.packed() + b"\x1f\x8b\x08garbage" * 1000,
    "plist that holds itself.webarchive": cyclic_plist,
    "plist that is deep.webarchive": deep_plist,
    "plist of XML that is deep.webarchive": deep_xml_plist,
    "plist with entities.webarchive": entities,
    "plist with wrong types.webarchive": lambda: plistlib.dumps(
        forms.plist(WebResourceData="text", WebResourceMIMEType=7, WebResourceURL=[1]), fmt=plistlib.FMT_BINARY
    ),
    "plist with more objects than bytes.webarchive": lambda: binary_plist([b"\x08"], count=1 << 62),
    "plist with a huge list.webarchive": lambda: binary_plist([b"\xaf\x13\x7f\xff\xff\xff\xff\xff\xff\xff"]),
    "plist that is a list.webarchive": lambda: plistlib.dumps([1, 2], fmt=plistlib.FMT_BINARY),
    "plist with resources that are none.webarchive": lambda: plistlib.dumps(
        forms.plist() | {"WebSubresources": [1, {"WebResourceData": 7}, {"WebResourceURL": b"x"}]}
    ),
    "warc with a length below zero.warc": lambda: warc_record("-5", b"HTTP/1.1 200 OK\r\n\r\n<html>") + forms.warc(),
    "warc with a huge length.warc": lambda: warc_record("9" * 30, b"HTTP/1.1 200 OK\r\n\r\n<html>"),
    "warc with a length that is none.warc": lambda: warc_record("many", b"HTTP/1.1 200 OK\r\n\r\n<html>"),
    "warc with a header of 1 MB.warc": lambda: warc_record("0", header=b"X-A: " + b"a" * 1_000_000 + b"\r\n"),
    "warc with 100 000 headers.warc": lambda: warc_record("0", header=b"X-A: a\r\n" * 100_000),
    "warc without an end.warc": lambda: b"WARC/1.0\r\n" + b"WARC-Type: response\r\n" * 1000,
    "warc of 100 000 records.warc": lambda: forms.record("metadata", "x:y", b"a", "text/plain") * 100_000,
    "warc that is a bomb.warc": lambda: encoded("gzip", gzip.compress(b"<html>" + ZEROS * 300)),
    "warc with broken brotli.warc": lambda: encoded("br", b"\xff\x01\x02" * 1000),
    "warc with broken gzip.warc": lambda: encoded("gzip", gzip.compress(forms.html())[:-90] + b"\xff" * 90),
    "warc with chunks that lie.warc": lambda: forms.response(
        forms.ADDRESS, b"ffffffffffff\r\nabc", "text/html", "Transfer-Encoding: chunked"
    ),
    "warc.gz with garbage behind.warc.gz": lambda: forms.warc_gz() + b"garbage" * 1000,
    "warc.gz with garbage inside.warc.gz": lambda: forms.warc_gz()[:500] + b"\0" * 40 + forms.warc_gz()[540:],
    "mhtml whose boundary never comes.mhtml": lambda: message(b"").replace(b"--B", b"--C"),
    "mhtml without a boundary.mhtml": lambda: forms.mhtml().replace(b"boundary=", b"limit="),
    "mhtml of 100 000 parts.mhtml": lambda: many_parts(100_000),
    "mhtml of a million lines of boundary.mhtml": lambda: forms.mhtml_of(b"", boundary="B") + b"--B\r\n" * 1_000_000,
    "mhtml 5 000 deep.mhtml": lambda: nested_parts(5_000),
    "mhtml that holds its own boundary.mhtml": lambda: (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
        + b"--B\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n" * 50_000
    ),
    "mhtml with a boundary of 1 MB.mhtml": lambda: forms.mhtml_of(b"\r\n<p>x", boundary="B" * 1_000_000),
    "mhtml with a boundary of hyphens.mhtml": lambda: forms.mhtml_of(b"\r\n" + b"-" * 5_000_000, boundary="-" * 60),
    "mhtml with wrong base64.mhtml": lambda: message(b"PGh0bWw+!!!\xff\xfe===PHA+eA=A==" * 100),
    "mhtml with wrong quoted-printable.mhtml": lambda: message(b"<p>=ZZ=4=\xff=\r\n=" * 1000, "quoted-printable"),
    "mhtml with a header of 10 MB.mhtml": lambda: b"Subject: " + b"=?utf-8?Q?a?= " * 700_000 + b"\r\n" + forms.mhtml(),
    "mhtml with a million folded lines.mhtml": lambda: b"MIME-Version: 1.0\r\nSubject: a" + b"\r\n b" * 1_000_000,
    "mhtml without a root.mhtml": lambda: forms.mhtml_of(forms.mhtml_part(forms.PICTURE, "image/png")),
    "mhtml of a strange charset.mhtml": lambda: forms.mhtml().replace(b'"utf-8"', b"\"x''%ff\xff\""),
    "wacz with a wrong checksum.wacz": lambda: forms.wacz(digest="sha256:00"),
    "wacz without pages.wacz": lambda: forms.zip_of({"archive/a.warc": b"", "datapackage.json": b"{}"}),
    "wacz with lists that are none.wacz": lambda: wacz_with(
        pages__pages_jsonl=b'\xff{[}\n"url"\n{"url": 7}\nnull\n' + b"[" * 100_000, datapackage_json=b"[" * 100_000
    ),
    "wacz with wrong types.wacz": lambda: wacz_with(
        datapackage_json=b'{"resources": [7, {"path": 7}, {"path": "archive/data.warc", "hash": "x:y"}, '
        b'{"path": "archive/none.warc", "hash": "sha256:00"}, {"path": "archive/data.warc", "hash": "sha256:"}]}'
    ),
    "html of one attribute.html": lambda: b'<html><body><p title="' + b"a" * 20_000_000 + b'">x',
    "html of open brackets.html": lambda: b"<p" * 5_000_000,
    "html of comments.html": lambda: b"<!-- Page saved with SingleFile " * 100_000,
    "html of NULs.html": lambda: b"<html>" + ZEROS,
    "text of spaces.txt": lambda: b" " * 20_000_000,
}
