"""Every view and dialog, as it is put before the reader: whole, and with a name and rows for a screen reader."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

import reader.ui
from reader.services.archive import Archive
from reader.store.captures import Captures
from reader.store.connection import Connections
from tests.articles import add, reading
from tests.ui.conftest import Desk
from tools.views import of_articles, of_dialogs  # noqa: F401  they register their views
from tools.views.archive import NOTED, furnish
from tools.views.stage import VIEWS, Stage

OF_QT = {"import-files"}
"""Dialogs that are not ours."""
PARTS = ("Panel", "Pane", "Popup", "Bar", "Banner", "Section", "Overlay", "Palette", "Finder", "Outline", "Tour")
KINDS = {"ChoosingPopup", "ReportDialog"}
"""What others are made of."""
SAYS_NOTHING = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.LayeredPane}


@pytest.fixture
def stage(
    archive: Archive,
    open_window: Callable[[], Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Stage]:
    """A window over an archive that has something of everything."""
    monkeypatch.setenv("LOGNAME", "somebody")  # who is changed on the way, and put back
    if not VIEWS[request.getfixturevalue("name")].empty:
        texts = (
            "Đều đặn mỗi sáng thứ ba, bác sĩ về trạm y tế xã.",
            "Hai trạm y tế đã có bác sĩ.",
            "Một ngày đường",
            *(("Trần Khải Hoàn về xã.",) * 3),
        )
        add(archive, reading(NOTED, texts))
        for number in range(6):
            add(archive, reading(f"Bài thứ {number}", (f"Đồng chí Trần Khải Hoàn họp lần thứ {number}.",)))
        connections = Connections(archive.folder)
        furnish(Captures(connections), archive)
        connections.close()
    desk = open_window()
    made = Stage(desk, tmp_path, patience=20)
    yield made
    for widget in QApplication.topLevelWidgets():
        if widget is not desk.window:
            widget.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def of_our_own(base: type[QWidget]) -> set[str]:
    """The names of the classes in the window's rooms that are a `base`."""
    for module in pkgutil.walk_packages(reader.ui.__path__, "reader.ui."):
        importlib.import_module(module.name)
    found, waiting = set(), [base]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("reader.ui.") and not one.__name__.startswith("_"):
                found.add(one.__name__)
    return found


def test_every_dialog_and_every_part_of_the_window_has_its_picture() -> None:
    shown = {part for view in VIEWS.values() for part in view.parts}
    parts = {name for name in of_our_own(QFrame) if name.endswith(PARTS)}
    assert (of_our_own(QDialog) | parts) - KINDS <= shown, "add them to tools/views"


def test_what_a_view_promises_is_there() -> None:
    known = of_our_own(QWidget)
    assert {part for view in VIEWS.values() for part in view.parts} <= known


def controls(root: QWidget) -> list[QWidget]:
    """What the keys reach in a window."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is root
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QLineEdit)  # parts of a field that has a name itself
    ]


def complaints(widget: QWidget) -> Iterator[str]:
    """What a screen reader could not say of a control."""
    here = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
    said = QAccessible.queryAccessibleInterface(widget)
    if said is None:
        yield f"{here}: nothing"
        return
    if not said.text(QAccessible.Text.Name).strip():
        yield f"{here}: no name"
    # What only holds others may be reached by the keys so that they scroll it; a drawing says in words what it shows.
    told = isinstance(widget, QScrollArea) or said.text(QAccessible.Text.Description)
    if said.role() in SAYS_NOTHING and not told:
        yield f"{here}: {said.role()}"
    if isinstance(widget, QAbstractItemView):
        yield from (f"{here}: {trouble}" for trouble in silent_rows(widget.model()))
        if widget.model() and widget.model().rowCount(QModelIndex()) and not said.childCount():
            yield f"{here}: no rows"


def silent_rows(model: QAbstractItemModel | None) -> Iterator[str]:
    """The first rows of which nothing is said."""
    root = QModelIndex()
    for row in range(min(5, model.rowCount(root))) if model else ():
        # A list has one column, and will not say so.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        cells = [model.index(row, column, root) for column in range(columns)]
        roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        if not any(str(cell.data(role) or "").strip() for cell in cells for role in roles):
            yield f"row {row} is silent"


@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.parts and name not in OF_QT])
def test_a_view_can_be_read_out(stage: Stage, name: str) -> None:
    VIEWS[name].show(stage)
    stage.settle()
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    found = [trouble for root in shown for widget in controls(root) for trouble in complaints(widget)]
    assert found == []
    everything = {
        type(widget).__name__ for root in shown for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()
    }
    assert set(VIEWS[name].parts) <= everything
