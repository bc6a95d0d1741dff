"""What the page Import says before an import that is not a count of something new, and says again after it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.tables.header import PADDING
from tests import ledgers
from tests.ui.on_screen import Ways, settle, show, texts


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> ImportPage:
    """The page on a small ledger."""
    ways = Ways(desk)
    made = ImportPage(desk)
    made.ways = ways  # type: ignore[attr-defined]
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


def test_rows_that_stand_twice_are_not_said_to_be_here_already(page: ImportPage, tmp_path: Path) -> None:
    row = "C1;R1;13.4.2026;13.5.2026;100,50\n"
    take(page, tmp_path / "list.csv", f"Customer;Invoice;Date;Due;Amount\n{row}{row}")
    look = page.check.look
    assert look is not None
    assert look.preview is not None
    captions = [caption for _, caption, _ in page.check._figure_words(look.preview)]
    assert captions == ["new invoice", "new customer", "twice in the file", "total, EUR"]
    assert page.check.notes.shown["notice0"].words.text() == (
        "Rows that say the same as an earlier row of the file: 1. They count once (row = the row it repeats: 3 = 2)."
    )
    page.store()
    page.leave()
    take(page, tmp_path / "list.csv", f"Customer;Invoice;Date;Due;Amount\n{row}{row}")
    look = page.check.look
    assert look is not None
    assert look.preview is not None
    assert look.preview.counts.known == look.preview.counts.repeated == 1


def test_a_credit_limit_is_said_to_stay_behind_before_and_after(page: ImportPage, tmp_path: Path) -> None:
    take(
        page,
        tmp_path / "customers.csv",
        "客户编码,客户名称,联系人,邮箱,手机,信用额度\nC1,南京华联,王芳,w@h.example,138,50000\n",
    )
    told = "Not taken over: 信用额度. CreditDesk does not keep credit limits yet; keep the list."
    shown = [banner.words.text() for banner in page.check.notes.shown.values()]
    assert told in shown
    table = page.check._table("customers")
    assert texts(table, "reach") == ["w@h.example, 138"]
    assert texts(table, "note") == ["联系人：王芳"]
    page.store()
    assert told in page.result.told.text()
    assert page.result.see.text() == "Show the customers"
    page.result.see.click()
    assert page.ways.went == [("customers", {})]  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", ["NB2026-000123", "2026/AB-0000-7788-99"])
def test_numbers_are_shown_whole(page: ImportPage, tmp_path: Path, number: str) -> None:
    page.resize(980, 620)
    take(
        page,
        tmp_path / "list.csv",
        f"Customer;Invoice;Date;Due;Amount\nC1;{number};13.4.2026;13.5.2026;100,50\n",
    )
    grid = page.check._table("invoices").grid
    at = [column.key for column in page.check._table("invoices").model.columns].index("number")
    needed = QFontMetrics(grid.font()).horizontalAdvance(number)
    assert grid.head.sectionSize(at) >= needed + 2 * PADDING


def test_names_keep_their_room_beside_long_contacts(page: ImportPage, tmp_path: Path) -> None:
    page.resize(1028, 620)
    name = "南京华联贸易有限公司"
    rows = "".join(
        f"K{n},{name},王芳,wangfang.kehu{n}@hualian.example,13800001111,中山路8号,南京\n" for n in range(3)
    )
    take(page, tmp_path / "customers.csv", f"客户编码,客户名称,联系人,邮箱,手机,地址,城市\n{rows}")
    grid = page.check._table("customers").grid
    keys = [column.key for column in page.check._table("customers").model.columns]
    metrics = QFontMetrics(grid.font())
    assert grid.head.sectionSize(keys.index("customer")) >= metrics.horizontalAdvance(name) + 2 * PADDING


def test_the_longest_number_may_stand_at_the_end(page: ImportPage, tmp_path: Path) -> None:
    rows = "".join(f"C1;R{n};13.4.2026;13.5.2026;1,50\n" for n in range(1200))
    take(
        page,
        tmp_path / "list.csv",
        f"Customer;Invoice;Date;Due;Amount\n{rows}C1;REPAIR-2026-000045;13.4.2026;13.5.2026;1,50\n",
    )
    table = page.check._table("invoices")
    at = [column.key for column in table.model.columns].index("number")
    needed = QFontMetrics(table.grid.font()).horizontalAdvance("REPAIR-2026-000045")
    assert table.grid.head.sectionSize(at) >= needed + 2 * PADDING
