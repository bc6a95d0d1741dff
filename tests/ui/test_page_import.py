"""Import on a small real ledger: what is shown before, what is asked, what is stored, and taking it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.imports import imports
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange import words
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.words import MESSAGES
from tests import ledgers
from tests.ui.on_screen import Ways, nameless, press, settle, show, texts

HEAD = "Customer;Name;Invoice;Date;Due;Amount;Rep\n"
GOOD = HEAD + "".join(
    f"C{n % 3};Kunde {n % 3};R{n};2026-04-0{n};2026-05-0{n};{n}00,50;Li\n" for n in range(1, 8)
)


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


def take(page: ImportPage, file: Path, text: str | None = None) -> None:
    if text is not None:
        file.write_text(text, "utf-8")
    page.arrive(files=[file])
    settle()


def figures(page: ImportPage) -> list[str]:
    look = page.check.look
    assert look is not None
    assert look.preview is not None
    return [f"{figure} {caption}" for figure, caption, _ in page.check._figure_words(look.preview)]


def choose(page: ImportPage, box: str, value: str) -> None:
    """Answer one of the boxes as a person does."""
    chosen = page.check.options.boxes[box]
    chosen.set_value(value)
    chosen.activated.emit(chosen.currentIndex())
    settle()


def map_column(page: ImportPage, column: int, field: str) -> None:
    box = page.check.columns.boxes[column]
    box.set_value(field)
    box.activated.emit(box.currentIndex())
    settle()


def test_an_empty_page_says_what_to_do(page: ImportPage, desk: Desk, table: Path) -> None:
    assert "Drop a list" in page.start.drop.sentence.text()
    assert not page.primary.isVisible()
    desk.prompts.files = [table]  # type: ignore[attr-defined]
    page.start.drop.action.click()
    assert page.stack.currentWidget() is page.check


def test_import_and_undo_leave_nothing_behind(page: ImportPage, desk: Desk, table: Path) -> None:
    take(page, table)
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.stack.currentWidget() is page.result
    assert page.result.title.text() == "offene Posten.csv is imported"
    assert [line.invoices for line in imports(desk.ledger)] == [7]
    page.result.take_back.click()
    settle()
    assert [line.undone for line in imports(desk.ledger)] == [True]
    assert page.stack.currentWidget() is page.start
    assert check(desk.ledger).ok


def test_the_same_file_again_adds_nothing_and_says_so_before(
    page: ImportPage, desk: Desk, table: Path
) -> None:
    take(page, table)
    page.store()
    take(page, table)
    assert "This very file was imported on 22 November 2026" in page.check.notes.shown["same"].words.text()
    assert figures(page)[0] == "7 already here"
    assert page.check.options.hints["decimal"].text() == "as last time"
    assert page.primary.text() == "Import"
    page.store()
    assert page.result.title.text() == "Nothing new in offene Posten.csv"
    assert page.result.take_back.isHidden(), "nothing came that could be taken out"


def test_a_past_import_is_undone_from_the_list(page: ImportPage, desk: Desk, table: Path, ways: Ways) -> None:
    take(page, table)
    page.store()
    page.leave()
    assert texts(page.start.past, "file_name") == ["offene Posten.csv"]
    assert not page.undo.isVisible()
    page.start.past.select_first()
    assert page.undo.isVisible()
    page.undo.click()
    settle()
    assert ways.said == ["The import of offene Posten.csv is undone."]
    assert texts(page.start.past, "undone") == ["Undone"]
    assert page.start.chosen() is None


def test_an_import_that_cannot_be_undone_is_not_asked_about(
    page: ImportPage, desk: Desk, table: Path, ways: Ways
) -> None:
    take(page, table)
    page.store()
    page.leave()
    ledgers.Desk(desk.ledger).invoice(1, "LATER-1", 10, due=ledgers.TODAY)
    page.start.past.select_first()
    page.undo.click()
    settle()
    prompts = desk.prompts
    assert prompts.asked == []  # type: ignore[attr-defined]
    [(tone, words)] = prompts.notices  # type: ignore[attr-defined]
    assert tone == "red"
    assert "offene Posten.csv" in words
    assert ways.said == []


def test_rows_with_problems_come_first_and_stop_the_import_until_they_are_left_out(
    page: ImportPage, desk: Desk, table: Path
) -> None:
    take(
        page,
        table,
        GOOD + "C1;Kunde 1;R8;2026-02-30;2026-05-01;1,00;Li\nC1;Kunde 1;R9;2026-04-01;2026-05-01;abc;Li\n",
    )
    assert page.check.chips.key() == "problems"
    assert texts(page.check.problems, "row") == ["9", "10"]
    assert texts(page.check.problems, "sentence")[0] == (
        "Invoice date: The day “2026-02-30” does not exist. Correct the date."
    )
    assert not page.primary.isEnabled()
    page.store()
    assert page.stack.currentWidget() is page.check, "all or nothing"
    assert imports(desk.ledger) == []
    page.check.skip.click()
    assert page.check.skip.text() == "Leave out the 2 rows with problems"
    assert page.primary.text() == "Import 7 rows"
    page.next()
    settle()
    assert [line.invoices for line in imports(desk.ledger)] == [7]
    assert texts(page.result.left_out, "row") == ["9", "10"]


def test_a_wrong_column_is_corrected_and_the_correction_remembered(
    page: ImportPage, desk: Desk, table: Path
) -> None:
    head = "Customer;Invoice;Date;Due;Amount;Net\n"
    rows = "".join(f"C1;R{n};2026-04-0{n};2026-05-0{n};1{n}9,00;1{n}0,00\n" for n in range(1, 4))
    take(page, table, head + rows)
    map_column(page, 5, "amount")
    assert [box.value() for box in page.check.columns.boxes][4:] == ["", "amount"]
    assert figures(page)[-1] == "360.00 total, EUR"
    page.store()
    page.leave()
    other = table.with_name("next.csv")
    take(page, other, head + rows.replace("R", "S"))
    assert page.check.columns.boxes[5].value() == "amount"
    assert page.check.look is not None
    assert page.check.look.from_memory


def test_dates_that_can_be_read_in_two_ways_are_asked_for_never_guessed(
    page: ImportPage, table: Path
) -> None:
    take(page, table, "Customer,Invoice,Date,Due,Amount\nAcme,A1,03/04/2026,05/06/2026,1.50\n")
    assert "which number is the day" in page.check.notes.shown["problem"].words.text()
    assert page.check.options.boxes["dates"].property("faulty") is True
    assert page.check.options.hints["dates"].text() == "please choose"
    assert not page.primary.isEnabled()
    choose(page, "dates", "dmy")
    assert page.check.options.hints["dates"].text() == "chosen by you"
    assert texts(page.check._table("invoices"), "issued") == ["3 Apr 2026"]
    assert page.primary.isEnabled()
    choose(page, "dates", "mdy")
    assert texts(page.check._table("invoices"), "issued") == ["4 Mar 2026"]


def test_a_table_of_unknown_kind_is_asked_for_and_then_its_columns(page: ImportPage, table: Path) -> None:
    take(page, table, "Invoice,Due,Amount\nA1,2026-05-01,10.00\n")
    problem = page.check.notes.shown["problem"].words.text()
    assert problem == "No column is chosen for: Customer number. Choose one in the list of columns."
    take(page, table, "Kunde,Summe\nAcme,10.00\n")
    assert page.check.look is not None
    if page.check.look.mapping is None:
        assert page.check.options.boxes["kind"].property("faulty") is True
        choose(page, "kind", "customers")
    assert page.check.look.mapping is not None


def test_what_is_no_table_is_a_sentence_with_another_choice(page: ImportPage, tmp_path: Path) -> None:
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    take(page, picture)
    assert "is not a table" in page.check.notes.shown["problem"].words.text()
    assert page.check.unread.isVisible()
    assert not page.check._halves.isVisible()
    take(page, tmp_path)
    assert "folder" in page.check.notes.shown["problem"].words.text()
    page.leave()
    assert page.stack.currentWidget() is page.start


def test_what_is_only_likely_is_to_be_checked(page: ImportPage, table: Path) -> None:
    take(page, table, "Customer;Due;Amount;Ref\n7;2026-04-01;10,00;R1\n")
    assert page.check.options.hints["kind"].text() == "please check"
    assert page.check.columns._lines[3][0].accessibleName() == "Ref (please check)"


def test_several_files_wait_for_each_other(page: ImportPage, desk: Desk, table: Path) -> None:
    second = table.with_name("second.csv")
    second.write_text(GOOD.replace(";R", ";T"), "utf-8")
    page.arrive(files=[table, second])
    assert page.header.state.accessibleName().endswith("1 more file waits")
    page.store()
    assert page.result.next.text() == "Next file (1 left)"
    page.result.next.click()
    settle()
    assert page.header.state.accessibleName().startswith("second.csv")
    page.store()
    assert sorted(line.file_name for line in imports(desk.ledger)) == ["offene Posten.csv", "second.csv"]


def test_customers_and_payments_have_their_own_columns(page: ImportPage, table: Path, desk: Desk) -> None:
    take(page, table, "Customer;Name;City;Language\n7;Keller GmbH;Ulm;de\n8;南京华联;南京;zh_CN\n")
    assert figures(page) == ["2 new customers"]
    assert texts(page.check._table("customers"), "customer") == ["Keller GmbH", "南京华联"]
    page.store()
    page.leave()
    take(page, table, "Customer;Payment date;Amount;Reference\n7;2026-04-01;10,00;R1\n")
    assert figures(page)[0] == "1 new payment"
    assert texts(page.check._table("payments"), "more") == ["R1"]


def test_every_question_of_the_window_is_a_known_code_without_a_switch() -> None:
    assert set(words._ASKED) - {"unknown_headings"} <= set(MESSAGES)
    assert set(words.ANSWERED_BY) <= set(words._ASKED)
    assert not [text for text in words._ASKED.values() if "--" in text]


def test_everything_has_a_name(page: ImportPage, table: Path) -> None:
    assert nameless(page) == []
    take(page, table)
    assert nameless(page) == []
    page.store()
    assert nameless(page) == []


def test_the_file_stays_in_front_in_another_language(
    page: ImportPage, app: DeskApplication, desk: Desk, table: Path, qtbot: QtBot
) -> None:
    take(page, table)
    state = page.state()
    app.languages.use("zh_CN")
    fresh = ImportPage(desk)
    qtbot.addWidget(fresh)
    show(fresh)
    fresh.restore(state)
    settle()
    assert fresh.header.state.accessibleName() == "offene Posten.csv  ·  7行  ·  发票"


def test_invoices_dated_after_today_are_told_before_and_after(page: ImportPage, table: Path) -> None:
    take(page, table, GOOD + "C1;Kunde 1;R8;2026-12-18;2027-01-01;1,00;Li\n")
    told = "Invoices dated after today: 1, the first on 18 Dec 2026. They count from their date on."
    assert told in [banner.words.text() for banner in page.check.notes.shown.values()]
    page.store()
    settle()
    assert page.result.told.isVisible()
    assert page.result.told.text() == told
