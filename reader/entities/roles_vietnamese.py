"""How Vietnamese says who holds which post."""

from __future__ import annotations

import functools
import re

from reader.entities.lexicons import sections, vietnamese
from reader.entities.roles_grammar import FLAGS, MASK, SPACE, Grammar, any_of

_CAPITALS = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isupper())
_PLACE = rf"(?-i:[{_CAPITALS}][\w'’.-]*)"  # a word with a capital
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_DATE = rf"(?:(?:ngày|tháng|năm|mùng|đầu năm|cuối năm|hết năm|giữa năm)\s+)*({_DAY}|\d{{1,2}}[/-]\d{{4}}|\d{{4}})"


@functools.cache
def vietnamese_grammar() -> Grammar:
    """The patterns of Vietnamese."""
    listed = sections("vi/posts.txt")
    titles = {" ".join(words).replace(" . ", ".").replace(" / ", "/") for words, _ in vietnamese().titles.items()}
    titles |= {" ".join(words).replace(" / ", "/") for words, _ in vietnamese().honorifics.items()}
    titles |= {"đ/c", "tỉ phú", "nghệ sĩ", "bs", "ts", "ths", "pgs", "gs", "thượng tọa", "hòa thượng"}
    degree = r"(?:(?:gs|pgs|tskh|ts|ths|bs|ds|ks|kts|ls|bsck|ck)[. ]?(?:i{1,3}\.?)?){1,6}(?!\w)"
    title = rf"(?:{degree}|{any_of(titles)}\.?)"
    former = any_of(listed["former"])
    before, after = any_of(listed["before"]), any_of(listed["after"])
    new = rf"(?:tân{SPACE}|đương{SPACE}kim{SPACE})?"
    post = (
        rf"(?<!\w)(?!(?:(?<=chức )|(?<=nhiệm ))vụ)(?:(?P<former>{former}){SPACE})?{new}"
        rf"(?P<text>(?:{before}{SPACE}){{0,3}}"
        rf"(?:(?P<alone>(?:bộ|thứ){SPACE}trưởng{SPACE}{any_of(listed['sectors'])}(?!\w)|"
        rf"{any_of(listed['alone'])})|{any_of(listed['body'])})"
        rf"(?:{SPACE}{after}){{0,3}})(?!\w)"
    )
    before_place = r"(?:nước|người|luân phiên|chùa|tịnh xá|thiền viện|giáo xứ|thôn|bản|xã|làng)"
    now = r"(?:(?:hiện|đang|vốn|từng|cũng|đã|sẽ|nay|trước đây)\s+){0,3}"
    weak = rf"{now}(?:là|làm)"
    strong = (
        r"(?:giữ(?: các)?(?: chức(?: vụ| danh)?| cương vị| vị trí| vai trò| quyền)?"
        r"|đảm (?:nhiệm|nhận|trách)(?: chức(?: vụ)?| cương vị| vị trí)?"
        r"|(?:bổ nhiệm|bầu|cử|đề bạt|phân công|chỉ định|tái cử|tái bầu|tín nhiệm bầu|thăng|chọn|điều động)(?: lại)?"
        r"(?: làm| là| giữ chức(?: vụ)?| vào chức(?: vụ)?| tạm)?|trở thành|lên (?:làm|chức)|nhận chức|chức(?: vụ)?"
        r"|(?:hiện|nay|hiện nay|bấy giờ|khi ấy|khi đó|lúc đó|lúc ấy|hồi đó|hồi ấy|sau này|sau đó|từng|vốn)(?: đang)?"
        r" (?:là|làm)|phê chuẩn(?: làm| giữ chức(?: vụ)?)?|nhận nhiệm vụ"
        r"|(?:được )?giao(?: nhiệm vụ| quyền)?(?: làm| giữ chức)?"
        r"|kiêm(?: nhiệm)?|kế nhiệm làm|cương vị|vai trò|sau làm|với tư cách(?: là)?)"
    )
    leaving = (
        r"(?:thôi (?:giữ )?(?:chức(?: vụ)?|nhiệm vụ|làm)|miễn nhiệm(?: chức(?: vụ)?)?|cách chức|từ chức"
        r"|bãi nhiệm(?: chức(?: vụ)?)?|rời (?:ghế|chức|cương vị|vị trí))"
    )
    bits = (
        r"(?:\s*,\s*(?:sinh\b[^,;.]{1,25}|dân tộc\b[^,;.]{1,20}|(?:hơn |gần )?\d+\s+tuổi|nam|nữ"
        r"|quê\b[^,;.]{1,30}|đảng viên)){0,5}"
    )
    ends = (
        rf"(?:(?:^|[\s,])(?:{strong}|{leaving})|^\s*{weak}|(?:\bsau|\brồi|\btừng)\s+(?:là|làm))"
        rf"\s*:?\s*(?:(?:{former}|tân|một|vị)\s+){{0,3}}$"
    )
    return Grammar(
        post=re.compile(post, FLAGS),
        gap=re.compile(rf"{SPACE}(?:của{SPACE}|tại{SPACE})?", FLAGS),
        bridge=re.compile(
            rf"(?P<place>(?:{SPACE}{before_place})?(?:{SPACE}{_PLACE}){{0,4}}?)?"
            rf"(?:{SPACE}tại(?:{SPACE}{_PLACE}){{1,4}})?(?:{SPACE}(?:khóa|khoá){SPACE}\w+)?(?:\s*\([^()]{{1,40}}\))?"
            rf"(?P<comma>\s*[,:–-])?(?:{SPACE}(?:mới{SPACE})?(?:là|đối{SPACE}với))?(?:{SPACE}{title}){{0,8}}{SPACE}",
            FLAGS,
        ),
        link=re.compile(
            rf"\s*(?:\([^()]{{1,40}}\))?{bits}\s*(?:(?:[,(:]|[–-])\s*(?:{now}(?:là|làm)\s+)?|{SPACE}{weak}{SPACE})",
            FLAGS,
        ),
        chain=re.compile(
            rf"(?:\s*\([^()]{{1,40}}\))?\s*(?:,|[–-])?\s*"
            rf"(?P<shared>kiêm(?:{SPACE}nhiệm)?|và|đồng thời(?:{SPACE}là)?|cùng)?\s*(?:{now}(?:là|làm)\s+)?",
            FLAGS,
        ),
        verb=re.compile(ends, FLAGS),
        leaving=re.compile(rf"{leaving}\s*$", FLAGS),
        later=re.compile(rf"{SPACE}(?:của|thuộc){SPACE}", FLAGS),
        span=re.compile(
            rf"[\s,]*\(?(?:(?:trong )?(?:nhiệm kỳ|giai đoạn|thời kỳ|các năm)|trong|từ)?\s*"
            rf"{_DATE}\s*[-–]\s*(?:{_DATE}|nay)\)?",
            FLAGS,
        ),
        since=re.compile(
            rf"[\s,(]*(?:thời hạn \w+ (?:năm|tháng)[\s,]*)?(?:khóa \w+[\s,]*)?(?:kể từ|từ|bắt đầu từ)\s+{_DATE}", FLAGS
        ),
        until=re.compile(rf"[\s,(]*(?:cho )?(?:đến|tới)\s+(?:khi\s+|hết\s+)?{_DATE}", FLAGS),
        dated=re.compile(rf"[\s,]*(?:(?:vào|hồi|kể từ|từ)\s+)?{_DATE}", FLAGS),
        he=re.compile(
            rf"(?:^|[.;!?]\s+|,\s+)(?:ông|bà|anh|chị|cô|thầy|đồng chí|cụ)\s+(?:[^\W\d_]+\s+){{0,3}}"
            rf"(?:là|làm|{strong}|{leaving})\s*$",
            FLAGS,
        ),
        opening=re.compile(rf"(?:^|[.;!?]\s+)(?:kể từ\s+|từ\s+)?{_DATE},\s*$", FLAGS),
        left=re.compile(
            rf"[\s,]*(?:đã )?(?:rời ghế|rời chức|từ chức|thôi chức|nghỉ hưu)\s+(?:hồi |từ |vào )?{_DATE}", FLAGS
        ),
        unnamed=re.compile(
            rf"{SPACE}({any_of(listed['unnamed'])}(?!\w)|{any_of(listed['units'])}{SPACE}{_PLACE}"
            rf"(?:{SPACE}[^\W\d_]+){{0,3}}?(?=\s*,|{SPACE}{MASK}))",
            FLAGS,
        ),
        listed=re.compile(r"(?!)"),
        owner=re.compile(r"(?!)"),
        instead=re.compile(r"\bthay(?: thế| cho)?(?:\s\w+){0,2}\s*$", FLAGS),
    )
