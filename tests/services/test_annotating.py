from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from reader.core.annotations import WHOLE, anchor_to
from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.services.tagging import COLORS, TAG_LENGTH
from tests.articles import PARAGRAPHS, add, reading


@pytest.fixture
def number(archive: Archive) -> int:
    return add(archive)


def shown(archive: Archive, number: int) -> list[tuple[int, str]]:
    return [(a.anchor.paragraph, a.tag.name if a.tag else a.text) for a in archive.library.open(number).annotations]


def test_a_tag_is_made_with_a_colour_and_anchored(archive: Archive, number: int) -> None:
    changes = archive.annotating.tag(number, 0, "  Nhân   sự ")
    assert (changes.action, changes.subject, changes.articles, changes.tags_changed) == (
        Action.ADD_TAG,
        "Nhân sự",
        {number},
        True,
    )
    (annotation,) = archive.library.open(number).annotations
    assert annotation.tag and annotation.tag.color == COLORS[0]
    assert annotation.anchor.exact == PARAGRAPHS[0]
    assert annotation.anchor.suffix == "Kết quả hai năm\nTheo báo cáo, Vă"


def test_a_tag_of_another_case_is_the_same_tag(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "Nhân sự")
    archive.annotating.tag(number, 1, "NHÂN SỰ")
    assert [(tag.name, uses) for tag, uses in archive.tagging.tags()] == [("Nhân sự", 2)]


def test_a_paragraph_carries_a_tag_once(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "Nhân sự")
    assert archive.annotating.tag(number, 0, "Nhân sự").articles == frozenset()
    assert len(shown(archive, number)) == 1
    archive.annotating.undo()
    assert shown(archive, number) == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [("", "tag-empty"), (" \n", "tag-empty"), ("/", "tag-empty"), ("a" * (TAG_LENGTH + 1), "tag-too-long")],
)
def test_a_tag_that_cannot_be_is_explained(archive: Archive, number: int, tag: str, code: str) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.annotating.tag(number, 0, tag)
    assert raised.value.code == code


@pytest.mark.parametrize("paragraph", [-2, 4, 10**9])
def test_a_paragraph_that_is_not_there_is_said(archive: Archive, number: int, paragraph: int) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.annotating.note(number, paragraph, "x")
    assert raised.value.code == "no-such-paragraph"
    assert str(paragraph + 1) in str(raised.value)


def test_notes_keep_their_lines_and_are_never_empty(archive: Archive, number: int) -> None:
    archive.annotating.note(number, 2, "  Dòng một\n\nDòng hai 📉 \n")
    assert shown(archive, number) == [(2, "Dòng một\n\nDòng hai 📉")]
    with pytest.raises(ReaderError) as raised:
        archive.annotating.note(number, 2, " \n\t")
    assert raised.value.code == "note-empty"


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        number = add(archive)
        archive.annotating.tag(number, 0, "Nhân sự")
        archive.annotating.note(number, 1, "Hỏi lại Văn phòng.")
    with Archive(tmp_path) as archive:
        assert archive.annotating.history_names() == ((Action.ADD_NOTE, "Hỏi lại Văn phòng."), None)
        archive.annotating.undo()
        assert shown(archive, number) == [(0, "Nhân sự")]
    with Archive(tmp_path) as archive:
        archive.annotating.undo()
        assert shown(archive, number) == []
        assert archive.tagging.tags() == []
        archive.annotating.redo()
        archive.annotating.redo()
        assert shown(archive, number) == [(0, "Nhân sự"), (1, "Hỏi lại Văn phòng.")]


def test_a_new_change_ends_what_could_be_redone(archive: Archive, number: int) -> None:
    archive.annotating.note(number, 0, "một")
    archive.annotating.undo()
    archive.annotating.note(number, 0, "hai")
    with pytest.raises(ReaderError) as raised:
        archive.annotating.redo()
    assert raised.value.code == "nothing-to-redo"


def test_nothing_to_undo_is_said(archive: Archive) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.annotating.undo()
    assert raised.value.code == "nothing-to-undo"


def test_an_annotation_that_is_gone_is_said(archive: Archive) -> None:
    for change in (lambda: archive.annotating.remove("x"), lambda: archive.annotating.edit_note("x", "y")):
        with pytest.raises(ReaderError) as raised:
            change()
        assert raised.value.code == "no-such-annotation"


def test_the_trash_is_undone_with_all_notes(archive: Archive, number: int) -> None:
    archive.annotating.note(number, 0, "một")
    archive.library.trash([number])
    assert archive.library.ids() == []
    archive.annotating.undo()
    assert archive.library.ids() == [number]
    assert shown(archive, number) == [(0, "một")]


def test_a_passage_goes_on_over_paragraphs(archive: Archive, number: int) -> None:
    archive.annotating.note(number, 0, "Từ đây đến đó", start=10, end=15, last=2)
    (annotation,) = archive.library.open(number).annotations
    anchor = annotation.anchor
    assert (anchor.paragraph, anchor.start, anchor.until, anchor.end) == (0, 10, 2, 15)
    assert anchor.exact == f"{PARAGRAPHS[0][10:]}\n{PARAGRAPHS[1]}\n{PARAGRAPHS[2][:15]}"
    assert [anchor.within(place, len(text)) for place, text in enumerate(PARAGRAPHS)] == [
        (10, len(PARAGRAPHS[0])),
        (0, len(PARAGRAPHS[1])),
        (0, 15),
        None,
    ]


def test_a_tag_is_put_once_on_a_passage_and_once_on_its_paragraph(archive: Archive, number: int) -> None:
    for _ in range(2):
        archive.annotating.tag(number, 0, "Nhân sự")
        archive.annotating.tag(number, 0, "Nhân sự", start=0, end=4)
        archive.annotating.tag(number, 0, "Nhân sự", end=4, last=2)
    assert len(shown(archive, number)) == 3


def test_the_whole_article_is_tagged_and_noted(archive: Archive, number: int) -> None:
    other = add(archive, reading("Một bài khác", ("Chỉ một đoạn.",)))
    archive.annotating.tag_articles([number, other], "Đọc lại")
    archive.annotating.note(number, WHOLE, "Bài quan trọng")
    assert shown(archive, number) == [(WHOLE, "Đọc lại"), (WHOLE, "Bài quan trọng")]
    assert [row.tags[0].name for row in archive.library.rows([number, other])] == ["Đọc lại", "Đọc lại"]
    archive.annotating.undo()
    archive.annotating.undo()
    assert shown(archive, number) == shown(archive, other) == []


def test_a_passage_is_highlighted_and_gets_another_colour(archive: Archive, number: int) -> None:
    archive.annotating.highlight(number, 0, start=12, end=30)
    (made,) = archive.library.open(number).annotations
    assert (made.color, made.anchor.exact) == (HIGHLIGHTS[0], PARAGRAPHS[0][12:30])
    archive.annotating.recolor(made.id, HIGHLIGHTS[1])
    assert archive.library.open(number).annotations[0].color == HIGHLIGHTS[1]
    assert archive.annotating.remove(made.id).action is Action.REMOVE_HIGHLIGHT
    assert shown(archive, number) == []


@pytest.mark.parametrize("last", [-1, 4, 10**9])
def test_a_passage_that_ends_nowhere_is_said(archive: Archive, number: int, last: int) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.annotating.highlight(number, 0, last=last)
    assert raised.value.code == "no-such-paragraph"


class History(RuleBasedStateMachine):
    """Whatever is done, undoing it all leads back through the same states, and redoing through them again."""

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.archive = Archive(Path(self.folder.name))
        self.number = add(self.archive)
        self.states = [self.state()]
        self.at = 0

    def state(self) -> object:
        opened = self.archive.library.open(self.number)
        return opened.annotations, tuple(self.archive.tagging.tags())

    def changed(self) -> None:
        if self.state() != self.states[self.at]:
            self.states[self.at + 1 :] = [self.state()]
            self.at += 1

    @rule(paragraph=st.integers(0, 3), name=st.sampled_from(["Nhân sự", "Số liệu", "nhân sự"]))
    def tag(self, paragraph: int, name: str) -> None:
        self.archive.annotating.tag(self.number, paragraph, name)
        self.changed()

    @rule(first=st.integers(0, 3), further=st.integers(0, 3), start=st.integers(0, 9), end=st.integers(10, 40))
    def highlight(self, first: int, further: int, start: int, end: int) -> None:
        self.archive.annotating.highlight(self.number, first, start=start, end=end, last=min(3, first + further))
        self.changed()

    @precondition(lambda self: self.archive.tagging.tags())
    @rule(data=st.data(), name=st.sampled_from(["Nhân sự/Bổ nhiệm", "Số liệu", "Khác/Nhân sự", "nhân  SỰ"]))
    def rename(self, data: st.DataObject, name: str) -> None:
        tag, _ = data.draw(st.sampled_from(self.archive.tagging.tags()))
        if not name.casefold().startswith(f"{tag.name}/".casefold()):
            self.archive.tagging.rename(tag, name)
            self.changed()

    @precondition(lambda self: self.archive.tagging.tags())
    @rule(data=st.data(), digit=st.sampled_from([1, 2, None]))
    def give_digit(self, data: st.DataObject, digit: int | None) -> None:
        tag, _ = data.draw(st.sampled_from(self.archive.tagging.tags()))
        self.archive.tagging.set_digit(tag, digit)
        self.changed()

    @precondition(lambda self: self.archive.tagging.tags())
    @rule(data=st.data())
    def forget(self, data: st.DataObject) -> None:
        tag, _ = data.draw(st.sampled_from(self.archive.tagging.tags()))
        self.archive.tagging.remove(tag)
        self.changed()

    @rule(paragraph=st.integers(0, 3), text=st.text(min_size=1).filter(str.strip))
    def note(self, paragraph: int, text: str) -> None:
        self.archive.annotating.note(self.number, paragraph, text)
        self.changed()

    @precondition(lambda self: self.archive.library.open(self.number).annotations)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.archive.library.open(self.number).annotations))
        self.archive.annotating.remove(one.id)
        self.changed()

    @precondition(lambda self: self.archive.tagging.tags())
    @rule(color=st.sampled_from(COLORS), data=st.data())
    def recolor(self, color: str, data: st.DataObject) -> None:
        tag, _ = data.draw(st.sampled_from(self.archive.tagging.tags()))
        if tag.color != color:
            self.archive.tagging.recolor(tag, color)
            self.changed()

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.archive.annotating.undo()
        self.at -= 1
        assert self.state() == self.states[self.at]

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.archive.annotating.redo()
        self.at += 1
        assert self.state() == self.states[self.at]

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            assert list(self.archive.upkeep.problems()) == []
            self.archive.close()
            self.folder.cleanup()


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_the_anchor_in_a_long_article_is_that_of_its_whole_text(archive: Archive) -> None:
    texts = [f"Đoạn {number}: {'chữ ' * (number % 7)}".strip() if number % 5 else "x" for number in range(120)]
    number = add(archive, reading("Bài dài", tuple(texts)))
    places = [(0, None, 0, None), (40, None, 2, 5), (50, 53, 1, 3), (119, None, 0, 1), (118, 119, 0, 1)]
    for first, last, start, end in places:
        archive.annotating.note(number, first, "Xem lại", start=start, end=end, last=last)
        expected = anchor_to(texts, first, start, end, last)
        assert expected in [annotation.anchor for annotation in archive.library.open(number).annotations]
    for wrong, last in ((-2, None), (120, None), (119, 120)):
        with pytest.raises(ReaderError) as caught:
            archive.annotating.note(number, wrong, "Xem lại", last=last)
        assert (caught.value.code, caught.value.params["count"]) == ("no-such-paragraph", 120)
