"""Service calls off the window's thread."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from weakref import ref

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reader.core.errors import ReaderError
from reader.services.control import Control
from reader.ui.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:  # noqa: ARG001
    made = Worker()
    yield made
    made.close()


def test_a_call_runs_elsewhere_and_its_answer_comes_to_the_window(worker: Worker) -> None:
    seen: list[object] = []
    worker.read(threading.get_ident).then(lambda ident: seen.append((ident, QThread.currentThread())))
    assert worker.drain(5)
    ident, thread = seen[0]
    assert ident != threading.get_ident()
    assert thread is QThread.currentThread() or thread == worker.thread()


def test_only_the_newest_of_a_kind_answers(worker: Worker) -> None:
    seen: list[int] = []
    gate = threading.Event()

    def ask(number: int) -> int:
        gate.wait(5)
        return number

    for number in range(20):
        worker.read(ask, number, latest="search").then(seen.append)
    gate.set()
    assert worker.drain(5)
    assert seen == [19]


def test_a_job_that_has_ended_keeps_nobody_who_waited_for_it(worker: Worker) -> None:
    class Waiting:
        def hear(self, answer: object) -> None:
            self.heard = answer

    waiting = Waiting()
    worker.read(lambda: 1, latest="search").then(partial(Waiting.hear, waiting))
    assert worker.drain(5)
    assert waiting.heard == 1
    gone = ref(waiting)
    del waiting
    gc.collect()
    assert gone() is None


def test_waiting_again_and_again_leaves_nothing(worker: Worker) -> None:
    def wait(times: int) -> None:
        for _ in range(times):
            assert worker.drain(5)
        gc.collect()

    wait(100)
    before = sys.getallocatedblocks()
    wait(1000)
    assert sys.getallocatedblocks() - before < 1000, "not even a name"


def test_who_types_waits_behind_nothing_else(worker: Worker) -> None:
    gate = threading.Event()
    for _ in range(4):
        worker.read(gate.wait, 5)
    seen: list[int] = []
    job = worker.seek(lambda: 1)
    newer = worker.seek(lambda: 2).then(lambda answer: (seen.append(answer), gate.set()))
    job.then(seen.append)
    assert newer is not job
    assert worker.drain(10)
    assert seen == [2]


def test_changes_are_made_in_the_order_in_which_they_were_asked_for(worker: Worker) -> None:
    done: list[int] = []
    for number in range(50):
        worker.write(done.append, number)
    assert worker.drain(5)
    assert done == list(range(50))


def test_trouble_that_no_one_handles_reaches_the_window(worker: Worker) -> None:
    heard: list[ReaderError] = []
    own: list[ReaderError] = []

    def fail() -> None:
        raise ReaderError("tag-empty")

    worker.failed.connect(heard.append)
    worker.write(fail)
    worker.write(fail).otherwise(own.append)
    assert worker.drain(5)
    assert [error.code for error in heard] == ["tag-empty"]
    assert [error.code for error in own] == ["tag-empty"]


def test_a_fault_reaches_the_hook_for_faults_and_the_worker_goes_on(worker: Worker, qtbot: QtBot) -> None:
    seen: list[int] = []
    with qtbot.captureExceptions() as faults:
        worker.read(lambda: 1 // 0)
        worker.read(lambda: 7).then(seen.append)
        assert worker.drain(5)
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    assert seen == [7]


def test_a_long_call_tells_its_progress_and_can_be_stopped(worker: Worker) -> None:
    news: list[int] = []
    ended: list[str] = []

    def call(progress: Callable[[int], None], control: Control) -> str:
        progress(1)
        while not control.cancelled:
            threading.Event().wait(0.01)
        return "stopped"

    job = worker.long(call).then(ended.append)
    job.progressed.connect(news.append)
    job.progressed.connect(job.cancel)
    assert worker.drain(5)
    assert (news, ended) == ([1], ["stopped"])


def test_closing_finishes_the_changes_and_drops_the_rest(qtbot: QtBot) -> None:  # noqa: ARG001
    worker = Worker()
    done: list[int] = []
    seen: list[object] = []
    for number in range(20):
        worker.write(done.append, number).then(seen.append)
    worker.close()
    assert done == list(range(20))
    assert not worker.busy


def test_what_is_asked_for_after_the_end_is_not_answered(worker: Worker) -> None:
    seen: list[int] = []
    worker.close()
    worker.read(int).then(seen.append)
    assert not worker.busy
    assert seen == []


def test_what_follows_a_correction_does_not_wait_for_an_import(worker: Worker) -> None:
    gate = threading.Event()
    seen: list[str] = []
    worker.long(lambda _progress, _control: gate.wait(5)).then(lambda _: seen.append("import"))
    settling = worker.long(lambda _progress, _control: gate.set(), "settling")
    settling.then(lambda _: seen.append("settling"))
    assert worker.drain(5)
    assert sorted(seen) == ["import", "settling"]
    assert gate.is_set()
