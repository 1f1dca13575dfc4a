"""Further starts of the program, as the window that is open hears them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reader.services.archive import Archive
from reader.services.handing_over import Answer, Call, calls_in, hand_over
from reader.ui.calls import Calls, bring_forward
from tests.ui.conftest import Desk


def test_a_window_hears_calls_while_it_is_open_and_those_of_before(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "open"
    wanted = Call((tmp_path / "trang.html",))
    with Archive(folder, window=True), ThreadPoolExecutor() as pool:
        early = pool.submit(hand_over, folder, wanted, 30)
        desk.qtbot.waitUntil(lambda: bool(list(calls_in(folder).glob("*.json"))))
        heard: list[Call] = []
        calls = Calls(folder, desk.window)
        calls.called.connect(heard.append)
        desk.qtbot.waitUntil(lambda: heard == [wanted])
        later = pool.submit(hand_over, folder, Call(), 30)
        desk.qtbot.waitUntil(lambda: heard == [wanted, Call()])
        assert early.result() is later.result() is Answer.TAKEN


def test_a_minimised_window_is_shown_again(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.qtbot.waitUntil(desk.window.isMinimized)
    bring_forward(desk.window, Call())
    desk.qtbot.waitUntil(lambda: not desk.window.isMinimized() and desk.window.isVisible())
