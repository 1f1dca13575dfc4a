"""MinHash sketches of texts, made in the reading process."""

from __future__ import annotations

from rensa import RMinHash

from reader.core.article import Article, ParagraphKind
from reader.core.shingles import SKETCH, shingles

_SEED = 20_000
_ENOUGH = 20
"""Runs of words below which a text says too little to be compared."""


def sketch(article: Article) -> tuple[int, ...]:
    """The sketch of an article's shown paragraphs; empty for a text of a few words."""
    # The title is on one site a paragraph and on the next not.
    texts = [p.text for p in article.paragraphs if not p.left_out and p.kind is not ParagraphKind.TITLE]
    runs = shingles(texts)
    if len(runs) < _ENOUGH:
        return ()
    minhash = RMinHash(num_perm=SKETCH, seed=_SEED)
    minhash.update(sorted(runs))
    return tuple(minhash.digest())
