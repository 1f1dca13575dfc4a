"""People and organisations found in the project's own corpus: `python -m benchmarks.recognising SPLIT [--errors]`.

Exact spans. Full names must be found; short references are neutral, neither asked for nor wrong. Errors of the split
`test` are never printed: nobody looks at them while tuning.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from time import process_time

from corpus.check import CORPUS, MARK, plain, read
from reader.entities import recognise

_TYPES = {"P": "PERSON", "O": "ORG"}

Span = tuple[int, int, int, str]


def measure(split: str, *, errors: bool) -> None:
    """Print precision, recall and F1 for each part of the corpus and type, and the speed."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    syllables, seconds = 0, 0.0
    for path in sorted(CORPUS.glob("[ve][in]/*.txt")):
        headers, marked = read(path)
        if headers["split"] != split:
            continue
        asked, neutral = _gold(marked)
        texts = [plain(line) for line in marked]
        start = process_time()
        found = {(m.paragraph, m.start, m.end, str(m.type)) for m in recognise(texts, path.parent.name)}
        seconds += process_time() - start
        syllables += sum(len(text.split()) for text in texts)
        part = path.parent.name + " " + path.stem.rpartition("-")[0]
        results = (asked & found, found - asked - neutral, asked - found)
        for place, spans in enumerate(results):
            for span in spans:
                counts[part, span[3]][place] += 1
        if errors and split != "test":
            _print_errors(path, texts, results[1], results[2])
    print(f"{split:12}{'':8}{'P':>7}{'R':>7}{'F1':>7}")
    for (part, kind), (hit, wrong, missed) in sorted(counts.items()):
        precision, recall = hit / max(hit + wrong, 1), hit / max(hit + missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{part:12}{kind:8}{precision:7.3f}{recall:7.3f}{f1:7.3f}")
    print(f"{syllables / max(seconds, 1e-9):.0f} words per CPU second")


def _gold(marked: list[str]) -> tuple[set[Span], set[Span]]:
    asked: set[Span] = set()
    neutral: set[Span] = set()
    for number, line in enumerate(marked):
        taken = 0  # characters of marks before here
        for match in MARK.finditer(line):
            start = match.start() - taken
            span = (number, start, start + len(match[2]), _TYPES[match[1].upper()])
            (asked if match[1].isupper() else neutral).add(span)
            taken += len(match[0]) - len(match[2])
    return asked, neutral


def _print_errors(path: Path, texts: list[str], wrong: set[Span], missed: set[Span]) -> None:
    for what, spans in (("wrong", wrong), ("missed", missed)):
        for number, start, end, kind in sorted(spans):
            text = texts[number]
            around = f"{text[max(0, start - 30) : start]}⟦{text[start:end]}⟧{text[end : end + 25]}"
            print(f"{path.stem} {number + 1} {kind} {what}: {around}")


if __name__ == "__main__":
    measure(sys.argv[1] if len(sys.argv) > 1 else "development", errors="--errors" in sys.argv)
