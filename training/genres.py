"""The kinds of articles: the many `# genre` headers of the corpus put into a few groups by their words."""

from __future__ import annotations

from training.articles import Article

# The first kind with a word in the header wins.
_KINDS = {
    "sport": "sport football esports e-sport chess athlete games",
    "obituaries and history": "obituary obituaries history biography reminiscence memory revolutionary kings",
    "foreign news": "foreign world diplomacy abroad delegation americas election nato asean",
    "police and courts": "police court courts crime procuracy trial fraud smuggling drugs juvenile inspection law "
    "disciplinary malpractice dispute legal border accident",
    "army": "army military veterans",
    "business": "business company companies bank banks stock stocks finance economy property energy technology tech "
    "agriculture farming aviation airlines startup cooperative tax customs enterprises textile tourism travel "
    "fisheries transport motor railways labour advertorial",
    "culture and society": "culture theatre music cinema film books showbiz beauty religion lifestyle youth reportage "
    "food ethnic crafts cải lương charity media opinion letters letter reader's profile interview column fashion "
    "captions advice press review poll",
    "education, health, science": "education university school health epidemic hospital science research environment "
    "weather storm flood scholarships wildlife academy academies disaster fire",
    "party": "party commissions decisions cadres plenum rotation politburo congress commission cell",
    "offices": "decision minutes plan notice schedule bulletin government assembly council commune list candidate "
    "resolution official speech merger provincial rules report union front consultation committee city voters",
}


def kind(article: Article) -> str:
    """The group of an article."""
    words = article.genre.lower().replace(",", " ").replace("'s", "").split()
    for name, known in _KINDS.items():
        if not set(known.split()).isdisjoint(words):
            return name
    return "other news"
