"""The list of all tags: renamed, moved below one another, made one, coloured, given a key, deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.annotations import LEVELS, Tag
from reader.core.errors import ReaderError
from reader.core.folding import name_key
from reader.core.tags import meant
from reader.ui.editing import Editing
from reader.ui.sidebar.colors import ColorMenu
from reader.ui.tags.tree import TagTree
from reader.ui.texts import count_text, error_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import Choice, FlowLayout, muted, primary, resize_on_screen

_IN_ONE_PIECE = "12\N{NON-BREAKING HYPHEN}TB\N{WORD JOINER}//\N{WORD JOINER}VPTU"
"""The example of a name with a slash; no line ends within it."""


class TagManager(QDialog):
    """Stays open beside the window. What would change much is asked about in the box itself."""

    def __init__(self, editing: Editing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self._action: Callable[[], object] | None = None
        self.setWindowTitle(self.tr("Tags"))
        self.search = QLineEdit(placeholderText=self.tr("Search tags"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search tags"))
        self.tree = TagTree(theme)
        self.search.textChanged.connect(self.tree.narrow)
        self.tree.renamed.connect(self._rename)
        self.tree.moved.connect(self._move)
        self.tree.delete_wanted.connect(self._delete)
        self.tree.digit_wanted.connect(self._set_digit)
        self.tree.currentItemChanged.connect(self._enable)
        self._none = muted(
            QLabel(self.tr("There are no tags yet. Press T on a paragraph to make the first one."), wordWrap=True)
        )
        self.rename_button = self._button(self.tr("Rename"), self._edit)
        self.move_button = self._button(self.tr("Move below…"), self._ask_where)
        self.color_button = self._button(self.tr("Colour"), self._open_colors)
        self.digit_box = Choice(theme)
        self.digit_box.setAccessibleName(self.tr("Key that puts the tag"))
        self.digit_box.addItem(self.tr("No key"), 0)
        for digit in range(1, 10):
            self.digit_box.addItem(self.tr("Key {digit}").format(digit=digit), digit)
        self.digit_box.activated.connect(lambda: self._set_digit(self.digit_box.currentData()))
        self.delete_button = self._button(self.tr("Delete"), self._delete)
        self.move_box = Choice(theme)
        self.move_box.setAccessibleName(self.tr("Below which tag"))
        self.question = QLabel(wordWrap=True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.yes_button = primary(QPushButton())
        self.yes_button.setAutoDefault(False)
        self.yes_button.clicked.connect(self._do)
        self.no_button = self._button(self.tr("Cancel"), self._drop_question)
        self._lay_out()
        editing.tags_known.connect(self._show)
        self._show(editing.tags)
        self.set_theme(theme)
        self.tree.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.tree.set_theme(theme)
        self.digit_box.set_theme(theme)
        self.move_box.set_theme(theme)

    def _show(self, tags: list[tuple[Tag, int]]) -> None:
        self.tree.set_tags(tags)
        self._none.setVisible(not tags)
        self.tree.setVisible(bool(tags))
        self._enable()

    def _enable(self) -> None:
        tag = self.tree.tag()
        for widget in (self.rename_button, self.move_button, self.color_button, self.digit_box, self.delete_button):
            widget.setEnabled(tag is not None)
        self.digit_box.setCurrentIndex(tag.digit or 0 if tag else 0)
        self._drop_question()

    def _edit(self) -> None:
        item = self.tree.currentItem()
        if item:
            self.tree.editItem(item, 0)

    def _rename(self, tag: Tag, name: str) -> None:
        """The last level gets another name; with a stroke in it the tag goes to another place, too."""
        self._call(tag, LEVELS.join((*tag.levels[:-1], meant(name))))

    def _move(self, tag: Tag, path: str) -> None:
        wanted = f"{path}{LEVELS}{tag.levels[-1]}" if path else tag.levels[-1]
        if name_key(wanted) != name_key(tag.name):
            self._call(tag, wanted)

    def _call(self, tag: Tag, name: str) -> None:
        """Rename a tag, but ask first where that makes it one with another."""
        other = next((t for t, _ in self._editing.tags if name_key(t.name) == name_key(name) and t.id != tag.id), None)
        call = partial(self._rename_now, tag, name)
        if other is None:
            call()
            return
        counts = {t.id: count for t, count in self._editing.tags}
        text = self.tr("“{name}” ({count}) and “{other}” ({others}) become one tag. Undo parts them again.")
        numbers = {"count": count_text(counts[tag.id]), "others": count_text(counts[other.id])}
        self._ask(text.format(name=tag.name, other=other.name, **numbers), self.tr("Make them one"), call)

    def _rename_now(self, tag: Tag, name: str) -> None:
        self._editing.rename_tag(tag, name).otherwise(self._complain)

    def _ask_where(self) -> None:
        tag = self.tree.tag()
        if tag is None:
            return
        own = name_key(tag.name)
        self.move_box.clear()
        self.move_box.addItem(self.tr("At the top"), "")
        for path in self.tree.paths():
            if not f"{name_key(path)}{LEVELS}".startswith(own + LEVELS):
                self.move_box.addItem(path.replace(LEVELS, " › "), path)
        text = self.tr("Move “{name}”, with the tags below it, below:").format(name=tag.levels[-1])
        self._ask(text, self.tr("Move"), partial(self._move_to_chosen, tag))
        self.move_box.show()
        self.move_box.setFocus()

    def _move_to_chosen(self, tag: Tag) -> None:
        self._move(tag, self.move_box.currentData())

    def _delete(self) -> None:
        tag = self.tree.tag()
        if tag is None:
            return
        family = [
            (t, count) for t, count in self._editing.tags if f"{name_key(t.name)}{LEVELS}".startswith(
                name_key(tag.name) + LEVELS
            )
        ]  # fmt: skip
        passages = sum(count for _, count in family)
        if passages == 0 and len(family) == 1:
            self._editing.remove_tag(tag)
            return
        if len(family) > 1:
            text = self.tr("“{name}” and all tags below it are taken off %Ln passages and deleted.", "", passages)
        else:
            text = self.tr("“{name}” is taken off %Ln passages and deleted.", "", passages)
        self._ask(text.format(name=tag.name), self.tr("Delete"), partial(self._editing.remove_tag, tag))

    def _open_colors(self) -> None:
        tag = self.tree.tag()
        if tag:
            menu = ColorMenu(tag.color, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.picked.connect(partial(self._editing.recolor, tag))
            menu.popup(self.color_button.mapToGlobal(QPoint(0, self.color_button.height())))

    def _set_digit(self, digit: int) -> None:
        tag = self.tree.tag()
        if tag:
            self._editing.set_digit(tag, digit or None)

    def _ask(self, text: str, button: str, action: Callable[[], object]) -> None:
        self.question.setText(text)
        self.yes_button.setText(button)
        self._action = action
        self.move_box.hide()
        self.yes_button.show()
        self._asking.show()
        self.yes_button.setFocus()

    def _do(self) -> None:
        action = self._action
        self._drop_question()
        self.tree.setFocus()
        if action:
            action()

    def _drop_question(self) -> None:
        self._action = None
        self._asking.hide()

    def _complain(self, error: ReaderError) -> None:
        self.question.setText(error_text(error))
        self.move_box.hide()
        self.yes_button.hide()
        self._asking.show()

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.clicked.connect(lambda: slot())
        return button

    def _lay_out(self) -> None:
        tools = QWidget()
        flow = FlowLayout(tools, GRID)
        for widget in (self.rename_button, self.move_button, self.color_button, self.digit_box, self.delete_button):
            flow.addWidget(widget)
        self._asking = QFrame(objectName="message")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.move_box, 1)
        row.addStretch()
        row.addWidget(self.no_button)
        row.addWidget(self.yes_button)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(12, GRID, 12, GRID)
        asking.addWidget(self.question)
        asking.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.search)
        layout.addWidget(self._none)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._asking)
        layout.addWidget(tools)
        said = self.tr("A slash (/) puts one tag below another: {example}. Two are a slash in the name: {other}")
        hint = muted(QLabel(said.format(example="Nhân sự/Bổ nhiệm", other=_IN_ONE_PIECE), wordWrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(hint, 1)
        foot.addWidget(primary(self._button(self.tr("Close"), self.close)), 0, Qt.AlignmentFlag.AlignBottom)
        layout.addSpacing(GRID // 2)
        layout.addLayout(foot)
        self._asking.hide()
        resize_on_screen(self, 600, 560)  # all buttons beside each other, in Vietnamese too
