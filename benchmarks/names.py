"""Names for generated archives: syllables, people and bodies that do not exist."""

from __future__ import annotations

import random
from dataclasses import dataclass

from reader.core.folding import name_key
from reader.core.mentions import EntityType

_SURNAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đào Lương Hà Cao Tạ Chu Thái La Kiều"
).split()
_MIDDLES = (
    "Văn Thị Khải Minh Hữu Đức Quang Ngọc Thanh Xuân Đình Công Bá Trọng Thế Viết Mạnh Hồng Kim Thu Bích Diệu Mỹ Anh "
    "Gia Tuấn Quốc Hoài Như Phương Thùy Tiến Trung Việt Duy Nhật Tấn Phúc Đăng Khánh"
).split()
_GIVEN = (
    "An Bình Châu Dũng Đông Giang Hà Hải Hòa Khải Lan Minh Nam Oanh Phúc Quý Sơn Thảo Uyên Vân Xuân Yến Hoàn Mai Thao "
    "Cường Đạt Điệp Hạnh Hiền Hùng Huy Hương Khoa Kiên Linh Loan Long Lộc Mạnh Nga Ngân Nghĩa Nhung Phong Phượng Quân "
    "Quyên Sang Tâm Thắng Thủy Tiến Toàn Trang Trí Trúc Tuyết Tùng Việt"
).split()
_HEADS = (
    "Ủy ban nhân dân|Tỉnh ủy|Sở Y tế|Sở Xây dựng|Sở Tài chính|Sở Nội vụ|Sở Tư pháp|Sở Công Thương|Ban Tuyên giáo|"
    "Văn phòng Tỉnh ủy|Đảng bộ Văn phòng Tỉnh ủy|Công an tỉnh|Hội đồng nhân dân|Huyện ủy|Viện kiểm sát|"
    "Tòa án nhân dân|Cục Thuế|Cục Hải quan|Chi cục Kiểm lâm|Trường Đại học|Trường Cao đẳng|Bệnh viện Đa khoa|"
    "Trung tâm Y tế|Công ty cổ phần|Công ty trách nhiệm hữu hạn|Tổng công ty|Ngân hàng thương mại cổ phần|"
    "Hợp tác xã Nông nghiệp|Hội Nông dân|Hội Phụ nữ|Đoàn Thanh niên|Liên đoàn Lao động|Báo|Đài Phát thanh|"
    "Câu lạc bộ Bóng đá|Viện Nghiên cứu|Ban Quản lý dự án|Quỹ Tín dụng nhân dân|Hiệp hội Doanh nghiệp|Xí nghiệp"
).split("|")
_PLACES = "Long Thành|Sông Thao|Bến Lau|Bình Khê|Thao Giang".split("|")
_ONSETS = "b c ch d đ g gh h k kh l m n ng nh ph qu r s t th tr v x".split()
_RIMES = (
    "a á à an án àn ang áng àng ai ái ài am ám àm ao áo ạt ạn ác ạc ăn ăng ắng ẳng ầm ân ấn ần ận ất ật âu ấu ầu ấp "
    "e é è en èn eo éo ê ế ề ênh ếch ệnh iên iến iền iện iệt iết iêu iều i í ì ị in ín ìn ính ình inh ịnh ích ịch it "
    "o ó ò ong óng òng on ón oàn oán oạn oài oại ôi ối ồi ội ông ống ồng ộng ôn ốn ồn ơn ơi ới ời ợi ợp u ú ù ụ un ung "
    "úng ùng ụng uân uấn uận uế uệ uyên uyết uyền ư ứ ừ ự ương ướng ường ượng ước ược ưu ừng ứng ủy ỹ ý"
).split()


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's full name, the short one by which articles call them after that, and the key in the archive."""

    kind: EntityType
    text: str
    short: str
    key: str


def syllables(seed: int = 1, count: int = 3000) -> list[str]:
    """Syllables in the order of how common they are meant to be."""
    chance = random.Random(seed)
    found = sorted({onset + rime for onset in _ONSETS for rime in _RIMES})
    chance.shuffle(found)
    return found[:count]


def people(count: int, chance: random.Random) -> list[Name]:
    """`count` people with different names, a third of them called Nguyễn."""
    surnames = [1 / (rank + 2) for rank in range(len(_SURNAMES))]
    found: dict[str, Name] = {}
    while len(found) < count:
        surname = chance.choices(_SURNAMES, surnames)[0]
        middles = chance.sample(_MIDDLES, 2 if chance.random() < 0.4 else 1)
        given = chance.choice(_GIVEN)
        text = " ".join((surname, *middles, given))
        found[text] = Name(EntityType.PERSON, text, given, name_key(text))
    return list(found.values())


def bodies(count: int, chance: random.Random) -> list[Name]:
    """`count` bodies with different names; first those of a few places, of which articles tell most."""
    words = syllables(seed=3)
    places = _PLACES + [f"{chance.choice(words)} {chance.choice(words)}".title() for _ in range(count // 20)]
    near = [1 / (rank + 20) for rank in range(len(places))]
    found: dict[str, Name] = {}
    heads = iter(_HEADS * len(_PLACES))
    while len(found) < count:
        head = next(heads, "") or chance.choice(_HEADS)
        place = _PLACES[len(found) // len(_HEADS)] if len(found) < len(_HEADS) * len(_PLACES) else ""
        text = f"{head} {place or chance.choices(places, near)[0]}"
        found[text] = Name(EntityType.ORG, text, head, name_key(text))
    return list(found.values())
