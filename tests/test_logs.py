"""The log says what happened and where in the program, and nothing that a person typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk import logs

NAME = "Müller & 王 GmbH"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logs.start(tmp_path / "logs")
    yield tmp_path / "logs" / "creditdesk.log"
    logs.stop()


def _fail() -> None:
    try:
        raise ValueError(NAME, "1234.50")
    except ValueError as cause:
        raise RuntimeError(f"no letter for {NAME}") from cause


def test_an_event_is_a_code_with_its_facts(log: Path) -> None:
    logs.event("import.done", rows=120, ms=35, kind="invoices")
    line = log.read_text("utf-8")
    assert line.rstrip().endswith("INFO import.done rows=120 ms=35 kind=invoices")


def test_a_fact_nobody_foresaw_is_refused(log: Path) -> None:
    with pytest.raises(ValueError, match="customer"):
        logs.event("import.done", customer="C1")
    assert log.read_text("utf-8") == ""


def test_a_text_of_a_person_is_not_written(log: Path) -> None:
    logs.event("import.done", kind=NAME, error="line\nbreak")
    line = log.read_text("utf-8")
    assert line.rstrip().endswith("import.done kind=? error=?")
    assert line.count("\n") == 1


def test_a_failure_is_written_as_types_and_places(log: Path) -> None:
    with pytest.raises(RuntimeError) as caught:
        _fail()
    logs.failure(caught.value)
    line = log.read_text("utf-8")
    assert "ERROR RuntimeError < tests/test_logs.py:" in line
    assert ":_fail" in line
    assert "ValueError" in line
    assert "1234" not in line
    assert "Müller" not in line
    assert "王" not in line


def _fail_without_cause() -> None:
    try:
        raise KeyError("a")
    except KeyError:
        raise RuntimeError("b") from None


def test_a_cause_that_was_put_aside_stays_out() -> None:
    with pytest.raises(RuntimeError) as caught:
        _fail_without_cause()
    assert logs.places(caught.value)[0] == "RuntimeError"
    assert "KeyError" not in logs.places(caught.value)


def test_the_log_turns_over_and_stays_small(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MAX_BYTES", 2000)
    logs.start(log.parent)
    for number in range(400):
        logs.event("import.done", rows=number)
    files = sorted(log.parent.iterdir())
    assert [path.name for path in files] == ["creditdesk.log", *(f"creditdesk.log.{n}" for n in (1, 2, 3))]
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "rows=399" in log.read_text("utf-8")


def test_without_a_start_events_are_dropped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs.stop()
    logs.event("start", version="0.1.0")
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    with pytest.raises(OSError, match="logs"):
        logs.start(tmp_path / "logs")
