"""Who is who, and who holds which post, on our own test sets: `python -m benchmarks.understanding SPLIT [--errors]`.

Aliases: corpus/aliases, pairs of mentions of one kind, first with the marked mentions given, then with those that the
recogniser finds (a pair of which a mention is not found counts as missed). Roles: corpus/roles.tsv, exact (holder, post
and body to the letter) and relaxed (case and what a body's name ends in do not count). Errors of the split `test` are
never printed: nobody looks at them while tuning.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from time import process_time

from corpus.check import CORPUS
from reader.core.folding import name_key
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.entities import recognise
from reader.entities.found import Found, Paragraph
from reader.entities.resolution import defined, understood
from reader.entities.roles import roles
from reader.entities.tokens import tokenise

_MARK = re.compile(r"\[([POpo]):([^\[\]=]+)=(\d+)\]")
_TYPES = {"P": EntityType.PERSON, "O": EntityType.ORG}
# paragraph, start, end, type
Span = tuple[int, int, int, str]
Marked = tuple[Span, MentionForm, int]


def read(path: Path) -> tuple[list[str], list[Marked]]:
    """The paragraphs of a document of corpus/aliases without marks, and its mentions with their numbers."""
    texts: list[str] = []
    marks: list[Marked] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        text, at = "", 0
        for match in _MARK.finditer(line):
            text += line[at : match.start()]
            form = MentionForm.FULL if match[1].isupper() else MentionForm.SHORT
            span = (number, len(text), len(text) + len(match[2]), str(_TYPES[match[1].upper()]))
            marks.append((span, form, int(match[3])))
            text += match[2]
            at = match.end()
        texts.append(text + line[at:])
    return texts, marks


def given(texts: list[str], marks: list[Marked]) -> dict[Span, str]:
    """The entities of marked mentions."""
    paragraphs = [Paragraph(tokenise(text), []) for text in texts]
    for (number, start, end, kind), form, _ in marks:
        w = paragraphs[number].words
        first = next(at for at in range(len(w)) if w.ends[at] > start)
        last = next((at for at in range(first, len(w)) if w.starts[at] >= end), len(w))
        paragraphs[number].found.append(Found(first, last, EntityType(kind), form))
    found = understood(paragraphs, defined(paragraphs))
    by_place = {(m.paragraph, m.start): m.entity for m in found}
    return {span: by_place.get(span[:2], "") for span, _, _ in marks}


def recognised(texts: list[str]) -> dict[Span, str]:
    """The entities of mentions that the recogniser finds."""
    return {(m.paragraph, m.start, m.end, str(m.type)): m.entity for m in recognise(texts, "vi")}


def _pairs(spans: dict[Span, int] | dict[Span, str]) -> Iterator[tuple[Span, Span]]:
    for one, other in combinations(sorted(spans), 2):
        if one[3] == other[3] and spans[one] and spans[one] == spans[other]:
            yield one, other


def aliases(split: str, *, errors: bool) -> None:
    """Print precision and recall of pairs."""
    for way in ("given", "recognised"):
        counts: Counter[tuple[str, str]] = Counter()
        for path in sorted((CORPUS / "aliases").glob("*.txt")):
            if (int(path.stem) % 2 == 1) is not (split == "development"):
                continue
            texts, marks = read(path)
            gold = {span: number for span, _, number in marks}
            meant = given(texts, marks) if way == "given" else recognised(texts)
            asked, found = set(_pairs(gold)), set(_pairs(meant))
            found = {pair for pair in found if pair[0] in gold and pair[1] in gold}  # spans are measured elsewhere
            for kind in EntityType:
                for what, pairs in (("hit", asked & found), ("wrong", found - asked), ("missed", asked - found)):
                    counts[kind, what] += sum(pair[0][3] == kind for pair in pairs)
            if errors and way == "given" and split != "test":
                _print_pairs(path, texts, meant, found - asked, asked - found)
        for kind in (*EntityType, "all"):
            kinds = list(EntityType) if kind == "all" else [kind]
            hit, wrong, missed = (sum(counts[k, what] for k in kinds) for what in ("hit", "wrong", "missed"))
            print(f"{split:12} aliases {way:10} {kind:7} P {hit / max(hit + wrong, 1):.3f} "
                  f"R {hit / max(hit + missed, 1):.3f}  ({hit + missed} pairs)")  # fmt: skip


def _print_pairs(
    path: Path,
    texts: list[str],
    meant: dict[Span, str],
    wrong: Iterable[tuple[Span, Span]],
    missed: Iterable[tuple[Span, Span]],
) -> None:
    for what, pairs in (("wrong", wrong), ("missed", missed)):
        for pair in sorted(pairs):
            names = " | ".join(
                f"{texts[p][start:end]}@{start} -> {meant.get((p, start, end, k), '')}" for p, start, end, k in pair
            )
            print(f"{path.stem} {what}: {names}")


def rows(split: str) -> dict[str, set[tuple[str, ...]]]:
    """The sentences of corpus/roles.tsv with their roles as holder, post, body, from, to."""
    out: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    with (CORPUS / "roles.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["split"] == split:
                out[row["sentence"]] |= (
                    {tuple(row[c] for c in ("holder", "post", "body", "from", "to"))} if row["holder"] else set()
                )
    return out


def _given_mentions(sentence: str, gold: Iterable[tuple[str, ...]]) -> list[Mention]:
    """The holders and bodies that a sentence is asked for, and beside them what the recogniser finds."""
    spans: dict[tuple[int, int], EntityType] = {}
    for holder, post, body, *_ in gold:
        at = sentence.find(holder)
        spans[at, at + len(holder)] = EntityType.PERSON
        at = sentence.find(f"{post} {body}") if body else -1
        start = at + len(post) + 1 if at >= 0 else sentence.find(body)
        if body and start >= 0:
            parts = body.split(", ")
            for part in parts if len(parts) > 1 and parts[1][:2].istitle() and parts[0].split()[0] != "Bộ" else [body]:
                place = sentence.find(part, start)
                spans[place, place + len(part)] = EntityType.ORG
    for m in recognise([sentence]):
        if not any(m.start < end and start < m.end for start, end in spans):
            spans[m.start, m.end] = m.type
    return [Mention(0, s, e, kind, sentence[s:e], sentence[s:e]) for (s, e), kind in sorted(spans.items())]


def held(split: str, *, errors: bool) -> None:
    """Print F1 of roles."""
    for way in ("given", "recognised"):
        counts: Counter[str] = Counter()
        for sentence, gold in rows(split).items():
            mentions = _given_mentions(sentence, gold) if way == "given" else recognise([sentence])
            got = {
                (mentions[r.holder_mention].text, r.post, r.body_text, r.since, r.until)
                for r in roles([sentence], mentions)
            }
            for name, cut in (("exact", lambda r: r[:3]), ("dates", lambda r: r), ("relaxed", _relaxed)):
                asked, found = {cut(r) for r in gold}, {cut(r) for r in got}
                counts[name, "hit"] += len(asked & found)
                counts[name, "wrong"] += len(found - asked)
                counts[name, "missed"] += len(asked - found)
            if errors and split != "test" and got != gold:
                print(f"{way}: {sentence}\n   missed {sorted(gold - got)}\n   wrong  {sorted(got - gold)}")
        for name in ("exact", "dates", "relaxed"):
            hit, wrong, missed = (counts[name, what] for what in ("hit", "wrong", "missed"))
            print(
                f"{split:12} roles   {way:10} {name:7} P {hit / max(hit + wrong, 1):.3f} "
                f"R {hit / max(hit + missed, 1):.3f} F1 {2 * hit / max(2 * hit + wrong + missed, 1):.3f}"
            )  # fmt: skip


def _relaxed(role: tuple[str, ...]) -> tuple[str, str, str]:
    return name_key(role[0]), name_key(role[1]), " ".join(name_key(role[2]).split()[:3])


def speed() -> None:
    """Print what understanding costs per syllable: resolution and roles, on the articles of the corpus."""
    seconds, syllables = 0.0, 0
    for path in sorted(CORPUS.glob("vi/*-1*.txt"))[:60]:
        texts = re.sub(r"\[[POpo]:([^\[\]=]*)(?:=[^\[\]=]*)?\]", r"\1", path.read_text(encoding="utf-8")).splitlines()
        mentions = recognise(texts, "vi")
        paragraphs = [Paragraph(tokenise(text), []) for text in texts]
        for m in mentions:
            w = paragraphs[m.paragraph].words
            paragraphs[m.paragraph].found.append(
                Found(w.starts.index(m.start), w.ends.index(m.end) + 1, m.type, m.form)
            )
        start = process_time()
        understood(paragraphs, defined(paragraphs))
        roles(texts, mentions)
        seconds += process_time() - start
        syllables += sum(len(text.split()) for text in texts)
    print(f"understanding: {seconds / max(syllables, 1) * 1e6:.1f} µs per syllable ({syllables} syllables)")


if __name__ == "__main__":
    wanted = next((word for word in sys.argv[1:] if not word.startswith("-")), "development")
    aliases(wanted, errors="--errors" in sys.argv)
    held(wanted, errors="--errors" in sys.argv)
    speed()
