"""A ledger that no longer opens: which backups are its own, and one of them in its place, whatever is left of it."""

from pathlib import Path

import pytest

from creditdesk.errors import EnvError
from creditdesk.services import files
from creditdesk.services.backups import backup_state
from creditdesk.services.company import company_view
from creditdesk.services.rescue import backups_of, put_back
from tests import ledgers

WHO = ledgers.acting()


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    """A ledger with one customer and one backup; its identity."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    desk = ledgers.make_desk(tmp_path)
    desk.customer("Keller")
    backup_state(desk.ledger, WHO.at, "timer")
    key = company_view(desk.ledger).ledger_key
    desk.ledger.close()
    return desk.ledger.path, key


def test_a_damaged_file_may_still_tell_whose_backups_are_its_own(closed: tuple[Path, str]) -> None:
    path, key = closed
    assert [line.customers for line in backups_of(path, "")] == [1]
    path.write_bytes(b"rubbish" * 100)
    assert backups_of(path, "") == []
    assert [line.customers for line in backups_of(path, key)] == [1]
    assert backups_of(path, "../elsewhere") == []


@pytest.mark.parametrize("left", [b"", b"rubbish" * 100])
def test_what_is_left_is_kept_beside_the_backup(closed: tuple[Path, str], left: bytes) -> None:
    path, key = closed
    path.write_bytes(left)
    done = put_back(backups_of(path, key)[0].path, path, WHO)
    aside = done.kept
    assert aside is not None
    assert not done.numbers_known
    assert aside.read_bytes() == left
    ledger = files.open_ledger(path, WHO)
    assert files.check(ledger).ok
    ledger.close()


def test_a_backup_that_is_damaged_too_changes_nothing(closed: tuple[Path, str]) -> None:
    path, key = closed
    backup = backups_of(path, key)[0].path
    backup.write_bytes(backup.read_bytes()[:5000])
    assert backups_of(path, key) == []
    path.write_bytes(b"rubbish" * 100)
    with pytest.raises(EnvError, match="damaged"):
        put_back(backup, path, WHO)
    assert path.read_bytes() == b"rubbish" * 100
    assert not [found for found in path.parent.iterdir() if "damaged-" in found.name]
