"""The learned recogniser: its labels, what it ships with, and what it makes of whole sentences."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.mentions import EntityType, MentionForm
from reader.entities import LEARNED, may_be_names, recognise
from reader.entities.article_hints import ArticleHints
from reader.entities.features import rule_labels
from reader.entities.found import Found, Line, organisation, person
from reader.entities.labels import stretches, tidied, to_labels, to_spans
from reader.entities.lexicons import Phrases
from reader.entities.likelihood import deferring, doubtful, missed, trusted
from reader.entities.model_file import known_features
from reader.entities.phrase_marks import PhraseMarks, signatures
from reader.entities.tokens import Case, tokenise
from reader.entities.word_lists import vietnamese_lists
from reader.paths import resources

forms = st.sampled_from(list(MentionForm))
kinds = st.sampled_from(list(EntityType))
sizes = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), kinds, forms), max_size=6)


@given(sizes)
def test_labels_and_spans_are_the_same_thing(rows):
    at, found = 0, []
    for gap, size, kind, form in rows:
        found.append(Found(at + gap, at + gap + size, kind, form))
        at += gap + size
    assert to_spans(to_labels(found, at + 1)) == found


def test_short_references_have_fewer_labels():
    short, full = person(0, 3, MentionForm.SHORT), organisation(3, 4)
    assert to_labels([short, full], 5) == ["B-p", "I-p", "I-p", "U-O", "_"]


def test_spans_of_labels_that_do_not_fit():
    assert to_spans(["I-P", "L-O", "_", "L-P", "I-P"], 10) == [
        person(10, 11), organisation(11, 12), person(13, 14), person(14, 15),
    ]  # fmt: skip


def test_marks_at_the_ends_are_cut():
    words = tokenise("( Sở Y tế ) “Sông Xanh” ,")
    assert tidied(words, [organisation(0, 5), organisation(5, 10), person(9, 10)]) == [
        organisation(1, 4), organisation(5, 9),
    ]  # fmt: skip


def test_people_take_what_hyphens_join():
    words = tokenise("Jean-Baptiste Le Goff, Marc Carnegie-Roy, Trump-Putin, Hà Nội - Huế")
    cut = [person(2, 5), person(6, 8), person(11, 12), person(13, 14), person(15, 17)]
    assert [words.surface(name.start, name.end) for name in tidied(words, cut)] == [
        "Jean-Baptiste Le Goff", "Marc Carnegie-Roy", "Trump", "Putin", "Hà Nội",
    ]  # fmt: skip
    short = [person(0, 1, MentionForm.SHORT), organisation(6, 8)]
    assert tidied(words, [short[0]]) == [short[0]]
    assert tidied(words, [short[1]]) == [organisation(6, 8)]


def test_articles_on_games_are_told_from_others():
    games, others = ArticleHints(), ArticleHints()
    for hints, text in (
        (games, "HLV khen đội, bàn thắng ở hiệp hai"),
        (others, "Sở Y tế họp bàn " + "việc chung " * 30),
    ):
        words = tokenise(text)
        hints.add(words, [], [()] * len(words))
    assert (games.topic, others.topic, ArticleHints().topic) == ("g", "", "")


def test_a_name_without_end_is_none():
    words = tokenise("Ban " * 60)
    assert tidied(words, [organisation(0, 60), organisation(0, 3)]) == [organisation(0, 3)]


def test_stretches_hold_every_capital():
    words = tokenise("một hai ba bốn năm Sáu " + "nhỏ " * 40 + "Bảy")
    parts = stretches(words, [organisation(30, 32)])
    inside = {at for start, end in parts for at in range(start, end)}
    assert {5, 30, 31, 46} <= inside
    assert len(inside) < len(words)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(parts))


def test_rules_are_told_token_by_token():
    found = [person(0, 3), organisation(4, 5, MentionForm.SHORT)]
    assert rule_labels(found, 6) == ["P<", "P-", "P>", "", "o.", ""]


def test_phrases_are_marked_with_their_lists():
    marks = PhraseMarks({"T": Phrases(["chủ tịch", "chủ tịch nước"]), "N": Phrases(["nước"])})
    small = [Case.LOWER] * 3
    assert marks.of(["chủ", "tịch", "nước"], small) == [("T<",), ("T-",), ("T-", "N<")]
    assert marks.of(["chủ", "tịch"], small[:2]) == [("T<",), ("T-",)]
    assert marks.folded().of(["chu", "tich", "nuoc"], small)[2] == ("T-", "N<")
    assert signatures({"b": ["an"], "a": ["an", "ba"]}) == {"an": "ab", "ba": "a"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lại Vĩnh Tường, Phó Giám đốc Sở Y tế tỉnh Bạch Giang, cho biết.",
         ["Lại Vĩnh Tường", "Sở Y tế tỉnh Bạch Giang"]),
        ("CÔNG AN HUYỆN SÔNG VÂN BẮT NHÓM TRỘM XE", ["CÔNG AN HUYỆN SÔNG VÂN"]),
        ("Ong Nguyen Van Hau, Giam doc So Y te tinh Bach Giang, cho biet nguoi dan khong can lo.",
         ["Nguyen Van Hau", "So Y te tinh Bach Giang"]),
        ("The Ministry of Health said that Dr Peter Hanson had left.", ["Ministry of Health", "Peter Hanson"]),
    ],
)  # fmt: skip
def test_whole_sentences(text, expected):
    assert [m.text for m in recognise([text])] == expected


def test_each_paragraph_has_the_recogniser_of_its_language():
    found = recognise(["Ông Lê Văn An làm việc ở Sở Y tế.", "The Ministry of Health said that Mr Adam Bell was there."])
    assert [m.text for m in found] == ["Lê Văn An", "Sở Y tế", "Ministry of Health", "Adam Bell"]


def test_names_of_the_world_open_with_a_capital():
    marks = PhraseMarks({"Y": Phrases({"visa": "s"})})
    assert marks.of(["visa"], [Case.LOWER]) == [()]
    assert marks.of(["visa"], [Case.TITLE]) == [("Ys<",)]


def test_the_longest_phrase_stands():
    phrases = Phrases({"chủ": "a", "chủ tịch": "b", "chủ tịch nước": "c", "phó chủ tịch": "d"})
    lows = ["chủ", "tịch", "nước", "chủ", "tịch", "chủ"]
    assert [phrases.match(lows, at) for at in (0, 1, 3, 5, 9)] == [(3, "c"), (0, None), (2, "b"), (1, "a"), (0, None)]
    assert ("chủ", "tịch") in phrases and ("phó", "chủ") not in phrases
    assert sorted(" ".join(words) for words, _ in phrases.items()) == [
        "chủ", "chủ tịch", "chủ tịch nước", "phó chủ tịch",
    ]  # fmt: skip
    assert set(phrases.firsts) == {"chủ", "phó"}


def test_things_are_no_bodies():
    marks = vietnamese_lists().marks
    assert marks.of(["macbook", "pro"], [Case.TITLE] * 2) == [("Q<",), ("Q-",)]
    assert ("Q<",) not in marks.of(["macbook", "pro"], [Case.LOWER] * 2)
    assert recognise(["Hãng thay pin cho máy tính MacBook Pro và ký CPTPP."]) == []


def test_a_name_is_as_sure_as_its_least_sure_label():
    chances = {("B-P", 1): 0.9, ("L-P", 2): 0.6, ("U-O", 4): 1.0}
    names = [person(11, 13), organisation(14, 15)]
    doubtful(lambda label, at: chances[label, at], ["_", "B-P", "L-P", "_", "U-O"], names, 10)
    assert [name.doubt for name in names] == [0.4, 0.0]


def test_likely_names_that_were_not_taken_are_offered():
    chances = {("_", 1): 0.6, ("B-O", 1): 0.35, ("L-O", 2): 0.3, ("U-P", 1): 0.05}
    words = tokenise("ở Mây Tím rồi")
    labels = ["_"] * 4
    known = {"_", "B-O", "L-O", "U-P"}  # a model that learned from little may lack the others
    (offered,) = missed(lambda label, at: chances.get((label, at), 0.0), known, labels, words, 0)
    assert (offered.start, offered.end, offered.type, offered.doubt) == (1, 3, EntityType.ORG, 0.7)
    assert missed(lambda label, _: float(label == "_"), known, labels, words, 0) == []


def test_the_rules_know_the_ends_of_a_doubtful_name():
    rules = [organisation(2, 9), person(12, 14)]
    sure, vague, inside = organisation(0, 1), organisation(2, 5), person(7, 9)
    vague.doubt = 0.6
    assert deferring([sure, vague, inside], rules) == [sure, Found(2, 9, EntityType.ORG, doubt=0.6)]
    other = organisation(12, 13)
    other.doubt = 0.9  # the rules say another type
    assert deferring([other], rules) == [other]
    assert deferring([organisation(2, 5)], rules) == [organisation(2, 5)]


def test_whole_names_that_the_rules_know_are_left_out_only_by_what_is_sure():
    whole, short, clear = person(10, 13), person(14, 16), person(17, 20)
    chances = dict.fromkeys(range(7), 0.6) | dict.fromkeys(range(7, 10), 0.9)
    labels = ["_"] * 10
    (name,) = trusted(lambda _, at: chances[at], labels, [whole, short, clear], 10)
    assert (name.start, name.end, name.doubt) == (10, 13, 0.6)
    assert trusted(lambda _, at: chances[at], ["_", "B-O", *labels[2:]], [whole], 10) == []
    assert trusted(lambda _, at: chances[at], labels, [whole], 11) == []  # it begins before the stretch
    assert [m.text for m in recognise(["Hôm qua, Trần Văn Bình ở Sở Y tế, rồi Nam về."])] == [
        "Trần Văn Bình", "Sở Y tế",
    ]  # fmt: skip


def test_doubt_lies_between_none_and_all():
    texts = ["Ông Lại Vĩnh Tường, Phó Giám đốc Sở Y tế tỉnh Bạch Giang, gặp Mây Tím.", "Ông Tường cho biết Zuvoq."]
    found = recognise(texts)
    assert all(0.0 <= m.doubt <= 1.0 for m in found)
    assert found[0].doubt < 0.1
    taken = [(m.paragraph, m.start, m.end) for m in found]
    assert not any(p == m.paragraph and s < m.end and m.start < e for m in may_be_names(texts) for p, s, e in taken)


@pytest.mark.parametrize("texts", [[], [""], ["…" * 50], ["A" * 5000], ["\n"]])
def test_nothing_is_offered_in_nothing(texts):
    assert may_be_names(texts) == []


def test_the_features_of_a_model():
    model = (resources() / "models" / "names-en.crfsuite").read_bytes()
    known = known_features(model)
    assert len(known) > 1000
    assert b"kT" in known
    for broken in (b"", b"lCRF", b"x" * 100):
        with pytest.raises(ValueError, match="no model"):
            known_features(broken)


def test_models_are_small_and_quick_to_load():
    models = sorted((resources() / "models").glob("*.crfsuite"))
    assert [path.name for path in models] == ["names-en.crfsuite", "names-vi.crfsuite"]
    assert sum(path.stat().st_size for path in models) < 10_000_000
    start = time.process_time()
    for recogniser in LEARNED:
        recogniser.find([Line(tokenise("An"))])
    assert time.process_time() - start < 3  # a tenth of what a quiet machine does
