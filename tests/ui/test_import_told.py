"""What the page Import says before an import that is not a count of something new, and says again after it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from tests import ledgers
from tests.ui.on_screen import Ways, settle, show


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> ImportPage:
    """The page on a small ledger."""
    Ways(desk)
    made = ImportPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


def take(page: ImportPage, file: Path, text: str) -> None:
    """Show a file that says ``text``."""
    file.write_text(text, "utf-8")
    page.arrive(files=[file])
    settle()


def test_receipts_without_a_day_are_told_before_and_after(page: ImportPage, tmp_path: Path) -> None:
    take(
        page,
        tmp_path / "list.csv",
        "Customer;Invoice;Date;Due;Amount;Paid\nC1;R1;13.4.2026;13.5.2026;100,50;30,00\n",
    )
    told = "Dated 22 Nov 2026, the day of the import: 1 receipt, because the list gives amounts paid but not when."
    assert page.check.notes.shown["notice0"].words.text() == told
    page.store()
    assert told in page.result.told.text()


def test_known_customers_that_are_filled_in_are_told_before_and_after(
    page: ImportPage, tmp_path: Path
) -> None:
    take(
        page,
        tmp_path / "list.csv",
        "Customer;Name;Invoice;Date;Due;Amount\nC1;Kunde 1;R1;13.4.2026;13.5.2026;1,50\n",
    )
    page.store()
    take(page, tmp_path / "customers.csv", "Customer;Name;City;Email\nC1;Kunde 1;Ulm;a@b.example\n")
    told = "The file fills in what was missing of known customers: 1 (addresses: 1, other fields: 1)."
    assert page.check.notes.shown["notice0"].words.text() == told
    page.store()
    assert page.result.title.text() == "customers.csv is imported"
    assert told in page.result.told.text()
