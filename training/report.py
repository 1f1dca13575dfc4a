"""The report on a training: what the models reach, what more articles bring, and how they fare on kinds never seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from reader.core.mentions import EntityType, MentionForm
from reader.entities import LEARNED, RULES, may_be_names, recognise
from training.articles import Article
from training.genres import kind
from training.learning import SETTINGS, train
from training.scoring import Tally, errors, judged, places, score

_QUICK = {**SETTINGS, "max_iterations": 30}  # for models that only the report looks at
_BANDS = (0.0, 0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 1.0)

Tallies = dict[tuple[str, EntityType], Tally]


def split_table(articles: Sequence[Article], split: str) -> list[str]:
    """F1 of the rules alone and of the recogniser on a split, by language and part."""
    lines = ["| | | rules F1 | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    chosen = [article for article in articles if article.split == split]
    ours = score(chosen, _part)
    rules = score(chosen, _part, lambda texts, language: recognise(texts, language, RULES))
    for (part, type_), tally in sorted(ours.items()):
        numbers = f"{rules[part, type_].f1:.3f} | {tally.precision:.3f} | {tally.recall:.3f} | **{tally.f1:.3f}**"
        lines.append(f"| {split}, {part} | {type_} | {numbers} |")
    return lines


def learning_curve(articles: Sequence[Article], language: str) -> list[str]:
    """F1 on development after a quarter, half and the whole of the training articles, and a third of the rounds."""
    known = [article for article in articles if article.language == language]
    learn = [article for article in known if article.split == "train"]
    judge = [article for article in known if article.split == "development"]
    lines = ["| training articles | PERSON | ORG |", "|---|---|---|"]
    parts = [learn[::step] for step in (4, 2, 1)]
    for part, row in zip(parts, _trials([(language, part, judge) for part in parts]), strict=True):
        lines.append(f"| {len(part)} | {row} |")
    return lines


def leave_one_out(articles: Sequence[Article], language: str) -> list[str]:
    """F1 on each kind of training articles when the model has learned from all the others, in a third of the rounds."""
    learn = [article for article in articles if article.language == language and article.split == "train"]
    lines = ["| kind left out | articles | PERSON | ORG |", "|---|---|---|---|"]
    kinds = sorted({kind(article) for article in learn})
    held = [[article for article in learn if kind(article) == name] for name in kinds]
    rest = [[article for article in learn if kind(article) != name] for name in kinds]
    rows = _trials([(language, known, judge) for known, judge in zip(rest, held, strict=True)])
    for name, judge, row in zip(kinds, held, rows, strict=True):
        lines.append(f"| {name} | {len(judge)} | {row} |")
    return lines


_Trial = tuple[str, Sequence[Article], Sequence[Article]]  # a language, articles to learn from, and those to judge by


def _trials(trials: Sequence[_Trial]) -> list[str]:
    """The columns PERSON and ORG of each trial; each runs in a process of its own, as many at once as there are."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return list(pool.map(_trial, trials))


def _trial(trial: _Trial) -> str:
    language, learn, judge = trial
    recogniser = next(r for r in LEARNED if r.language == language)
    recogniser.load(train(learn, language, _QUICK))
    tallies = score(judge, lambda _: "")
    return " | ".join(f"{tallies['', type_].f1:.3f}" for type_ in EntityType)


def doubt_table(articles: Iterable[Article]) -> list[str]:
    """How many of the names found on development are right, by how much the recogniser doubts them."""
    counts = [[0, 0] for _ in _BANDS]
    for article in articles:
        if article.split != "development":
            continue
        found = recognise(article.texts, article.language)
        right, wrong, _ = judged(article, {(m.paragraph, m.start, m.end, m.type) for m in found})
        for m in found:
            place = (m.paragraph, m.start, m.end, m.type)
            band = next(n for n, top in enumerate(_BANDS) if m.doubt <= top)
            counts[band][0] += place in right
            counts[band][1] += place in right or place in wrong
    lines = ["| doubt up to | names | right |", "|---|---|---|"]
    return lines + [
        f"| {top:.2f} | {n} | {hit / max(n, 1):.3f} |" for top, (hit, n) in zip(_BANDS, counts, strict=True)
    ]


def offered_table(articles: Iterable[Article]) -> list[str]:
    """How many of the names offered for review on development are right, and what share of the missed ones they are."""
    right = offered = missing = 0
    for article in articles:
        if article.split == "development":
            found = {(m.paragraph, m.start, m.end, m.type) for m in recognise(article.texts, article.language)}
            missed = judged(article, found)[2]
            more = {(m.paragraph, m.start, m.end, m.type) for m in may_be_names(article.texts, article.language)}
            more -= places(article, MentionForm.SHORT)
            offered, right, missing = offered + len(more), right + len(more & missed), missing + len(missed)
    return ["| offered | right | missed names | of them offered |", "|---|---|---|---|",
            f"| {offered} | {right / max(offered, 1):.3f} | {missing} | {right / max(missing, 1):.3f} |"]  # fmt: skip


def error_table(articles: Iterable[Article]) -> list[str]:
    """How many errors of which sort there are on development."""
    counts = errors(article for article in articles if article.split == "development")
    rows = [f"| {type_} | {what} | {n} |" for (type_, what), n in sorted(counts.items())]
    return ["| | | names |", "|---|---|---|", *rows]


def _part(article: Article) -> str:
    return article.name.rpartition("-")[0] or article.language


_Table = Callable[[Sequence[Article]], list[str]]


def _chapters(
    articles: Sequence[Article], say: Callable[[str], None], tables: Iterable[tuple[str, _Table]]
) -> list[str]:
    parts: list[str] = []
    for title, table in tables:
        say(title)
        parts += ["", f"## {title}", "", *table(articles)]
    return parts


def development(articles: Sequence[Article], say: Callable[[str], None]) -> list[str]:
    """What development shows, as Markdown; the models loaded must have learned from train alone."""
    return _chapters(articles, say, (
        ("Development", lambda all_: split_table(all_, "development")),
        ("Errors on development", error_table),
        ("Doubt, development: the share of names that are right", doubt_table),
        ("Names offered for review, development", offered_table),
    ))  # fmt: skip


def write(articles: Sequence[Article], sizes: dict[str, int], judged: list[str], say: Callable[[str], None]) -> str:
    """The report as Markdown, with what `development` said; the shipped models must be loaded."""
    parts: list[str] = [
        "# What the recogniser learned",
        "",
        "Made by `python -m training --report`. Exact spans; short references are neither asked for nor wrong. The",
        "shipped models have learned from train and development; all figures on development are of models that have",
        "learned from train alone. Rules and word lists were mended on training and development articles, never on",
        "those of test, so on the former rules alone, and what is mended after the model, look better than they are.",
        "",
        *(f"- `names-{language}.crfsuite`: {size / 1e6:.2f} MB" for language, size in sizes.items()),
        *_chapters(articles, say, [("Test, shipped models", lambda all_: split_table(all_, "test"))]),
        *judged,
    ]
    parts += _chapters(articles, say, (
        ("Learning curve, Vietnamese development", lambda all_: learning_curve(all_, "vi")),
        ("A kind of article left out, Vietnamese training articles", lambda all_: leave_one_out(all_, "vi")),
    ))  # fmt: skip
    return "\n".join(parts) + "\n"
