"""After a restore the letters that went out since the backup are known by number, until a run is issued again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.services import files
from creditdesk.services.events import verify_history
from creditdesk.services.reminders.since_backup import NOTHING_LOST, LostLetter, SinceBackup, since_backup
from tests import ledgers
from tests.db.files import raw_sql
from tests.ledgers import TODAY

WHO = ledgers.acting(actor="Berta")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.creditdesk"


@pytest.fixture
def backups(tmp_path: Path) -> tuple[Path, Path]:
    """Before the first letter, and after it was issued but not posted; then a second one goes out as well."""
    desk = ledgers.make_desk(tmp_path)
    keller = desk.customer("Keller", code="C-1")
    desk.invoice(keller, "A1", 100, due=date(2026, 11, 1))
    first = files.backup(desk.ledger, tmp_path / "to", WHO.at)
    run, _ = desk.issue(TODAY)
    second = files.backup(desk.ledger, tmp_path / "to", WHO.at + timedelta(minutes=1))
    ledgers.post_run(desk.ledger, run, TODAY, WHO)
    desk.invoice(desk.customer("Blum", code="C-2"), "B1", 50, due=date(2026, 11, 2))
    desk.remind(TODAY)
    desk.ledger.close()
    return first, second


def after(path: Path) -> SinceBackup:
    ledger = files.open_ledger(path, WHO)
    try:
        return since_backup(ledger)
    finally:
        ledger.close()


def test_an_ordinary_ledger_has_lost_nothing(path: Path, backups: tuple[Path, Path]) -> None:
    assert after(path) == NOTHING_LOST
    assert not NOTHING_LOST


def test_every_letter_that_went_out_is_named_with_its_customer_and_the_file_that_is_kept(
    path: Path, backups: tuple[Path, Path]
) -> None:
    done = files.restore(backups[0], path, WHO)
    found = after(path)
    assert found.letters == (
        LostLetter("2026-0001", "C-1", TODAY, "Keller"),
        LostLetter("2026-0002", "C-2", TODAY),  # the backup does not know Blum at all
    )
    assert (found.count, found.up_to) == (2, ())
    assert [letter.number for letter in found.of("C-2")] == ["2026-0002"]
    assert found.kept == done.kept
    assert done.went_out == ("2026-0001", "2026-0002")
    assert found.kept is not None
    assert found.kept.is_file()


def test_one_that_the_backup_knows_but_not_as_posted_is_named_as_well(
    path: Path, backups: tuple[Path, Path]
) -> None:
    files.restore(backups[1], path, WHO)
    assert [letter.number for letter in after(path).letters] == ["2026-0001", "2026-0002"]


def test_it_is_said_until_a_run_is_issued(path: Path, backups: tuple[Path, Path]) -> None:
    files.restore(backups[0], path, WHO)
    ledger = files.open_ledger(path, WHO)
    ledgers.Desk(ledger).issue(TODAY)
    assert not since_backup(ledger)
    assert verify_history(ledger)[0] is None
    ledger.close()


def test_going_back_to_the_kept_ledger_mends_it(path: Path, backups: tuple[Path, Path]) -> None:
    kept = files.restore(backups[0], path, WHO).kept
    assert kept is not None
    files.restore(kept, path, ledgers.acting(TODAY + timedelta(days=1)))
    assert not after(path)


def test_a_second_restore_remembers_what_the_first_forgot(path: Path, backups: tuple[Path, Path]) -> None:
    files.restore(backups[1], path, WHO)
    files.restore(backups[0], path, ledgers.acting(TODAY + timedelta(days=1)))
    assert [letter.number for letter in after(path).letters] == ["2026-0001", "2026-0002"]


def test_of_a_damaged_ledger_the_last_number_is_told(path: Path, backups: tuple[Path, Path]) -> None:
    raw_sql(path, "UPDATE company SET ledger_key = ledger_key", "CREATE TABLE planted (x)")
    files.restore(backups[0], path, WHO)
    found = after(path)
    assert (found.letters, found.count, found.up_to) == ((), 0, ("2026-0002",))
    assert found.kept is not None


def test_what_a_restore_would_forget_is_named_before(path: Path, backups: tuple[Path, Path]) -> None:
    ledger = files.open_ledger(path, WHO)
    assert files.forgotten_letters(ledger, backups[0]) == ["2026-0001", "2026-0002"]
    ledger.close()
