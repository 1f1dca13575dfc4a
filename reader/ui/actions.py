"""The window's actions, its menus and its tool bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.core.archived import ArchivedArticle
from reader.core.changes import Action
from reader.ui.finding.actions import FindingActions
from reader.ui.language import Language
from reader.ui.reading.actions import ReadingActions
from reader.ui.tags.actions import TagActions
from reader.ui.texts import count_text, redo_text, tip_text, undo_text
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
        make = self.make
        self.import_files = make(self.tr("Import files…"), "import", "Ctrl+O")
        self.import_folder = make(self.tr("Import folder…"), "folder", "Ctrl+Shift+O")
        self.paste = make(self.tr("Import from the clipboard"), "paste", key.Paste)
        self.import_highlights = make(self.tr("Import highlights…"), "highlight")
        self.samples = make(self.tr("Open the sample archive"), "book")
        self.export = make(self.tr("Export notes…"), "export", "Ctrl+E")
        self.verify = make(self.tr("Check an exported file…"), "")
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
        self.facts = make(self.tr("Correct the article's facts…"), "edit", "Ctrl+Shift+I")
        self.captures = make(self.tr("Captures of this page"), "captures", "Ctrl+Shift+H")
        self.changes = make(self.tr("What changed…"), "compare", "Ctrl+D")
        self.separate = make(self.tr("This capture is another page"), "")
        self.hide_paragraph = make(self.tr("Hide this paragraph"), "hide", "Shift+H")
        self.left_out = make(self.tr("Show what was left out"), "show", "Ctrl+H", checkable=True)
        self.read_again = make(self.tr("Read again with this version"), "again", "F5")
        self.read_all_again = make(self.tr("Read the whole archive again…"), "")
        self.alike = make(self.tr("Articles that are nearly the same…"), "alike")
        self.lost = make(self.tr("Notes without a place…"), "lost")
        self.people = make(self.tr("People and organisations"), "people", "Ctrl+Shift+P", checkable=True)
        self.review = make(self.tr("Review doubtful names"), "", "Ctrl+Shift+R")
        self.hand_over = make(self.tr("Hand articles to a colleague…"), "")
        self.take_over = make(self.tr("Take over from a colleague…"), "")
        self.backups = make(self.tr("Backups…"), "")
        self.check = make(self.tr("Check the archive"), "")
        self.recognise = make(self.tr("Recognise the names again…"), "")
        self.model = make(self.tr("Recogniser model…"), "")
        self.export_names = make(self.tr("Export names…"), "")
        self.import_names = make(self.tr("Import names…"), "")
        self.is_person = make(self.tr("Is a person"), "people", "P")
        self.is_org = make(self.tr("Is an organisation"), "body", "O")
        self.is_neither = make(self.tr("Is neither"), "", "X")
        self.same_as = make(self.tr("Same as…"), "", "S")
        self.not_same = make(self.tr("Is not the same as that"), "", "D")
        self.rename = make(self.tr("Rename everywhere…"), "edit", "R")
        self.change_span = make(self.tr("The selected words are the name"), "", "B")
        self.name_page = make(self.tr("Page of this name"), "", "Enter", "Return")
        self.next_name = make(self.tr("Next name"), "", "M")
        self.previous_name = make(self.tr("Previous name"), "", "Shift+M")
        self.names = (
            self.name_page, self.is_person, self.is_org, self.is_neither, self.change_span, self.same_as,
            self.not_same, self.rename, self.next_name, self.previous_name,
        )  # fmt: skip
        for action in self.names:
            # Only on the page: in a list its letters look for a row, and in a field they are typed.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.reading = ReadingActions(make, self)
        self.tagging = TagActions(make, self)
        self.finding = FindingActions(make, self)
        self.on_page = (
            self.tag, self.note, self.find, self.next_paragraph, self.previous_paragraph, self.hide_paragraph,
            *self.names,
        )  # fmt: skip
        self.larger = make(self.tr("Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = make(self.tr("Smaller text"), "", "Ctrl+-")
        self.usual = make(self.tr("Usual text size"), "", "Ctrl+0")
        self.show_list = make(self.tr("List of articles"), "", "F8", checkable=True)
        self.show_side = make(self.tr("Names, tags and notes"), "", "F9", checkable=True)
        self.guide = make(self.tr("User guide"), "")
        self.guide_here = make(self.tr("Help on this part of the window"), "", "Shift+F1")
        self.tour = make(self.tr("Short tour"), "")
        self.shortcuts = make(self.tr("Keyboard shortcuts"), "", "F1")
        self.about = make(self.tr("About Archive Reader"), "info")
        system = self.tr("As the system")
        self.schemes = self._choices(
            (Scheme.SYSTEM, system), (Scheme.LIGHT, self.tr("Light")), (Scheme.DARK, self.tr("Dark")),
            (Scheme.SEPIA, self.tr("Sepia")), (Scheme.CONTRAST_LIGHT, self.tr("High contrast, light")),
            (Scheme.CONTRAST_DARK, self.tr("High contrast, dark")),
        )  # fmt: skip
        # A language is called by its own name: who cannot read the window's language must find it.
        self.languages = self._choices(
            (Language.SYSTEM, system), (Language.VIETNAMESE, "Tiếng Việt"), (Language.ENGLISH, "English")
        )
        self.set_article(None)
        self.set_alike(0)
        self.set_lost(0)
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

    def set_article(self, archived: ArchivedArticle | None) -> None:
        """Enable what can be done with the open article."""
        for action in (
            self.tag, self.note, self.find, self.next_paragraph, self.previous_paragraph, self.copy, self.details,
            self.facts, self.hide_paragraph, self.read_again, *self.names,
        ):  # fmt: skip
            action.setEnabled(archived is not None)
        several = archived is not None and len(archived.captures) > 1
        for action in (self.captures, self.changes, self.separate):
            action.setEnabled(several)
        self.copy_address.setEnabled(archived is not None and bool(archived.article.source_url))

    def set_paragraph(self, *, left_out: bool) -> None:
        """Name what can be done with the current paragraph."""
        hide, back = self.tr("Hide this paragraph"), self.tr("Bring this paragraph back")
        self.hide_paragraph.setText(back if left_out else hide)

    def set_alike(self, count: int) -> None:
        """Offer the list of near duplicates if there are any."""
        self.alike.setVisible(count > 0)
        self.alike.setText(self.tr("Articles that are nearly the same ({count})…").format(count=count_text(count)))

    def set_lost(self, count: int) -> None:
        """Offer the list of the notes without a place if there are any."""
        self.lost.setVisible(count > 0)
        self.lost.setText(self.tr("Notes without a place ({count})…").format(count=count_text(count)))

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

    def forbid_changes(self) -> None:
        """Take away, for good, what changes the archive."""
        forbidden = QActionGroup(self)
        forbidden.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for action in (
            self.import_files, self.import_folder, self.paste, self.samples, self.take_over, self.import_names,
            self.import_highlights, self.undo, self.redo, self.tag, self.note, self.trash, self.facts, self.separate,
            self.hide_paragraph, self.read_again, self.read_all_again, self.recognise, self.model, self.review,
            self.backups, self.is_person, self.is_org, self.is_neither, self.same_as, self.not_same, self.rename,
            self.change_span, *self.reading.of_articles, *self.reading.of_trash, self.reading.empty_trash,
            self.tagging.highlight, *self.tagging.on_article, *self.tagging.digits, self.finding.save,
        ):  # fmt: skip
            forbidden.addAction(action)
        # Whatever enables one of them later does so within its group, which stays as it is.
        forbidden.setEnabled(False)

    def groups(self) -> Sequence[tuple[str, Sequence[QAction]]]:
        """The actions in groups, for the list of keys."""
        return (
            (
                self.tr("Archive"),
                (
                    self.import_files,
                    self.import_folder,
                    self.paste,
                    self.export,
                    self.search,
                    *self.reading.of_articles,
                    self.trash,
                    self.reading.delete,
                ),
            ),
            (
                self.tr("Reading"),
                (
                    self.find,
                    self.next_paragraph,
                    self.previous_paragraph,
                    self.reading.outline,
                    self.reading.next_article,
                    self.reading.previous_article,
                    self.reading.back,
                    self.reading.forward,
                    self.details,
                    self.reading.focus,
                    self.reading.look,
                    self.larger,
                    self.smaller,
                    self.usual,
                ),
            ),
            (
                self.tr("Article"),
                (self.facts, self.captures, self.changes, self.hide_paragraph, self.left_out, self.read_again),
            ),
            (
                self.tr("Tags and notes"),
                (
                    self.tag,
                    self.note,
                    *self.tagging.on_article,
                    self.tagging.manage,
                    self.tagging.notebook,
                    *self.tagging.chosen,
                    self.undo,
                    self.redo,
                    self.copy,
                ),
            ),
            (self.tr("Names"), (self.people, self.review, *self.names)),
            (
                self.tr("Window"),
                (
                    self.show_list,
                    self.show_side,
                    self.finding.column,
                    self.finding.palette,
                    self.guide_here,
                    self.shortcuts,
                    self.quit,
                ),
            ),
        )

    def make(self, text: str, icon: str, *keys: str | QKeySequence.StandardKey, checkable: bool = False) -> QAction:
        """Make an action of the window."""
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
            (
                self.import_files, self.import_folder, self.paste, None, self.export, self.verify, None, self.hand_over,
                self.take_over, self.import_highlights, None, self.alike, self.lost, self.read_all_again,
                self.recognise, self.model, None, self.export_names, self.import_names, None, self.backups, self.check,
                self.samples, None, self.quit,
            ),
        )  # fmt: skip
        self._menu(
            self.tr("&Edit"),
            (
                self.undo, self.redo, None, self.copy, self.copy_address, None, self.tag, self.note,
                *self.tagging.on_article, self.tagging.manage, None, self.search, self.finding.save, self.find,
                self.finding.palette, None, *self.reading.of_articles, None, self.trash, *self.reading.of_trash,
                self.reading.empty_trash,
            ),
        )  # fmt: skip
        view = self._menu(
            self.tr("&View"),
            (
                self.reading.look, self.larger, self.smaller, self.usual, None, self.reading.back,
                self.reading.forward, self.reading.next_article, self.reading.previous_article, None,
                self.next_paragraph, self.previous_paragraph, self.reading.outline, None, self.reading.focus,
                self.people, self.tagging.notebook, None, self.show_list, self.show_side, self.finding.column, None,
            ),
        )  # fmt: skip
        theme = view.addMenu(self.tr("Theme"))
        theme.addActions(self.schemes.actions())
        language = view.addMenu(self.tr("Language"))
        language.addActions(self.languages.actions())
        self._menu(
            self.tr("&Article"),
            (
                self.details, self.facts, None, self.captures, self.changes, self.separate, None,
                self.hide_paragraph, self.left_out, None, self.read_again,
            ),
        )  # fmt: skip
        self._menu(
            self.tr("&Names"),
            (
                self.name_page, self.next_name, self.previous_name, None, self.is_person, self.is_org,
                self.is_neither, self.change_span, None, self.same_as, self.not_same, self.rename, None, self.review,
            ),
        )  # fmt: skip
        self._menu(self.tr("&Help"), (self.guide, self.guide_here, self.tour, None, self.shortcuts, self.about))

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
        bar.addSeparator()
        bar.addActions([self.people, self.tagging.notebook])
        bar.addWidget(spring)
        bar.addActions([self.tag, self.note, self.reading.star, self.reading.look, self.details])
        for action, text in (
            (self.import_files, self.tr("Import")),
            (self.export, self.tr("Export")),
            (self.tag, self.tr("Tag")),
            (self.note, self.tr("Note")),
            (self.people, self.tr("Names")),
            (self.tagging.notebook, self.tr("Notebook")),
        ):
            action.setIconText(beside_icon(text))
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                words = action not in (self.undo, self.redo, self.reading.star, self.reading.look, self.details)
                button.setAccessibleName(action.whatsThis())
                style = Qt.ToolButtonStyle
                button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._window.addToolBar(bar)
