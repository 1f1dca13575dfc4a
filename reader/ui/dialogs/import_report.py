"""What became of each file of an import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.services.importing import ImportReport, ImportRow, Status
from reader.ui.texts import error_text, tip_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import beside_icon, muted, primary, resize_on_screen

_ROW = Qt.ItemDataRole.UserRole
_ICONS = {
    Status.IMPORTED: ("check", "success"),
    Status.PRESENT: ("info", "accent"),
    Status.FAILED: ("warning", "error"),
}


class _Wrapping(QStyledItemDelegate):
    """Gives each row the height that its longest cell needs in the width of its column."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QTreeWidget)
        icon = 24 if index.column() == 1 else 0
        room = QRect(0, 0, view.columnWidth(index.column()) - 4 * GRID - icon, 1 << 16)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
        metrics: QFontMetrics = option.fontMetrics
        return QSize(40, metrics.boundingRect(room, flags, str(index.data())).height() + 2 * GRID)


class ImportReportDialog(QDialog):
    """Counts on top, a row for each file, a filter by outcome; not modal. A double click opens the article."""

    article_wanted = Signal(int)

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Import report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 840, 520)
        heads = {
            None: self.tr("All {count}"),
            Status.IMPORTED: self.tr("Imported {count}"),
            Status.PRESENT: self.tr("Already there {count}"),
            Status.FAILED: self.tr("Failed {count}"),
        }
        self.filters: dict[Status | None, QToolButton] = {}
        filters = QHBoxLayout()
        filters.setSpacing(GRID)
        for status, text in heads.items():
            count = report.count(status) if status else len(report.rows)
            words = text.format(count=count)
            button = QToolButton(text=beside_icon(words) if status else words, checkable=True, autoExclusive=True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            if status:
                button.setIcon(theme.icon(*_ICONS[status]))
            button.setEnabled(count > 0)
            button.clicked.connect(self._filter)
            self.filters[status] = button
            filters.addWidget(button)
        filters.addStretch()
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Files of the import"))
        self.table.setColumnCount(3)
        self.table.setHeaderLabels([self.tr("File"), self.tr("Outcome"), self.tr("Article, or what to do")])
        self.table.setRootIsDecorated(False)
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.header().resizeSection(0, 232)
        self.table.header().resizeSection(1, 136)
        self.table.setMinimumWidth(560)
        self.table.setObjectName("files")
        self.table.setItemDelegate(_Wrapping(self.table))
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.header().sectionResized.connect(self.table.doItemsLayout)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.itemActivated.connect(self._open)
        self._names = {
            Status.IMPORTED: self.tr("Imported"),
            Status.PRESENT: self.tr("Already there"),
            Status.FAILED: self.tr("Failed"),
        }
        # What failed comes first: it is what the user must look at.
        for row in sorted(report.rows, key=lambda row: row.status is not Status.FAILED):
            self.table.addTopLevelItem(self._item(row, theme))
        hint = muted(QLabel(self.tr("Double-click a row to open the article.")))
        copy = QPushButton(self.tr("Copy as text"))
        copy.clicked.connect(self._copy)
        self._save = QPushButton(self.tr("Save as text…"))
        self._save.clicked.connect(self._ask_and_save)
        close = primary(QPushButton(self.tr("Close")))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(hint, 1)
        for button in (copy, self._save, close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        first = Status.FAILED if report.count(Status.FAILED) else None
        self.filters[first].setChecked(True)
        self._filter()
        close.setFocus()

    def text(self) -> str:
        """The report as lines of text."""
        lines = [" · ".join(button.text().strip() for button in self.filters.values())]
        for row in self._report.rows:
            lines.append(f"{self._names[row.status]}\t{row.path}\t{_outcome(row)}")
        return "\n".join(lines) + "\n"

    def save(self, path: Path) -> None:
        """Write the report to a file."""
        path.write_text(self.text(), encoding="utf-8")

    def _item(self, row: ImportRow, theme: Theme) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.path.name, self._names[row.status], _outcome(row)])
        item.setData(0, _ROW, row)
        item.setIcon(1, theme.icon(*_ICONS[row.status]))
        item.setToolTip(0, tip_text(str(row.path)))
        item.setToolTip(2, tip_text(_outcome(row)))
        return item

    def _filter(self) -> None:
        wanted = next(status for status, button in self.filters.items() if button.isChecked())
        for number in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(number)
            item.setHidden(wanted is not None and item.data(0, _ROW).status is not wanted)

    def _open(self, item: QTreeWidgetItem) -> None:
        row = item.data(0, _ROW)
        if row.article is not None:
            self.article_wanted.emit(row.article)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), str(Path.home() / "import-report.txt"), self.tr("Text (*.txt)")
        )
        if name:
            try:
                self.save(Path(name))
            except OSError as error:
                self._save.setText(self.tr("Not saved: {reason}").format(reason=error.strerror))


def _outcome(row: ImportRow) -> str:
    return error_text(row.error) if row.error else title_text(row.title)
