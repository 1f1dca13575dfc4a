"""The training: deterministic, and its copies of articles keep their marks in place."""

from __future__ import annotations

import json
import random
from itertools import islice

import pytest

from reader.core.mentions import EntityType, MentionForm
from reader.entities.model_file import known_features
from training.articles import Article, articles, cases, spans_of
from training.augmenting import Names, body_kind, capitals, person_kind, swapped, with_none, without_accents
from training.dictionary import Dictionary, read_dictionary
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
    assert list(with_copies(some, Dictionary())) == list(with_copies(some, Dictionary()))


def test_kinds():
    assert [person_kind(name) for name in ("Lê An", "John Smith", "Smith Hà", "N.T.K.", "Sang")] == [
        "native", "foreign", "mixed", "other", "other",
    ]  # fmt: skip
    assert body_kind("Sở Y tế Hà Nội") == body_kind("Sở Nội vụ") == "sở"
    assert {kind(article) for article in articles("vi")} >= {"sport", "army", "foreign news", "party", "offices"}


def test_foreign_bodies_change_with_their_like():
    firm, other, bank = map(body_kind, ("Veldspar Optics", "Kilmarnock Energy", "Bank of Ireland"))
    assert firm == other != bank
    names = Names([], {})
    coined = {names.body("Veldspar Optics", random.Random(n)) for n in range(40)} - {"Veldspar Optics"}
    assert coined and all(body_kind(name).startswith("x") for name in coined)


def test_some_people_have_initials_only():
    names, luck = Names([], {}), random.Random(1)
    assert "T.V.B." in {names.person("Trần Văn Bình", luck) for _ in range(200)}


def test_short_references_are_neither_asked_for_nor_wrong():
    article = Article("x", "vi", "", "dev", ["Sở họp."], [spans_of("[o:Sở] họp.")])
    assert judged(article, set()) == (set(), set(), set())


def test_cases_are_read():
    assert len(list(cases("vi"))) >= 25


def test_a_list_of_names(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("PERSON\tLò Thị Mây\n\nORG\tGạo Sạch\nNEITHER\tBánh Mì Que\n", encoding="utf-8")
    read = read_dictionary(path)
    assert read.names == {"Lò Thị Mây": EntityType.PERSON, "Gạo Sạch": EntityType.ORG}
    assert read.none == ("Bánh Mì Que",)


def test_the_dictionary_that_the_program_exports(tmp_path):
    rows = [
        {"surface": "Hạt Mè", "verdict": "person", "entity": "Vương Thị Mè"},
        {"surface": "Gạo Sạch", "verdict": "org", "entity": ""},
        {"surface": "Đêm Xanh", "verdict": "neither", "entity": ""},
    ]
    path = tmp_path / "names.json"
    path.write_text(json.dumps({"format": "archive-reader names", "names": rows}), encoding="utf-8")
    read = read_dictionary(path)
    assert read.names == {
        "Hạt Mè": EntityType.PERSON, "Vương Thị Mè": EntityType.PERSON, "Gạo Sạch": EntityType.ORG,
    }  # fmt: skip
    assert read.none == ("Đêm Xanh",)


@pytest.mark.parametrize("text", ["{", '{"names": [{"surface": "A B"}]}', "PLACE\tHà Nội\n"])
def test_what_is_no_dictionary(tmp_path, text):
    path = tmp_path / "names"
    path.write_text(text, encoding="utf-8")
    with pytest.raises((ValueError, KeyError)):
        read_dictionary(path)


def test_names_that_users_taught_come_into_the_copies(some):
    taught = Dictionary({"Vừ Sao Khuê": EntityType.PERSON, "Sở Mây Gió": EntityType.ORG}, ("Đêm Xanh",))
    names = [name for copy in with_copies(some, taught) for row in marked(copy) for name in row]
    assert "Vừ Sao Khuê" in names
    assert not any("Đêm Xanh" in name for name in names)


def test_what_is_no_name_stands_in_the_place_of_things():
    line = "Lễ hội ở Sông Thao Hạ vui, ông [P:Lê An] dự ở Bến Lau Nhỏ."
    plain = line.replace("[P:", "").replace("]", "")
    article = Article("x", "vi", "", "train", [plain] * 20, [spans_of(line)] * 20)
    new = with_none(article, ["Đêm Xanh"], random.Random(1))
    assert 0 < " ".join(new.texts).count("Đêm Xanh") < 40
    assert {name for row in marked(new) for name in row} == {"Lê An"}


def test_what_users_taught_is_learned():
    lines = ["Hôm qua [O:Mây Tím] đã khai trương.", "Khách đến xem Đồi Gió rồi về."] * 3
    texts = [line.replace("[O:", "").replace("]", "") for line in lines]
    spans = [spans_of(line) for line in lines]
    learn = [Article(f"x{n}", "vi", "", "train", texts, spans) for n in range(20)]
    taught = Dictionary({"Gạo Sạch": EntityType.ORG}, ("Đêm Xanh",))
    settings = {"c1": 0.0, "c2": 0.1, "max_iterations": 5}
    with_words = known_features(train(learn, "vi", settings, taught))
    without = known_features(train(learn, "vi", settings))
    for word in ("wsạch", "wxanh"):
        assert word.encode() in with_words
        assert word.encode() not in without
