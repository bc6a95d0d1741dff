"""Which column is what: shown as the person said it, in doubt until somebody has looked, dates by terms said."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from tests import ledgers
from tests.ui.on_screen import settle, show


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def take(page: ImportPage, file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    page.arrive(files=[file])
    settle()


def map_column(page: ImportPage, column: int, field: str) -> None:
    box = page.check.columns.boxes[column]
    box.set_value(field)
    box.activated.emit(box.currentIndex())
    settle()


def fields(page: ImportPage) -> list[str]:
    return [box.value() for box in page.check.columns.boxes]


def heading(page: ImportPage, column: int) -> str:
    return page.check.columns._lines[column][0].accessibleName()


def due(page: ImportPage) -> list[str]:
    model = page.check._table("ledger").model
    place = [column.key for column in model.columns].index("due")
    return [model.line(row)[place] for row in range(len(model.ids))]


def test_open_amounts_alone_are_called_so_and_stay_so(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer;Name;Invoice;Due;Betrag\nC1;Kunde;R1;2026-05-01;100,50\n")
    map_column(page, 4, "open")
    assert fields(page)[4] == "open"
    assert page.primary.isEnabled()
    map_column(page, 4, "amount")
    assert fields(page)[4] == "amount"


def test_open_amounts_are_remembered_as_such(page: ImportPage, table: Path) -> None:
    text = "Customer;Invoice;Due;Outstanding\nC1;R1;2026-05-01;100,50\n"
    take(page, table, text)
    assert (fields(page)[3], heading(page, 3)) == ("open", "Outstanding (please check)")
    page.primary.click()
    settle()
    take(page, table, text)
    assert (fields(page)[3], heading(page, 3)) == ("open", "Outstanding")


def test_what_is_to_be_checked_stays_so_when_another_column_is_changed(page: ImportPage, table: Path) -> None:
    take(
        page,
        table,
        "Customer;Name;Reference;Date;Due;Amount;Rep\nC1;K;R1;2026-04-01;2026-05-01;100,50;Li\n",
    )
    kind = page.check.options.hints["kind"]
    assert (heading(page, 2), kind.text()) == ("Reference (please check)", "please check")
    map_column(page, 6, "city")
    assert (heading(page, 2), kind.text()) == ("Reference (please check)", "please check")
    map_column(page, 2, "")
    map_column(page, 2, "invoice")
    assert (heading(page, 2), kind.text()) == ("Reference", "recognised")


def test_only_what_the_person_said_is_called_chosen(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer;Invoice;Due;Amount;Rep\nC1;R1;2026-05-01;100,50;Li\n")
    map_column(page, 4, "city")
    hints = page.check.options.hints
    assert [hints[key].text() for key in ("kind", "dates", "decimal")] == ["recognised"] * 3
    box = page.check.options.boxes["kind"]
    box.set_value("ledger")
    box.activated.emit(box.currentIndex())
    settle()
    assert hints["kind"].text() == "chosen by you"


def test_a_number_with_two_meanings_is_shown_by_the_one_that_can_be_chosen(
    page: ImportPage, table: Path
) -> None:
    take(page, table, "客户名称,发票号码,开票日期,价税合计\n南京华联,24012345,2026-10-08,31000.00\n")
    assert fields(page) == ["name", "invoice", "issued", "amount"]


def test_a_due_date_that_follows_from_the_terms_is_shown_and_said(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer;Invoice;Date;Amount;Terms\nC1;R1;2026-04-01;100,50;20 days\n")
    assert due(page) == ["21 Apr 2026, by terms"]
    take(page, table, "Customer;Invoice;Date;Due;Amount\nC1;R1;2026-04-01;2026-04-21;100,50\n")
    assert due(page) == ["21 Apr 2026"]


def test_a_file_corrected_and_chosen_again_is_read_again(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer;Invoice;Due;Amount\nC1;R1;2026-04-31;100,50\n")
    assert page.check.bad == 1
    take(page, table, "Customer;Invoice;Due;Amount\nC1;R1;2026-04-30;100,50\n")
    assert (page.check.bad, due(page)) == (0, ["30 Apr 2026"])


def test_in_a_small_window_the_preview_shows_amounts_without_being_scrolled(
    page: ImportPage, table: Path
) -> None:
    """The page of a window of 1024 x 640; a file with long figures leaves no wide column to the next one."""
    head = "Customer;Name;Invoice;Date;Due;Amount\n"
    take(page, table, head + "C1;绍兴越达纺织有限公司;2633000001;2026-10-05;2026-11-04;99999999.99\n")
    page.resize(828, 640)
    settle()
    view = page.check._table("items")
    wide = view.grid.columnWidth(5)
    second = table.with_name("second.csv")
    take(page, second, head + "C1;绍兴越达纺织有限公司;2633000001;2026-10-05;2026-11-04;54.67\n")
    assert view.grid.horizontalScrollBar().maximum() == 0
    shown = [
        column.key for number, column in enumerate(view.model.columns) if not view.grid.isColumnHidden(number)
    ]
    assert shown == ["row", "customer", "number", "due", "amount"]
    assert view.grid.columnWidth(5) < wide
