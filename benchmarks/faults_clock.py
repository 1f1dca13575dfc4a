"""The clock is set back, or was years ahead: backups, history and merges still know what came last."""

from __future__ import annotations

import random
import shutil
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from benchmarks.faults_child import LIBRARY, FaultError, Tally, sound
from benchmarks.faults_reading import fill
from benchmarks.faults_shim import is_loaded, shift
from reader.core.backups import Backup
from reader.core.corrections import Verdict
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.services.backups import Backups
from tests.articles import add, reading

_DAY = timedelta(days=1).total_seconds()
Clock = Callable[[float], None]
"""Sets the clock so many seconds ahead of the right time."""


def set_back(folder: Path, runs: int, chance: random.Random) -> list[Tally]:
    """Each story so many times, with a clock that is wrong by anything from seconds to decades."""
    if not is_loaded():
        print("there is no C compiler to make faults.c with")
        return []
    tallies = []
    for story in (_backups, _notes, _tags, _captures, _history, _everyday):
        tally = Tally(story.__name__.strip("_"))
        for _ in range(runs):
            seconds = chance.choice((30, 3700, 5 * _DAY, 400 * _DAY, 9000 * _DAY)) * (0.5 + chance.random())
            place = folder / "clock"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            tally.runs += 1
            try:
                story(place, seconds, shift)
                shift(-seconds)
                sound(place)
            except Exception:
                tally.faults.append(f"{seconds:.0f} s: {traceback.format_exc(limit=-3)}")
            finally:
                shift(0)
        print(tally.line(), flush=True)
        tallies.append(tally)
    return tallies


def _expect(found: object, wanted: object) -> None:
    if found != wanted:
        raise FaultError(f"{found!r} instead of {wanted!r}")


def _backups(folder: Path, seconds: float, clock: Clock) -> None:
    """A backup each day: right, wrong, and right again. The last ones made are there, whatever their dates say."""
    fill(folder / LIBRARY, 2)
    with Archive(folder / LIBRARY) as archive:
        backups = Backups(archive.upkeep, folder / LIBRARY)
        for days, wrong in ((range(10), 0.0), (range(10, 20), -seconds), (range(20, 30), 0.0)):
            made: list[Backup] = []  # those of before, by another clock, may be taken for older ones
            for day in days:
                clock(day * _DAY + wrong)
                one = backups.make_if_due()
                if one:
                    made.append(one)
                elif seconds > 2 * _DAY or (not wrong and day != 20):
                    raise FaultError(f"no backup on day {day}")
                kept = [backup.path.name for backup in backups.list()]
                gone = [backup.path.name for backup in made[-4:] if backup.path.name not in kept]
                # One may be: of a day that came twice, the later backup stays.
                if len(gone) > 1 or (made and made[-1].path.name not in kept):
                    raise FaultError(f"on day {day} {gone} of the last backups are gone: {kept}")


def _notes(folder: Path, seconds: float, clock: Clock) -> None:
    """What was changed last, by a wrong clock, wins with a colleague, and is not older than it was made."""
    for name in (LIBRARY, "colleague"):
        fill(folder / name, 1)
    with Archive(folder / LIBRARY) as archive, Archive(folder / "colleague") as colleague:
        archive.annotating.note(1, 0, "một")
        archive.annotating.highlight(1, 1, HIGHLIGHTS[0])
        archive.annotating.tag(1, 2, "Thẻ")
        note, mark, tag = archive.library.open(1).annotations
        _hand_over(folder, archive, colleague)
        clock(-seconds)
        archive.annotating.edit_note(note.id, "hai")
        archive.annotating.recolor(mark.id, HIGHLIGHTS[3])
        archive.annotating.place(tag.id, 0, 0, 4)
        own = archive.library.open(1).annotations
        if early := [one for one in own if one.modified < one.created]:
            raise FaultError(f"changed before it was made: {early}")
        _hand_over(folder, archive, colleague)
        _expect(_said(colleague), _said(archive))
        # And back again: the colleague's clock is right.
        clock(0)
        colleague.annotating.edit_note(note.id, "ba")
        colleague.annotating.recolor(mark.id, HIGHLIGHTS[4])
        _hand_over(folder, colleague, archive)
        _expect(_said(archive), _said(colleague))
        _expect(archive.library.open(1).annotations[0].text or archive.library.open(1).annotations[1].text, "ba")


def _hand_over(folder: Path, giver: Archive, taker: Archive) -> None:
    giver.exchanging.bundle(folder / "bundle")
    report = taker.exchanging.merge(folder / "bundle")
    _expect(report.conflicts, ())


def _said(archive: Archive) -> list[tuple[object, ...]]:
    return sorted(
        (one.id, one.text, one.color, one.anchor, one.tag and one.tag.name)
        for one in archive.library.open(1).annotations
    )


def _tags(folder: Path, seconds: float, clock: Clock) -> None:
    """A tag's last name and colour win with a colleague."""
    for name in (LIBRARY, "colleague"):
        fill(folder / name, 1)
    with Archive(folder / LIBRARY) as archive, Archive(folder / "colleague") as colleague:
        archive.annotating.tag(1, 0, "Một")
        (tag, _), *_ = archive.tagging.tags()
        archive.tagging.rename(tag, "Hai")
        _hand_over(folder, archive, colleague)
        clock(-seconds)
        (tag, _), *_ = archive.tagging.tags()
        archive.tagging.rename(tag, "Ba")
        (tag, _), *_ = archive.tagging.tags()
        archive.tagging.recolor(tag, "#123456")
        _hand_over(folder, archive, colleague)
        _expect([(one.name, one.color) for one, _ in colleague.tagging.tags()], [("Ba", "#123456")])


def _captures(folder: Path, seconds: float, clock: Clock) -> None:
    """A page that is imported again shows its newer text, where nothing but the clock tells which that is."""
    address = "https://baosongthao.example/tin/7"
    with Archive(folder / LIBRARY) as archive:
        number = add(archive, reading("Bài", ("Bản một của bài này.",), address=address))
        clock(-seconds)
        _expect(add(archive, reading("Bài", ("Bản hai của bài này, dài hơn.",), address=address)), number)
        _expect(archive.library.open(number).article.paragraphs[0].text, "Bản hai của bài này, dài hơn.")


def _history(folder: Path, seconds: float, clock: Clock) -> None:
    """What was done last is taken back first."""
    fill(folder / LIBRARY, 1)
    with Archive(folder / LIBRARY) as archive:
        for number, wrong in enumerate((0, -seconds, -2 * seconds, 0)):
            clock(wrong)
            archive.annotating.note(1, 0, f"Ghi chú {number}")
        clock(-seconds)
        for number in (3, 2, 1):
            archive.annotating.undo()
            _expect(len(archive.library.open(1).annotations), number)
        archive.annotating.redo()
        _expect([note.text for note in archive.library.open(1).annotations], ["Ghi chú 0", "Ghi chú 1"])


def _everyday(folder: Path, seconds: float, clock: Clock) -> None:
    """Everything else that is dated: marks, drafts, corrections, bookmarks."""
    fill(folder / LIBRARY, 3)
    with Archive(folder / LIBRARY) as archive:
        archive.noting.keep_drafts({"note 1": "một"})
        archive.library.trash([1])
        clock(-seconds)
        archive.noting.keep_drafts({"note 1": "hai"})
        archive.library.trash([2])
        archive.people.correct(3, "Trần Khải Hoàn", Verdict.NEITHER)
        archive.people.correct(3, "Trần Khải Hoàn", Verdict.PERSON)
        _expect(archive.noting.drafts(), {"note 1": "hai"})
        _expect([mention.entity for mention in archive.library.open(3).mentions].count("Trần Khải Hoàn"), 3)
        archive.library.empty_trash()
        _expect(archive.library.ids(), [3])
