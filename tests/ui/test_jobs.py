"""Work beside the window: results, errors and cancelling arrive on the GUI thread; writes wait for each other."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from creditdesk.errors import Cancelled, UserError
from creditdesk.ui.jobs import InlineJobs, Job, Jobs, Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def wait_idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.running)


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[object] = []
    threads: list[object] = []

    def work(_progress: Progress) -> int:
        threads.append(QThread.currentThread())
        return 42

    def done(result: int) -> None:
        threads.append(QThread.currentThread())
        seen.append(result)

    jobs.start(Job("Counting", work, lane="read"), done=done)
    wait_idle(qtbot, jobs)
    assert seen == [42]
    assert threads[0] is not threads[1]
    assert threads[1] is jobs.thread()


def test_an_error_arrives_whole_or_goes_to_unhandled(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_progress: Progress) -> None:
        raise UserError("name_missing")

    failures: list[Exception] = []
    unhandled: list[Exception] = []
    jobs.unhandled.connect(unhandled.append)
    jobs.start(Job("Save", work), failed=failures.append)
    jobs.start(Job("Save", work))
    wait_idle(qtbot, jobs)
    assert [error.code for error in (*failures, *unhandled)] == ["name_missing"] * 2  # type: ignore[attr-defined]


def test_cancelling_stops_the_work_at_its_next_progress(qtbot: QtBot, jobs: Jobs) -> None:
    started = threading.Event()
    heard: list[str] = []

    def work(progress: Progress) -> None:
        started.set()
        for step in range(10**9):
            progress(step, 10**9)

    ticket = jobs.start(
        Job("Import", work), done=lambda _: heard.append("done"), cancelled=lambda: heard.append("cancelled")
    )
    assert started.wait(10)
    ticket.cancel()
    wait_idle(qtbot, jobs)
    assert heard == ["cancelled"]


def test_progress_is_told_now_and_then_not_each_time(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[tuple[int, int]] = []
    release = threading.Event()

    def work(progress: Progress) -> None:
        release.wait(10)
        for step in range(2000):
            progress(step, 2000)

    ticket = jobs.start(Job("Import", work))
    ticket.progressed.connect(lambda done, total: told.append((done, total)))
    release.set()
    wait_idle(qtbot, jobs)
    assert told[0] == (0, 2000)
    assert len(told) < 200


def test_writes_queue_and_a_waiting_one_can_be_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    release = threading.Event()
    order: list[str] = []
    jobs.start(Job("first", lambda _: (release.wait(10), order.append("first"))))
    second = jobs.start(Job("second", lambda _: order.append("second")))
    third = jobs.start(Job("third", lambda _: order.append("third")))
    assert jobs.busy_writing()
    second.cancel()
    release.set()
    wait_idle(qtbot, jobs)
    assert order == ["first", "third"]
    assert not jobs.busy_writing()
    assert not third.running


def test_reads_do_not_wait_for_a_write(qtbot: QtBot, jobs: Jobs) -> None:
    release = threading.Event()
    seen: list[str] = []
    jobs.start(Job("write", lambda _: release.wait(10)))
    jobs.start(Job("read", lambda _: "read", lane="read"), done=seen.append)
    qtbot.waitUntil(lambda: seen == ["read"])
    assert jobs.busy_writing()
    release.set()
    wait_idle(qtbot, jobs)


def test_a_result_for_somebody_who_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    import shiboken6

    owner, release = QObject(), threading.Event()
    seen: list[object] = []
    jobs.start(Job("read", lambda _: release.wait(10), lane="read"), done=seen.append, owner=owner)
    shiboken6.delete(owner)
    release.set()
    wait_idle(qtbot, jobs)
    assert seen == []


def test_shutting_down_cancels_and_waits(qtbot: QtBot, jobs: Jobs) -> None:
    stopped = threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress(0, 0)
        except Cancelled:
            stopped.set()
            raise

    jobs.start(Job("endless", work))
    assert jobs.shut_down()
    wait_idle(qtbot, jobs)
    assert stopped.is_set() or not jobs.running


def test_inline_jobs_are_done_when_start_returns(qtbot: QtBot) -> None:
    seen: list[object] = []
    jobs = InlineJobs()
    jobs.start(Job("now", lambda progress: progress(1, 2) or "done"), done=seen.append)
    assert seen == ["done"]
    assert not jobs.running
