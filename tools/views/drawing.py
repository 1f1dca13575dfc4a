"""Draws the views on one screen, each in a window of its own, with all that lies over it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reader.application import Application, make_qt, settings_in
from reader.ui.language import Language
from reader.ui.session import Session
from reader.ui.theme import Scheme
from tools.views import of_articles, of_dialogs  # noqa: F401  they register their views
from tools.views.archive import USER
from tools.views.stage import VIEWS, Shown, Stage

SCHEMES = (Scheme.LIGHT, Scheme.DARK)
LANGUAGES = (Language.ENGLISH, Language.VIETNAMESE)


def draw(
    folder: Path,
    archive: Path,
    size: tuple[int, int],
    screen: str,
    only: Sequence[str] = (),
    *,
    right_to_left: bool = False,
) -> int:
    """Write a picture of each view, or only of some, to `folder`; returns how many could not be drawn.

    The archive is copied before it is used.
    """
    os.environ["LOGNAME"] = USER
    qt = make_qt()
    qt.setCursorFlashTime(0)
    if right_to_left:
        qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    failed = 0
    for name, shown in VIEWS.items():
        if only and name not in only:
            continue
        for scheme, language in product([shown.scheme] if shown.scheme else SCHEMES, LANGUAGES):
            picture = folder / f"{name}.{language.value}.{scheme.value}.{screen}.png"
            try:
                image = _picture_of_copy(qt, archive, shown, scheme, language, size)
                failed += not image.save(str(picture))
            except Exception:  # of one view: the others are drawn all the same
                traceback.print_exc()
                print(f"{picture.name} is missing", file=sys.stderr)
                failed += 1
    return failed


def _picture_of_copy(
    qt: QApplication, archive: Path, shown: Shown, scheme: Scheme, language: Language, size: tuple[int, int]
) -> QImage:
    with tempfile.TemporaryDirectory() as made:
        own = Path(made) / "archive"
        own.mkdir()
        if not shown.empty:
            shutil.copytree(archive, own, dirs_exist_ok=True)
        return _picture(qt, own, shown, scheme, language, size)


def _picture(
    qt: QApplication, folder: Path, shown: Shown, scheme: Scheme, language: Language, size: tuple[int, int]
) -> QImage:
    settings = settings_in(folder)
    session = Session(settings)
    session.scheme, session.language, session.toured = scheme, language, True
    application = Application(qt, folder, settings)
    window = application.window
    try:
        window.resize(*size)
        window.move(0, 0)
        window.show()
        window.activateWindow()
        stage = Stage(application, folder)
        stage.settle()
        shown.show(stage)
        stage.settle()
        return _composed(window)
    finally:
        for widget in QApplication.topLevelWidgets():
            if widget is not window:
                widget.close()
        application.close()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _composed(window: QWidget) -> QImage:
    """The window, and over it all that is open beside it, each where it is."""
    image = window.grab().toImage()
    painter = QPainter(image)
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible() and not widget.size().isEmpty():
            corner = widget.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
            painter.drawPixmap(corner, widget.grab())
            painter.setPen(Qt.GlobalColor.gray)
            painter.drawRect(corner.x() - 1, corner.y() - 1, widget.width() + 1, widget.height() + 1)
    painter.end()
    return image
