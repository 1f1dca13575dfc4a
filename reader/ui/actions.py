"""The window's actions, its menus and its tool bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.core.changes import Action
from reader.ui.language import Language
from reader.ui.texts import redo_text, tip_text, undo_text
from reader.ui.theme import Scheme, Theme
from reader.ui.widgets import beside_icon

Slot = Callable[..., object]


class Actions(QObject):
    """Every action by a name of its own; the window connects them, menus and tool bar show them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._icons: dict[QAction, str] = {}
        key = QKeySequence.StandardKey
        make = self._make
        self.import_files = make(self.tr("Import files…"), "import", "Ctrl+O")
        self.import_folder = make(self.tr("Import folder…"), "folder", "Ctrl+Shift+O")
        self.samples = make(self.tr("Open the sample archive"), "book")
        self.export = make(self.tr("Export notes…"), "export", "Ctrl+E")
        self.quit = make(self.tr("Quit"), "", "Ctrl+Q")
        self.undo = make(self.tr("Undo"), "undo", key.Undo)
        self.redo = make(self.tr("Redo"), "redo", "Ctrl+Shift+Z", "Ctrl+Y")
        self.copy = make(self.tr("Copy"), "copy", key.Copy)
        self.tag = make(self.tr("Tag the paragraph"), "tag", "T")
        self.note = make(self.tr("Write a note"), "note", "N")
        self.trash = make(self.tr("Move to the trash"), "trash", "Delete")
        # Only in the list: elsewhere Delete must not take an article away.
        self.trash.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.search = make(self.tr("Search the archive"), "search", "Ctrl+Shift+F", "Ctrl+L", "/")
        self.find = make(self.tr("Find on this page"), "search", "Ctrl+F")
        self.next_paragraph = make(self.tr("Next paragraph"), "down", "J", "Alt+Down")
        self.previous_paragraph = make(self.tr("Previous paragraph"), "up", "K", "Alt+Up")
        self.copy_address = make(self.tr("Copy the address of the page"), "")
        self.details = make(self.tr("About this article…"), "info", "Ctrl+I")
        self.larger = make(self.tr("Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = make(self.tr("Smaller text"), "", "Ctrl+-")
        self.usual = make(self.tr("Usual text size"), "", "Ctrl+0")
        self.show_list = make(self.tr("List of articles"), "", "F8", checkable=True)
        self.show_side = make(self.tr("Names, tags and notes"), "", "F9", checkable=True)
        self.shortcuts = make(self.tr("Keyboard shortcuts"), "", "F1")
        self.about = make(self.tr("About Archive Reader"), "info")
        system = self.tr("As the system")
        self.schemes = self._choices(
            (Scheme.SYSTEM, system), (Scheme.LIGHT, self.tr("Light")), (Scheme.DARK, self.tr("Dark"))
        )
        # A language is called by its own name: who cannot read the window's language must find it.
        self.languages = self._choices(
            (Language.SYSTEM, system), (Language.VIETNAMESE, "Tiếng Việt"), (Language.ENGLISH, "English")
        )
        self.set_article(open_=False)
        self.set_selected(0)
        self.set_history(None, None)
        self._build_menus()
        self._build_bar()

    def bind(self, slots: dict[QAction, Slot]) -> None:
        """Say what each action does."""
        for action, slot in slots.items():
            action.triggered.connect(slot)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for action, name in self._icons.items():
            action.setIcon(theme.icon(name))

    def set_scheme(self, scheme: Scheme) -> None:
        """Check the theme that is chosen."""
        for action in self.schemes.actions():
            action.setChecked(action.data() == scheme.value)

    def set_language(self, language: Language) -> None:
        """Check the language that is chosen."""
        for action in self.languages.actions():
            action.setChecked(action.data() == language.value)

    def set_article(self, *, open_: bool, address: bool = False) -> None:
        """Enable what needs an open article."""
        for action in (
            self.tag, self.note, self.find, self.next_paragraph, self.previous_paragraph, self.copy, self.details,
        ):  # fmt: skip
            action.setEnabled(open_)
        self.copy_address.setEnabled(address)

    def set_selected(self, count: int) -> None:
        """Enable what needs articles that are selected in the list."""
        self.trash.setEnabled(count > 0)

    def set_history(self, undo: tuple[Action, str] | None, redo: tuple[Action, str] | None) -> None:
        """Name what undo and redo would do now."""
        for action, text, name in ((self.undo, undo_text(undo), undo), (self.redo, redo_text(redo), redo)):
            action.setText(text)
            action.setEnabled(name is not None)
        self.undo.setToolTip(tip_text(undo_text(undo).replace("&&", "&")))
        self.redo.setToolTip(tip_text(redo_text(redo).replace("&&", "&")))

    def groups(self) -> Sequence[tuple[str, Sequence[QAction]]]:
        """The actions in groups, for the list of keys."""
        return (
            (self.tr("Archive"), (self.import_files, self.import_folder, self.export, self.search, self.trash)),
            (
                self.tr("Reading"),
                (
                    self.find,
                    self.next_paragraph,
                    self.previous_paragraph,
                    self.details,
                    self.larger,
                    self.smaller,
                    self.usual,
                ),
            ),
            (self.tr("Tags and notes"), (self.tag, self.note, self.undo, self.redo, self.copy)),
            (self.tr("Window"), (self.show_list, self.show_side, self.shortcuts, self.quit)),
        )

    def _make(self, text: str, icon: str, *keys: str | QKeySequence.StandardKey, checkable: bool = False) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        # What the list of keys calls it: the names of undo and redo change.
        action.setWhatsThis(text.rstrip("…"))
        if icon:
            self._icons[action] = icon
        self._window.addAction(action)
        return action

    def _choices(self, *choices: tuple[Scheme | Language, str]) -> QActionGroup:
        """Actions of which one is checked; the data of each is what it stands for."""
        group = QActionGroup(self)
        for value, text in choices:
            action = group.addAction(text)
            action.setCheckable(True)
            action.setData(value.value)
        return group

    def _build_menus(self) -> None:
        self._menu(
            self.tr("&File"),
            (self.import_files, self.import_folder, None, self.export, None, self.samples, None, self.quit),
        )
        self._menu(
            self.tr("&Edit"),
            (
                self.undo, self.redo, None, self.copy, self.copy_address, None, self.tag, self.note, None,
                self.search, self.find, None, self.trash,
            ),
        )  # fmt: skip
        view = self._menu(
            self.tr("&View"),
            (
                self.larger, self.smaller, self.usual, None, self.next_paragraph, self.previous_paragraph, None,
                self.show_list, self.show_side, None, self.details, None,
            ),
        )  # fmt: skip
        theme = view.addMenu(self.tr("Theme"))
        theme.addActions(self.schemes.actions())
        language = view.addMenu(self.tr("Language"))
        language.addActions(self.languages.actions())
        self._menu(self.tr("&Help"), (self.shortcuts, self.about))

    def _menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def _build_bar(self) -> None:
        bar = QToolBar(self.tr("Tools"), self._window, objectName="tools", movable=False)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addActions([self.import_files, self.export])
        bar.addSeparator()
        bar.addActions([self.undo, self.redo])
        bar.addWidget(spring)
        bar.addActions([self.tag, self.note, self.details])
        for action, text in (
            (self.import_files, self.tr("Import")),
            (self.export, self.tr("Export")),
            (self.tag, self.tr("Tag")),
            (self.note, self.tr("Note")),
        ):
            action.setIconText(beside_icon(text))
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                words = action not in (self.undo, self.redo, self.details)
                button.setAccessibleName(action.whatsThis())
                style = Qt.ToolButtonStyle
                button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._window.addToolBar(bar)
