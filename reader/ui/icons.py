"""Icons that are drawn when they are first shown, in the size and for the screen on which they are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap


class Drawing(QIconEngine):
    """The SVG file `path`, in the colour `ink`, or in `disabled` where its control cannot be used."""

    def __init__(self, path: Path, ink: str, disabled: str) -> None:
        super().__init__()
        self._path = path
        self._inks = ink, disabled
        self._pixmaps: dict[tuple[int, int, bool], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return Drawing(self._path, *self._inks)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * scale, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        disabled = mode == QIcon.Mode.Disabled
        key = (size.width(), size.height(), disabled)
        # Delegates ask for their icons with every row that they paint.
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(size, self._inks[disabled])
        return self._pixmaps[key]

    def _draw(self, size: QSize, ink: str) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # with the first icon that is seen: the list is shown before

        svg = self._path.read_text(encoding="utf-8").replace("currentColor", ink)
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter)
        painter.end()
        return pixmap
