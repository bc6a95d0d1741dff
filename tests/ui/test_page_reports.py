"""Reports on a small real ledger: chosen, read, narrowed, sorted, and taken along as files."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from creditdesk.errors import EnvError
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.reports.page import ReportsPage
from tests import ledgers
from tests.documents.reading import page_texts
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, nameless, press, settle, show, texts, write


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> ReportsPage:
    """Keller owes 300 + 100 late euros less 50 on account and 70 dollars; =Evil owes 20 since 40 days."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY + timedelta(days=20))
    books.invoice(keller, "K2", 100, due=TODAY - timedelta(days=100))
    books.invoice(keller, "U1", 70, due=TODAY - timedelta(days=5), currency="USD")
    books.pay(keller, 50, TODAY)
    books.invoice(books.customer("=Evil & Sons"), "N1", 20, due=TODAY - timedelta(days=40))
    return made(desk, qtbot)


def made(desk: Desk, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    return page


def shown(page: ReportsPage, column: str) -> list[str]:
    assert page.view is not None
    return texts(page.view, column)


def totals(page: ReportsPage) -> list[tuple[str, list[str]]]:
    assert page.totals is not None
    return page.totals.texts()


def choose(page: ReportsPage, key: str) -> None:
    page.controls.chips[key].click()
    settle()


def prompts(desk: Desk) -> AnsweringPrompts:
    assert isinstance(desk.prompts, AnsweringPrompts)
    return desk.prompts


# -- on screen


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


def test_one_currency_stands_in_the_headings(page: ReportsPage) -> None:
    show(page)
    page.controls.currency.set_value("EUR")
    settle()
    assert page.view is not None
    titles = [
        page.view.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.view.model.columnCount())
    ]
    assert "Balance (EUR)" in titles
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
    "key", ["ageing", "open_items", "receipts", "receipts_by_month", "letters", "customers"]
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
    assert shown(page, "days_late") == ["100", "40", "5", "−20", ""]


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


# -- files


def test_csv_is_what_stands_on_screen_in_its_order(page: ReportsPage, ways: Ways, tmp_path: Path) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "ageing"]
    assert page.view is not None
    page.view.model.sort(0, Qt.SortOrder.DescendingOrder)
    page.csv.click()
    with (tmp_path / "ageing.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.reader(handle))
    assert rows[0][:4] == ["Customer", "Number", "Currency", "Not due"]
    assert [(row[0], row[-1]) for row in rows[1:]] == [
        ("Keller GmbH", "350.00"),
        ("Keller GmbH", "70.00"),
        ("'=Evil & Sons", "20.00"),
    ]
    assert ways.said == ["ageing.csv has been saved."]


def test_semicolons_are_remembered(page: ReportsPage, tmp_path: Path, qtbot: QtBot) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "a.csv"]
    page.exporter.use_semicolons(True)
    page.csv.click()
    assert '"Customer";"Number"' in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert made(page.desk, qtbot).exporter.semicolons()


def test_excel_has_title_day_filter_and_totals(page: ReportsPage, tmp_path: Path) -> None:
    show(page)
    page.controls.currency.set_value("EUR")
    prompts(page.desk).files = [tmp_path / "a.xlsx"]
    page.excel.click()
    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    first = [str(row[0]) for row in rows]
    assert first[0] == "Ageing by due date"
    assert "As of 22 November 2026" in first
    assert "only EUR" in first
    assert (rows[-1][0], rows[-1][-1]) == ("Total EUR", 370.0)


def test_pdf_has_the_company_and_a_table_for_each_currency(
    page: ReportsPage, tmp_path: Path, fonts: Path
) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "a.pdf"]
    page.pdf.click()
    text = "".join(page_texts((tmp_path / "a.pdf").read_bytes()))
    for expected in ("Lindenhof Handel GmbH", "=Evil & Sons", "Total EUR", "370.00", "Total USD"):
        assert expected in text


def test_the_file_can_be_opened_afterwards_and_its_folder_too(
    page: ReportsPage, ways: Ways, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(page.desk.prompts, "show_file", opened.append)
    show(page)
    page.exporter.show_folder()
    prompts(page.desk).files = [tmp_path / "a.csv"]
    page.csv.click()
    ways.undo()
    page.exporter.show_folder()
    assert opened == [tmp_path / "a.csv", tmp_path]


def test_leaving_the_file_chooser_writes_nothing(page: ReportsPage, ways: Ways, tmp_path: Path) -> None:
    show(page)
    page.csv.click()
    assert ways.said == []


def test_a_file_that_cannot_be_written_is_told(page: ReportsPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    show(page)
    prompts(page.desk).files = [tmp_path / "file" / "a.csv"]
    page.csv.click()
    assert [tone for tone, _ in prompts(page.desk).notices] == ["red"]
    assert prompts(page.desk).problems == []


def test_trouble_while_reading_is_told(page: ReportsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    from creditdesk.services.reports import build

    def fail(*_arguments: object) -> None:
        raise EnvError("disk_trouble", path="x", detail="y")

    show(page)
    monkeypatch.setattr(build, "build", fail)
    choose(page, "open_items")
    assert [tone for tone, _ in prompts(page.desk).notices] == ["red"]
