"""Vietnamese bodies: a word that opens the name (`Sở`), and what continues it (`Giáo dục và Đào tạo tỉnh X`)."""

from __future__ import annotations

from reader.core.mentions import MentionForm
from reader.entities.found import Found, organisation
from reader.entities.lexicons import Head, Vietnamese
from reader.entities.tokens import Case, Words, is_syllable

_LONGEST = 40  # tokens in one name; keeps the time linear on text without any sense
_LATIN = 5
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "”": "”"}
_DASHES = frozenset("-–—/&")
_CAMPAIGNS = frozenset({("cuộc", "vận", "động"), ("phong", "trào"), ("chương", "trình"), ("đề", "án"), ("dự", "án")})
_PARENTS = frozenset({"quốc", "chính", "trung", "liên"})  # Ủy ban Kinh tế của Quốc hội; not: của Công ty Minh An
_LEVELS = frozenset({"tỉnh", "thành phố", "thành", "huyện", "quận", "phường", "xã", "thị", "tp", "thị xã", "thị trấn"})
_MIDDLES = frozenset(
    {"văn", "thị", "hữu", "đức", "đình", "quang", "xuân", "minh", "ngọc", "công", "bá", "quốc", "trọng", "thanh"}
)
_PARTS = frozenset({"parts", "forms"})
_NUMBERED = frozenset({"tổ", "khóm", "khu phố", "tiểu khu"})  # Chi hội Phụ nữ tổ 5; not: tổ chức
_STATE = frozenset({"people", "party", "justice", "military"})
_BARE = frozenset({"people", "party"})  # UBND, HĐND: said so even where no full name stands
_SHORTENED = frozenset({"tp", "tx", "q", "p"})
_OWNERS = frozenset({"party", "ministry"})


class Organisations:
    """Finds bodies in one paragraph. `titled` says that a post stands before, so that a person may follow the body."""

    def __init__(self, lists: Vietnamese, words: Words) -> None:
        self._lists = lists
        self._w = words
        self._known: dict[tuple[int, bool], Found | None] = {}
        self._verb = -1  # where the last part ended, if it was a word of doing (Nghiên cứu, Quản lý)

    def at(self, at: int, titled: bool = False, depth: int = 0) -> Found | None:
        """The body whose name begins at token `at`."""
        if depth > 3 or at >= len(self._w):
            return None
        key = (at, titled)
        if key not in self._known:
            self._known[key] = None  # a name inside itself does not count
            body = self._body(at, titled, depth) or self._latin(at)
            headed = self._headed(at, titled, depth)
            self._known[key] = max(
                (found for found in (body, headed) if found),
                key=lambda f: (f.form is MentionForm.FULL, f.end, f is body),
                default=None,
            )
        return self._known[key]

    def _body(self, at: int, titled: bool, depth: int) -> Found | None:
        w = self._w
        if not w.capital(at):
            return None
        if w.is_(at, Case.UPPER) and not w.shouted[at] and self._acronym(at) == "bodies":
            end = at + 1
            if w.low(end) == "+" and not w.spaced(end):
                end += 1
            return organisation(at, self._country(end))
        size, value = self._lists.bodies.match(w.lows, at)
        if not size:
            return None
        patterns, form = value
        if not w.shouted[at] and tuple(w.capital(at + k) for k in range(size)) not in patterns:
            return None
        if form == "short":
            if w.low(at + size) in ("viên", "phái"):
                return None
            return organisation(at, at + size, MentionForm.SHORT)
        end = at + size
        latin = self._latin(at)
        if latin and latin.end > end:
            return latin
        inner = self.at(end, titled, depth + 1) if w.low(end) == "trung" and w.capital(end) else None
        return organisation(at, inner.end if inner else self._country(end))

    def _latin(self, at: int) -> Found | None:
        """A body with a foreign name that its last word gives away: `Hansen Motors`, `Riverside University`."""
        w, end, best = self._w, at, 0
        while w.is_(end, Case.TITLE) and end - at < _LATIN and not w.shouted[end]:
            end += 1
            if end - at > 1 and w.lows[end - 1] in self._lists.latin_tails:
                best = end
        if not best or any(is_syllable(low) and len(low) < 4 for low in w.lows[at:best]):
            return None
        return organisation(at, best)

    def _country(self, end: int) -> int:
        """The end after the place that follows a complete name: `Quốc hội [Lào]`, `Mặt trận Tổ quốc [tỉnh X]`."""
        w = self._w
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
                end = self._place(end + size, False) or end
        return end

    def _headed(self, at: int, titled: bool, depth: int) -> Found | None:
        w = self._w
        size, head = self._lists.heads.match(w.lows, at)
        if not size:
            return None
        assert isinstance(head, Head)
        capital = any(w.capital(k) for k in range(at, at + size))  # `ban Chỉ đạo`, after `Trưởng`
        if not capital and not self._opens_small(at + size, head):
            return None
        if w.capital(at) and self._lists.places.match(w.lows, at)[0] > size:
            return None
        end, last = self._modifiers(at + size, head, capital, titled, depth)
        if end > at + size:
            if head.outside:
                return organisation(at + size, end)  # `hãng tin [Reuters]`
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
        if head.lower == "no" or (at > 1 and self._lists.compounds.match(w.lows, at - 2)[0] == 2):
            return False
        size, _ = self._lists.levels.match(w.lows, at)
        if size and head.level and head.lower == "names":
            return bool(self._place(at + size, False))
        if not w.capital(at) or w.shouted[at]:
            return False
        word, _ = self._lists.nouns.match(w.lows, at)
        inside = self.at(at) if head.lower == "words" and word else None
        if inside and inside.form is MentionForm.FULL and inside.end > at + word:
            return False  # `tổ công tác [Công an tỉnh X]`
        if word > 1 or (w.is_(at, Case.UPPER) and self._acronym(at) in _PARTS):
            return True
        inner, _ = self._lists.heads.match(w.lows, at)
        return head.lower == "names" and not inner

    def _stands_alone(self, at: int, size: int) -> bool:
        """Whether a bare opening word with a capital may stand for a body named before: not `Hội nghị`, `Bộ phận`."""
        w, after = self._w, at + size
        if w.shouted[at]:
            return False
        return size > 1 or not w.is_(after, Case.LOWER) or w.low(after) in self._lists.function_words

    def _acronym(self, at: int) -> str:
        return self._lists.acronyms.get(self._w.words[at], ("unknown", ""))[0]

    def _modifiers(self, at: int, head: Head, capital: bool, titled: bool, depth: int) -> tuple[int, str]:
        """The end of the name whose opening ends at `at`, and the kind of the last part taken ("" if none)."""
        w, lists = self._w, self._lists
        k, last = at, ""
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
                end = self._place(k + 1, titled)  # Tòa án nhân dân cấp cao tại Hà Nội
                if end:
                    k, last = end, "level"
                    continue
            if w.lows[k] == "về" and head.kind in _OWNERS:
                size, _ = lists.nouns.match(w.lows, k + 1)
                if size > 1:
                    k, last = k + 1 + size, "word"
                    continue
            if steering and w.is_(k, Case.LOWER):
                self._verb = k  # Ban Chỉ đạo Quốc gia [phòng chống dịch …]
            step, kind = self._part(k, head, capital, last, titled, depth)
            if not step:
                break
            k, last = step, kind
            if kind == "bare":
                break
        return k, last

    def _part(self, k: int, head: Head, capital: bool, last: str, titled: bool, depth: int) -> tuple[int, str]:
        """One part of a name at `k`: its end (0 if none) and its kind."""
        w, lists = self._w, self._lists
        size, _ = lists.levels.match(w.lows, k)
        if size and last not in ("bare",):
            end = self._place(k + size, titled)
            if end:
                return end, "level"
            small = w.is_(k, Case.LOWER) or (w.shouted[k] and not w.low(k + 1).startswith(("ủy", "uỷ", "đoàn", "đội")))
            own = last in ("", "word", "acronym") or w.lows[k - 2 : k] == ["việt", "nam"]
            if head.level and small and w.lows[k] in _LEVELS and own:
                return k + size, "bare"
        if w.cases[k] is Case.NUMBER:
            return (k + 1, "word") if head.number and last in ("", "word") else (0, "")
        if w.lows[k] == "số" and w.is_(k + 1, Case.NUMBER) and (head.named or head.number):
            return k + 2, "word"
        if w.cases[k] is Case.UPPER and not w.shouted[k]:
            return (0, "") if self._acronym(k) == "never" else (k + 1, "acronym")
        noun, kind = lists.nouns.match(w.lows, k)
        if not w.capital(k):
            doing = kind == "verb" and self._verb == k  # Viện Nghiên cứu [quản lý] kinh tế
            small = noun > 1 and (kind == "noun" or doing) and last in ("", "word", "acronym") and capital
            self._verb = k + noun if small and kind == "verb" else -1
            return (k + noun, "word") if small else (0, "")
        title, _ = lists.titles.match(w.lows, k)
        place, _ = lists.places.match(w.lows, k)
        if title > max(noun, 1) and last:
            return 0, ""
        if head.worded and not last and not (noun or (head.kind == "team" and place)):
            return 0, ""
        inner = self.at(k, titled, depth + 1) if last in ("", "word", "acronym") else None
        whole = inner and (inner.form is MentionForm.FULL or (inner.sure and head.kind in _OWNERS))
        if inner and whole and inner.end > k + max(noun, place):
            return inner.end, "word"  # Ban Tổ chức [Tỉnh ủy], Ban Chấp hành [Đảng bộ tỉnh]
        if w.shouted[k] and kind == "verb" and last:
            return 0, ""
        if noun >= max(place, 1) and (last in ("", "word", "acronym") or head.named or (last == "name" and noun > 1)):
            self._verb = k + noun if kind == "verb" else -1
            return k + noun, "word"
        if place:
            return k + place, "name"
        if w.shouted[k] or (inner and inner.form is MentionForm.SHORT and last):
            return 0, ""
        end = self._names(k, head, last, titled)
        return (end, "name") if end > k else (0, "")

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
        if last not in ("word", "acronym", "name"):
            return 0
        if low in ("và", "&") or low in _DASHES:
            size = self._joined(k + 1, depth, last)
            if not size and low in _DASHES and head.kind == "company" and w.capital(k + 1):
                size, _ = self._lists.places.match(w.lows, k + 1)
            return k + 1 + size if size else 0
        if low == "," and last == "word":
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
        if last == "name" or not w.capital(at):
            return 0
        if w.is_(at, Case.UPPER) and not w.shouted[at]:
            return 1 if self._acronym(at) in _PARTS and not self._lists.heads.match(w.lows, at)[0] else 0
        size, _ = self._lists.nouns.match(w.lows, at)
        inner = self.at(at, False, depth + 1) if size else None
        return 0 if inner and inner.form is MentionForm.FULL and inner.end > at + size else size

    def _quoted(self, k: int, head: Head, last: str) -> int:
        """The end after a name in quotation marks that belongs to the body's name; 0 if it does not."""
        w = self._w
        campaign = any(tuple(w.lows[k - len(c) : k]) == c for c in _CAMPAIGNS)
        if not campaign and not (head.kind == "company" and last in ("", "word", "acronym") and (w.capital(k + 1))):
            return 0
        closing = _QUOTES[w.lows[k]]
        for end in range(k + 1, min(len(w), k + _LONGEST)):
            if w.words[end] == closing:
                return end + 1
            if w.cases[end] is Case.BREAK:
                break
        return 0

    def _place(self, at: int, titled: bool) -> int:
        """The end of the place name after a word of level at `at` (`tỉnh [Long Thành]`, `quận [3]`); 0 if none."""
        w = self._w
        numbered = w.low(at - 1) in _NUMBERED
        if w.low(at) == "." and w.low(at - 1) in _SHORTENED:
            at += 1
        if at >= len(w) or (numbered and not w.is_(at, Case.NUMBER)):
            return 0
        size, _ = self._lists.places.match(w.lows, at)
        if size and w.capital(at):
            return at + size
        if titled and w.lows[at] in self._lists.surnames and w.low(at + 1) in _MIDDLES and w.is_(at + 2, Case.TITLE):
            return 0  # `Chủ tịch UBND tỉnh Nguyễn Văn Hải`
        if w.lows[at] == "số" and w.is_(at + 1, Case.NUMBER):
            return at + 2
        if w.cases[at] is Case.NUMBER or (w.cases[at] is Case.UPPER and self._acronym(at) in _PARTS):
            return at + 1
        end = at
        while end < len(w) and end - at < (2 if w.shouted[at] else 3) and w.capital(end):
            if end > at and (self._person_starts(end, titled) or self._lists.heads.match(w.lows, end)[0]):
                break
            end += 1
        return end if end > at else 0

    def _person_starts(self, at: int, titled: bool) -> bool:
        """Whether a person's name seems to begin at `at`, right after a body's name."""
        w, lists = self._w, self._lists
        run = 0
        while w.is_(at + run, Case.TITLE) and run < 4:
            run += 1
        if run < 2 or lists.places.match(w.lows, at)[0] >= run:
            return False
        low, second = w.lows[at], w.lows[at + 1]
        if second in lists.surnames and run > 3 and w.lows[at + 2] in _MIDDLES:
            return False  # `tỉnh Long Thành Trần Văn Bình`: the surname is Trần
        if low in lists.surnames:
            return titled or run > 2
        return (
            low in lists.weak_surnames and run > 2 and (second in _MIDDLES or (titled and second in lists.middle_names))
        )

    def _names(self, at: int, head: Head, last: str, titled: bool) -> int:
        """The end of the proper words at `at` that belong to the body's name; `at` if they are a person's."""
        w, lists = self._w, self._lists
        end = at
        while end < len(w) and end - at < 6 and w.is_(end, Case.TITLE) and not w.first[end]:
            if (end > at or not head.named or last in ("name", "level")) and self._person_starts(end, titled):
                break
            if end > at and (lists.heads.match(w.lows, end)[0] or lists.titles.match(w.lows, end)[0] > 1):
                break
            end += 1
            alone = end - at == 1 and is_syllable(w.lows[at])
            if w.is_(end, Case.LOWER) and (alone or not head.named) and self._completes(end, head.named):
                return end + 1
        return end

    def _completes(self, at: int, named: bool) -> bool:
        """Whether the small syllable at `at` ends a word begun with a capital: `Hội Khuyến [học],`."""
        w = self._w
        if (
            w.low(at) in self._lists.function_words
            or self._lists.speech.match(w.lows, at)[0]
            or self._lists.levels.match(w.lows, at)[0]
        ):
            return False
        after = at + 1
        if after >= len(w) or w.cases[after] in (Case.MARK, Case.BREAK):
            return True
        return not named and w.capital(after)
