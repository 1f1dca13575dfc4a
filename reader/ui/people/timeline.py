"""How often someone is written of, month by month, as a small chart of bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from reader.core.mentions import EntityType
from reader.ui.people.words import month_count_text, year_count_text
from reader.ui.theme import GRID, Theme

Month = tuple[int, int]
_MOST = 240
"""Bars; where there would be more months than this a bar is a year."""


class Timeline(QLabel):
    """Arrow keys go from bar to bar, as the pointer does; the line below tells month and count."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPixmap(QPixmap(1, 1))  # never seen: a label with one is read out as a picture, a bare widget as nothing
        self.theme = theme
        self._bars: list[tuple[str, str, int]] = []
        self._kind = EntityType.PERSON
        self._yearly = False
        self.current = -1
        self._low = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Articles month by month"))

    @property
    def words(self) -> str:
        """What is said of the current bar, of the highest one if there is no current one."""
        if not self._bars:
            return ""
        if 0 <= self.current < len(self._bars):
            return self._bars[self.current][1]
        highest = max(self._bars, key=lambda bar: bar[2])
        return self.tr("Most in {month_and_count}").format(month_and_count=highest[1])

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.theme = theme
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Take less room, on a low screen."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def show_months(self, months: Sequence[tuple[Month, int]], kind: EntityType) -> None:
        """Draw these counts; months without any lie between them."""
        self._kind = kind
        self.current = -1
        self._bars = []
        self._yearly = False
        if months:
            counts = dict(months)
            (first, last) = min(counts), max(counts)
            places = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
            self._yearly = len(places) > _MOST
            if self._yearly:
                self._bars = [
                    (str(year), year_count_text(year, count), count)
                    for year in range(first[0], last[0] + 1)
                    for count in [sum(c for (y, _), c in months if y == year)]
                ]
            else:
                for place in places:
                    month = place // 12, place % 12 + 1
                    count = counts.get(month, 0)
                    self._bars.append((str(month[0]), month_count_text(month, count), count))
        told = [words for _, words, count in self._bars if count]
        self.setAccessibleDescription("; ".join(told))
        self.setVisible(bool(self._bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, (4 if self._low else 9) * GRID + 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps and self._bars:
            # Months without articles say nothing: the keys go from one that has some to the next.
            at, by = self.current, steps[Qt.Key(event.key())]
            at = at + by if at >= 0 else (0 if by > 0 else len(self._bars) - 1)
            while 0 <= at < len(self._bars) and not self._bars[at][2]:
                at += by
            if 0 <= at < len(self._bars):
                self._set_current(at)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._bars:
            self._set_current(0 if event.key() == Qt.Key.Key_Home else len(self._bars) - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_current(self.bar_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._set_current(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_current(-1)
        self.update()

    def bar_at(self, x: float) -> int:
        """Which bar stands at a place, -1 for none."""
        step = self._step()
        place = int((x - 1) / step) if step else -1
        return place if 0 <= place < len(self._bars) else -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._bars:
            return
        painter = QPainter(self)
        line = self.fontMetrics().height()
        chart = QRect(1, line + 6, self.width() - 2, self.height() - 2 * line - 12)
        step = self._step()
        most = max(count for *_, count in self._bars)
        name = "person" if self._kind is EntityType.PERSON else "org"
        quiet, strong = self.theme.color(f"{name}_line"), self.theme.color("text")
        painter.fillRect(QRect(1, chart.bottom() + 1, self.width() - 2, 1), self.theme.color("border"))
        gap = 1 if step >= 4 else 0
        for place, (*_, count) in enumerate(self._bars):
            if place == self.current:
                painter.fillRect(
                    QRectF(1 + place * step, chart.top(), max(2, step), chart.height()), self.theme.color("hover")
                )
            if count:
                height = max(2.0, chart.height() * count / most)
                bar = QRectF(1 + place * step, chart.bottom() + 1 - height, max(1.5, step - gap), height)
                painter.fillRect(bar, strong if place == self.current else quiet)
        self._paint_years(painter, chart, step)
        painter.setPen(self.theme.color("text" if self.current >= 0 else "muted"))
        painter.drawText(QRect(1, 0, self.width() - 2, line + 2), Qt.AlignmentFlag.AlignLeft, self.words)
        if self.hasFocus():
            painter.setPen(self.theme.color("focus"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_years(self, painter: QPainter, chart: QRect, step: float) -> None:
        """The years below the bars, as many as have room."""
        painter.setPen(self.theme.color("muted"))
        free, before, width = 0.0, "", self.fontMetrics().horizontalAdvance("2024")
        for place, (year, *_) in enumerate(self._bars):
            x = 1 + place * step
            if year != before and x >= free and x + width <= self.width():
                painter.drawText(QRectF(x, chart.bottom() + 4, width + 4, self.fontMetrics().height()), year)
                free = x + width + 12
            before = year

    def _step(self) -> float:
        # A few months are no wide blocks.
        return min(18.0, (self.width() - 2) / len(self._bars)) if self._bars else 0.0

    def _set_current(self, place: int) -> None:
        if place != self.current:
            self.current = place
            self.setToolTip(self.words if place >= 0 else "")
            if place >= 0 and self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
                self.setAccessibleName(self.words)
            else:
                self.setAccessibleName(self.tr("Articles month by month"))
            self.update()
