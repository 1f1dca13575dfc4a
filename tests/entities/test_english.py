"""English rules, each by the sentence that needs it."""

from __future__ import annotations

import time

import pytest

from reader.core.mentions import EntityType, MentionForm
from reader.entities import RULES
from reader.entities import recognise as recognise_by


def recognise(paragraphs, language=""):
    """What the rules find by themselves, before the learned recogniser weighs it."""
    return recognise_by(paragraphs, language, RULES)


def people(*paragraphs):
    return [m.text for m in recognise(paragraphs, "en") if m.type is EntityType.PERSON]


def bodies(*paragraphs):
    return [m.text for m in recognise(paragraphs, "en") if m.type is EntityType.ORG]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The designer, Ilaria Montefusco, left early.", ["Ilaria Montefusco"]),
        ("They spoke to juror Ottoline Grebe about the case.", ["Ottoline Grebe"]),
        ("Owner Keir Dunmallet paid for the roof.", ["Keir Dunmallet"]),
        ("It was Odalys Brisket, 44, who called.", ["Odalys Brisket"]),
        ("The home of Hollis Vane-Tempest's mother was searched.", ["Hollis Vane-Tempest"]),
        ("It was said by Aurel Popa Jr. of the club.", ["Aurel Popa Jr."]),
        ("She met Dr Ma. Luz Baluyot and Mr de Graaf.", ["Ma. Luz Baluyot", "de Graaf"]),
        ("His son Kyle and his daughters, Mair and Nesta, came.", ["Kyle", "Mair", "Nesta"]),
        ("One of them is Phan Thi My Chau, 18, from the coast.", ["Phan Thi My Chau"]),
        ("Deputy Minister of Foreign Affairs Do Hung Thai spoke.", ["Do Hung Thai"]),
        ("Singers Maura Quill and Zeno Tarbuck sang.", ["Maura Quill", "Zeno Tarbuck"]),
        ("The poem by Xuan Lieu, which nobody translated, was read.", ["Xuan Lieu"]),
    ],
)
def test_people(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Soil and Water Administration warned them.", ["Soil and Water Administration"]),
        ("The Millers, Corn and Allied Trades Union struck.", ["Millers, Corn and Allied Trades Union"]),
        ("They hired Orde, Pell & Quist LLP for the case.", ["Orde, Pell & Quist LLP"]),
        ("She works at St. Werburgh Medical Center in the town.", ["St. Werburgh Medical Center"]),
        ("The Dayton Division of Police came.", ["Dayton Division of Police"]),
        ("Soldiers of Military Region 5 came.", ["Military Region 5"]),
        ("Wrexham 2, Stoke City 1. It was late.", ["Wrexham", "Stoke City"]),
        ("Analysts at Crake Mallory said so.", ["Crake Mallory"]),
        ("The Long Thanh provincial People's Committee met.", ["Long Thanh provincial People's Committee"]),
        ("The Vietnam Farmers' Union was there.", ["Vietnam Farmers' Union"]),
        ("Ashdown Rail, the operator of the line, agreed.", ["Ashdown Rail"]),
        ("Song Hau Electricity (SHE) agreed to pay.", ["Song Hau Electricity", "SHE"]),
        ("The U.S. Department of Justice agreed.", ["U.S. Department of Justice"]),
    ],
)
def test_bodies(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They walked down Tran Phu Boulevard and Lower Abbey Street in March.",
        "The Human Immunodeficiency Virus (HIV) and the Law on Digital Technology Industry were discussed.",
        "He drove a new Honda Wave to Lung Vang commune in the rain.",
        "Hurricane Katrina was worse than Typhoon Lian in the Red River Delta.",
        "It was filed under the MIT License and the Inflation Reduction Act in August.",
    ],
)
def test_what_is_no_name(text):
    assert people(text) == bodies(text) == []


def test_short_forms_are_found_by_what_the_article_tells():
    mentions = recognise(
        [
            "Late Brandvold letter frees Lumenor",
            "Colleen Brandvold, 46, wept. Lumenor Labs Inc. paid. Tran Van Hieu, 29, and Thanawat Wongsa watched.",
            "Brandvold's home was searched. Hieu was asleep. Lumenor said Thanawat ran. Idwal Brandvold cried.",
        ],
        "en",
    )
    assert [(m.text, m.entity, m.form) for m in mentions if m.paragraph != 1] == [
        ("Brandvold", "Colleen Brandvold", MentionForm.FULL),
        ("Lumenor", "Lumenor Labs Inc.", MentionForm.FULL),
        ("Brandvold", "Colleen Brandvold", MentionForm.FULL),
        ("Hieu", "Tran Van Hieu", MentionForm.SHORT),
        ("Lumenor", "Lumenor Labs Inc.", MentionForm.FULL),
        ("Thanawat", "Thanawat Wongsa", MentionForm.SHORT),
        ("Idwal Brandvold", "Idwal Brandvold", MentionForm.FULL),
    ]


@pytest.mark.parametrize(
    "unit", ["Smith, ", "the Food and ", "J. ", "Foo-", "of the A ", "Brandvold's ", "X 2, ", "Mr de "]
)
def test_a_long_line_takes_time_in_proportion(unit):
    def seconds(size):
        start = time.process_time()
        recognise([unit * (size // len(unit))], "en")
        return time.process_time() - start

    seconds(10_000)
    assert seconds(80_000) < 12 * seconds(20_000) + 0.5
