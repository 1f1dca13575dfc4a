"""The reader's word on a name: on the selection or the lit name of the page, at once, to be undone, then everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from reader.core.changes import Changes
from reader.core.corrections import Verdict, is_safe_everywhere
from reader.core.folding import name_key
from reader.core.index import EntityRow
from reader.core.mentions import EntityType, Mention
from reader.services.archive import Archive
from reader.ui.correcting_everywhere import Everywhere, Said
from reader.ui.correcting_popup import Offer
from reader.ui.correcting_target import Target, place_of, target_of
from reader.ui.people.asking import VERDICTS, offer_from_index, row_of, stand_alone
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Correcting(QObject):
    """Slots of the actions on names. Each change goes through Editing, as all do."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._people = archive.people
        self._worker = worker
        self._view = window.parts.page.view
        self._popup = window.parts.page.name_popup
        self._answer: Callable[[object], None] | None = None
        self._asked: EntityType | None = None
        self._relit: tuple[int, int] | None = None
        self._everywhere = Everywhere(window, archive.people, worker)
        self._popup.chosen.connect(self._take)
        self._popup.typed.connect(self._offer)
        self._popup.closed.connect(self._view.setFocus)
        self._view.completed.connect(self._light_again)

    # Verdicts

    def person(self) -> None:
        """It is a person."""
        self._judge(Verdict.PERSON)

    def organisation(self) -> None:
        """It is an organisation."""
        self._judge(Verdict.ORG)

    def neither(self) -> None:
        """It is no name of a person or an organisation."""
        self._judge(Verdict.NEITHER)

    def change_span(self) -> None:
        """A name ends elsewhere: what is selected takes its place."""
        target = self._target()
        if target is None:
            return
        if target.overlapped is None:
            self._window.messages.complain(
                self.tr("Select the right words over a name, or a part of it, then say that they are the name.")
            )
            return
        self._respan(target, target.overlapped, target.overlapped.type)

    def same_as(self) -> None:
        """Ask whom it means: names of the article first, then those of the index."""
        target = self._target()
        if target is None:
            return
        own: dict[tuple[EntityType, str], Offer] = {}
        archived = self._view.archived
        for mention in archived.mentions if archived else ():
            offer = Offer(mention.entity, mention.type, None, self.tr("in this article"))
            if target.kind in (None, mention.type) and name_key(mention.entity) != name_key(target.surface):
                own.setdefault((mention.type, name_key(mention.entity)), offer)
        self._asked = target.kind
        self._answer = partial(self._mean, target)
        title = self.tr("“{name}” is the same as").format(name=target.surface)
        self._popup.ask_whom(title, self._place(), list(own.values()), target.kind or EntityType.PERSON)

    def not_same(self) -> None:
        """It does not mean the one that it is taken for, but stands for itself."""
        mention = self._mention()
        if mention is None:
            return
        if name_key(mention.entity) == name_key(mention.text):
            text = self.tr("“{name}” stands for itself already; it is not taken for anybody else.")
            self._window.messages.tell(text.format(name=mention.text))
            return
        text = self.tr("“{name}” is not “{whom}” any more.").format(name=mention.text, whom=mention.entity)
        self._do(partial(stand_alone, self._people, self._article(), mention), mention.paragraph, mention.start, text)

    def rename(self) -> None:
        """Ask what the one whom it means shall be called."""
        mention = self._mention()
        if mention:
            self._worker.read(row_of, self._people, mention, latest="people-whom").then(self._ask_name)

    # Ways

    def open_page(self) -> None:
        """Show the page of the one whom the lit name means."""
        mention = self._mention()
        if mention:
            self._window.people.open_mention(mention)

    def next_name(self) -> None:
        """Light up the next name of the text."""
        self._step(1)

    def previous_name(self) -> None:
        """Light up the name before."""
        self._step(-1)

    def offer_in(self, menu: QMenu) -> None:
        """Put what can be done with the name, or the selection, at the head of the page's menu; nothing else of it."""
        actions = self._window.menu_actions
        for action in actions.names:
            menu.removeAction(action)
        target = target_of(self._view)
        if target is None:
            return
        wanted = [actions.name_page] if target.mention else []
        wanted += [actions.is_person] if not (target.mention and target.kind is EntityType.PERSON) else []
        wanted += [actions.is_org] if not (target.mention and target.kind is EntityType.ORG) else []
        wanted += [actions.is_neither] if target.kind else []
        wanted += [actions.change_span] if target.overlapped else []
        wanted += [actions.same_as]
        if target.mention:
            wanted += [actions.not_same] if name_key(target.mention.entity) != name_key(target.surface) else []
            wanted += [actions.rename]
        first = menu.actions()[0] if menu.actions() else None
        for action in wanted:
            menu.insertAction(first, action)  # type: ignore[arg-type]
        menu.insertSeparator(first)  # type: ignore[arg-type]

    # Inside

    def _judge(self, verdict: Verdict) -> None:
        target = self._target()
        if target is None:
            return
        if target.overlapped and target.inside:
            if verdict is Verdict.NEITHER:  # a part of a name is none: then the whole of it is meant
                self._correct(target, target.overlapped.text, verdict)
                return
            kind = EntityType.PERSON if verdict is Verdict.PERSON else EntityType.ORG
            self._respan(target, target.overlapped, kind)
            return
        self._correct(target, target.surface, verdict)

    def _correct(self, target: Target, surface: str, verdict: Verdict, entity: str = "") -> None:
        if entity:
            text = self.tr("“{name}” means “{whom}” in this article now.").format(name=surface, whom=entity)
        else:
            text = {
                Verdict.PERSON: self.tr("“{name}” is a person in this article now."),
                Verdict.ORG: self.tr("“{name}” is an organisation in this article now."),
                Verdict.NEITHER: self.tr("“{name}” is not marked in this article any more."),
            }[verdict].format(name=surface)
        call = partial(self._people.correct, target.article, surface, verdict, entity=entity)
        everywhere = partial(self._people.correct, target.article, surface, verdict, everywhere=True, entity=entity)
        self._do(call, target.paragraph, target.start, text, (surface,), everywhere)

    def _respan(self, target: Target, old: Mention, kind: EntityType) -> None:
        if not target.inside:
            # It takes the place of what it covers, and where the shorter name stands alone that stays one.
            self._correct(target, target.surface, VERDICTS[kind])
            return
        text = self.tr("The name is “{name}” now, not “{old}”.").format(name=target.surface, old=old.text)
        span = (target.article, old.text, target.surface, kind)
        call = partial(self._people.change_span, *span)
        everywhere = partial(self._people.change_span, *span, everywhere=True)
        self._do(call, target.paragraph, target.start, text, (old.text, target.surface), everywhere)

    def _do(
        self,
        call: Callable[[], Changes],
        paragraph: int,
        start: int,
        text: str,
        surfaces: tuple[str, ...] = (),
        everywhere: Callable[[], Changes] | None = None,
    ) -> None:
        self._relit = (paragraph, start)
        self._window.editing.change(call).then(partial(self._done, text, surfaces, everywhere))

    def _done(
        self, text: str, surfaces: tuple[str, ...], everywhere: Callable[[], Changes] | None, changes: Changes
    ) -> None:
        self._window.editing.tell_undoable(text)
        if everywhere and all(map(is_safe_everywhere, surfaces)):
            self._everywhere.offer(Said(text, surfaces[0], changes.subject, everywhere))

    def _mean(self, target: Target, chosen: object) -> None:
        if isinstance(chosen, Offer):
            self._correct(target, target.surface, VERDICTS[chosen.kind], chosen.name)

    def _ask_name(self, row: EntityRow | None) -> None:
        if row:
            self._answer = partial(self._rename, row)
            self._popup.ask_name(self.tr("Rename “{name}”").format(name=row.name), row.name, self._place())

    def _rename(self, row: EntityRow, chosen: object) -> None:
        if isinstance(chosen, str) and chosen.strip() != row.name:
            self._window.people.rename(row, chosen)

    def _take(self, chosen: object) -> None:
        answer, self._answer = self._answer, None
        if answer:
            answer(chosen)

    def _offer(self, text: str) -> None:
        offer_from_index(self._worker, self._people, self._asked, text, None).then(self._popup.show_found)

    def _target(self) -> Target | None:
        target = target_of(self._view)
        if target is None:
            self._window.messages.complain(
                self.tr("Click a name, go to one with M, or select the words of one within a paragraph.")
            )
        return target

    def _mention(self) -> Mention | None:
        target = self._target()
        if target and target.mention is None:
            self._window.messages.complain(
                self.tr("“{name}” is not marked as a name yet. Say first what it is.").format(name=target.surface)
            )
        return target.mention if target else None

    def _article(self) -> int:
        assert self._view.archived
        return self._view.archived.id

    def _step(self, by: int) -> None:
        """From the lit name, else from the current paragraph."""
        mentions, lit = self._view.built.mentions, self._view.lit
        if not mentions:
            return
        at = next((n for n, (start, end, _) in enumerate(mentions) if (start, end) == lit), None)
        if at is None:
            current = max(0, self._view.current)
            ahead = next((n for n, (*_, m) in enumerate(mentions) if m.paragraph >= current), len(mentions))
            at = ahead - 1 if by > 0 else ahead
        place = (at + by) % len(mentions)
        self._view.show_mention(place)
        self._window.parts.side.show_mention(place)

    def _light_again(self) -> None:
        """The text was set anew after a correction: the name that it was about is lit again."""
        relit, self._relit = self._relit, None
        if relit:
            place = place_of(self._view, *relit)
            self._view.light(self._view.built.mentions[place][:2] if place is not None else None)
            # The message that tells of it takes some of the height.
            QTimer.singleShot(0, self, partial(self._keep_in_sight, relit[0]))

    def _keep_in_sight(self, paragraph: int) -> None:
        if self._view.current == paragraph:
            self._view.choose_paragraph(paragraph)

    def _place(self) -> QPoint:
        """Below the words that are asked about, in the page's own coordinates."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection() and self._view.lit:
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._view.lit[0])
        below = self._view.cursorRect(cursor).bottomLeft() + QPoint(0, 8)
        return self._view.viewport().mapTo(self._window.parts.page, below)
