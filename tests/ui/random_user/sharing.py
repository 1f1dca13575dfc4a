"""What a user does with others: articles over and back, highlights of other programs, and help."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from reader.core.annotations import text_mark
from reader.services.archive import Archive
from reader.ui.dialogs.bundle import Handed
from reader.ui.dialogs.soundness import SoundnessDialog
from tests.articles import add, reading
from tests.foreign import hypothesis
from tests.ui.conftest import Desk
from tests.ui.random_user.model import Annotated, annotated, earlier, stored
from tests.ui.random_user.other import Looking
from tests.ui.random_user.user import NAMES, WORDS, Key, Shift


class Sharing(Looking):
    """A user with a colleague, who has an archive too, and a folder through which files go."""

    def __init__(self, seed: int, desk: Desk, colleague: Archive, folder: Path) -> None:
        super().__init__(seed, desk)
        self.colleague = colleague
        self.folder = folder
        self.files = 0
        self.seen: set[tuple[str, str]] = set()
        """What the colleague's notes say or said, or what they were made from: their ids, and marks of the texts."""

    # With a colleague

    def hand_over(self) -> None:
        """Hand articles over; the colleague has all that is on them then."""
        self.clear_away()
        window = self.desk.window
        ids = [number for number in window.parts.articles.model.ids if not self.thrown(number)]
        path = self.file("zip")
        tag = self.chance.choice(self.written.now.tags)[0] if self.written.now.tags else None
        numbers = self.chance.sample(ids, min(2, len(ids)))
        handed = self.chance.choice((Handed(), Handed(tag=tag), Handed(numbers=numbers)))
        self.say(f"hand over {handed}")
        window.exchanging.bundle(handed, path)
        self.unchanged()
        if not path.exists():
            assert not numbers or handed.tag, window.messages.label.text()
            return
        self.colleague.exchanging.merge(path)
        theirs = self.theirs()
        tags = {text for _, kind, text in theirs.values() if kind == "tag"}
        for identifier, (article, kind, text) in annotated(self.desk.archive).items():
            if handed.numbers and article in handed.numbers:
                # Where the colleague put the same tag on the passage, theirs stands for both.
                there = identifier in theirs or (kind == "tag" and text in tags)
                assert there, f"{(article, kind, text)} was not handed over"

    def take_over(self) -> None:
        """Take what the colleague has by now."""
        self.clear_away()
        self.colleague_works()
        path = self.file("zip")
        self.colleague.exchanging.bundle(path)
        self.desk.window.import_paths([path])
        self.desk.settle()
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if self.chance.random() < 0.15:
            self.say("a colleague's articles are not wanted")
            self.press(box, Key.Key_Escape)
            self.unchanged()
            return
        self.say("take over from a colleague")
        before, mine = self.articles(), annotated(self.desk.archive)
        self.press(box.defaultButton(), Key.Key_Space)
        self.receive(before, mine, self.theirs())

    def colleague_works(self) -> None:
        """The colleague imports an article, and does something with one."""
        archive, chance = self.colleague, self.chance
        numbers = archive.library.ids()
        if not numbers or (len(numbers) < 20 and chance.random() < 0.2):
            title = f"Bài {len(numbers)} của đồng nghiệp"
            numbers.append(add(archive, reading(title, (f"{title} về Trần Khải Hoàn.", "Bến Lau", "Họp bàn."))))
        article = chance.choice(numbers)
        there = archive.library.open(article).annotations
        notes = [one for one in there if one.text]
        match chance.randrange(4):
            case 0:
                archive.annotating.tag(article, 0, chance.choice(NAMES))
            case 1 if notes:
                archive.annotating.edit_note(chance.choice(notes).id, chance.choice(WORDS) + " (đồng nghiệp)")
            case 2 if there:
                archive.annotating.remove(chance.choice(there).id)
            case _:
                archive.annotating.note(article, chance.randrange(2), chance.choice(WORDS))

    # From other programs

    def take_highlights(self) -> None:
        """Take highlights of another program: of a page that is there, and of one that is not."""
        self.clear_away()
        number = self.chance.choice(self.articles())
        article = self.desk.archive.library.open(number, in_trash=True).article
        if not article.shown:
            return
        # What stands in a hidden paragraph would find its place when that comes back.
        paragraph = article.paragraphs[self.chance.choice(article.shown)]
        quoted = {"type": "TextQuoteSelector", "exact": paragraph.text[:40]}
        lost = {"type": "TextQuoteSelector", "exact": "Câu này không có ở đâu cả"}
        made = [
            hypothesis(id=f"{self.files}-{n}", uri=uri, target=[{"selector": [selector]}], document={},
                       text=self.chance.choice((*WORDS, "")), tags=[self.chance.choice(NAMES)])
            for n, (uri, selector) in enumerate(
                ((article.source_url, quoted), (article.source_url, lost), ("https://khac.example/", quoted))
            )
        ]  # fmt: skip
        path = self.file("json")
        path.write_text(json.dumps(made[: self.chance.randrange(1, 4)]), encoding="utf-8")
        self.say(f"highlights of {number}")
        before, mine = self.articles(), annotated(self.desk.archive)
        self.desk.window.highlights.start(path)
        self.receive(before, mine, {})

    def receive(self, before: list[int], mine: Annotated, theirs: Annotated) -> None:
        """What comes is one step; of what was there nothing is gone, and no words that nobody else has seen.

        `before` are the articles that were there, `mine` the annotations, `theirs` those of whom it comes from.
        """
        desk, written = self.desk, self.written
        desk.qtbot.waitUntil(lambda: not desk.window.work.running, timeout=30_000)
        desk.settle()
        now = annotated(desk.archive)
        for identifier, one in mine.items():
            # Tags may have become one with others, or have the newer name that a colleague knew.
            assert identifier in now or (one[1] == "tag" and any(other[:2] == one[:2] for other in now.values())), one
            if one[1] == "note" and now[identifier] != one:
                assert now[identifier][2] == theirs[identifier][2], f"{one} says {now[identifier]}"
                # Of two versions the one is put beside the other, below a line that says so.
                beside = any(other[:2] == one[:2] and other[2].endswith(one[2]) for other in now.values())
                assert (identifier, text_mark(one[2])) in self.seen or beside, f"{one} is gone"
        new = [number for number in self.articles() if number not in before]
        found = stored(desk.archive)[0]
        if new or found.difference(written.now):
            # Undone, an article that came is in the trash.
            written.past = [one.mark("trashed", new, on=True) for one in (*written.past, written.now)]
            written.future.clear()
            written.now = found
        self.unchanged()

    def theirs(self) -> Annotated:
        """What the colleague has by now."""
        found = annotated(self.colleague)
        self.seen |= {(identifier, text_mark(text)) for identifier, (_, _, text) in found.items()}
        self.seen |= {(identifier, mark) for identifier, marks in earlier(self.colleague) for mark in marks.split()}
        return found

    def file(self, suffix: str) -> Path:
        """A file that is not there yet."""
        self.files += 1
        return self.folder / f"tệp {self.files}.{suffix}"

    # Help

    def ask_help(self) -> None:
        """Take the tour, to its end or not; read the guide about the part in use."""
        self.clear_away()
        window = self.desk.window
        if self.chance.random() < 0.5:
            window.menu_actions.tour.trigger()
            tour = window.help.tour
            assert tour is not None and tour.isVisible()
            steps = self.chance.randrange(6)
            self.say(f"tour, {steps} steps")
            for _ in range(steps):
                if window.help.tour is tour:
                    self.press(tour.next_button, Key.Key_Space)
            if window.help.tour is tour and self.chance.random() < 0.5:
                self.press(tour, Key.Key_Escape)
        else:
            self.say("help on this part")
            window.activateWindow()  # a list that stays beside it, such as that of the tags, knows no such key
            self.desk.settle()
            self.press(window.focusWidget() or window, Key.Key_F1, modifier=Shift)
            guide = window.help.guide
            assert guide is not None and guide.isVisible(), self.sight()
            self.press(guide.contents, *[Key.Key_Down] * self.chance.randrange(4))
            if self.chance.random() < 0.8:
                self.press(guide, Key.Key_Escape)
        self.unchanged()

    def check_archive(self) -> None:
        """Check the archive: it is sound."""
        self.clear_away()
        window = self.desk.window
        self.say("check the archive")
        window.menu_actions.check.trigger()
        self.desk.qtbot.waitUntil(lambda: not window.work.running, timeout=30_000)
        self.desk.settle()
        told = [one for one in window.findChildren(SoundnessDialog) if one.isVisible()]
        assert [one.details.toPlainText() for one in told] == [""]
        self.press(told[0].close_button, Key.Key_Space)
        self.unchanged()
