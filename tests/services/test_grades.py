"""Grades reckoned by another process are the ones reckoned here; it can be stopped, and done without."""

import subprocess
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.errors import Cancelled
from creditdesk.services import files, grades
from creditdesk.services.grading_process import END, PARCEL, TICK
from tests.benchmarks.big_ledger import make_big_ledger
from tests.ledgers import TODAY


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("grades") / "many.creditdesk"
    make_big_ledger(path, 150, 3000, seed=5, today=TODAY)
    with closing(files.open_read_only(path)) as found:
        yield found


def test_another_process_finds_the_same_grades(ledger: Ledger) -> None:
    told: list[tuple[int, int]] = []
    apart = grades._apart(ledger.path, TODAY, lambda done, total: told.append((done, total)))
    assert apart == grades.grades_by_customer(ledger, TODAY)
    assert told[-1] == (150, 150)


def test_a_large_ledger_goes_to_another_process_and_a_small_one_stays(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(grades, "_apart", lambda path, *_: asked.append(path) or {})
    assert len(grades.grades_by_customer(ledger, TODAY)) == 150
    assert asked == []
    assert grades.grades_by_customer(ledger, TODAY, large=3000) == {}
    assert asked == [ledger.path]


def test_where_the_other_process_fails_the_grades_are_reckoned_here(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grades, "_MODULE", "creditdesk.no_such_module")
    assert len(grades.grades_by_customer(ledger, TODAY, large=1)) == 150
    monkeypatch.setattr(grades.sys, "executable", str(tmp_path / "no python"))
    assert len(grades.grades_by_customer(ledger, TODAY, large=1)) == 150


def test_stopping_ends_the_other_process(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def start(*words: object, **how: object) -> "subprocess.Popen[bytes]":
        started.append(popen(*words, **how))  # type: ignore[call-overload]
        return started[-1]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    monkeypatch.setattr(grades.subprocess, "Popen", start)
    with pytest.raises(Cancelled):
        grades.grades_by_customer(ledger, TODAY, stop, large=1)
    assert started[0].returncode is not None


@pytest.mark.parametrize(
    "sent", [b"", TICK, TICK + PARCEL + b"\0\0", b"?", PARCEL + b"\0\0\0\x09\0\0\0\x01ab"]
)
def test_what_breaks_off_is_no_answer(sent: bytes) -> None:
    with pytest.raises(EOFError):
        list(grades._parcels(BytesIO(sent), lambda *_: None))
    assert list(grades._parcels(BytesIO(TICK + END), lambda *_: None)) == []
