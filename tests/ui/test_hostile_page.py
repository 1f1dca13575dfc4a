"""A page full of what must never run or load: opened, looked at, and copied, it touches nothing outside the archive."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.paths import resources
from tests.ui.conftest import Desk

_BODY = "Nhân dân xã Bến Lau đã dựng lại nhà cửa, khơi thông kênh mương và gieo lại vụ lúa trên khắp các cánh đồng."
_HOSTILE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bến Lau sau lũ</title>
<base href="http://evil.example/"><link rel="stylesheet" href="file:///etc/passwd">
<link rel="icon" href="http://evil.example/i.ico"><meta http-equiv="refresh" content="0;url=http://evil.example/">
<style>@import url(http://evil.example/a.css); body {{ background: url("file:///etc/hosts"); }}
@font-face {{ font-family: x; src: url(http://evil.example/f.woff); }}</style>
<script src="http://evil.example/a.js"></script>
<script>fetch("http://evil.example/"); document.title = "X"</script>
</head><body background="http://evil.example/b.png" onload="alert(1)"><article><h1>Bến Lau sau lũ</h1>
<p>{body}</p><img src="http://evil.example/a.png" alt="Ảnh xa"><img src="file:///etc/passwd" alt="Mật khẩu">
<img src="{secret}" alt="Tệp lạ"><img src="../../secret.png"><img srcset="http://evil.example/2x.png 2x">
<p>{body} <a href="file:///etc/passwd">Đọc</a> <a href="javascript:alert(1)">chạy</a></p>
<iframe src="http://evil.example/"></iframe><iframe srcdoc="<script>1</script>"></iframe>
<object data="file:///etc/passwd"></object><embed src="http://evil.example/e.swf">
<form action="http://evil.example/"><input autofocus onfocus="alert(1)"><button>Gửi</button></form>
<video src="http://evil.example/v.mp4" poster="http://evil.example/p.png" autoplay></video>
<svg><image href="file:///etc/passwd"/><script>1</script></svg>
<p>{body} &lt;img src="file:///etc/passwd"&gt; &lt;script&gt;1&lt;/script&gt;</p>
<p>{body}</p></article></body></html>"""

_watched: list[str] = []
_on = [False]


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _on[0]:
        return
    if event == "open":
        name = os.fsdecode(args[0]) if isinstance(args[0], str | bytes) else ""
        if name:
            _watched.append(str(Path(name).resolve()))
    elif event.startswith(("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess", "webbrowser")):
        _watched.append(f"{event} {args[1:]}")


sys.addaudithook(_watch)


@contextmanager
def watching() -> Iterator[list[str]]:
    _watched.clear()
    _on[0] = True
    try:
        yield _watched
    finally:
        _on[0] = False


def test_nothing_of_a_hostile_page_runs_or_loads(open_window: Callable[[], Desk], tmp_path: Path, qtbot: QtBot) -> None:
    secret = tmp_path / "elsewhere" / "secret.png"
    secret.parent.mkdir()
    secret.write_bytes(b"\x89PNG\r\n\x1a\n secret")
    page = tmp_path / "pages" / "trang.html"
    page.parent.mkdir()
    page.write_text(_HOSTILE.format(body=_BODY, secret=secret.as_uri()), encoding="utf-8")
    desk = open_window()
    desk.window.import_paths([page])
    desk.settle()
    number = desk.archive.library.ids()[0]
    page.unlink()
    desk.window.article.current = desk.window.article._wanted = None
    desk.window.parts.page.close_article()
    view = desk.window.parts.page.view
    with watching() as seen:
        desk.open(number)
        qtbot.wait(50)
        for bar in (0, view.verticalScrollBar().maximum()):
            view.verticalScrollBar().setValue(bar)
            view.grab()
        view.choose_paragraph(max(view.built.blocks))
        view.selectAll()
        view.copy()
        desk.window.menu_actions.details.trigger()
        desk.window.menu_actions.larger.trigger()
        desk.settle()
    allowed = (
        desk.archive.folder.resolve(),
        resources().resolve(),
        Path(sys.prefix).resolve(),
        Path("/usr/share/fonts"),
    )
    python = Path(os.__file__).resolve().parent
    strange = [
        name
        for name in seen
        if not any(Path(name).is_relative_to(place) for place in (*allowed, python))
        and not name.endswith((".py", ".pyc"))
    ]
    assert strange == []
    text = view.toPlainText()
    assert _BODY in text
    assert "fetch(" not in text and "@import" not in text
    assert desk.window.windowTitle().startswith("Bến Lau sau lũ")
    assert "evil.example" not in QGuiApplication.clipboard().text()
    assert not any(block.charFormat().anchorHref() for block in _blocks(view))


def _blocks(view: object) -> Iterator[object]:
    block = view.document().begin()  # type: ignore[attr-defined]
    while block.isValid():
        yield block
        block = block.next()
