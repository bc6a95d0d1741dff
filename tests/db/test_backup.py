"""Copies: equal to their original or not there at all; what exists is never overwritten."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.db import backup
from creditdesk.db.backup import ControlTotals, control_totals, copy_checked, free_name, verify
from creditdesk.db.engine import connect, open_file
from creditdesk.db.lock import current_owner
from creditdesk.errors import EnvError
from tests.db.files import beside, digest, journal_mode
from tests.ledgers import acting


@pytest.mark.usefixtures("driver")
def test_a_copy_has_the_totals_of_an_open_original(sound: Path, tmp_path: Path) -> None:
    ledger = open_file(sound, owner=current_owner("Anna", "now"))
    with ledger.work("Anna", acting().at) as work:
        work.record("test", "company", 1, {})
    target = tmp_path / "to" / "copy.creditdesk"
    with closing(ledger.raw()) as raw:
        totals = copy_checked(raw, target)
        assert totals == control_totals(raw) == verify(target)
    ledger.close()
    assert (beside(target), journal_mode(target)) == ([], "delete")
    open_file(target, owner=None).close()
    assert target.stat().st_mode & 0o777 == 0o600


def test_people_go_on_writing_while_the_copy_is_checked(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where there is no write-ahead log, as on a network drive: the check of a large file takes seconds."""
    check = backup._require_sound

    def write_meanwhile(copy: sqlite3.Connection, path: Path) -> None:
        with closing(connect(sound, read_only=False)) as other:
            other.execute("PRAGMA busy_timeout=0")
            other.execute("UPDATE customer SET note = 'meanwhile'")
        check(copy, path)

    monkeypatch.setattr(backup, "_require_sound", write_meanwhile)
    assert journal_mode(sound) == "delete"
    target = tmp_path / "copy.creditdesk"
    with closing(connect(sound, read_only=True)) as raw:
        copy_checked(raw, target)
    notes = []
    for path in (sound, target):
        with closing(connect(path, read_only=True)) as raw:
            notes.append(raw.execute("SELECT note FROM customer").fetchone()[0])
    assert notes == ["meanwhile", ""]


@pytest.mark.usefixtures("driver")
def test_a_copy_with_a_value_that_the_tables_forbid_is_refused(sound: Path, tmp_path: Path) -> None:
    with closing(connect(sound, read_only=False)) as raw:
        raw.execute("PRAGMA ignore_check_constraints=ON")
        raw.execute("UPDATE customer SET debtor_class = 'king'")
    target = tmp_path / "copy.creditdesk"
    with closing(connect(sound, read_only=True)) as raw, pytest.raises(EnvError, match="damaged"):
        copy_checked(raw, target)
    assert not target.exists()


def test_what_exists_is_never_overwritten_and_nothing_is_left_over(sound: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.creditdesk"
    target.write_text("a thesis")
    with closing(connect(sound, read_only=True)) as raw, pytest.raises(EnvError, match="target_exists"):
        copy_checked(raw, target)
    assert target.read_text() == "a thesis"
    assert beside(sound) == ["copy.creditdesk"]


def test_what_a_killed_program_left_half_copied_goes_with_a_later_copy(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    names = [
        ".a.creditdesk.17.part",
        ".a.creditdesk.17.part-journal",
        ".b.creditdesk.18.part",
        "a.creditdesk",
    ]
    for name in names:
        (folder / name).write_text("half")
        if "17" in name or name == "a.creditdesk":
            os.utime(folder / name, (0, 0))
    with closing(connect(sound, read_only=True)) as raw:
        copy_checked(raw, folder / "c.creditdesk")
    assert sorted(found.name for found in folder.iterdir()) == [
        ".b.creditdesk.18.part",
        "a.creditdesk",
        "c.creditdesk",
    ]


def test_without_hard_links_nothing_is_overwritten_either(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "not on this file system")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "copy.creditdesk"
    with closing(connect(sound, read_only=True)) as raw:
        copy_checked(raw, target)
        before = digest(target)
        with pytest.raises(EnvError, match="target_exists"):
            copy_checked(raw, target)
    assert digest(target) == before


def test_replacing_keeps_the_rights_of_what_was_there(sound: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.creditdesk"
    target.write_text("old")
    target.chmod(0o664)
    with closing(connect(sound, read_only=True)) as raw:
        copy_checked(raw, target, replace=True)
    assert target.stat().st_mode & 0o777 == 0o664
    assert verify(target).events == 5


def test_a_copy_with_other_totals_is_thrown_away(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = iter(range(100))

    def differing(_: sqlite3.Connection) -> ControlTotals:
        return ControlTotals(next(told), 0, 0, 0, 0, 0, "")

    monkeypatch.setattr(backup, "control_totals", differing)
    with closing(connect(sound, read_only=True)) as raw, pytest.raises(EnvError, match="damaged"):
        copy_checked(raw, tmp_path / "copy.creditdesk")
    assert beside(sound) == []


def test_a_damaged_backup_is_not_sound(sound: Path) -> None:
    """One flipped byte inside an index, which only the whole check finds."""
    with closing(sqlite3.connect(sound)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'invoice_number'").fetchone()[0]
    data = bytearray(sound.read_bytes())
    place = data.rindex(b"A2", (page - 1) * 4096, page * 4096)
    data[place] ^= 1
    sound.write_bytes(data)
    with pytest.raises(EnvError, match="damaged"):
        verify(sound)


def test_a_place_that_cannot_be_written_is_said(sound: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with closing(connect(sound, read_only=True)) as raw, pytest.raises(EnvError, match="cannot_create"):
        copy_checked(raw, blocked / "copy.creditdesk")


def test_free_names_count_up(tmp_path: Path) -> None:
    assert free_name(tmp_path, "a").name == "a.creditdesk"
    (tmp_path / "a.creditdesk").touch()
    assert free_name(tmp_path, "a").name == "a-2.creditdesk"
