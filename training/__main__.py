"""`python -m training [--report] [--dictionary FILE]`: train the models that the program ships, and report on them.

The shipped models learn from the articles of train and of development; the same corpus gives the same bytes.
`--report` first trains on train alone, to judge that by development, and at the end with less and without kinds of
articles; it takes about ten minutes. A dictionary is a file of corrections that the program has
exported, or lines `PERSON<tab>name`, `ORG<tab>name`, `NEITHER<tab>words`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.entities import LEARNED
from training import report
from training.articles import LANGUAGES, Article, articles, cases
from training.dictionary import Dictionary, read_dictionary
from training.learning import train

MODELS = Path(__file__).parent.parent / "resources" / "models"
REPORT = Path(__file__).parent / "REPORT.md"


def main() -> None:
    """Train both models."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--report", action="store_true", help="write training/REPORT.md too")
    parser.add_argument("--dictionary", type=Path, help="what users have taught the program")
    wanted = parser.parse_args()
    taught = read_dictionary(wanted.dictionary) if wanted.dictionary else Dictionary()
    every = [article for language in LANGUAGES for article in articles(language)]
    judged: list[str] = []
    if wanted.report:
        learned(every, ("train",), taught)
        judged = report.development(every, print)
    models = learned(every, ("train", "development"), taught)
    for language, model in models.items():
        (MODELS / f"names-{language}.crfsuite").write_bytes(model)
    if wanted.report:
        sizes = {language: len(model) for language, model in models.items()}
        REPORT.write_text(report.write(every, sizes, judged, print), encoding="utf-8")


def learned(every: Sequence[Article], splits: Sequence[str], taught: Dictionary) -> dict[str, bytes]:
    """A model for each language, from the articles of `splits`; the recognisers take them."""
    models: dict[str, bytes] = {}
    for recogniser in LEARNED:
        language = recogniser.language
        learn = [article for article in every if article.language == language and article.split in splits]
        models[language] = train([*learn, *cases(language)], language, taught=taught)
        print(f"{language}: {len(learn)} articles, {len(models[language]) / 1e6:.2f} MB", flush=True)
    for recogniser in LEARNED:
        recogniser.load(models[recogniser.language])
    return models


if __name__ == "__main__":
    main()
