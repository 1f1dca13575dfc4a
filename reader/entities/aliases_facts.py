"""What the words around a name say that cannot be true of one person together with what others say.

Two who bear one name are told apart by such facts: a judge and the accused, a pupil and a chairman, the heads of two
departments, people from two villages. Most pairs of callings do not contradict each other, and are no facts here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.entities.tokens import Case, Words

_BEFORE, _AFTER = 12, 12
_FAMILIES = {
    family: re.compile(rf"\b(?:{words})\b")
    for family, words in {
        "court": "thẩm phán|kiểm sát viên|chủ toạ|công tố viên|điều tra viên|hội thẩm",
        "accused": "bị cáo|bị can|nghi phạm|nghi can|tử tù|phạm nhân",
        "medicine": "bác sĩ|bác sỹ|y tá|y sĩ|điều dưỡng|dược sĩ",
        "patient": "bệnh nhân|bệnh nhi|sản phụ",
        "pupil": "học sinh|sinh viên|thí sinh|học trò|tân sinh viên|cháu bé|bé gái|bé trai",
        "teacher": "cô giáo|thầy giáo|giáo viên|hiệu trưởng|giảng viên|nhà giáo",
        "sport": "cầu thủ|tiền đạo|tiền vệ|hậu vệ|trung vệ|thủ môn|vận động viên|kỳ thủ|tay vợt|võ sĩ|kình ngư",
        "referee": "trọng tài",
        "art": "ca sĩ|ca sỹ|nhạc sĩ|hoạ sĩ|diễn viên|đạo diễn|nghệ sĩ|nsnd|nsưt|nhà thơ|người mẫu|hoa hậu|á hậu",
        "church": "linh mục|hoà thượng|thượng toạ|đại đức|mục sư|giám mục|ni sư|sư cô|sư thầy",
        "office": "chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|vụ trưởng|cục trưởng|trưởng phòng|chánh văn phòng",
        "work": "nông dân|công nhân|tài xế|lái xe|ngư dân|xe ôm|tiểu thương|phụ hồ|thợ \\w+|bảo vệ|người bán",
    }.items()
}
_ANY_FAMILY = re.compile("|".join(words.pattern for words in _FAMILIES.values()))
_APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "court accused", "court patient", "court pupil", "court sport", "court art", "court church", "court work",
        "medicine patient", "medicine pupil", "medicine sport", "medicine church", "medicine work", "medicine court",
        "pupil teacher", "pupil office", "pupil church", "pupil work", "pupil referee", "teacher work", "teacher court",
        "sport referee", "sport church", "sport work", "art church", "art work", "church office", "church work",
        "office work", "referee church", "referee work", "sport art", "teacher sport", "teacher church", "art medicine",
    )
)  # fmt: skip
# Words over which nothing before them is said of the name: Học trò gọi ông là cụ Đặng Thai.
_BREAKS = frozenset("là gọi cho với và của tới đến gặp khen bảo nói rằng do bởi mời thăm cùng từ".split())
_RANK = re.compile(r"\b(đại|thượng|trung|thiếu|chuẩn)\s+(tướng|tá|uý)\b")
_HEAD = re.compile(
    r"(?<!phó )\b(tổng giám đốc|giám đốc|hiệu trưởng|bí thư|bộ trưởng|viện trưởng|cục trưởng|vụ trưởng|trưởng|chánh|"
    r"chủ tịch(?= ubnd| uỷ ban nhân dân| hđnd| hội nông dân| hội phụ nữ)|chỉ huy trưởng|chính uỷ) (\w+ \w+(?: \w+)?)"
)
_PAST = re.compile(r"\b(?:nguyên|cựu|từng|trước đây|tân)\b")
_HOME = re.compile(r"\b(thôn|xã|huyện|phường|ấp|bản|buôn|tỉnh|quận|khu phố|tổ) (\w+(?: \w+)?)")
_BIRTH = re.compile(r"\bsinh năm (\d{4})\b")
_LIVES = re.compile(r"(?:^|\b)(?:ở|trú|ngụ|quê|trú tại|thường trú|xã|thôn|huyện|phường|ấp|bản|buôn|tổ)\b")


@dataclass(slots=True)
class Facts:
    """What is said of one person; a key of `only` stands for what has one value: a rank, a village, a department."""

    families: set[str] = field(default_factory=set)
    only: dict[str, str] = field(default_factory=dict)

    def contradict(self, other: Facts) -> bool:
        """Whether both cannot be said of one person."""
        if any(frozenset((one, two)) in _APART for one in self.families for two in other.families):
            return True
        few, many = sorted((self.only, other.only), key=len)
        return any(key in many and not _fits(value, many[key]) for key, value in few.items())

    def add(self, other: Facts) -> None:
        """Take over what is said of the same person elsewhere."""
        self.families |= other.families
        self.only = other.only | self.only


def _fits(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def facts(w: Words, start: int, end: int, floor: int, ceiling: int) -> Facts:
    """The facts that stand around the name from token `start` to `end`: before it, and after a comma or bracket.

    `floor` and `ceiling` are where the name before ends and the name after begins.
    """
    first = start
    while first > max(floor, start - _BEFORE) and w.cases[first - 1] < Case.MARK and w.lows[first - 1] not in _BREAKS:
        first -= 1
    said = [" ".join(w.lows[first:start])]
    if w.low(end) in (",", "(", "-", "–") or w.low(end) in ("ở", "trú", "quê"):
        last = end + 1
        while last < min(ceiling, end + _AFTER) and w.low(last) not in (".", ";", ")", "”", "và"):
            last += 1
        said.append(" ".join(w.lows[end + (w.low(end) not in ("ở", "trú", "quê")) : last]))
    out = Facts()
    for place, text in enumerate(said):
        if not text or _PAST.search(text):
            continue
        head = text if place == 0 else text.partition(" , ")[0]
        if _ANY_FAMILY.search(head):
            out.families |= {family for family, words in _FAMILIES.items() if words.search(head)}
        for match in _RANK.finditer(head):
            out.only["rank"] = match[0]
        for match in _HEAD.finditer(head):
            out.only.setdefault(match[1], match[2])
        birth = _BIRTH.search(text)
        if birth:
            out.only["birth"] = birth[1]
        if place and _LIVES.match(text):
            for match in _HOME.finditer(text):
                out.only.setdefault(match[1], match[2])
    return out
