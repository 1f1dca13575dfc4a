"""The actions of tagging and noting beyond a tag and a note: highlights, whole articles, keys, the notebook."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.core.annotations import Tag
from reader.ui.making import Make


class TagActions(QObject):
    """Made by Actions, which shows them in its menus. `digits` are the keys 1 to 9, each for a tag of the reader's."""

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self.highlight = make(self.tr("Highlight"), "highlight", "H")
        self.tag_article = make(self.tr("Tag the whole article"), "", "Shift+T")
        self.note_article = make(self.tr("Write a note on the whole article"), "", "Shift+N")
        self.manage = make(self.tr("Tags…"), "tag", "Ctrl+Shift+T")
        self.notebook = make(self.tr("Notebook"), "notebook", "Ctrl+Shift+N", checkable=True)
        self.digits = tuple(make(self.tr("No tag yet"), "", str(digit)) for digit in range(1, 10))
        self.on_article = (self.highlight, self.tag_article, self.note_article)
        self.set_tags(())

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """Let each key put the tag that the reader chose for it."""
        chosen = {tag.digit: tag for tag in tags if tag.digit}
        for digit, action in enumerate(self.digits, 1):
            tag = chosen.get(digit)
            action.setData(tag)
            name = tag.name if tag else self.tr("No tag yet: choose one in the list of tags")
            action.setText(name.replace("&", "&&"))
            # What the list of keys calls it.
            action.setWhatsThis(self.tr("Tag “{name}”").format(name=tag.name) if tag else "")

    def set_article(self, *, open_: bool) -> None:
        """Enable what needs an open article."""
        for action in self.on_article:
            action.setEnabled(open_)

    @property
    def chosen(self) -> list[object]:
        """The actions of the keys that put a tag."""
        return [action for action in self.digits if action.data() is not None]
