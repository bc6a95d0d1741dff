"""What the window remembers survives, and nonsense in it does no harm."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from creditdesk.ui.memory import Memory


def test_kept_values_come_back_in_a_new_session(tmp_path: Path) -> None:
    first = Memory(tmp_path / "memory.ini")
    first.keep("page", "customers")
    first.keep("width", 412)
    first.keep("sizes", [10, 20])
    first.keep("geometry", QByteArray(b"\x00\x01"))
    first.flush()
    again = Memory(tmp_path / "memory.ini")
    assert again.text("page") == "customers"
    assert again.number("width") == 412
    assert again.numbers("sizes") == [10, 20]
    assert again.bytes("geometry") == QByteArray(b"\x00\x01")


def test_nonsense_counts_as_absent(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.ini")
    memory.keep("width", "wide")
    memory.keep("geometry", "text")
    assert memory.number("width", 400) == 400
    assert memory.bytes("geometry").isEmpty()
    assert memory.numbers("none") == []


def test_recent_files_are_newest_first_once_each_and_eight(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.ini")
    for number in range(10):
        memory.opened(tmp_path / f"{number}.creditdesk")
    memory.opened(tmp_path / "5.creditdesk")
    names = [file.stem for file in memory.recent_files()]
    assert names == ["5", "9", "8", "7", "6", "4", "3", "2"]


def test_a_recent_file_is_known_by_when_it_was_opened_and_what_it_held(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.ini")
    a, b, at = tmp_path / "a.creditdesk", tmp_path / "b.creditdesk", datetime(2026, 11, 22, 9, tzinfo=UTC)
    memory.opened(a, at, "key-a")
    memory.opened(b)  # as an older version remembered it
    memory.flush()
    again = Memory(tmp_path / "memory.ini")
    assert (again.opened_at(a), again.ledger_key(a)) == (at, "key-a")
    assert (again.opened_at(b), again.ledger_key(b)) == (None, "")
    again.moved(a, tmp_path / "c.creditdesk")
    assert again.opened_at(tmp_path / "c.creditdesk") == at
    again.forget(tmp_path / "c.creditdesk")
    assert (again.recent_files(), again.opened_at(tmp_path / "c.creditdesk")) == ([b], None)


def test_nothing_is_kept_in_the_settings_of_whoever_runs_a_trial(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path))
    memory = Memory()
    memory.opened(tmp_path / "trial.creditdesk")
    memory.flush()
    assert "trial.creditdesk" in (tmp_path / "settings.ini").read_text(encoding="utf-8")
