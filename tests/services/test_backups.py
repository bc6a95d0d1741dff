"""Backups that make themselves."""

from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk import paths
from creditdesk.errors import EnvError
from creditdesk.services.ageing import customer_ageing
from creditdesk.services.backups import backup_state, choose_folder, list_backups
from creditdesk.services.company import company_view
from tests.ledgers import TODAY, Desk, acting

NOW = acting().at


def test_an_unchanged_ledger_is_backed_up_once(desk: Desk) -> None:
    assert backup_state(desk.ledger, NOW, "open") is not None
    assert backup_state(desk.ledger, NOW + timedelta(minutes=30), "timer") is None
    desk.customer("Keller GmbH")
    assert backup_state(desk.ledger, NOW + timedelta(minutes=60), "timer") is not None


def test_a_risky_step_is_always_backed_up(desk: Desk) -> None:
    assert backup_state(desk.ledger, NOW, "open") is not None
    assert backup_state(desk.ledger, NOW + timedelta(minutes=1), "import") is not None


def test_the_list_tells_what_is_in_each_newest_first(desk: Desk) -> None:
    key = company_view(desk.ledger).ledger_key
    backup_state(desk.ledger, NOW, "open")
    customer = desk.customer("Keller GmbH")
    desk.invoice(customer, "1", 100, due=TODAY)
    desk.invoice(customer, "2", 700, due=TODAY, currency="USD")
    desk.pay(customer, 30, TODAY)
    backup_state(desk.ledger, NOW + timedelta(hours=1), "import")
    newest, oldest = list_backups(key)
    assert (newest.reason, newest.customers, newest.invoices) == ("import", 1, 2)
    assert newest.balances == (("EUR", 7000), ("USD", 70000)), "the currency of the books first"
    assert (oldest.reason, oldest.customers, oldest.balances, oldest.at) == ("open", 0, (), NOW)


def test_a_damaged_backup_is_listed_as_not_sound(desk: Desk) -> None:
    key = company_view(desk.ledger).ledger_key
    path = backup_state(desk.ledger, NOW, "open")
    assert isinstance(path, Path)
    path.write_bytes(path.read_bytes()[:700])
    assert [line.sound for line in list_backups(key)] == [False]


def test_old_ones_are_thinned_out_and_strange_files_left_alone(desk: Desk) -> None:
    folder = paths.backup_folder(company_view(desk.ledger).ledger_key)
    folder.mkdir(parents=True)
    (folder / "mine.creditdesk").write_text("not ours to remove")
    for days in range(100, -1, -1):
        desk.customer(f"Customer of day {days}")
        backup_state(desk.ledger, NOW - timedelta(days=days), "open")
    names = [path.name for path in folder.glob("*.creditdesk")]
    assert "mine.creditdesk" in names
    assert 12 + 9 < len(names) < 40


def test_closing_backs_up_a_changed_state_only(desk: Desk) -> None:
    assert backup_state(desk.ledger, NOW, "open") is not None
    assert backup_state(desk.ledger, NOW + timedelta(minutes=1), "close") is None
    desk.customer("Keller GmbH")
    assert backup_state(desk.ledger, NOW + timedelta(minutes=2), "close") is not None


def test_another_folder_is_used_from_then_on_and_the_older_backups_stay_in_the_list(
    desk: Desk, tmp_path: Path
) -> None:
    key = company_view(desk.ledger).ledger_key
    backup_state(desk.ledger, NOW, "open")
    chosen = choose_folder(tmp_path / "stick")
    desk.customer("Keller GmbH")
    moved = backup_state(desk.ledger, NOW + timedelta(minutes=30), "timer")
    assert moved is not None
    assert moved.is_relative_to(chosen)
    assert [line.reason for line in list_backups(key)] == ["timer", "open"]
    choose_folder(None)
    assert paths.backup_root() == paths.default_backup_root()


def test_while_the_chosen_folder_is_away_backups_go_to_the_default_place(desk: Desk, tmp_path: Path) -> None:
    stick = choose_folder(tmp_path / "stick")
    stick.rmdir()
    made = backup_state(desk.ledger, NOW, "open")
    assert made is not None
    assert made.is_relative_to(paths.default_backup_root())


def test_a_folder_that_cannot_be_written_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EnvError):
        choose_folder(tmp_path / "file" / "backups")
    assert paths.backup_root() == paths.default_backup_root()


def test_the_balance_of_a_backup_is_that_of_its_day(desk: Desk) -> None:
    """What Today said then: an invoice dated later is not in it, and a receipt in advance is unallocated."""
    customer, later = desk.customer("Keller GmbH"), TODAY + timedelta(days=26)
    desk.invoice(customer, "1", 100, due=TODAY)
    ahead = desk.invoice(customer, "2", 900, due=later, issued=later)
    desk.pay(customer, 40, TODAY, (ahead, 40))
    backup_state(desk.ledger, NOW, "open")
    (line,) = list_backups(company_view(desk.ledger).ledger_key)
    (today,) = customer_ageing(desk.ledger, customer, TODAY)
    assert line.balances == (("EUR", today.balance),) == (("EUR", 6000),)
