"""The training: deterministic, and its copies of articles keep their marks in place."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from reader.core.mentions import EntityType, MentionForm
from training.__main__ import dictionary
from training.articles import Article, articles, cases, spans_of
from training.augmenting import Names, body_kind, capitals, person_kind, swapped, without_accents
from training.genres import kind
from training.learning import train, with_copies
from training.scoring import judged


@pytest.fixture(scope="module")
def some():
    return [article for article in islice(articles("vi"), 12) if article.split == "train"]


def marked(article):
    return [[text[s.start : s.end] for s in spans] for text, spans in zip(article.texts, article.spans, strict=True)]


def test_the_same_articles_give_the_same_bytes(some):
    settings = {"c1": 0.1, "c2": 0.5, "max_iterations": 8}
    assert train(some[:3], "vi", settings) == train(some[:3], "vi", settings)


def test_marks_are_read_with_their_places():
    spans = spans_of("Ông [P:Lê An] ở [o:Sở=Sở Y tế].")
    assert [(s.start, s.end, s.type, s.form) for s in spans] == [
        (4, 9, EntityType.PERSON, MentionForm.FULL),
        (12, 14, EntityType.ORG, MentionForm.SHORT),
    ]


def test_who_was_one_stays_one():
    text = "Ông [P:Trần Văn Bình], gặp [P:John Smith]. Ông [p:Bình] khen. TRẦN VĂN BÌNH: [P:TRẦN VĂN BÌNH]"
    lines = text.split(". ")
    spans = [spans_of(line) for line in lines]
    plain = [line.replace("[P:", "").replace("[p:", "").replace("]", "") for line in lines]
    article = Article("x", "vi", "", "train", plain, spans)
    names = Names([article], {"Đoàn Quế Lâm": EntityType.PERSON})
    new = swapped(article, names, random.Random(3))
    (full, other), (short,), (loud,) = marked(new)
    assert short == full.split()[-1]
    assert loud == full.upper()
    assert len(other.split()) == 2
    assert new.texts[1].startswith("Ông ") and new.texts[1].endswith(" khen")


def test_copies_keep_their_marks(some):
    names = Names(some, {})
    for article in some:
        bare = without_accents(article)
        assert all(text.isascii() or "–" in text or "“" in text or "…" in text for text in bare.texts)
        loud = capitals(article, random.Random(1))
        assert loud.texts[0] == article.texts[0].upper()
        for copy in (bare, loud, swapped(article, names, random.Random(1))):
            assert [len(row) for row in marked(copy)] == [len(row) for row in marked(article)]
            assert all(name.strip() == name and name for row in marked(copy) for name in row)


def test_an_article_has_the_same_copies_whatever_else_is_there(some):
    assert list(with_copies(some, {})) == list(with_copies(some, {}))


def test_kinds():
    assert [person_kind(name) for name in ("Lê An", "John Smith", "Smith Hà", "N.T.K.", "Sang")] == [
        "native", "foreign", "mixed", "other", "other",
    ]  # fmt: skip
    assert body_kind("Sở Y tế Hà Nội") == body_kind("Sở Nội vụ") == "sở"
    assert {kind(article) for article in articles("vi")} >= {"sport", "army", "foreign news", "party", "offices"}


def test_short_references_are_neither_asked_for_nor_wrong():
    article = Article("x", "vi", "", "dev", ["Sở họp."], [spans_of("[o:Sở] họp.")])
    assert judged(article, set()) == (set(), set(), set())


def test_cases_are_read():
    assert len(list(cases("vi"))) >= 25


def test_a_dictionary_of_corrections(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("PERSON\tLò Thị Mây\n\nORG\tGạo Sạch\n", encoding="utf-8")
    assert dictionary(path) == {"Lò Thị Mây": EntityType.PERSON, "Gạo Sạch": EntityType.ORG}
