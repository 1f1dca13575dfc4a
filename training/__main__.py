"""`python -m training [--report] [--dictionary FILE]`: train the models that the program ships, and report on them.

The same corpus gives the same bytes. `--report` also trains with less and without kinds of articles, and takes about
ten minutes; without it the table of splits is printed only. A dictionary has a line `PERSON<tab>name` or `ORG<tab>name`
for each name that users have taught the program.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.core.mentions import EntityType
from reader.entities import LEARNED
from training import report
from training.articles import LANGUAGES, articles, cases
from training.learning import train

MODELS = Path(__file__).parent.parent / "resources" / "models"
REPORT = Path(__file__).parent / "REPORT.md"


def dictionary(path: Path) -> dict[str, EntityType]:
    """The names of a dictionary file."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {name.strip(): EntityType(kind.strip()) for kind, name in rows}


def main() -> None:
    """Train both models."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--report", action="store_true", help="write training/REPORT.md too")
    parser.add_argument("--dictionary", type=Path, help="names taught by users")
    wanted = parser.parse_args()
    names = dictionary(wanted.dictionary) if wanted.dictionary else {}
    every = [article for language in LANGUAGES for article in articles(language)]
    sizes: dict[str, int] = {}
    for recogniser in LEARNED:
        language = recogniser.language
        learn = [article for article in every if article.language == language and article.split == "train"]
        model = train([*learn, *cases(language)], language, known=names)
        recogniser.load(model)
        (MODELS / f"names-{language}.crfsuite").write_bytes(model)
        sizes[language] = len(model)
        print(f"{language}: {len(learn)} articles, {len(model) / 1e6:.2f} MB", flush=True)
    if wanted.report:
        REPORT.write_text(report.write(every, sizes, print), encoding="utf-8")
    else:
        print("\n".join(report.split_table([article for article in every if article.split == "development"])))


if __name__ == "__main__":
    main()
