"""What became of each page of an import."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.services.importing import ImportReport, Status
from reader.ui.dialogs.import_rows import ICONS, Column, ReportModel, outcome_name, outcome_text, place_text, table_of
from reader.ui.texts import count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import FlowLayout, beside_icon, muted, primary, resize_on_screen


class ImportReportDialog(QDialog):
    """Counts on top, a row for each page, the whole of one below; not modal. A double click opens the article.

    `save_wanted` asks to save the report: its head and its rows.
    """

    article_wanted = Signal(int)
    save_wanted = Signal(object, object)

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Import report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, 880, 560)
        self.model = ReportModel(report, theme, self)
        self.filters: dict[Status | None, QToolButton] = {}
        self._filter_row = QWidget()
        self._make_filters(theme)
        self.table = QTreeView()
        self._make_table()
        self.details = QLabel(wordWrap=True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = muted(QLabel(wordWrap=True))
        self.open_button = QPushButton(self.tr("Open the article"))
        self.open_button.clicked.connect(self._open_current)
        self._lay_out()
        first = Status.FAILED if report.count(Status.FAILED) else None
        self.filters[first].setChecked(True)
        self._filter()

    def text(self) -> str:
        """The report as lines of text."""
        lines = [" · ".join(button.text().strip() for button in self.filters.values())]
        for row in self._report.rows:
            lines.append(f"{outcome_name(row.status)}\t{place_text(row)}\t{outcome_text(row)}")
        return "\n".join(lines) + "\n"

    def _make_filters(self, theme: Theme) -> None:
        heads = {
            None: self.tr("All {count}"),
            Status.IMPORTED: self.tr("Imported {count}"),
            Status.CAPTURED: self.tr("Further captures {count}"),
            Status.PRESENT: self.tr("Already there {count}"),
            Status.FAILED: self.tr("Only problems {count}"),
        }
        row = FlowLayout(self._filter_row, GRID)
        for status, text in heads.items():
            count = self._report.count(status) if status else len(self._report.rows)
            words = text.format(count=count_text(count))
            button = QToolButton(text=beside_icon(words) if status else words, checkable=True, autoExclusive=True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            if status:
                button.setIcon(theme.icon(*ICONS[status]))
            button.setEnabled(count > 0)
            button.clicked.connect(self._filter)
            self.filters[status] = button
            row.addWidget(button)

    def _make_table(self) -> None:
        table = self.table
        table.setObjectName("files")
        table.setAccessibleName(self.tr("Pages of the import"))
        table.setModel(self.model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setIconSize(QSize(16, 16))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(Column.OUTCOME, QHeaderView.ResizeMode.Fixed)
        table.header().resizeSection(Column.OUTCOME, 152)
        table.setMinimumWidth(480)
        table.activated.connect(self._open_current)
        table.selectionModel().currentChanged.connect(self._show_details)

    def _lay_out(self) -> None:
        copy = QPushButton(self.tr("Copy as text"))
        copy.clicked.connect(self._copy)
        save = QPushButton(self.tr("Save report…"))
        save.setToolTip(self.tr("A table (CSV) that Excel and LibreOffice open"))
        save.clicked.connect(self._ask_to_save)
        close = primary(QPushButton(self.tr("Close")))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        for button in (copy, save, close):
            buttons.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.place)
        words.addWidget(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addWidget(self._filter_row)
        layout.addWidget(self.table, 1)
        layout.addLayout(words)
        layout.addLayout(buttons)
        # Room for three lines, so that the table does not jump from row to row.
        self.details.setMinimumHeight(3 * self.details.fontMetrics().lineSpacing())
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.setFocus()

    def _filter(self) -> None:
        self.model.show_only(next(status for status, button in self.filters.items() if button.isChecked()))
        flags = QItemSelectionModel.SelectionFlag
        first = self.model.index(0, 0)
        self.table.selectionModel().setCurrentIndex(first, flags.ClearAndSelect | flags.Rows)
        self._show_details()

    def _show_details(self) -> None:
        row = self.model.row(self.table.currentIndex())
        self.details.setText(outcome_text(row) if row else "")
        self.place.setText(place_text(row) if row else "")
        self.open_button.setEnabled(row is not None and row.article is not None)

    def _open_current(self) -> None:
        row = self.model.row(self.table.currentIndex())
        if row and row.article is not None:
            self.article_wanted.emit(row.article)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_to_save(self) -> None:
        self.save_wanted.emit(*table_of(self._report))
