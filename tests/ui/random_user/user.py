"""The user: chooses what to do by chance, does it by keys and clicks, and knows what must come of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.annotations import LEVELS, Annotation
from reader.core.archived import Mark
from reader.core.folding import name_key
from reader.core.tags import meant
from reader.services.annotating import HIGHLIGHTS
from reader.ui.page.passage import THE_ARTICLE, Passage, passage_of
from reader.ui.sidebar.notes_delegate import ENTRY
from tests.ui.conftest import Desk
from tests.ui.random_user.model import Belongings, Place, Written, place_of, steps, stored

NAMES = (
    "Nhân sự",
    "nhan su",
    "NHÂN SỰ",
    "Nhân sự/Bổ nhiệm",
    "Nhân",
    "Họp",
    "Họp/Thường trực",
    "Số liệu",
    "R&D",
    "50%",
    "A_b",
    "12-TB//VPTU",
    "12-tb//vptu/Mật",
)
WORDS = ("hỏi lại", "Đúng", "[[Trần", "**đậm**", "50 % ‘ờ’", "😀", 'có "ngoặc"', "\\", "Hòa Bình", "-", "NOT")
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class User:
    """`log` tells what was done, newest last; `written` what the user has by now."""

    def __init__(self, seed: int, desk: Desk) -> None:
        self.chance = random.Random(seed)
        self.log: list[str] = []
        self.drafts: dict[tuple[int, Place, str], str] = {}
        self.desk = desk
        self.written = Written(stored(desk.archive)[0])

    # What all actions need

    @property
    def article(self) -> int:
        """The open article; one is opened if none is."""
        window = self.desk.window
        if window.article.number is None:
            self.open(self.chance.choice(self.articles()))
        assert window.article.number is not None
        return window.article.number

    def articles(self) -> list[int]:
        """All articles, also those in the trash."""
        with self.desk.archive._connections.read() as connection:
            return [number for (number,) in connection.execute("SELECT id FROM article ORDER BY id")]

    def open(self, number: int) -> None:
        """Open an article."""
        self.say(f"open {number}")
        self.desk.open(number)

    def say(self, text: str) -> None:
        """Write down what is done."""
        self.log.append(text)

    def press(
        self, widget: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys in a widget."""
        for key in keys:
            self.desk.qtbot.keyClick(widget, key, modifier)

    def sight(self) -> str:
        """What is in sight, for whoever looks for a fault."""
        window, parts = self.desk.window, self.desk.window.parts
        seen = [part.objectName() or type(part).__name__ for part in (parts.articles, parts.page, parts.side,
                parts.people, parts.empty, parts.side.notes.rows) if part.isVisible()]  # fmt: skip
        return (
            f"{seen}, notebook: {parts.notebook_shown}, people: {parts.people_shown}, focus: {window.reading.focus.on},"
            f" keys: {QApplication.focusWidget()}, active: {QApplication.activeWindow()},"
            f" article: {window.article.number}, passage: {self.passage()}"
        )

    def clear_away(self) -> None:
        """Close what stands over the window."""
        self.desk.settle()
        while (modal := QApplication.activeModalWidget()) is not None:
            modal.close()
        page = self.desk.window.parts.page
        for popup in (page.popup, page.name_popup):
            if popup.isVisible():
                popup.close_popup()

    def expect(self, now: Belongings) -> None:
        """Wait until all is stored: it must be this, and what changed must be one step that can be undone."""
        self.desk.settle()
        before = self.written.now
        standing, undone = steps(self.desk.archive)
        made = standing - len(self.written.past)
        if made:
            self.written.past.extend([before] * made)
            self.written.future.clear()
        changed = replace(now, marks=_steps_of(now)) != replace(before, marks=_steps_of(before))
        self.written.now = now
        difference = now.difference(stored(self.desk.archive)[0])
        assert not difference, difference
        assert made in ((1,) if changed else (0, 1)), f"{made} steps, changed: {changed}"
        assert undone == len(self.written.future), f"{undone} undone steps, not {len(self.written.future)}"

    def unchanged(self) -> None:
        """What was done may be a step, but does not touch what the model knows."""
        self.desk.settle()
        made = steps(self.desk.archive)[0] - len(self.written.past)
        assert made >= 0, "steps of the history are gone"
        if made:
            self.written.past.extend([self.written.now] * made)
            self.written.future.clear()
        self.expect(self.written.now)

    def look_at_page(self) -> QWidget:
        """Give the keys to an article's page."""
        self.clear_away()
        window = self.desk.window
        if window.parts.people.isVisible():
            window.people.show(False)
        if window.menu_actions.tagging.notebook.isChecked():
            window.menu_actions.tagging.notebook.setChecked(False)
        self.article  # noqa: B018
        view = window.parts.page.view
        window.activateWindow()
        view.setFocus()
        self.desk.settle()
        return view

    def put(self, article: int, now: Belongings) -> None:
        """Expect what an annotation comes to; what is in the trash takes none."""
        self.expect(self.written.now if self.thrown(article) else now)

    def thrown(self, article: int) -> bool:
        """Whether an article is in the trash."""
        return (str(Mark.TRASHED), article) in self.written.now.marks

    def passage(self) -> Passage | None:
        """What the next annotation goes to."""
        return self.desk.window.parts.page.passage()

    # Where one is

    def open_any(self) -> None:
        """Open any article."""
        self.look_at_page()
        self.open(self.chance.choice(self.articles()))

    def go_on(self) -> None:
        """To the next or previous article, back or forward."""
        view = self.look_at_page()
        key, modifier = self.chance.choice(
            [(Key.Key_J, Shift), (Key.Key_K, Shift), (Key.Key_Left, Qt.KeyboardModifier.AltModifier),
             (Key.Key_Right, Qt.KeyboardModifier.AltModifier)]
        )  # fmt: skip
        self.say(f"go on by {key.name}")
        for _ in range(self.chance.randrange(1, 4)):
            self.press(view, key, modifier=modifier)
        self.desk.settle()
        self.desk.qtbot.waitUntil(lambda: self.desk.window.parts.page.view.complete)
        self.unchanged()

    def choose(self) -> None:
        """Choose a paragraph, or select some words."""
        view = self.desk.window.parts.page.view
        self.look_at_page()
        length = view.document().characterCount()
        match self.chance.randrange(4):
            case 0:
                self.press(
                    view, *[self.chance.choice((Key.Key_J, Key.Key_K)) for _ in range(self.chance.randrange(1, 5))]
                )
            case 1:
                cursor = view.textCursor()
                cursor.setPosition(self.chance.randrange(length))
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
                view.setTextCursor(cursor)
            case _:
                cursor = view.textCursor()
                start = self.chance.randrange(length)
                cursor.setPosition(start)
                reach = self.chance.choice((3, 12, 60, 400))
                end = min(length - 1, max(0, start + self.chance.randint(-reach, reach)))
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                view.setTextCursor(cursor)
        self.say(f"chose {self.passage()}")

    # Tags, notes, highlights

    def tag(self) -> None:
        """Tag what is selected."""
        view = self.look_at_page()
        passage, whole = self.passage(), self.chance.random() < 0.2
        if passage is None:
            return
        place, name = place_of(THE_ARTICLE if whole else passage), self.chance.choice(NAMES)
        self.say(f"tag {place} “{name}”")
        self.press(view, Key.Key_T, modifier=Shift if whole else Qt.KeyboardModifier.NoModifier)
        popup = self.desk.window.parts.page.popup
        assert popup.isVisible()
        popup.field.setText("")
        self.type_tag(name)
        self.put(self.article, self.written.now.put_tag(self.article, place, meant(name)))
        if self.chance.random() < 0.2 and popup.isVisible() and not popup.field.text() and popup._present:
            gone = self.entry(popup._present[-1])
            self.say("Backspace takes the last tag off")
            self.press(popup.field, Key.Key_Backspace)
            self.expect(self.written.now.without([gone]))
        self.press(popup.field, Key.Key_Escape)

    def type_tag(self, name: str) -> None:
        """Type the name of a tag and choose it among what is offered."""
        popup = self.desk.window.parts.page.popup
        popup.field.insert(name)  # as an input method does
        offered = [popup.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(popup.list.count())]
        place = next((n for n, one in enumerate(offered) if name_key(one) == name_key(meant(name))), 0)
        self.press(popup.field, *[Key.Key_Down] * place, Key.Key_Return)

    def tag_several(self) -> None:
        """Tag articles of the list."""
        self.clear_away()
        window = self.desk.window
        articles = window.parts.articles
        ids = list(articles.model.ids)
        if len(ids) < 2 or not articles.isVisible() or not articles.view.isVisible():
            return
        numbers = self.chance.sample(ids, 2)
        articles.view.select_articles(numbers)
        articles.view.setFocus()
        self.desk.settle()
        if sorted(articles.view.selected()) != sorted(numbers) or not articles.view.hasFocus():
            return
        name = self.chance.choice(NAMES)
        self.say(f"tag articles {numbers} “{name}”")
        self.press(articles.view, Key.Key_T)
        popup = window.parts.page.popup
        if not popup.isVisible():
            return
        popup.field.setText("")
        self.type_tag(name)
        now = self.written.now
        for number in [] if any(map(self.thrown, numbers)) else numbers:
            now = now.put_tag(number, place_of(THE_ARTICLE), meant(name))
        self.expect(now)

    def press_digit(self) -> None:
        """Press the key of a tag."""
        view = self.look_at_page()
        digit, passage = self.chance.randrange(1, 5), self.passage()
        name = next((tag for tag, key in self.written.now.tags if key == digit), None)
        self.say(f"digit {digit} on {passage}")
        self.press(view, Key(Key.Key_0 + digit))
        if name and passage:
            self.put(self.article, self.written.now.toggle(self.article, place_of(passage), name))
        else:
            self.unchanged()

    def highlight(self) -> None:
        """Highlight what is selected."""
        view = self.look_at_page()
        page = self.desk.window.parts.page
        passage = passage_of(page.lit.anchor) if page.lit else self.passage()
        if passage is None:
            return
        place = place_of(passage)
        text = page.view.archived.article.paragraphs[place[0]].text if page.view.archived and place[0] >= 0 else ""
        if place[1] == 0 and place[3] is None and place[2] == len(text):
            place = (place[0], 0, None, None)
        self.say(f"highlight {place}")
        self.press(view, Key.Key_H)
        now = self.written.now
        possible = [now] if passage.is_whole else now.highlight(self.article, place, HIGHLIGHTS[0])
        self.desk.settle()
        found = stored(self.desk.archive)[0]
        self.put(self.article, next((one for one in possible if not one.difference(found)), possible[0]))

    def note(self) -> None:
        """Write a note: saved, put aside, or left for another article."""
        view = self.look_at_page()
        passage, whole = self.passage(), self.chance.random() < 0.2
        if passage is None or self.thrown(self.article):
            return
        place, article = place_of(THE_ARTICLE if whole else passage), self.article
        self.press(view, Key.Key_N, modifier=Shift if whole else Qt.KeyboardModifier.NoModifier)
        self.write_and_leave(article, place, "", "")

    def edit(self) -> None:
        """Change a note in the list beside the page."""
        self.look_at_page()
        found = self.row(lambda a: bool(a.text))
        if found is None:
            return
        rows = self.desk.window.parts.side.notes.rows
        rows.setFocus()
        self.press(rows, Key.Key_Return)
        self.write_and_leave(found.article, self.entry(found)[2], found.id, found.text)

    def write_and_leave(self, article: int, place: Place, identifier: str, before: str) -> None:
        """Type in the editor, then save, put aside, or go elsewhere."""
        editor = self.desk.window.parts.side.notes.editor
        assert editor.isVisible(), self.sight()
        key = (article, place, identifier)
        begun = self.drafts.get(key) or before
        states = (*self.written.past, self.written.now, *self.written.future)
        if editor.field.toPlainText() == before and any(
            (article, "note", place, begun.strip()) in one.entries for one in states
        ):
            begun = before  # undo or redo brought a note with these words there, and the draft was done with
        assert editor.field.toPlainText() == begun, f"{key}: {editor.field.toPlainText()!r} is not {begun!r}"
        # As an input method does, which puts whole words.
        editor.field.insertPlainText(self.chance.choice(WORDS) + self.chance.choice((" ", "\n", "")))
        text = editor.field.toPlainText()
        how = self.chance.choice(("save", "save", "save", "aside", "leave"))
        entry = (article, "note", place, before)
        self.say(f"note {place} {identifier[:6]} “{text}”: {how}")
        if how == "aside":
            self.press(editor.field, Key.Key_Escape)
            self.drafts[key] = text
            self.unchanged()
            return
        self.drafts.pop(key, None)
        if how == "save":
            self.press(editor.field, Key.Key_Return, modifier=Control)
        else:
            self.open(self.chance.choice([n for n in self.articles() if n != article]))
        now = self.written.now
        self.expect(now.edit(entry, text) if identifier else now.note(article, place, text))

    def remove(self) -> None:
        """Delete something in the list beside the page."""
        self.look_at_page()
        found = self.row(lambda _: True)
        if found is None:
            return
        gone = self.entry(found)
        self.say(f"delete {gone}")
        rows = self.desk.window.parts.side.notes.rows
        rows.setFocus()
        self.press(rows, Key.Key_Delete)
        self.expect(self.written.now.without([gone]))

    def row(self, wanted: Callable[[Annotation], bool]) -> Annotation | None:
        """Choose a row of the list of notes."""
        window = self.desk.window
        window.reading.focus.reveal(window.menu_actions.show_side)
        notes = window.parts.side.notes
        window.parts.side.setCurrentWidget(notes)
        found = [n for n in range(notes.rows.count()) if isinstance(notes.rows.item(n).data(ENTRY), Annotation)]
        found = [n for n in found if wanted(notes.rows.item(n).data(ENTRY))]
        if not found:
            return None
        notes.rows.setCurrentRow(self.chance.choice(found))
        chosen: Annotation = notes.rows.currentItem().data(ENTRY)
        return chosen

    def entry(self, annotation: Annotation) -> tuple[int, str, Place, str]:
        """An annotation as the model has it."""
        with self.desk.archive._connections.read() as connection:
            (number,) = connection.execute("SELECT number FROM annotation WHERE id = ?", [annotation.id]).fetchone()
        return stored(self.desk.archive)[1][number]

    # The tags themselves

    def keep_tags(self) -> None:
        """Rename, move, delete a tag, or give it a key."""
        self.clear_away()
        self.desk.window.menu_actions.tagging.manage.trigger()
        manager = self.desk.window.tagging.manager
        self.desk.settle()
        assert manager is not None
        tags = list(manager.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive))
        if not tags:
            return
        item = self.chance.choice(tags)
        manager.tree.setCurrentItem(item)
        tag = manager.tree.tag()
        if tag is None:
            return
        now = self.written.now
        match self.chance.randrange(4):
            case 0:
                name = self.chance.choice(NAMES)
                self.say(f"rename the tag “{tag.name}” to “{name}”")
                wanted = LEVELS.join((*tag.levels[:-1], meant(name)))
                item.setText(0, name)
                if manager.yes_button.isVisible():
                    self.press(manager.yes_button, Key.Key_Space)
                inside = name_key(wanted).startswith(name_key(tag.name) + LEVELS)
                self.expect(now if inside or wanted == tag.name else now.rename_tag(tag.name, wanted))
            case 1:
                self.press(manager.move_button, Key.Key_Space)
                manager.move_box.setCurrentIndex(self.chance.randrange(manager.move_box.count()))
                path = manager.move_box.currentData()
                self.say(f"move the tag “{tag.name}” below “{path}”")
                self.press(manager.yes_button, Key.Key_Space)
                if manager.yes_button.isVisible():
                    self.press(manager.yes_button, Key.Key_Space)
                wanted = f"{path}{LEVELS}{tag.levels[-1]}" if path else tag.levels[-1]
                self.expect(now if name_key(wanted) == name_key(tag.name) else now.rename_tag(tag.name, wanted))
            case 2 if self.chance.random() < 0.5:
                self.say(f"delete the tag “{tag.name}”")
                self.press(manager.tree, Key.Key_Delete)
                if manager.yes_button.isVisible():
                    self.press(manager.yes_button, Key.Key_Space)
                self.expect(now.delete_tag(tag.name))
            case _:
                digit = self.chance.randrange(0, 5)
                self.say(f"key {digit} for the tag “{tag.name}”")
                self.press(manager.tree, Key(Key.Key_0 + digit))
                self.expect(now.set_digit(tag.name, digit or None))
        manager.close()

    # Articles

    def mark(self) -> None:
        """Star, shelve, throw away, restore, mark as read."""
        self.clear_away()
        window = self.desk.window
        actions = window.menu_actions.reading
        articles = window.parts.articles
        if self.chance.random() < 0.5 and articles.model.ids:
            articles.view.select_articles(self.chance.sample(list(articles.model.ids), min(2, len(articles.model.ids))))
            self.desk.settle()
        numbers = window.reading.marking.numbers()
        action, mark = self.chance.choice(
            [(actions.star, Mark.STARRED), (actions.read, Mark.READ), (actions.shelve, Mark.SHELVED),
             (actions.restore, Mark.TRASHED), (window.menu_actions.trash, Mark.TRASHED)]
        )  # fmt: skip
        if not action.isEnabled() or not numbers:
            return
        if action is window.menu_actions.trash:
            numbers = articles.view.selected()
        on = action is window.menu_actions.trash or (action is not actions.restore and not action.isChecked())
        self.say(f"{mark} {numbers}: {on}")
        action.trigger()
        self.expect(self.written.now.mark(mark, list(numbers), on=on))

    # The way back

    def undo(self) -> None:
        """Undo some steps, or redo some, slowly or in haste."""
        self.clear_away()
        back, times, haste = self.chance.random() < 0.6, self.chance.choice((1, 1, 2, 5)), self.chance.random() < 0.3
        self.say(f"{'undo' if back else 'redo'} {times} times{' in haste' if haste else ''}")
        actions = self.desk.window.menu_actions
        for _ in range(times):
            (actions.undo if back else actions.redo).trigger()
            if not haste:
                self.desk.settle()
        self.went(times if back else -times)

    def went(self, by: int) -> None:
        """So many steps were undone, or redone if it is less than 0."""
        self.desk.settle()
        written = self.written
        read = {one for one in stored(self.desk.archive)[0].marks if one[0] == "read"}
        for _ in range(abs(by)):
            one, other = (written.past, written.future) if by > 0 else (written.future, written.past)
            if one:
                other.append(written.now)
                written.now = one.pop()
        # Who reads on is no step of the history: what is read goes its own way.
        marks = frozenset(m for m in written.now.marks if m[0] != "read") | read
        written.now = replace(written.now, marks=marks)
        self.expect(written.now)


def _steps_of(now: Belongings) -> frozenset[tuple[str, int]]:
    return now.marks
