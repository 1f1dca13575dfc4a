"""The report on a training: what the models reach, what more articles bring, and how they fare on kinds never seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.core.mentions import EntityType
from reader.entities import LEARNED, RULES, recognise
from training.articles import Article
from training.genres import kind
from training.learning import train
from training.scoring import Tally, errors, score

Tallies = dict[tuple[str, EntityType], Tally]


def split_table(articles: Sequence[Article]) -> list[str]:
    """F1 of the rules alone and of the recogniser on development and test, by language and part."""
    lines = ["| | | rules F1 | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for split in ("development", "test"):
        chosen = [article for article in articles if article.split == split]
        ours = score(chosen, _part)
        rules = score(chosen, _part, lambda texts, language: recognise(texts, language, RULES))
        for (part, type_), tally in sorted(ours.items()):
            numbers = f"{rules[part, type_].f1:.3f} | {tally.precision:.3f} | {tally.recall:.3f} | **{tally.f1:.3f}**"
            lines.append(f"| {split}, {part} | {type_} | {numbers} |")
    return lines


def learning_curve(articles: Sequence[Article], language: str) -> list[str]:
    """F1 on development after a quarter, half and the whole of the training articles."""
    known = [article for article in articles if article.language == language]
    learn = [article for article in known if article.split == "train"]
    judge = [article for article in known if article.split == "development"]
    lines = ["| training articles | PERSON | ORG |", "|---|---|---|"]
    for step in (4, 2, 1):
        part = learn[::step]
        _take(language, part)
        lines.append(f"| {len(part)} | {_both(score(judge, lambda _: ''), '')} |")
    return lines


def leave_one_out(articles: Sequence[Article], language: str) -> list[str]:
    """F1 on each kind of training articles when the model has learned from all the others."""
    learn = [article for article in articles if article.language == language and article.split == "train"]
    lines = ["| kind left out | articles | PERSON | ORG |", "|---|---|---|---|"]
    for name in sorted({kind(article) for article in learn}):
        held = [article for article in learn if kind(article) == name]
        _take(language, [article for article in learn if kind(article) != name])
        lines.append(f"| {name} | {len(held)} | {_both(score(held, lambda _: ''), '')} |")
    return lines


def error_table(articles: Iterable[Article]) -> list[str]:
    """How many errors of which sort there are on development."""
    counts = errors(article for article in articles if article.split == "development")
    rows = [f"| {type_} | {what} | {n} |" for (type_, what), n in sorted(counts.items())]
    return ["| | | names |", "|---|---|---|", *rows]


def _take(language: str, articles: Sequence[Article]) -> None:
    recogniser = next(r for r in LEARNED if r.language == language)
    recogniser.load(train(articles, language))


def _both(tallies: Tallies, group: str) -> str:
    return " | ".join(f"{tallies[group, type_].f1:.3f}" for type_ in EntityType)


def _part(article: Article) -> str:
    return article.name.rpartition("-")[0] or article.language


def write(articles: Sequence[Article], sizes: dict[str, int], say: Callable[[str], None]) -> str:
    """The report as Markdown; the models must have been written."""
    parts: list[str] = [
        "# What the recogniser learned",
        "",
        "Made by `python -m training --report`. Exact spans; short references are neither asked for nor wrong. Rules",
        "and word lists were mended on training and development articles below general-059, official-071 and en-017",
        "before the later ones were written, so on those old ones rules alone look better than they are.",
        "",
        *(f"- `names-{language}.crfsuite`: {size / 1e6:.2f} MB" for language, size in sizes.items()),
        "",
        *split_table(articles),
    ]
    for title, table in (
        ("Errors on development", error_table),
        ("Learning curve, Vietnamese development", lambda all_: learning_curve(all_, "vi")),
        ("A kind of article left out, Vietnamese training articles", lambda all_: leave_one_out(all_, "vi")),
    ):
        say(title)
        parts += ["", f"## {title}", "", *table(articles)]
    return "\n".join(parts) + "\n"
