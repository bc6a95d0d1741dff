"""A restore: no letter's number is given twice, what is forgotten is counted, and the history tells of it."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.services import files
from creditdesk.services.backups import backup_state, list_backups
from creditdesk.services.company import company_view
from creditdesk.services.events import history, verify_history
from tests import ledgers
from tests.db.files import raw_sql

DUE = date(2026, 11, 1)
WHO = ledgers.acting(actor="Berta")
LATER = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Of a ledger with one open item; the ledger then issues and posts a letter, takes a receipt and an invoice."""
    desk = ledgers.make_desk(tmp_path)
    customer = desk.customer("Keller")
    item = desk.invoice(customer, "A1", 100, due=DUE)
    made = files.backup(desk.ledger, tmp_path / "to", WHO.at)
    desk.remind(ledgers.TODAY)
    desk.pay(customer, 10, ledgers.TODAY, (item, 10))
    desk.invoice(customer, "A2", 50, due=DUE)
    desk.ledger.close()
    return made


@pytest.fixture
def path(backup: Path, tmp_path: Path) -> Path:
    return tmp_path / "desk.creditdesk"


def next_number(path: Path) -> str:
    """The number of the letter that the next run makes."""
    ledger = files.open_ledger(path, WHO)
    try:
        _, issued = ledgers.Desk(ledger).issue(ledgers.TODAY)
        with ledger.read() as connection:
            query = "SELECT number FROM letter WHERE id = ?"
            return str(connection.exec_driver_sql(query, (issued.letters[0],)).scalar_one())
    finally:
        ledger.close()


def test_letters_go_on_after_the_highest_number_of_either(path: Path, backup: Path) -> None:
    done = files.restore(backup, path, WHO)
    assert done.numbers_known
    assert next_number(path) == "2026-0002"
    files.restore(backup, path, WHO)
    assert next_number(path) == "2026-0003"


def test_going_back_to_the_newer_state_keeps_the_numbers_given_meanwhile(path: Path, backup: Path) -> None:
    kept = files.restore(backup, path, WHO).kept
    assert kept is not None
    assert next_number(path) == "2026-0002"
    files.restore(kept, path, WHO)
    ledger = files.open_ledger(path, WHO)
    with ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT value FROM sequence").scalar() == 2
    ledger.close()


def test_the_history_tells_of_the_restore_and_holds_together(path: Path, backup: Path) -> None:
    files.restore(backup, path, WHO)
    ledger = files.open_ledger(path, WHO)
    event = history(ledger)[-1]
    assert (event.verb, event.subject, event.actor, event.at) == (
        "restore", "ledger", "Berta", "2026-11-22T09:00:00+00:00",
    )  # fmt: skip
    told = json.loads(event.data)
    assert (told["backup"], told["numbers"]) == (backup.name, {"letter:2026": 1})
    assert told["state_of"] == "2026-11-22T09:00:00+00:00"
    assert told["forgotten"] == {"letters": 1, "posted": 1, "payments": 1, "invoices": 1, "entries": 5}
    assert verify_history(ledger) == (None, event.id)
    assert files.check(ledger).ok
    ledger.close()


def test_what_would_be_forgotten_is_counted_before(path: Path, backup: Path) -> None:
    ledger = files.open_read_only(path)
    counts = files.forgotten(ledger, backup)
    ledger.close()
    assert {kind: count for kind, count in counts.items() if kind != "entries"} == {
        "letters": 1, "posted": 1, "payments": 1, "invoices": 1, "customers": 0, "imports": 0,
    }  # fmt: skip
    same = files.open_read_only(backup)
    assert not any(files.forgotten(same, backup).values())
    same.close()


def test_a_damaged_ledger_still_says_its_numbers_where_they_can_be_read(path: Path, backup: Path) -> None:
    raw_sql(path, "UPDATE company SET ledger_key = ledger_key", "CREATE TABLE planted (x)")
    assert next_or_known(files.restore(backup, path, WHO)) is False
    assert next_number(path) == "2026-0002"


def next_or_known(done: files.Restored) -> bool:
    """Whether all numbers are known; what could not be compared is not counted."""
    assert not done.forgotten
    return done.numbers_known


def test_the_automatic_backups_know_numbers_that_the_file_cannot_tell_any_more(
    path: Path, backup: Path
) -> None:
    ledger = files.open_ledger(path, WHO)
    key = company_view(ledger).ledger_key
    backup_state(ledger, WHO.at + LATER, "timer")
    ledger.close()
    assert list_backups(key)
    path.unlink()
    assert not files.restore(backup, path, WHO).numbers_known
    assert next_number(path) == "2026-0002"


def test_another_companys_ledger_has_numbers_of_its_own(path: Path, backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.creditdesk"
    files.create(other, files.CompanyDraft("Huber KG", "DE", "EUR"), WHO).close()
    raw_sql(other, "INSERT INTO sequence VALUES ('letter:2026', 700)")
    done = files.restore(backup, other, WHO)
    assert (done.numbers_known, dict(done.forgotten)) == (False, {})
    assert next_number(other) == "2026-0001"
