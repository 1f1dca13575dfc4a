"""Ten other languages in their own old encodings: none may be taken for Vietnamese. And how little text is enough."""

import random

import pytest

from reader.core.article import Page
from reader.extraction.charset import decode
from tests.extraction.encodings import ENCODERS
from tests.extraction.pages import SENTENCES

OTHERS = {
    "French": (
        ("cp1252",),
        "L'été dernier, la mairie a planté des tilleuls le long du canal, et les élèves de l'école voisine "
        "ont été chargés de les arroser jusqu'à l'arrivée des pluies.",
    ),
    "German": (
        ("cp1252",),
        "Die Bürger möchten größere Gärten und schönere Brücken über den Fluss, doch für die Bäume am Ufer "
        "müssten zuerst die alten Mauern abgetragen werden.",
    ),
    "Polish": (
        (
            "cp1250",
            "iso8859-2",
        ),
        "Wczoraj rano radni miasta rozmawiali o sadzeniu drzew wzdłuż kanału, a także o tym, że część dróg "
        "musi zostać naprawiona jeszcze przed zimą, gdyż są już zupełnie zniszczone.",
    ),
    "Czech": (
        (
            "cp1250",
            "iso8859-2",
        ),
        "Včera ráno městská rada jednala o výsadbě stromů podél kanálu a o opravě silnic, které jsou po zimě "
        "ve velmi špatném stavu, takže řidiči musí jezdit pomalu.",
    ),
    "Turkish": (
        ("cp1254",),
        "Dün sabah belediye meclisi, kanal boyunca ağaç dikilmesini ve kış yağmurlarından sonra bozulan "
        "yolların onarılmasını görüştü; çocuklar da işçilere yardım edecek.",
    ),
    "Portuguese": (
        ("cp1252",),
        "Ontem de manhã, a câmara municipal discutiu a plantação de árvores ao longo do canal e a reparação "
        "das estradas, que não são seguras após as últimas chuvas de inverno.",
    ),
    "Romanian": (
        (
            "cp1250",
            "iso8859-2",
        ),
        "Ieri dimineaţă, consiliul oraşului a discutat despre plantarea copacilor de-a lungul canalului şi "
        "despre repararea drumurilor, care sunt într-o stare foarte proastă după iarnă.",
    ),
    "Hungarian": (
        (
            "cp1250",
            "iso8859-2",
        ),
        "Tegnap reggel a városi tanács megvitatta a csatorna menti fák ültetését és az utak javítását, mert "
        "az őszi esőzések után több híd is nagyon rossz állapotba került.",
    ),
    "Russian": (
        (
            "cp1251",
            "koi8-r",
        ),
        "Вчера утром городской совет обсудил посадку деревьев вдоль канала и ремонт дорог, которые после "
        "зимних дождей находятся в очень плохом состоянии.",
    ),
    "Chinese": (
        ("gb18030",),
        "昨天上午，市议会讨论了沿运河种树和修路的计划。冬雨之后，许多道路的状况很差，居民希望工程能够尽快"
        "开始，学生们也会帮忙浇水。",
    ),
    "Chinese of Taiwan": (
        ("big5",),
        "昨天上午，市議會討論了沿運河種樹和修路的計畫。冬雨之後，許多道路的狀況很差，居民希望工程能夠盡快"
        "開始，學生們也會幫忙澆水。",
    ),
}
VIETNAMESE = {"windows-1258", "viscii", "tcvn3", "vni"}
LENGTHS = (30, 60, 100, 200)
SHORT = 150
CORPUS = " ".join(SENTENCES * 2)


def decoded(content: bytes, charset: str = "") -> tuple[str, str]:
    return decode(Page(name="x", content=content, is_html=False, charset=charset))


@pytest.mark.parametrize("language", list(OTHERS))
def test_another_language_is_read_as_declared(language):
    codecs, text = OTHERS[language]
    for codec in codecs:
        assert decoded(text.encode(codec), codec)[0] == text


@pytest.mark.parametrize("language", list(OTHERS))
def test_no_piece_of_another_language_is_taken_for_vietnamese(language):
    codecs, text = OTHERS[language]
    for codec in codecs:
        for length in LENGTHS:
            for start in range(0, max(1, len(text) - length), 17):
                piece = text[start : start + length]
                assert decoded(piece.encode(codec), codec)[1] not in VIETNAMESE, piece


@pytest.mark.parametrize("name", [*ENCODERS, "utf-8"])
def test_150_characters_tell_each_encoding(name):
    encode = ENCODERS.get(name, str.encode)
    chance = random.Random(name)
    right = 0
    for _ in range(200):
        start = chance.randrange(len(CORPUS) - SHORT)
        piece = CORPUS[start : start + SHORT]
        piece = piece.lower() if name == "tcvn3" else piece  # it has no capitals with tones
        right += decoded(encode(piece)) == (piece, name)
    assert right >= 199
