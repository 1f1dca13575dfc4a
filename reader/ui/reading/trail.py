"""The way back through the articles that were opened, and forward again."""

from __future__ import annotations

_LONGEST = 50


class Trail:
    """The numbers of articles in the order in which they were opened, and where in it the reader is."""

    def __init__(self) -> None:
        self._steps: list[int] = []
        self._at = -1

    def visit(self, article: int) -> None:
        """Note that an article was opened; what was forward is forgotten, as in a browser."""
        if self._at >= 0 and self._steps[self._at] == article:
            return
        self._steps = [*self._steps[: self._at + 1], article][-_LONGEST:]
        self._at = len(self._steps) - 1

    def go(self, by: int) -> int | None:
        """Go back (-1) or forward (1); the article there, None at the end of the way."""
        if not 0 <= self._at + by < len(self._steps):
            return None
        self._at += by
        return self._steps[self._at]

    def forget(self, article: int) -> None:
        """Leave out an article that is gone."""
        self._at -= sum(step == article for step in self._steps[: self._at + 1])
        self._steps = [step for step in self._steps if step != article]
        self._at = max(self._at, 0) if self._steps else -1

    @property
    def has_back(self) -> bool:
        """Whether there is a way back."""
        return self._at > 0

    @property
    def has_forward(self) -> bool:
        """Whether there is a way forward."""
        return 0 <= self._at < len(self._steps) - 1
