"""Where the user is in a window, for another window that takes its place in another language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer

from reader.ui.main_window import MainWindow
from reader.ui.page.document import NOT_A_PARAGRAPH
from reader.ui.page.view import PageView


@dataclass(frozen=True)
class Place:
    """The open article and the place in it, what is searched for, and which parts are shown.

    `height` is where the current paragraph stands in the view, or how far the view is scrolled down without one.
    """

    article: int | None
    paragraph: int
    height: int
    searched: str
    leaf: int
    list_shown: bool
    side_shown: bool


def place_in(window: MainWindow) -> Place:
    """Where the user is."""
    page = window.parts.page.view
    return Place(
        article=window.article.number,
        paragraph=page.current,
        height=_height(page),
        searched=window.parts.articles.search.text(),
        leaf=window.parts.side.currentIndex(),
        list_shown=window.menu_actions.show_list.isChecked(),
        side_shown=window.menu_actions.show_side.isChecked(),
    )


def go_to(window: MainWindow, place: Place) -> None:
    """Show that place: the article as soon as it is there, then the paragraph in it."""
    window.menu_actions.show_list.setChecked(place.list_shown)
    window.menu_actions.show_side.setChecked(place.side_shown)
    window.parts.articles.search.setText(place.searched)
    window.parts.side.setCurrentIndex(place.leaf)
    if place.article is not None:
        window.article.opened.connect(partial(_go_soon, window, place), Qt.ConnectionType.SingleShotConnection)
        window.open_article(place.article)


def _height(page: PageView) -> int:
    if page.current == NOT_A_PARAGRAPH:
        return page.verticalScrollBar().value()
    return page.paragraph_rect(page.current).top()


def _go_soon(window: MainWindow, place: Place, _: object) -> None:
    # When the parts of the new window have their widths: the text is set for its width.
    # On a busy machine they get them late: what was off by then is put right once more.
    for milliseconds in (0, 100):
        QTimer.singleShot(milliseconds, window, partial(_go_within, window, place))


def _go_within(window: MainWindow, place: Place) -> None:
    page = window.parts.page.view
    bar = page.verticalScrollBar()
    page.choose_paragraph(place.paragraph)
    if page.current == NOT_A_PARAGRAPH:
        bar.setValue(place.height)
    else:
        bar.setValue(bar.value() + _height(page) - place.height)
