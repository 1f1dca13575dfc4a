"""What a user does besides that leaves tags, notes and marks as they are: looking, searching, correcting names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from reader.core.archived import Order
from reader.ui.finding.palette import _ENTRY
from reader.ui.theme import Scheme
from tests.ui.random_user.model import stored
from tests.ui.random_user.user import Control, Key, Shift, User

QUERIES = (
    "", "tran khai hoan", "Hoàn", '"Bến Lau"', "-", '"', "OR OR", "thẻ:", 'tag:"Nhân sự"', "tag:nhan",
    "tag:R&D", "tag:12-TB//VPTU", "is:read",
    "has:note",
    "date:2019..2020", "date:..", "person:Hoàn -org:Sở", "((((",
    "ngày:abc", "%", "'", "*", "a*",
    "title:", "is:trash", "là:gì", "😀",
    "x" * 300, "NOT", "NEAR(a b)", "has:tag OR has:highlight", "\x00", "source:Báo", "- -", "is:shelved", "-is:unread",
)  # fmt: skip


class Looking(User):
    """Adds what touches nothing that the model knows."""

    def search(self) -> None:
        """Search for anything."""
        self.clear_away()
        text = self.chance.choice(QUERIES)
        if self.chance.random() < 0.3:
            text += " " + self.chance.choice(QUERIES)
        self.say(f"search {text!r}")
        articles = self.desk.window.parts.articles
        self.desk.window.menu_actions.search.trigger()
        articles.search.setText(text)
        if self.chance.random() < 0.5:
            self.press(articles.search, Key.Key_Return)
        self.unchanged()

    def clear_search(self) -> None:
        """All articles again."""
        self.desk.window.finding.search_for("")
        self.say("search for nothing")
        self.unchanged()

    def narrow(self) -> None:
        """Use the counts and the views."""
        self.clear_away()
        window = self.desk.window
        window.menu_actions.finding.column.setChecked(self.chance.random() < 0.8)
        self.desk.settle()
        finder = window.parts.finder
        tree = finder.facets
        if self.chance.random() < 0.5:
            window.finding.choose_folder(folder := self.chance.choice(finder.folders.folders))
            self.say(f"view {folder}")
        elif tree.isVisible():
            items = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
            if items:
                item = self.chance.choice(items)
                self.say(f"facet {item.text(0)}")
                tree.setCurrentItem(item)
                self.press(tree, self.chance.choice((Key.Key_Return, Key.Key_Minus)))
        self.unchanged()

    def palette(self) -> None:
        """Type in the palette; go where it leads, if that is no command."""
        self.clear_away()
        window = self.desk.window
        window.menu_actions.finding.palette.trigger()
        palette = window.finding.palette
        assert palette.isVisible()
        text = self.chance.choice(("", "nhan", "hoan", "ben lau", "zzz", '"', "%", "họp", "- OR"))
        self.say(f"palette {text!r}")
        palette.field.setText(text)
        self.desk.settle()
        items = [palette.list.topLevelItem(n) for n in range(palette.list.topLevelItemCount())]
        leading = [item for item in items if item and item.data(0, _ENTRY).icon]
        if leading and self.chance.random() < 0.7:
            palette.list.setCurrentItem(self.chance.choice(leading))
            self.press(palette.field, Key.Key_Return)
        else:
            self.press(palette.field, Key.Key_Escape)
        self.unchanged()

    def sort(self) -> None:
        """Sort the list."""
        order, ascending = self.chance.choice(list(Order)), self.chance.random() < 0.5
        self.say(f"sort by {order}")
        self.desk.window.parts.articles.sort_by(order, ascending=ascending)
        self.unchanged()

    def save_search(self) -> None:
        """Save what is searched for."""
        self.clear_away()
        self.say("save the search")
        self.desk.window.finding._save(
            self.desk.window.finding._query_text() or "Hoàn", self.chance.choice(("Của tôi", "R&D", "x"))
        )
        self.unchanged()

    def dress(self) -> None:
        """Another theme, another size, other parts of the window."""
        self.clear_away()
        window = self.desk.window
        actions = window.menu_actions
        if self.chance.random() < 0.3:
            scheme = self.chance.choice(list(Scheme))
            self.say(f"theme {scheme}")
            window.set_scheme(scheme)
        else:
            action = self.chance.choice(
                [actions.larger, actions.smaller, actions.usual, actions.show_list, actions.show_side,
                 actions.reading.focus, actions.reading.look, actions.left_out, actions.reading.outline, actions.find]
            )  # fmt: skip
            self.say(f"{action.text()}")
            if action.isEnabled():
                action.trigger()
        self.unchanged()

    def resize(self) -> None:
        """Make the window larger or smaller."""
        width, height = self.chance.choice(((828, 440), (1280, 800), (1600, 900), (910, 512)))
        self.say(f"size {width} × {height}")
        self.desk.window.resize(width, height)
        self.unchanged()

    def find(self) -> None:
        """Find on the page."""
        view = self.look_at_page()
        bar = self.desk.window.parts.page.find_bar
        self.say("find on the page")
        self.press(view, Key.Key_F, modifier=Control)
        bar.field.setText(self.chance.choice(("hoan", "Bến", "%", "", "zzz", "😀")))
        self.press(bar.field, Key.Key_Return, Key.Key_Return)
        if self.chance.random() < 0.7:
            self.press(bar.field, Key.Key_Escape)
        self.unchanged()

    # People

    def people(self) -> None:
        """Look at the index and at somebody's page, and come back or not."""
        self.clear_away()
        window = self.desk.window
        rows = self.desk.archive.people.index(None)
        if rows and self.chance.random() < 0.7:
            row = self.chance.choice(rows)
            self.say(f"page of {row.name}")
            window.people.open_entity(row.id)
        else:
            self.say("people")
            window.menu_actions.people.trigger()
        self.unchanged()
        if self.chance.random() < 0.3:
            window.people.show(False)
        elif self.chance.random() < 0.3:
            self.press(window.parts.people, Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
        self.unchanged()

    def correct(self) -> None:
        """Correct a name."""
        view = self.look_at_page()
        if self.chance.random() < 0.7:
            self.press(view, *[Key.Key_M] * self.chance.randrange(1, 5))
        key = self.chance.choice(
            (Key.Key_P, Key.Key_O, Key.Key_X, Key.Key_X, Key.Key_S, Key.Key_D, Key.Key_R, Key.Key_B)
        )
        self.say(f"{key.name} on a name")
        self.press(view, key)
        self.desk.settle()
        popup = self.desk.window.parts.page.name_popup
        if popup.isVisible():
            if key == Key.Key_R:
                popup.field.setText(self.chance.choice(("Trần Khải Hoàn", "Ngô Thị Mai", "Hoàn", "Sở", "…")))
            elif self.chance.random() < 0.5:
                popup.field.setText(self.chance.choice(("mai", "so", "zz")))
                self.desk.settle()
            self.press(popup.field, *[Key.Key_Down] * self.chance.randrange(3), Key.Key_Return)
        self.unchanged()
        messages = self.desk.window.messages
        if messages.second.isVisible() and self.chance.random() < 0.6:
            self.say(f"“{messages.second.text()}”")
            messages.second.click()
        self.unchanged()

    def review(self) -> None:
        """Answer questions."""
        self.clear_away()
        window = self.desk.window
        window.menu_actions.review.trigger()
        self.desk.settle()
        panel = window.parts.people.review
        for _ in range(self.chance.randrange(1, 4)):
            key = self.chance.choice((Key.Key_A, Key.Key_R, Key.Key_S, Key.Key_T, Key.Key_H))
            self.say(f"review: {key.name}")
            self.press(panel, key)
            if self.chance.random() < 0.6:
                self.unchanged()
        self.unchanged()

    def hide_paragraph(self) -> None:
        """Hide a paragraph, or bring one back."""
        view = self.look_at_page()
        self.say("hide a paragraph")
        self.press(view, Key.Key_H, modifier=Shift)
        self.unchanged()

    def notebook(self) -> None:
        """Look at the notebook; delete some of it, or open it in its article."""
        self.clear_away()
        window = self.desk.window
        action = window.menu_actions.tagging.notebook
        if not action.isChecked():
            action.trigger()
        self.desk.settle()
        panel = window.notebook._made()
        panel.view.setFocus()
        self.press(panel.view, Key.Key_Home, *[Key.Key_Down] * self.chance.randrange(4))
        if self.chance.random() < 0.4:
            self.press(panel.view, Key.Key_Down, modifier=Shift)
        self.desk.settle()
        numbers = panel.chosen_numbers()
        by_number = stored(self.desk.archive)[1]
        if numbers and self.chance.random() < 0.3:
            gone = [by_number[number] for number in numbers]
            self.say(f"notebook: delete {gone}")
            self.press(panel.view, Key.Key_Delete)
            self.expect(self.written.now.without(gone))
        elif numbers and self.chance.random() < 0.5:
            self.say("notebook: open")
            self.press(panel.view, Key.Key_Return)
        else:
            self.say("notebook")
            if self.chance.random() < 0.5:
                action.trigger()
        self.unchanged()

    # The archive

    def linger(self) -> None:
        """Stay so long with an article that it counts as read."""
        self.look_at_page()
        number = self.article
        self.say(f"read {number}")
        if self.thrown(number):
            return
        self.desk.window.reading.keeping._note_read()
        self.desk.settle()
        self.written.now = self.written.now.mark("read", [number], on=True)
        self.unchanged()

    def import_page(self, folder: Path) -> None:
        """Import a page that is not there yet."""
        self.clear_away()
        before = self.articles()
        number = len(before)
        path = folder / f"trang {number}.html"
        path.write_text(
            f"<html><head><title>Trang số {number} của Trần Khải Hoàn</title></head><body><article>"
            f"<h1>Trang số {number}</h1>" + f"<p>Ông Trần Khải Hoàn thăm Bến Lau lần thứ {number}. </p>" * 6
            + "</article></body></html>", encoding="utf-8")  # fmt: skip
        self.say(f"import {path.name}")
        self.desk.window.import_paths([path])
        self.desk.qtbot.waitUntil(lambda: not self.desk.window.work.running, timeout=30_000)
        self.desk.settle()
        new = [number for number in self.articles() if number not in before]
        assert len(new) == 1
        # Undone, an import is in the trash.
        written = self.written
        written.past = [one.mark("trashed", new, on=True) for one in (*written.past, written.now)]
        written.future.clear()
        self.unchanged()
