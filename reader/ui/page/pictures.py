"""The pictures of the open article: decoded by a worker when they come into sight, kept while the article is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reader.core.article import Illustration
from reader.ui.page.picture_files import decode
from reader.ui.worker import Worker


class Pictures(QObject):
    """`decoded` says that a picture is there, `failed` that one is broken."""

    decoded = Signal(int)
    failed = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._illustrations: Sequence[Illustration] = ()
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, int] = {}
        self.broken: frozenset[int] = frozenset()
        self.blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        """What stands for a picture that is not there: Qt would look for a file of its name."""
        self.blank.fill(0)

    def set_illustrations(self, illustrations: Sequence[Illustration]) -> None:
        """Forget the pictures of the last article."""
        if illustrations != self._illustrations:
            self._illustrations = illustrations
            self._images.clear()
            self._asked.clear()
            self.broken = frozenset()

    def image(self, number: int | None, width: int) -> QImage:
        """A picture that is `width` dots wide, or what there is of it; a better one is asked for."""
        if number is None or not 0 <= number < len(self._illustrations):
            return self.blank
        if self._asked.get(number, 0) < width:
            self._asked[number] = width
            job = self._worker.read(decode, self._illustrations[number].content, width)
            job.then(partial(self._keep, self._illustrations, number))
        return self._images.get(number, self.blank)

    def has(self, number: int) -> bool:
        """Whether a picture can be painted."""
        return number in self._images

    def fetch(self, number: int, slot: Callable[[QImage | None], object]) -> None:
        """Give a picture in its full size to `slot`, when it is decoded."""
        if 0 <= number < len(self._illustrations):
            self._worker.read(decode, self._illustrations[number].content).then(slot)

    def _keep(self, illustrations: Sequence[Illustration], number: int, image: QImage | None) -> None:
        if illustrations is not self._illustrations:
            return  # another article was opened meanwhile
        if image is None:
            self.broken |= {number}
            self.failed.emit()
        elif number not in self._images or self._images[number].width() <= image.width():
            self._images[number] = image
            self.decoded.emit(number)
