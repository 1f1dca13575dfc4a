"""The archive of the pictures: our sample pages, generated articles, and whatever an archive may hold besides."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.generate import readings
from reader.core.article import Paragraph
from reader.core.listed import Mark
from reader.demonstration import fill
from reader.services.annotating import next_highlight
from reader.services.archive import Archive
from reader.services.sketching import sketch
from reader.store.captures import Captures
from reader.store.connection import Connections
from tests.articles import reading

NOTED = "Đưa bác sĩ về trạm y tế xã chuyện ở Sông Thao.html"
"""The file of the article that is open in most pictures."""
CAPTURED = "Bến Lau dựng lại nhà sau lũ: danh sách các hộ được nhận hỗ trợ đợt hai"
LOST = "Xã Thao Giang rà soát lại quy hoạch điểm dân cư nông thôn"
_THROWN_AWAY = ("Thông báo nghỉ lễ", "Lịch tiếp dân tháng 9", "Quảng cáo: giảm giá cuối tuần")
USER, COLLEAGUE = "Lê Thu Hà", "Nguyễn Thị Khánh"
_GENERATED = 240
_LINES = (
    "Sáng 14/10, Ủy ban nhân dân xã Bến Lau họp bàn việc chia phần hỗ trợ đợt hai cho các hộ mất nhà.",
    "Ông Trần Khải Hoàn, Chủ tịch xã, cho biết danh sách đã niêm yết ở nhà văn hóa ba thôn, ai cũng xem được.",
    "Bà con có ý kiến thì gửi về Ban Chỉ đạo trước ngày 20/10, ban sẽ trả lời từng người.",
    "Đợt này có 214 hộ được nhận, mỗi hộ 15 triệu đồng, cùng với gạo và tấm lợp của tỉnh.",
    "Đoàn thanh niên các xã bạn góp 300 ngày công, phần lớn vào hai ngày cuối tuần.",
)


def make(folder: Path) -> None:
    """Make the archive in `folder`."""
    os.environ["LOGNAME"] = USER
    with contextlib.redirect_stdout(None):
        fill(folder)
    connections = Connections(folder)
    captures = Captures(connections)
    for one in readings(_GENERATED, words_each=120):
        captures.add(one)
    with Archive(folder) as archive:
        furnish(captures, archive)
    connections.close()


def furnish(captures: Captures, archive: Archive) -> None:
    """Put into an archive that has the article `NOTED` what is seen in few others, and use it as two people would."""
    corrected = (*_LINES[:2], _LINES[2].replace("20/10", "25/10"), *_LINES[3:])
    for day, texts in ((14, _LINES[:3]), (16, _LINES[:4]), (21, corrected)):
        moment = datetime(2025, 10, day, 8, tzinfo=UTC)
        captures.add(reading(CAPTURED, texts, address="https://baosongthao.example/tin/214", captured=moment))
    for site, paper in (("an", "An Báo"), ("bo", "Báo Đồng Bằng")):
        texts = tuple(line * 3 for line in (*_LINES, f"Tin của {paper}."))
        address = f"https://{site}.example/1"
        captures.add(reading("Mưa lũ rút, Bến Lau dựng lại nhà", texts, publisher=paper, address=address))
    for title in _THROWN_AWAY:
        captures.add(reading(title, _LINES[:2]))
    lost = reading(LOST, _LINES)
    stored = captures.add(lost)
    archive.annotating.tag(stored.article, 3, "Số liệu")
    archive.annotating.note(stored.article, 1, "Hỏi lại văn phòng: niêm yết từ ngày nào?")
    article = replace(lost.article, paragraphs=tuple(Paragraph(text) for text in _LINES[2:]))
    captures.replace(stored.capture, replace(lost, article=article, mentions=(), sketch=sketch(article)))
    _use(archive)


def number_of(archive: Archive, name: str) -> int:
    """The number of the article with that title, or from the file of that name."""
    rows = archive.library.rows(archive.library.ids())
    return next(row.id for row in rows if name in (row.title, archive.library.open(row.id).file_name))


def _use(archive: Archive) -> None:
    noted = number_of(archive, NOTED)
    named = {noted, *(number_of(archive, title) for title in (CAPTURED, LOST, *_THROWN_AWAY))}
    numbers = [number for number in archive.library.ids() if number not in named]
    annotating = archive.annotating
    annotating.tag(noted, 2, "Nhân sự/Bổ nhiệm/Cấp xã")
    annotating.highlight(noted, 1, start=0, end=60)
    annotating.highlight(noted, 3, next_highlight(next_highlight("")), start=10, end=80)
    annotating.tag_articles([noted, *numbers[3:6]], "Nhân sự/Bổ nhiệm")
    os.environ["LOGNAME"] = COLLEAGUE
    note = "**Đối chiếu** với kế hoạch của Sở Y tế: *hai trạm*, không phải ba.\n\n- hỏi chị Khánh\n- xem bản in"
    annotating.note(noted, 2, note)
    annotating.note(noted, 3, "Số liệu này khác báo cáo quý III.")
    annotating.tag(noted, 3, "Cần kiểm tra")
    os.environ["LOGNAME"] = USER
    for tag, _ in archive.tagging.tags():
        if tag.name in ("Nhân sự", "Cần kiểm tra"):
            archive.tagging.set_digit(tag, 1 if tag.name == "Nhân sự" else 2)
    archive.searching.save("Lũ ở Bến Lau", "Bến Lau")
    archive.searching.save("Báo cáo của Sở Kế hoạch và Đầu tư chưa đọc", "báo cáo is:unread")
    archive.library.mark(Mark.STARRED, numbers[:3])
    archive.library.mark(Mark.SHELVED, numbers[3:6])
    archive.library.trash([number_of(archive, title) for title in _THROWN_AWAY])
