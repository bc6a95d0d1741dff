"""Reports on a small real ledger: chosen, narrowed, read on the screen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from creditdesk.ui import fonts
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.reports.page import ReportsPage
from creditdesk.ui.tables.header import PADDING
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, nameless, press, settle, show, write
from tests.ui.reports.hands import choose, made, prompts, shown, totals


def test_the_ageing_of_today_stands_there_at_once_with_a_total_for_each_currency(page: ReportsPage) -> None:
    show(page)
    assert shown(page, "name") == ["=Evil & Sons", "Keller GmbH", "Keller GmbH"]
    assert shown(page, "currency") == ["EUR", "EUR", "USD"]
    assert shown(page, "balance") == ["20.00", "350.00", "70.00"]
    assert shown(page, "unallocated") == ["–", "−50.00", "–"]
    assert [(word, cells[-1]) for word, cells in totals(page)] == [
        ("Total EUR", "370.00"),
        ("Total USD", "70.00"),
    ]
    assert "22 November 2026" in page.header.state.accessibleName()


def test_one_currency_is_said_once_so_that_no_heading_is_cut(page: ReportsPage) -> None:
    show(page)
    page.controls.currency.set_value("EUR")
    settle()
    assert page.view is not None
    titles = [
        page.view.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.view.model.columnCount())
    ]
    assert "Balance" in titles
    assert page.header.state.accessibleName().endswith("amounts in EUR")
    metrics = QFontMetrics(fonts.sized(fonts.CAPTION, bold=True))
    head = page.view.grid.head
    for number, title in enumerate(titles):
        if not head.isSectionHidden(number):
            assert metrics.horizontalAdvance(title) <= head.sectionSize(number) - 2 * PADDING, title
    assert "Currency" not in titles
    assert [word for word, _ in totals(page)] == ["Total EUR"]


def test_a_past_day_is_shown_as_it_was(page: ReportsPage) -> None:
    show(page)
    choose(page, "open_items")
    write(page.controls.as_of, "2026-09-01")
    assert shown(page, "number") == ["K2"]
    assert shown(page, "days_late") == ["18"]


def test_a_day_to_come_says_what_is_not_known(page: ReportsPage) -> None:
    show(page)
    write(page.controls.as_of, "2027-01-31")
    assert "nothing after 22 November 2026 is known" in page.header.state.accessibleName()


def test_a_day_that_cannot_be_read_is_said_beside_its_field_and_changes_nothing(page: ReportsPage) -> None:
    show(page)
    before = shown(page, "balance")
    write(page.controls.as_of, "32 Nonsense")
    assert "32 Nonsense" in page.controls.note.text()
    assert shown(page, "balance") == before
    write(page.controls.as_of, "2026-11-22")
    assert page.controls.note.text() == ""


def test_the_ageing_by_invoice_date_is_chosen_by_its_clock(page: ReportsPage) -> None:
    show(page)
    page.controls.basis.set_value("issued")
    settle()
    assert shown(page, "not_due") == ["–", "–", "–"]
    assert shown(page, "b30") == ["–", "300.00", "–"]


def test_a_period_is_named_or_typed(page: ReportsPage) -> None:
    show(page)
    choose(page, "receipts")
    assert shown(page, "amount") == ["50.00"]
    page.controls.span.set_value("last_month")
    page.controls.span.activated.emit(page.controls.span.currentIndex())
    settle()
    assert shown(page, "amount") == []
    page.controls.last.setText("2026-11-22")
    press(page.controls.last, Qt.Key.Key_Return)
    assert page.controls.span.value() == "own"
    assert shown(page, "amount") == ["50.00"]


def test_a_period_that_ends_too_early_is_refused_in_place(page: ReportsPage) -> None:
    show(page)
    choose(page, "receipts")
    write(page.controls.last, "2026-01-01")
    assert page.controls.note.text() == "The period ends before it begins."
    assert prompts(page.desk).problems == []


def test_the_cross_table_shows_months(page: ReportsPage) -> None:
    show(page)
    choose(page, "receipts_by_month")
    assert shown(page, "2026-11") == ["50.00"]
    assert totals(page) == [("Total EUR", ["50.00", "50.00"])]


def test_letters_and_customers_have_words_for_their_codes(page: ReportsPage, books: ledgers.Desk) -> None:
    books.issue(TODAY)
    show(page)
    choose(page, "letters")
    assert set(shown(page, "state")) == {"Issued"}
    assert set(shown(page, "tone")) <= {"Friendly reminder", "Reminder", "Final demand"}
    choose(page, "customers")
    assert shown(page, "name") == ["=Evil & Sons", "Keller GmbH"]
    assert totals(page) == []


@pytest.mark.parametrize(
    "key", ["ageing", "open_items", "receipts", "receipts_by_month", "write_offs", "letters", "customers"]
)
def test_an_empty_ledger_says_so_and_offers_no_file(
    key: str, desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    page = made(desk, qtbot)
    show(page)
    choose(page, key)
    assert shown(page, "name") == []
    assert not page.pdf.isEnabled()
    page.save("pdf")
    assert prompts(desk).problems == []


def test_sorting_keeps_empty_cells_last(page: ReportsPage) -> None:
    show(page)
    choose(page, "open_items")
    assert page.view is not None
    at = [column.key for column in page.view.model.columns].index("days_late")
    page.view.model.sort(at, Qt.SortOrder.DescendingOrder)
    assert shown(page, "days_late") == ["100", "40", "5", "", ""]


def test_enter_opens_the_customer(page: ReportsPage, ways: Ways) -> None:
    show(page)
    assert page.view is not None
    page.view.select_first()
    press(page.view.grid, Qt.Key.Key_Return)
    assert ways.went == [("customers", {"customer": 2})]


def test_others_can_lead_to_a_report_and_a_new_language_keeps_what_was_chosen(
    page: ReportsPage, qtbot: QtBot
) -> None:
    show(page)
    page.arrive(report="open_items", as_of=date(2026, 9, 1), currency="EUR")
    settle()
    assert shown(page, "number") == ["K2"]
    other = made(page.desk, qtbot)
    other.restore(page.state())
    settle()
    assert shown(other, "number") == ["K2"]
    assert other.controls.key() == "open_items"


def test_a_change_elsewhere_is_read_again(page: ReportsPage, books: ledgers.Desk) -> None:
    show(page)
    books.invoice(1, "K9", 1000, due=TODAY)
    page.desk.bus.changed.emit(None, None)
    settle()
    assert "1,350.00" in shown(page, "balance")


def test_everything_has_a_name_for_screen_readers(page: ReportsPage) -> None:
    show(page)
    for key in page.controls.chips:
        choose(page, key)
        assert nameless(page) == []
    choose(page, "ageing")
    assert page.totals is not None
    assert "Total EUR" in page.totals.accessibleName()


def test_the_page_speaks_chinese(app: DeskApplication, page: ReportsPage, qtbot: QtBot) -> None:
    app.languages.use("zh_CN")
    other = made(page.desk, qtbot)
    show(other)
    assert other.header.title.text() == "报表"
    assert totals(other)[0][0] == "合计 EUR"
    assert "截至2026年11月22日" in other.header.state.accessibleName()


def test_in_a_small_window_a_column_of_nothing_goes_before_names_are_cut(page: ReportsPage) -> None:
    show(page, 828)
    assert page.view is not None
    head = page.view.grid.head
    keys = [column.key for column in page.view.model.columns]
    named = [number for number, key in enumerate(keys) if key in ("name", "balance", "not_due")]
    assert not any(head.isSectionHidden(number) for number in named)
    gone = [number for number in range(len(keys)) if head.no_room(number)]
    assert gone
    assert all(page.report.rows[row].cells[keys.index(keys[n]) - (n > keys.index("currency"))] == 0
               for n in gone for row in range(len(page.report.rows)))  # fmt: skip
    page.resize(1400, 640)
    settle()
    assert not any(head.no_room(number) for number in range(len(keys)))
