"""Saved pages of our own writing, about people who do not exist, in the forms in which browsers save them."""

from __future__ import annotations

import zlib
from email.message import EmailMessage
from email.policy import SMTP

TITLE = "Bà Đặng Thu Vân làm Giám đốc Sở Y tế tỉnh Long Thành"
LEAD = "Chiều 3-6, bà Đặng Thu Vân nhận quyết định bổ nhiệm Giám đốc Sở Y tế tỉnh Long Thành."
TEXTS = (
    "Phát biểu tại buổi lễ, ông Phan Quốc Trị, Phó Chủ tịch Ủy ban nhân dân tỉnh Long Thành, đề nghị bà Vân cùng tập "
    "thể lãnh đạo Sở Y tế sớm khắc phục tình trạng thiếu thuốc, thiếu vật tư ở các trạm y tế xã.",
    "Bà Đặng Thu Vân sinh năm 1975, từng có mười hai năm làm việc tại Bệnh viện Đa khoa huyện Bình Khê trước khi về "
    "công tác tại Sở Y tế tỉnh Long Thành, phụ trách khối dự phòng.",
    "Nhận nhiệm vụ, bà Vân cho biết việc đầu tiên là lập danh mục thuốc dùng chung cho toàn tỉnh, công khai trên trang "
    "thông tin của Sở để người dân và các cơ sở y tế cùng theo dõi.",
)


def address(title: str = TITLE) -> str:
    """Where the page with that title was."""
    return f"https://baolongthanh.example/y-te/{zlib.crc32(title.encode())}.html"


def html(title: str = TITLE, texts: tuple[str, ...] = (LEAD, *TEXTS)) -> str:
    """A newspaper's page with its menus around the article."""
    body = "\n".join(f"<p>{text}</p>" for text in texts)
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{title} - Báo Long Thành</title>
<link rel="canonical" href="{address(title)}">
<meta property="og:site_name" content="Báo Long Thành"></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/y-te">Y tế</a></li></ul></nav>
<div class="main"><h1>{title}</h1><div class="time">Thứ hai, 03/06/2024, 17:20 (GMT+7)</div>
<article>{body}</article></div>
<footer><p>Bản quyền thuộc Báo Long Thành</p></footer></body></html>"""


def mhtml(title: str = TITLE) -> bytes:
    """The same page as Chromium saves it in one file."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = address(title)
    message["Subject"] = title
    message["Date"] = "Mon, 3 Jun 2024 11:00:00 -0000"
    message.set_content(html(title), subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"p { margin: 0 }", "text", "css")
    return message.as_bytes()


def text() -> str:
    """The same article as an office's site gives it when its text is copied."""
    return "\n".join((TITLE, LEAD, *TEXTS, "(Theo Báo Long Thành)", "Trở về"))
