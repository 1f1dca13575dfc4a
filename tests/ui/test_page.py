"""The page: the text as it was written, names marked at their places, paragraphs to choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.core.annotations import AnnotationKind
from reader.core.archived import ArchivedArticle, CaptureRow
from reader.core.article import Article, Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.query import Words
from reader.services.archive import Archive
from reader.ui.page.document import NOT_A_PARAGRAPH, build
from reader.ui.page.find import Finder
from reader.ui.page.formats import Style
from reader.ui.page.margin import place, widened
from reader.ui.row_texts import JOINT
from reader.ui.theme import load_theme
from tests.articles import PARAGRAPHS, TITLE, add, reading
from tests.ui.conftest import Desk


def archived(*paragraphs: Paragraph, mentions: tuple[Mention, ...] = (), title: str = "Tiêu đề") -> ArchivedArticle:
    capture = CaptureRow(
        id=1,
        captured=None,
        imported=datetime.now(UTC),
        file_name="a.html",
        container="",
        sha256="",
        size=1,
        annotations=0,
    )
    return ArchivedArticle(
        id=1,
        article=Article(title=title, paragraphs=paragraphs, byline="Lê Thảo", published=date(2024, 11, 2)),
        mentions=mentions,
        annotations=(),
        lost=(),
        capture=capture,
        captures=(capture,),
        mended=frozenset(),
    )


@pytest.fixture
def style(qtbot: QtBot) -> Style:  # noqa: ARG001
    return Style(load_theme("light"), 12.5)


def lines(document: QTextDocument) -> list[tuple[int, str]]:
    found, block = [], document.begin()
    while block.isValid():
        found.append((block.userState(), block.text()))
        block = block.next()
    return found


def test_names_are_marked_where_they_stand_also_behind_astral_characters(style: Style) -> None:
    text = "😀📉 Trần Khải Hoàn và 𝒜 Bộ Nội vụ 😀"
    spans = [
        Mention(0, text.index(name), text.index(name) + len(name), kind, name, name)
        for name, kind in (("Trần Khải Hoàn", EntityType.PERSON), ("Bộ Nội vụ", EntityType.ORG))
    ]
    document = QTextDocument()
    built = build(document, archived(Paragraph(text), mentions=tuple(spans)), style, 500)
    for start, end, mention in built.mentions:
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == mention.text
        name = "person_tint" if mention.type is EntityType.PERSON else "org_tint"
        assert cursor.charFormat().background().color() == style.theme.color(name)
        cursor.setPosition(end + 1)
        assert cursor.charFormat().background().style() == Qt.BrushStyle.NoBrush


def test_short_references_are_lighter(style: Style) -> None:
    short = Mention(0, 0, 4, EntityType.PERSON, "Ông A", "Nguyễn Văn A", MentionForm.SHORT)
    document = QTextDocument()
    built = build(document, archived(Paragraph("Ông A nói."), mentions=(short,)), style, 500)
    cursor = QTextCursor(document)
    cursor.setPosition(built.mentions[0][1])
    assert cursor.charFormat().background().color() == style.theme.color("person_short_tint")


def test_every_paragraph_is_one_block_whatever_it_holds(style: Style) -> None:
    kinds = [Paragraph(f"Đoạn {kind} có  hai dấu cách và\u00a0dấu cứng", kind, 1) for kind in ParagraphKind]
    odd = Paragraph("một\nhai\u2029ba\ufdd0bốn", ParagraphKind.CODE)
    document = QTextDocument()
    built = build(document, archived(*kinds, odd), style, 500)
    shown = {state: text for state, text in lines(document) if state != NOT_A_PARAGRAPH}
    assert [shown[number] for number in range(len(kinds))] == [paragraph.text for paragraph in kinds]
    assert shown[len(kinds)] == "một\u2028hai\u2028ba\ufffdbốn"
    assert len(built.blocks) == len(kinds) + 1


def test_the_title_is_shown_once(style: Style) -> None:
    document = QTextDocument()
    build(document, archived(Paragraph("Thân bài.")), style, 500)
    assert [text for _, text in lines(document)][:2] == ["Tiêu đề", f"Lê Thảo{JOINT}02/11/2024"]
    build(
        document,
        archived(Paragraph("TIN MỚI", ParagraphKind.BANNER), Paragraph("Tiêu đề", ParagraphKind.TITLE)),
        style,
        500,
    )
    assert [text for _, text in lines(document)] == ["TIN MỚI", "Tiêu đề", f"Lê Thảo{JOINT}02/11/2024"]


def test_the_header_says_first_who_published_it_and_when(style: Style) -> None:
    document = QTextDocument()
    one = archived(Paragraph("Thân bài."))
    source = replace(one.article, publisher="Báo Sông Thao", source_url="https://bst.example/1")
    build(document, replace(one, article=source), style, 500)
    assert [text for _, text in lines(document)] == [
        "Tiêu đề", f"Báo Sông Thao{JOINT}02/11/2024", "Lê Thảo", "https://bst.example/1", "Thân bài.",
    ]  # fmt: skip
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().font().bold()
    assert cursor.charFormat().foreground().style() == Qt.BrushStyle.NoBrush, "as the view has it, not fainter"
    host = replace(source, publisher="", byline="")
    build(document, replace(one, article=host), style, 500)
    assert lines(document)[1][1] == f"bst.example{JOINT}02/11/2024"


def test_names_in_a_title_above_the_text_are_marked_but_are_no_places_of_it(style: Style) -> None:
    text = "Ông Trần Khải Hoàn thăm Đảng bộ Sông Thao, sau đó Hoàn về."
    spans = (
        Mention(0, 4, 18, EntityType.PERSON, "Trần Khải Hoàn", "Trần Khải Hoàn"),
        Mention(0, 24, 41, EntityType.ORG, "Đảng bộ Sông Thao", "Đảng bộ Sông Thao"),
        Mention(0, 50, 54, EntityType.PERSON, "Hoàn", "Trần Khải Hoàn", MentionForm.SHORT),
    )
    document = QTextDocument()
    title = "📉 Hoàn: Trần Khải Hoàn, Đảng bộ Sông Thaoo"
    built = build(document, archived(Paragraph(text), mentions=spans, title=title), style, 500)
    assert len(built.mentions) == 3
    ((start, end, mention),) = built.title_names
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Trần Khải Hoàn"
    assert cursor.charFormat().background().color() == style.theme.color("person_tint")
    assert mention.paragraph == NOT_A_PARAGRAPH


def test_find_looks_at_the_text_that_is_shown_now(qtbot: QtBot) -> None:  # noqa: ARG001
    document = QTextDocument("Hòa giải ở Bến Lau")
    finder = Finder(document)
    assert len(finder.find_all("hoa giai")) == len(finder.find_all("Hòa giải")) == 1
    document.setPlainText("Khai giảng")
    assert finder.find_all("hoa giai") == finder.find_all("Hòa giải") == []
    assert len(finder.find_all("khai giang")) == 1


def test_words_of_a_search_are_marked_as_words(qtbot: QtBot) -> None:  # noqa: ARG001
    finder = Finder(QTextDocument("Trạm y tế xã Yên Khê quý này; y sĩ, trạm-y và 3y."))

    def marked(*words: str, prefix: bool = False) -> list[int]:
        return [start for start, _ in finder.find_words(Words(words, prefix))]

    assert len(finder.find_all("y")) == 7
    assert marked("y") == [5, 30, 41], "not within Yên, quý, này and 3y"
    assert marked("y", prefix=True) == [5, 13, 30, 41], "it may be the beginning of Yên"
    assert marked("tram", "y") == [0]
    assert marked("trạm", "y", prefix=True) == [0]


def test_nothing_is_fetched_and_html_stays_text(desk: Desk) -> None:
    view = desk.window.parts.page.view
    kinds = QTextDocument.ResourceType
    blank = view.loadResource(kinds.ImageResource.value, QUrl("file:///etc/passwd"))
    assert blank is not None and blank.size() == QSize(1, 1)
    assert view.loadResource(kinds.StyleSheetResource.value, QUrl("file:///etc/passwd")) is None


def test_copied_text_is_what_the_author_wrote(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    view.setFocus()
    view.choose_paragraph(2)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == PARAGRAPHS[2]
    view.selectAll()
    assert PARAGRAPHS[3] in view.createMimeDataFromSelection().text().split("\n")


def test_a_click_and_keys_choose_paragraphs(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    rect: QRect = view.paragraph_rect(2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.current == 2
    for key, expected in ((Qt.Key.Key_K, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_Down, 3), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(view, key)
        assert view.current == expected
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert view.current == 3


def test_no_text_cursor_stands_in_the_page(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.parts.page.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    def shown() -> QImage:
        return view.viewport().grab(view.paragraph_rect(2)).toImage()

    view.choose_paragraph(2)
    with_keys = shown()
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    view.setTextCursor(cursor)
    assert shown() == with_keys, "wherever the cursor is, nothing is drawn"


def test_names_lead_from_place_to_place(desk: Desk, qtbot: QtBot) -> None:
    who, view = desk.window.parts.side.who, desk.window.parts.page.view
    people = who.names.topLevelItem(0)
    assert (people.text(0), people.text(1)) == ("People", "1")
    item = people.child(0)
    assert item.text(0) == "Trần Khải Hoàn"
    spot = who.names.visualItemRect(item).center()
    qtbot.mouseClick(who.names.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert item.text(1) == "1/1"
    assert view.current == 0
    marked = view.extraSelections()
    assert [selection.cursor.selectedText() for selection in marked] == ["Trần Khải Hoàn"]


def test_enter_goes_on_and_shift_enter_back(archive: Archive, open_window: Callable[[], Desk]) -> None:
    text = "Lê Thảo gặp Lê Thảo."
    number = add(archive, reading("Hai lần", (text, text, text), names=(("Lê Thảo", EntityType.PERSON),)))
    desk = open_window()
    desk.open(number)
    names = desk.window.parts.side.who.names
    item = names.topLevelItem(0).child(0)
    names.setCurrentItem(item)
    names.setFocus()
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,) * 2:
        QTest.keyClick(names, Qt.Key.Key_Return, modifier)
        seen.append(item.text(1))
    assert seen == ["1/3", "2/3", "3/3", "1/3", "3/3", "2/3"]


def test_a_click_on_a_name_in_the_text_shows_it_in_the_list(desk: Desk, qtbot: QtBot) -> None:
    view, who = desk.window.parts.page.view, desk.window.parts.side.who
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.built.mentions[0][0] + 3)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert who.names.currentItem().text(0) == view.built.mentions[0][2].entity


def test_find_on_the_page_without_accents(desk: Desk, qtbot: QtBot) -> None:
    window, view = desk.window, desk.window.parts.page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.parts.page.find_bar
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "tinh uy")
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.hasFocus()
    assert view.extraSelections() == []
    assert Finder(view.document()).find_all("hoà giải") == []
    assert len(Finder(view.document()).find_all("📉 va hoa giai")) == 1


def test_the_size_of_the_text_keeps_the_place(desk: Desk, qtbot: QtBot, numbers: list[int]) -> None:
    desk.open(numbers[2])
    view = desk.window.parts.page.view
    view.setFocus()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.paragraph_rect(6).top())
    before = view.text_size
    qtbot.keyClick(view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.text_size == before + 1
    assert abs(view.paragraph_rect(6).top()) < 60
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.text_size == before


def test_theme_switch_colours_text_and_window(desk: Desk) -> None:
    window, view = desk.window, desk.window.parts.page.view
    for action in window.menu_actions.schemes.actions():
        action.trigger()
        theme = window.theme
        cursor = QTextCursor(view.document())
        cursor.setPosition(view.built.mentions[0][1])
        assert cursor.charFormat().background().color() == theme.color("person_tint")
        assert window.palette().window().color() == theme.color("window")
        assert window.session.scheme == action.data()
    assert window.theme.name == "contrast-dark"


@pytest.mark.parametrize("width", (30, 60, 88, 120, 176))
@pytest.mark.parametrize("count", (1, 3, 30))
def test_items_of_the_margin_never_overlap(width: int, count: int) -> None:
    widths = [40 + 17 * n % 90 for n in range(count)]
    for bottom in (10, 60, 300):
        placed = place(widths, 10, bottom, width)
        rects = [item.rect for item in placed]
        for n, one in enumerate(rects):
            assert one.left() >= 0 and one.right() <= width
            assert not any(one.intersects(other) for other in rects[n + 1 :])
            assert one.bottom() <= max(bottom, 10 + 20)
        assert sum(max(1, item.more) for item in placed) == count


@pytest.mark.parametrize("width", (30, 120, 176, 352))
def test_notes_take_what_is_free_beside_them(width: int) -> None:
    widths = [min(one, width) for one in (40, 60, 60, 50, 120, 60)]
    wishes = [min(one, width) for one in (40, 500, 90, 50, 130, 60)]
    before = place(widths, 10, 300, width)
    after = widened(before, wishes, width)
    assert [(one.item, one.rect.top()) for one in after] == [(one.item, one.rect.top()) for one in before]
    for old, new in zip(before, after, strict=True):
        assert old.rect.width() <= new.rect.width() <= wishes[new.item]
        assert new.rect.right() < width
        assert not any(new.rect.intersects(other.rect) for other in after if other is not new)
    taken = sum(new.rect.width() - old.rect.width() for old, new in zip(before, after, strict=True))
    assert taken > 0 or width == 30


def test_thirty_annotations_on_one_paragraph(desk: Desk, archive: Archive, numbers: list[int]) -> None:
    for number in range(20):
        archive.annotating.tag(numbers[0], 0, f"Nhãn số {number}")
    for number in range(10):
        archive.annotating.note(numbers[0], 0, f"Ghi chú {number}")
    archive.annotating.tag(numbers[0], 1, "Kế bên")
    archive.annotating.note(numbers[0], 3, "Cuối bài")
    desk.window.article.current = None
    desk.window.article._wanted = None
    desk.open(numbers[0])
    margin, notes = desk.window.parts.page.view.margin, desk.window.parts.side.notes
    items = margin.layout_items()
    rects = [placed.rect for *_, placed in items]
    assert {paragraph for paragraph, *_ in items} == {0, 1, 3}
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])
    assert any(placed.more for *_, placed in items)
    assert notes.count == 32
    assert notes.rows.count() == 32 + 3
    kinds = [a.kind for a in desk.window.article.current.annotations]
    assert kinds.count(AnnotationKind.NOTE) == 11


def test_the_header_names_the_article(desk: Desk) -> None:
    assert desk.window.windowTitle().startswith(TITLE[:20])


def test_the_first_paragraph_to_note_is_not_a_banner(archive: Archive, open_window: Callable[[], Desk]) -> None:
    one = reading("Có băng rôn", ("TIN MỚI", "Câu đầu tiên của bài."))
    banner = replace(one.article.paragraphs[0], kind=ParagraphKind.BANNER, level=0)
    article = replace(one.article, paragraphs=(banner, *one.article.paragraphs[1:]))
    number = add(archive, replace(one, article=article))
    desk = open_window()
    desk.open(number)
    desk.window.menu_actions.note.trigger()
    assert desk.window.parts.page.view.current == 1


def test_tables_are_set_anew_when_the_window_becomes_wider(
    archive: Archive, open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    rows = tuple(
        f"Xã Bến Lau số {n} | {n * 111} hộ dân đã về | hoàn thành trước ngày {n + 1} | đạt chuẩn" for n in range(3)
    )
    one = reading("Bảng", rows)
    cells = tuple(replace(p, kind=ParagraphKind.TABLE_ROW, level=0) for p in one.article.paragraphs)
    number = add(archive, replace(one, article=replace(one.article, paragraphs=cells)))
    desk = open_window()
    desk.window.resize(900, 700)
    desk.open(number)
    document = desk.window.parts.page.view.document()
    width = desk.window.parts.page.view.built.width
    assert rows[0] in document.toPlainText(), width
    desk.window.resize(1600, 800)
    qtbot.waitUntil(lambda: f"{rows[0].split(' | ')[0]} \t " in document.toPlainText())


def test_a_long_list_of_names_can_be_filtered_without_accents(
    archive: Archive, open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    names = tuple(f"Bến Thượng {letter}" for letter in "ABCDEGHIKLMNO")
    one = reading("Nhiều tên", (*names, "Lê Thảo nói."), names=tuple((n, EntityType.ORG) for n in (*names, "Lê Thảo")))
    number = add(archive, one)
    desk = open_window()
    desk.open(number)
    who = desk.window.parts.side.who
    assert who.filter.isVisible()
    qtbot.keyClicks(who.filter, "le thao")
    shown = [item.text(0) for item in who._items() if not item.isHidden()]
    assert shown == ["Lê Thảo"]
    desk.open(add(archive, reading("Ít tên", ("Lê Thảo nói.",), names=(("Lê Thảo", EntityType.PERSON),))))
    assert not who.filter.isVisible()
    assert [item.text(0) for item in who._items() if not item.isHidden()] == ["Lê Thảo"]


def test_the_context_menu_tags_the_paragraph_under_the_pointer(desk: Desk) -> None:
    view = desk.window.parts.page.view
    point = view.paragraph_rect(3).center()
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)),
    )
    assert view.current == 3
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert desk.window.menu_actions.tag in menu.actions()
    actions = menu.actions()
    for first in (desk.window.menu_actions.details, desk.window.menu_actions.tag):
        assert actions[actions.index(first) - 1].isSeparator()
    menu.close()


def test_a_scroll_bar_that_scrolls_nothing_has_no_handle(desk: Desk, numbers: list[int]) -> None:
    bar = desk.window.parts.page.view.verticalScrollBar()
    desk.open(numbers[2])
    assert bar.maximum() > 0
    assert bar.isEnabled()
    desk.open(numbers[1])
    assert bar.maximum() == 0
    assert not bar.isEnabled()
    assert bar.isVisible(), "the text is not set twice, without and with it"
