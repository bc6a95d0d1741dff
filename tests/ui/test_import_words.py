"""The page Import says what it found in a file, how sure it is, and what every control is for."""

from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.errors import UserError
from creditdesk.services.imports import imports
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange import words
from creditdesk.ui.exchange.page import ImportPage
from tests import ledgers
from tests.ui.on_screen import Ways, settle, show, texts
from tests.ui.test_page_import import GOOD, choose, figures, map_column, take


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "offene Posten.csv"
    file.write_text(GOOD, "utf-8")
    return file


def test_what_was_found_out_is_shown_with_how_sure_it_is(page: ImportPage, table: Path) -> None:
    take(page, table)
    options = page.check.options
    assert page.header.state.accessibleName() == "offene Posten.csv  ·  7 rows  ·  Invoices"
    assert {key: box.value() for key, box in options.boxes.items()} == {
        "kind": "invoices",
        "dates": "ymd",
        "decimal": ",",
        "encoding": "utf-8",
        "currency": "EUR",
    }
    assert options.hints["decimal"].text() == "recognised"
    assert options.hints["dates"].text() == "recognised"
    fields = [box.value() for box in page.check.columns.boxes]
    assert fields == ["customer", "name", "invoice", "issued", "due", "amount", ""]
    assert figures(page) == ["7 new invoices", "3 new customers", "2,803.50 total, EUR"]
    assert texts(page.check._table("invoices"), "amount")[:2] == ["100.50", "200.50"]


def test_headings_of_anothers_making_are_used_when_the_person_says_so(
    page: ImportPage, table: Path, desk: Desk
) -> None:
    take(page, table, "Wer;Wieviel;Bis;Was\nAcme;10,50;2026-05-01;A1\nBlum;20,50;2026-05-02;B1\n")
    banner = page.check.notes.shown["problem"]
    assert "Its first row says: Wer, Wieviel, Bis, Was." in banner.words.text()
    assert page.check.unread.sentence.text() == "Wer  ·  Wieviel  ·  Bis  ·  Was"
    assert page.check.unread.action.text() == "Use these headings"
    page.check.unread.action.click()
    settle()
    assert "Choose it below" in page.check.notes.shown["problem"].words.text()
    choose(page, "kind", "invoices")
    for column, field in enumerate(("name", "amount", "due", "invoice")):
        map_column(page, column, field)
    assert figures(page) == ["2 new invoices", "2 new customers", "31.00 total, EUR"]
    page.next()
    settle()
    assert [line.invoices for line in imports(desk.ledger)] == [2]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_answer_has_room_at_1280(
    app: DeskApplication, desk: Desk, books: ledgers.Desk, qtbot: QtBot, table: Path, language: str
) -> None:
    app.languages.use(language)
    page = ImportPage(desk)
    qtbot.addWidget(page)
    show(page)
    take(page, table)
    boxes = list(page.check.options.boxes.values())
    for box in boxes:
        words = [box.itemText(row) for row in range(box.count())]
        widest = max(box.fontMetrics().horizontalAdvance(each) for each in words)
        assert widest <= box.width() - 40, f"{box.accessibleName()}: {words}"
        assert box.toolTip() == box.accessibleDescription() != ""
    for hint in page.check.options.hints.values():
        assert hint.fontMetrics().horizontalAdvance(hint.text()) <= hint.width()


def test_true_dates_and_whole_amounts_of_a_workbook_need_no_choice(page: ImportPage, tmp_path: Path) -> None:
    import xlsxwriter

    file = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        for column, heading in enumerate(("Customer", "Invoice", "Date", "Due", "Amount")):
            sheet.write(0, column, heading)
        sheet.write_row(1, 0, ["Acme", "A1"])
        for column in (2, 3):
            sheet.write_datetime(1, column, datetime(2026, 4, 1), day)
        sheet.write(1, 4, 120)
    take(page, file)
    hints = {key: hint.text() for key, hint in page.check.options.hints.items()}
    assert hints["dates"] == "the file has true dates"
    assert hints["decimal"] == "the file has true numbers"
    assert hints["encoding"] == "nothing to choose in a workbook"
    assert figures(page)[0] == "1 new invoice"


def test_a_decimal_sign_that_is_never_in_doubt_is_shown(page: ImportPage, table: Path) -> None:
    take(page, table, '客户,发票号码,开票日期,到期日,金额\n华联,F1,2026年8月3日,2026年9月3日,"¥1,200.50"\n')
    assert page.check.options.boxes["decimal"].value() == "."
    take(page, table, "客户,发票号码,开票日期,到期日,金额\n华联,F1,2026-08-03,2026-09-03,1200\n")
    assert page.check.options.hints["decimal"].text() == "no cents in the file"


def test_a_file_that_cannot_be_imported_yet_says_why_on_its_button(page: ImportPage, table: Path) -> None:
    take(page, table, GOOD.replace("2026-04-03", "2026-04-31"))
    assert not page.primary.isEnabled()
    assert page.primary.toolTip().startswith("Correct the rows in the file")
    assert page.check.skip.isVisible()
    page.check.skip.setChecked(True)
    assert (page.primary.isEnabled(), page.primary.toolTip()) == (True, "")


def test_before_an_import_is_undone_only_what_is_there_is_counted(
    page: ImportPage, desk: Desk, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(desk.prompts, "confirm", lambda _q, why, *_a, **_k: told.append(why))
    take(page, table, GOOD.partition("C1")[0] + "C1;Kunde 1;R1;2026-04-01;2026-05-01;100,50;Li\n")
    page.store()
    settle()
    page.undo_chosen()
    assert told == ["Taken out again: 1 invoice, 1 new customer. The file can be imported anew."]


def test_a_file_without_rows_says_so_and_is_not_imported(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer,Invoice,Date,Due,Amount\n")
    assert page.check._table("invoices")._nothing.sentence.text() == "The file has headings, but no rows."
    assert not page.primary.isEnabled()
    assert page.primary.toolTip() == "There is no row to import."


def test_letters_that_are_not_clear_are_asked_for_where_the_rows_will_be(
    page: ImportPage, table: Path
) -> None:
    table.write_bytes("Customer,Invoice,Date,Due,Amount\nŁącki,A1,2026-01-01,2026-02-01,5\n".encode("cp1250"))
    take(page, table)
    if page.check.look is not None and page.check.look.raw is None:
        assert page.check.unread.sentence.text().startswith("The rows appear here")
        assert page.check.unread.action.isHidden()
    choose(page, "encoding", "cp1250")
    assert texts(page.check._table("invoices"), "customer") == ["Łącki"]


def test_what_a_file_is_instead_of_a_table_is_said_in_the_language_of_the_screen(
    app: DeskApplication,
) -> None:
    problem = UserError("not_a_table", file="photo.csv", found="picture")
    assert words.problem_sentence(problem).startswith("photo.csv is not a table (picture).")
    app.languages.use("zh_CN")
    assert words.problem_sentence(problem).startswith("photo.csv 不是表格（图片）。")
