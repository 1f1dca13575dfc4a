"""Vietnamese bodies: a word that opens the name (`Sở`), and what continues it (`Giáo dục và Đào tạo tỉnh X`)."""

from __future__ import annotations

from reader.core.mentions import MentionForm
from reader.entities.brands import UNITS, Brands
from reader.entities.found import Found, organisation
from reader.entities.lexicons import Head, Vietnamese
from reader.entities.name_ends import LEVELS, PARTS, NameEnds
from reader.entities.tokens import Case, Words, is_syllable

_LONGEST = 40  # tokens in one name; keeps the time linear on text without any sense
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "”": "”"}
_DASHES = frozenset("-–—/&")
_CAMPAIGNS = frozenset({("cuộc", "vận", "động"), ("phong", "trào"), ("chương", "trình"), ("đề", "án"), ("dự", "án")})
_PARENTS = frozenset({"quốc", "chính", "trung", "liên"})  # Ủy ban Kinh tế của Quốc hội; not: của Công ty Minh An
_STATE = frozenset({"people", "party", "justice", "military"})
_BARE = frozenset({"people", "party"})  # UBND, HĐND: said so even where no full name stands
_PROPER = frozenset({"name", "place", "level"})
_BRANCH = ["chi", "nhánh"]
_OWNERS = frozenset({"party", "ministry", "office"})
_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})
_COMMITTEES = frozenset({"ủy", "uỷ", "đoàn"})
_LED = frozenset({"trưởng", "phó", "viên", "phái", "thành"})  # Chi hội trưởng, Tỉnh ủy viên, Hội đồng thành viên


class Organisations:
    """Finds bodies in one paragraph. `titled` says that a post stands before, so that a person may follow the body."""

    def __init__(self, lists: Vietnamese, words: Words) -> None:
        self._lists = lists
        self._w = words
        self._ends = NameEnds(lists, words)
        self._brands = Brands(lists, words)
        self._known: dict[tuple[int, bool], Found | None] = {}
        self._verb = -1  # where the last part ended, if it was a word of doing (Nghiên cứu, Quản lý)

    def at(self, at: int, titled: bool = False, depth: int = 0) -> Found | None:
        """The body whose name begins at token `at`."""
        if depth > 3 or at >= len(self._w):
            return None
        key = (at, titled)
        if key not in self._known:
            self._known[key] = None  # a name inside itself does not count
            body = self._body(at, titled, depth) or self._brands.latin(at)
            headed = self._headed(at, titled, depth)
            if body and headed and self._is_complete(body):
                headed = None
            self._known[key] = max(
                (found for found in (body, headed) if found),
                key=lambda f: (f.form is MentionForm.FULL, f.end, f is body),
                default=None,
            )
        return self._known[key]

    def _is_complete(self, body: Found) -> bool:
        """Whether a known name in full is followed by small words, which then are no part of it."""
        w, end = self._w, body.end
        small = w.is_(end, Case.LOWER) and w.low(end) not in LEVELS
        return body.form is MentionForm.FULL and small and w.low(end) not in ("và", "của")

    def place(self, at: int) -> int:
        """The end of the place whose name stands at `at` after a word of level; 0 if none does."""
        return self._ends.place(at, False)

    def _body(self, at: int, titled: bool, depth: int) -> Found | None:
        w = self._w
        if not w.capital(at):
            return None
        size, value = self._lists.bodies.match(w.lows, at)
        if w.is_(at, Case.UPPER) and not w.shouted[at] and self._ends.acronym(at) == "bodies" and size < 2:
            end = at + 1
            if self._brands.is_model(end):
                return None
            if w.low(end) == "+" and not w.spaced(end):
                end += 1
            return organisation(at, self._country(end))
        if not size:
            return None
        patterns, form = value
        if not w.shouted[at] and tuple(w.capital(at + k) for k in range(size)) not in patterns:
            return None
        if form == "short":
            if w.low(at + size) in _LED:
                return None
            return organisation(at, at + size, MentionForm.SHORT)
        end = at + size
        latin = self._brands.latin(at)
        if latin and latin.end > end:
            return latin
        if self._brands.is_model(end):
            return None
        inner = self.at(end, titled, depth + 1) if w.low(end) == "trung" and w.capital(end) else None
        return organisation(at, inner.end if inner else self._country(end))

    def _country(self, end: int) -> int:
        """The end after the place that follows a complete name: `Quốc hội [Lào]`, `Mặt trận Tổ quốc [tỉnh X]`."""
        w = self._w
        if w.lows[end : end + 2] == _BRANCH:
            return self._ends.branch_place(end + 2) or end
        branch = self._ends.branch(end) if not is_syllable(w.lows[end - 1]) else 0
        if branch:
            return branch
        if not w.is_(end, Case.MARK) and not w.is_(end, Case.BREAK):
            size, _ = self._lists.places.match(w.lows, end)
            if size and w.capital(end):
                end += size
            elif (
                is_syllable(w.lows[end - 1])
                and w.is_(end, Case.TITLE)
                and not is_syllable(w.lows[end])
                and not w.is_(end + 1, Case.TITLE)
            ):
                end += 1  # a country that is not listed
            size, _ = self._lists.levels.match(w.lows, end)
            if size:
                bare = w.low(end) in LEVELS and w.is_(end, Case.LOWER) and self._lists.nouns.match(w.lows, end)[0] < 2
                end = self._ends.place(end + size, False) or (end + size if bare else end)
        return end

    def _headed(self, at: int, titled: bool, depth: int) -> Found | None:
        w = self._w
        size, head = self._lists.heads.match(w.lows, at)
        if not size:
            return None
        assert isinstance(head, Head)
        capital = any(w.capital(k) for k in range(at, at + size))  # `ban Chỉ đạo`, after `Trưởng`
        if size == 1 and w.shouted[at] and self._lists.compounds.match(w.lows, at - 1)[0] > 1:
            return None  # `THÔNG BÁO`
        if not capital and not self._opens_small(at + size, head):
            return None
        if w.capital(at) and self._lists.places.match(w.lows, at)[0] > size:
            return None
        end, last = self._modifiers(at + size, head, capital, titled, depth)
        if end > at + size:
            if head.outside:
                size += self._lists.places.match(w.lows, at + size)[0]
                # hãng Đức [Dräger]; not: báo điện tử
                return organisation(at + size, end) if end > at + size and w.capital(at + size) else None
            if (
                w.first[at]
                and head.kind not in _STATE
                and last != "bare"
                and not any(w.capital(k) or w.is_(k, Case.NUMBER) for k in range(at + 1, end))
            ):
                return None  # `Doanh nghiệp thủy sản vượt khó`
            bare = last == "bare" and self._lists.levels.match(w.lows, at + size)[0] > 0  # UBND tỉnh
            return organisation(at, end, MentionForm.SHORT if bare else MentionForm.FULL)
        if capital and head.alone and self._stands_alone(at, size):
            return organisation(at, end, MentionForm.SHORT, sure=w.is_(at, Case.UPPER) and head.kind in _BARE)
        return None

    def _opens_small(self, at: int, head: Head) -> bool:
        """Whether a small opening word begins a name, judged by what follows at `at`."""
        w = self._w
        below = self._lists.levels.match(w.lows, at + 2)[0] and w.lows[at : at + 2] == ["công", "an"]
        if head.lower == "no" or (below and w.low(at - 1) == "báo"):  # `báo Công an xã` is what people do
            return False
        whole = self._lists.heads.match(w.lows, at - 2)[0] == 2
        if at > 1 and self._lists.compounds.match(w.lows, at - 2)[0] == 2 and not whole:
            return False
        size, _ = self._lists.levels.match(w.lows, at)
        if size and head.level and head.lower == "names":
            return bool(self._ends.place(at + size, False))
        if not w.capital(at) or w.shouted[at]:
            return False
        word, _ = self._lists.nouns.match(w.lows, at)
        fused = any(w.low(at - back) in ("trưởng", "phó") for back in (2, 3))  # Trưởng [phòng Cảnh sát hình sự]
        inside = self.at(at) if head.lower == "words" and word and not fused else None
        if inside and inside.form is MentionForm.FULL and inside.end > at + word:
            return False  # `tổ công tác [Công an tỉnh X]`
        if word > 1 or (w.is_(at, Case.UPPER) and self._ends.acronym(at) in PARTS):
            return True
        inner, _ = self._lists.heads.match(w.lows, at)
        return head.lower == "names" and not inner

    def _stands_alone(self, at: int, size: int) -> bool:
        """Whether a bare opening word with a capital may stand for a body named before: not `Hội nghị`, `Bộ phận`."""
        w, after = self._w, at + size
        if w.shouted[at] or w.low(after) in _LED or self._lists.compounds.match(w.lows, at)[0] > size:
            return False
        return size > 1 or not w.is_(after, Case.LOWER) or w.low(after) in self._lists.function_words

    def _modifiers(self, at: int, head: Head, capital: bool, titled: bool, depth: int) -> tuple[int, str]:
        """The end of the name whose opening ends at `at`, and the kind of the last part taken ("" if none)."""
        w, lists = self._w, self._lists
        k, last = at, ""
        if w.lows[at - 1] in _COMMITTEES and w.lows[at - 2] in LEVELS and w.capital(at):
            k = self._ends.place(at, titled) or at  # Huyện ủy [Trà Cú]
            last = "level" if k > at else ""
        if lists.nouns.match(w.lows, at - 2) == (2, "verb"):
            self._verb = at  # the opening is `Viện Nghiên cứu`
        steering = w.lows[at - 2 : at] == ["chỉ", "đạo"]
        limit = min(len(w), at + _LONGEST)
        while k < limit and w.cases[k] is not Case.BREAK:
            if w.cases[k] is Case.MARK or w.lows[k] in ("và", "của"):
                step = self._link(k, head, last, depth)
                if not step:
                    break
                if w.lows[k] == "của":
                    return step, "word"
                k, last = step, "word"
                continue
            if w.lows[k] == "tại" and w.lows[k - 2 : k] == ["cấp", "cao"]:
                end = self._ends.place(k + 1, titled)  # Tòa án nhân dân cấp cao tại Hà Nội
                if end:
                    k, last = end, "level"
                    continue
            about = steering or w.lows[at - 1] == "ban" or w.lows[k - 1] == "phạm"
            if w.lows[k] == "về" and head.kind in _OWNERS and about:
                size, _ = lists.nouns.match(w.lows, k + 1)
                if size > 1:
                    k, last = k + 1 + size, "word"
                    continue
            if steering and w.is_(k, Case.LOWER):
                self._verb = k  # Ban Chỉ đạo Quốc gia [phòng chống dịch …]
            step, kind = self._part(k, head, capital, last, titled, depth)
            if not step and capital and last in ("word", "acronym"):
                unfinished = self._verb == k or (w.is_(k - 1, Case.LOWER) and lists.nouns.match(w.lows, k - 2)[0] != 2)
                on = self._ends.runs_on(k, unfinished)
                if on and (on == len(w) or w.is_(on, Case.MARK)):
                    return on, "word"
                step, kind = self._part(on, head, capital, last, titled, depth) if on else (0, "")
            if not step:
                break
            k, last = step, kind
            if kind == "bare":
                break
        return k, last

    def _part(self, k: int, head: Head, capital: bool, last: str, titled: bool, depth: int) -> tuple[int, str]:
        """One part of a name at `k`: its end (0 if none) and its kind."""
        w, lists = self._w, self._lists
        if w.lows[k : k + 2] == _BRANCH and head.kind == "company":
            end = self._ends.branch_place(k + 2)
            return (end, "level") if end else (0, "")
        size, _ = lists.levels.match(w.lows, k)
        if size and last not in ("bare",):
            end = self._ends.place(k + size, titled)
            if end:
                return end, "level"
            small = w.is_(k, Case.LOWER) or (w.shouted[k] and not w.low(k + 1).startswith(("ủy", "uỷ", "đoàn", "đội")))
            own = last in ("", "word", "acronym") or w.lows[k - 2 : k] == ["việt", "nam"]
            own = own or not is_syllable(w.lows[k - 1])  # phòng, chống dịch Covid-19 [thành phố]
            known = head.level or last in ("word", "acronym")  # `Bệnh viện Đa khoa tỉnh`, but `trường xã`
            if known and small and w.lows[k] in LEVELS and own:
                return k + size, "bare"
        if w.cases[k] is Case.NUMBER:
            numbered = head.number or (head.kind == "company" and not last and capital)  # Tổng công ty 319
            if not numbered or last not in ("", "word", "acronym") or w.low(k + 1) in UNITS:
                return 0, ""
            dated = w.low(k + 1) == "-" and w.is_(k + 2, Case.NUMBER) and not w.spaced(k + 2)  # Bệnh viện 30-4
            return (k + 3 if dated else k + 1), "word"
        if w.words[k] in _ROMAN and head.number and last:
            return k + 1, "word"
        if w.lows[k] == "số" and w.is_(k + 1, Case.NUMBER) and (head.named or head.number):
            return k + 2, "word"
        if w.cases[k] is Case.UPPER and not w.shouted[k]:
            return (0, "") if self._ends.acronym(k) == "never" else (k + 1, "acronym")
        noun, kind = lists.nouns.match(w.lows, k)
        if not w.capital(k):
            doing = kind == "verb" and self._verb == k  # Viện Nghiên cứu [quản lý] kinh tế
            small = (
                noun > (0 if doing else 1) and (kind == "noun" or doing) and last in ("", "word", "acronym") and capital
            )
            self._verb = k + noun if small and kind == "verb" else -1
            return (k + noun, "word") if small else (0, "")
        title, _ = lists.titles.match(w.lows, k)
        place, _ = lists.places.match(w.lows, k)
        if title > max(noun, 1) and last:
            return 0, ""
        opened = (head.kind == "team" and place) or (
            head.kind == "office" and lists.heads.match(w.lows, k)[0] and w.lows[k] != "ban"
        )
        if head.worded and not last and not (noun or opened):
            return 0, ""
        inner = self.at(k, titled, depth + 1) if last in ("", "word", "acronym") else None
        whole = inner and (inner.form is MentionForm.FULL or (inner.sure and head.kind in _OWNERS))
        if inner and whole and inner.end > k + max(noun, place):
            return inner.end, "word"  # Ban Tổ chức [Tỉnh ủy], Ban Chấp hành [Đảng bộ tỉnh]
        if w.shouted[k] and kind == "verb" and last:
            return 0, ""
        proper = last in ("name", "place")
        if noun >= max(place, 1) and (last in ("", "word", "acronym") or head.named or (proper and noun > 1)):
            self._verb = k + noun if kind == "verb" else -1
            return k + noun, "word"
        if place:
            return k + place, "place"
        if w.shouted[k] or (inner and inner.form is MentionForm.SHORT and last):
            return 0, ""
        if last == "place" and w.is_(k + 1, Case.TITLE) and (titled or not is_syllable(w.lows[k])):
            return 0, ""  # `Phó Chủ tịch Liên đoàn Lao động Việt Nam [Ngọ Văn Hiểu]`, `Bộ Ngoại giao Mỹ [Dan Cole]`
        end = self._names(k, head, last, titled)
        kind = "word" if w.is_(end - 1, Case.LOWER) else "name"
        return (end, kind) if end > k else (0, "")

    def _link(self, k: int, head: Head, last: str, depth: int) -> int:
        """The end after a sign or small word at `k` and the part that it joins to the name; 0 if it joins none."""
        w, low = self._w, self._w.lows[k]
        if low in _QUOTES:
            return self._quoted(k, head, last)
        if low == "của":
            inner = (
                self.at(k + 1, False, depth + 1) if w.low(k + 1) in _PARENTS and head.kind in _OWNERS and last else None
            )
            return inner.end if inner and inner.form is MentionForm.FULL else 0
        if last not in ("word", "acronym", "name", "place"):
            return 0
        if low in ("và", ",") and w.is_(k + 1, Case.LOWER) and (low == "và" or self._verb == k):
            size, kind = self._lists.nouns.match(w.lows, k + 1)
            if size > 1 and (low == "," or kind == "verb") and not self._lists.heads.match(w.lows, k + 1)[0]:
                return k + 1 + size  # `Cục An ninh mạng [và phòng, chống tội phạm …]`, `Cục Quản lý[, giám sát …]`
        if low in _DASHES and w.is_(k + 1, Case.LOWER) and head.kind == "ministry" and last == "word":
            size, _ = self._lists.nouns.match(w.lows, k + 1)  # Sở Khoa học - công nghệ
            return k + 1 + size if size > 1 and not self._lists.heads.match(w.lows, k + 1)[0] else 0
        if low in _DASHES and w.lows[k + 1 : k + 3] == _BRANCH and head.kind == "company":
            return self._ends.branch_place(k + 3)
        if low in ("và", "&") or low in _DASHES:
            size = self._joined(k + 1, depth, last)
            if not size and low in _DASHES and head.kind == "company" and w.capital(k + 1):
                size, _ = self._lists.places.match(w.lows, k + 1)
            return k + 1 + size if size else 0
        if low == "," and last in ("word", "acronym"):
            at = k
            while w.low(at) == ",":
                size = self._joined(at + 1, depth, last)
                if not size:
                    return 0
                at += 1 + size
            if w.low(at) in ("và", "&"):
                size = self._joined(at + 1, depth, last)
                return at + 1 + size if size else 0
        return 0

    def _joined(self, at: int, depth: int, last: str) -> int:
        """The size of a part that may follow `và`, a comma or a dash: a capitalised word that opens no other body."""
        w = self._w
        if last in ("name", "place") or not w.capital(at):
            return 0
        if w.is_(at, Case.UPPER) and not w.shouted[at]:
            opened, head = self._lists.heads.match(w.lows, at)
            both = "phòng" in w.lows[at - 4 : at - 2]  # Văn phòng HĐND và UBND
            return 1 if self._ends.acronym(at) in PARTS and (not opened or head.kind == "office" or both) else 0
        size, _ = self._lists.nouns.match(w.lows, at)
        inner = self.at(at, False, depth + 1)
        _, head = self._lists.heads.match(w.lows, at)
        state = head is not None and head.kind in _STATE  # Sở Giao thông vận tải và [Công an tỉnh]
        if inner and inner.end > at + size and (state or inner.form is MentionForm.FULL):
            return 0
        return size or self._compound(at)

    def _compound(self, at: int) -> int:
        """2 where an unknown word of two syllables begins a part: `Báo Sức khỏe và [Đời sống]`; else 0."""
        lists, lows = self._lists, self._w.lows
        opened = (phrases.match(lows, at)[0] for phrases in (lists.titles, lists.honorifics, lists.heads, lists.places))
        return 0 if any(opened) or self._w.first[at] or not self._ends.completes(at + 1) else 2

    def _quoted(self, k: int, head: Head, last: str) -> int:
        """The end after a name in quotation marks that belongs to the body's name; 0 if it does not."""
        w = self._w
        campaign = any(tuple(w.lows[k - len(c) : k]) == c for c in _CAMPAIGNS)
        if (
            not campaign
            and w.low(k - 1) != "quỹ"
            and not (head.kind == "company" and last in ("", "word", "acronym") and (w.capital(k + 1)))
        ):
            return 0
        closing = _QUOTES[w.lows[k]]
        for end in range(k + 1, min(len(w), k + _LONGEST)):
            if w.words[end] == closing:
                return end + 1
            if w.cases[end] is Case.BREAK:
                break
        return 0

    def _names(self, at: int, head: Head, last: str, titled: bool) -> int:
        """The end of the proper words at `at` that belong to the body's name; `at` if they are a person's."""
        w, lists = self._w, self._lists
        end = at
        while end < len(w) and end - at < 6 and w.is_(end, Case.TITLE) and not w.first[end]:
            beyond = end > at or not head.named or last in _PROPER or w.low(end - 1) == "nam"
            if beyond and self._ends.person_starts(end, titled):
                break
            if end > at and (lists.heads.match(w.lows, end)[0] or lists.titles.match(w.lows, end)[0] > 1):
                break
            if end > at and w.is_(end + 1, Case.LOWER) and lists.nouns.match(w.lows, end)[0] > 1:
                break  # `Hội đồng Vàng [Thế giới]`
            end += 1
            begun = (
                last == "word" and w.is_(at - 1, Case.TITLE) and lists.nouns.match(w.lows, at - 1)[0] == 1
            )  # Báo Sông Thao
            if end - at == 1 and not begun and last not in _PROPER and self._ends.completes(end):
                return end + 1
        return end
