"""Pages of our own writing, about people and places that do not exist, in the shapes that real sites have."""

from __future__ import annotations

from reader.core.article import Article, Page, Paragraph
from reader.extraction import extract

SENTENCES = (
    "Sáng nay, Ủy ban nhân dân huyện Bình Khê đã họp bàn về kế hoạch trồng cây xanh dọc bờ kênh Ba Mươi và sửa chữa "
    "những đoạn đường hư hỏng sau mùa mưa.",
    "Ông Nguyễn Văn Tưởng, Trưởng phòng Giáo dục huyện, cho biết các trường đã chuẩn bị đủ sách vở, bàn ghế cho hơn ba "
    "nghìn học sinh trước ngày khai giảng năm học mới.",
    "Bà Lê Thị Ngọc Ẩn, một người dân ở xã Tân Phú, nói rằng bà con rất mừng vì con đường làng được mở rộng, xe cộ đi "
    "lại dễ dàng hơn trước rất nhiều.",
    "Theo kế hoạch, việc trồng cây sẽ kéo dài đến hết tháng mười; mỗi xã cử hai mươi người tham gia và tự chăm sóc "
    "những hàng cây trong ba năm đầu tiên.",
)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def page(body: str, head: str = "", *, lang: str = "vi") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>'
        '<div id="menu"><ul><li><a href="/a">Trang chủ</a></li><li><a href="/b">Thời sự</a></li></ul></div>'
        f'<div class="content">{body}</div>'
        '<div id="footer"><p><a href="/c">Liên hệ</a> <a href="/d">Quảng cáo</a></p></div></body></html>'
    )


def read_html(markup: str | bytes, *, name: str = "page.html", charset: str = "", source_url: str = "") -> Article:
    content = markup.encode("utf-8", "surrogatepass") if isinstance(markup, str) else markup
    return extract(Page(name=name, content=content, is_html=True, charset=charset, source_url=source_url))


def read_text(text: str | bytes, *, name: str = "note.txt") -> Article:
    content = text.encode() if isinstance(text, str) else text
    return extract(Page(name=name, content=content, is_html=False))


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in kept(article)]


def kept(article: Article) -> list[Paragraph]:
    return [paragraph for paragraph in article.paragraphs if not paragraph.left_out]
