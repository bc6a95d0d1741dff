"""Letters on a small real ledger: list, paper, print and copies, posting, delivery, undo."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.letters import letter_lines, letter_view
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.post import post_letters
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import letter_pdf
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.forms import DeliveryForm, PostingForm
from creditdesk.ui.letters.page import LettersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import Ways, nameless, press, settle, show, texts

WEEK_AGO = TODAY - timedelta(days=7)


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> LettersPage:
    """A letter to Keller (1) posted a week ago; issued today: to Blum (2) and, in Chinese, to 南京华联 (3)."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=20))
    run, _ = prepare(books.ledger, WEEK_AGO, acting(WEEK_AGO))
    issue(books.ledger, run, acting(WEEK_AGO), render_pdf)
    post_letters(books.ledger, [1], WEEK_AGO, acting(WEEK_AGO), method="post", tracking={1: "RR 77 DE"})
    books.invoice(books.customer("Blum"), "B1", 30, due=TODAY - timedelta(days=5))
    books.invoice(
        books.customer("南京华联贸易有限公司", city="南京", country="CN"),
        "N1",
        90,
        due=TODAY - timedelta(days=6),
        currency="CNY",
    )
    run, _ = prepare(books.ledger, TODAY, acting())
    issue(books.ledger, run, acting(), render_pdf)
    desk.prompts.show_file = lambda path: None  # type: ignore[method-assign]
    made = LettersPage(desk)
    qtbot.addWidget(made)
    show(made)
    return made


def state_of(page: LettersPage, number: int) -> str:
    return letter_lines(page.desk.ledger, [number])[0].state


def text_of(pdf: bytes) -> str:
    from io import BytesIO

    from pypdf import PdfReader

    return "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)


# -- the list


def test_the_newest_letter_stands_first_with_its_paper_at_the_side(page: LettersPage) -> None:
    assert texts(page.table, "customer")[2] == "Keller GmbH"
    assert texts(page.table, "state") == ["Issued", "Issued", "Posted"]
    assert page.header.state.accessibleName() == "3 letters  ·  2 to post"
    assert page.pane.name.accessibleName() == texts(page.table, "number")[0]
    assert page.pane.pdf.pages == 1


@pytest.mark.parametrize(
    ("chip", "letters"),
    [("to_print", [3, 2]), ("to_post", [3, 2]), ("posted", [1]), ("undone", []), ("all", [3, 2, 1])],
)
def test_chips_filter_by_state(page: LettersPage, chip: str, letters: list[int]) -> None:
    page.bar.choose(chip)
    assert list(page.table.model.ids) == letters


@pytest.mark.parametrize(("typed", "letters"), [("blum", [2]), ("njhl", [3]), ("RR 77", [1]), ("%", [])])
def test_search_finds_customers_initials_and_tracking_numbers(
    page: LettersPage, typed: str, letters: list[int]
) -> None:
    page.focus_search(typed)
    page.bar.search.search_now()
    assert list(page.table.model.ids) == letters


@pytest.mark.parametrize(
    "key", ["number", "dated", "customer", "tone", "payable", "state", "posted_on", "method", "tracking"]
)
def test_every_column_sorts_both_ways(page: LettersPage, key: str) -> None:
    column = [each.key for each in page.table.model.columns].index(key)
    orders: list[list[object]] = []
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        page.table.grid.head.setSortIndicator(column, order)
        orders.append([getattr(page.table.model.row(row), key) for row in range(3)])
    known = [[str(value) for value in values if value is not None] for values in orders]
    if key != "payable":
        assert known[0] == sorted(known[0])
    assert known[1] == known[0][::-1]


def test_coming_from_elsewhere_one_letter_is_chosen_whatever_the_filter_was(page: LettersPage) -> None:
    page.bar.choose("to_post")
    page.arrive(letter=1)
    settle()
    assert page.table.current_id() == 1
    assert page.bar.key() == "all"
    page.arrive(filter="to_post")
    assert list(page.table.model.ids) == [3, 2]


# -- paper


def test_the_first_print_is_the_original_and_the_second_a_marked_copy(
    page: LettersPage, tmp_path: Path, ways: Ways
) -> None:
    target = tmp_path / "letter"
    page.desk.prompts.files = [target]  # type: ignore[attr-defined]
    page.show_row(2)
    page.print_chosen()
    original = (tmp_path / "letter.pdf").read_bytes()
    assert original == letter_pdf(page.desk.ledger, letter_lines(page.desk.ledger, [2])[0].document_hash)
    assert state_of(page, 2) == "printed"
    assert ways.said == ["1 letter printed to letter.pdf."]
    assert page.pane.print_button.text() == "Print copy"
    page.print_chosen()
    again = text_of((tmp_path / "letter.pdf").read_bytes())
    assert "Copy" in again
    assert "Copy" not in text_of(original)
    assert ways.said[-1] == "1 copy printed to letter.pdf."
    assert state_of(page, 2) == "printed"


def test_a_copy_is_marked_in_the_language_of_the_letter(page: LettersPage, tmp_path: Path) -> None:
    page.desk.prompts.files = [tmp_path / "both.pdf"]  # type: ignore[attr-defined]
    page.show_row(3)
    page.print_chosen()
    page.print_chosen()
    assert "副本" in text_of((tmp_path / "both.pdf").read_bytes())


def test_several_letters_are_printed_into_one_file(page: LettersPage, tmp_path: Path, ways: Ways) -> None:
    page.desk.prompts.files = [tmp_path / "all.pdf"]  # type: ignore[attr-defined]
    page.table.grid.selectAll()
    page.print_chosen()
    assert ways.said == ["2 letters printed to all.pdf. 1 copy printed to all.pdf."]
    assert [state_of(page, number) for number in (1, 2, 3)] == ["posted", "printed", "printed"]


def test_saving_gives_the_stored_original_also_of_a_posted_letter(page: LettersPage, tmp_path: Path) -> None:
    page.desk.prompts.files = [tmp_path / "kept.pdf"]  # type: ignore[attr-defined]
    page.show_row(1)
    page.save_chosen()
    kept = (tmp_path / "kept.pdf").read_bytes()
    assert kept == letter_pdf(page.desk.ledger, letter_view(page.desk.ledger, 1).line.document_hash)


# -- on their way


def test_posting_one_asks_for_the_tracking_number(page: LettersPage, ways: Ways) -> None:
    page.show_row(2)
    page.post_chosen()
    form = page.side.form
    assert isinstance(form, PostingForm)
    form.set_value("on", TODAY + timedelta(days=1))
    form.submit()
    assert "lies in the future" in form.fields["on"].error.text()
    form.set_value("on", TODAY)
    form.set_value("method", "courier")
    form.set_value("tracking", "SF 1001")
    form.submit()
    line = letter_lines(page.desk.ledger, [2])[0]
    assert (line.state, line.posted_on, line.method, line.tracking) == ("posted", TODAY, "courier", "SF1001")
    assert page.side.form is None
    assert ways.said == ["1 letter marked as posted."]
    assert not page.primary.isEnabled()


def test_posting_several_takes_only_those_that_wait(page: LettersPage) -> None:
    page.table.grid.selectAll()
    page.post_chosen()
    form = page.side.form
    assert isinstance(form, PostingForm)
    assert "tracking" not in form.fields
    form.submit()
    assert [state_of(page, number) for number in (1, 2, 3)] == ["posted"] * 3
    assert letter_lines(page.desk.ledger, [1])[0].posted_on == WEEK_AGO


def test_a_letter_that_came_back_shows_it_plainly(page: LettersPage) -> None:
    assert page.bar._chips["returned"].isHidden()
    page.show_row(1)
    page.record_delivery()
    form = page.side.form
    assert isinstance(form, DeliveryForm)
    form.set_value("outcome", "returned")
    form.set_value("on", WEEK_AGO - timedelta(days=1))
    form.submit()
    assert "before the day of posting" in form.fields["on"].error.text()
    form.set_value("on", TODAY)
    form.submit()
    assert page.pane.badge.accessibleName() == "Returned"
    assert page.pane.chain.links()[-1] == ("red", "Returned")
    assert page.header.state.accessibleName() == "3 letters  ·  2 to post  ·  1 returned"
    assert not page.bar._chips["returned"].isHidden()
    assert letter_view(page.desk.ledger, 1).delivered_on == TODAY
    assert not check(page.desk.ledger).problems


def test_a_letter_that_waits_has_no_delivery(page: LettersPage) -> None:
    page.show_row(2)
    page.record_delivery()
    assert page.side.form is None
    assert page.pane.delivery_button.isHidden()


def test_undo_asks_and_leaves_posted_ones_alone(page: LettersPage, ways: Ways) -> None:
    page.table.grid.selectAll()
    page.desk.prompts.answer = False  # type: ignore[attr-defined]
    page.undo_chosen()
    assert "The numbers stay used" in page.desk.prompts.explained[-1]  # type: ignore[attr-defined]
    assert state_of(page, 2) == "issued"
    page.desk.prompts.answer = True  # type: ignore[attr-defined]
    page.undo_chosen()
    assert [state_of(page, number) for number in (1, 2, 3)] == ["posted", "undone", "undone"]
    assert ways.said == ["2 letters undone."]
    page.bar.choose("undone")
    assert list(page.table.model.ids) == [3, 2]
    assert not page.primary.isEnabled()


def test_an_undone_letter_is_not_printed(page: LettersPage, tmp_path: Path, ways: Ways) -> None:
    page.desk.prompts.files = [tmp_path / "none.pdf"]  # type: ignore[attr-defined]
    page.show_row(2)
    page.undo_chosen()
    ways.said.clear()
    page.bar.choose("undone")
    page.show_row(2)
    settle()
    assert not page.printing.isEnabled()
    page.print_shown()
    assert not (tmp_path / "none.pdf").exists()
    assert ways.said == ["A letter that was undone is not printed: it must not be sent."]


# -- the pane and the keyboard


def test_links_lead_to_customer_invoice_and_run(page: LettersPage, ways: Ways) -> None:
    page.show_row(1)
    page.pane.customer.click()
    page.pane.items.opened.emit(1)
    assert ways.went == [("customers", {"customer": 1}), ("invoices", {"invoice": 1})]
    assert texts(page.pane.items, "number") == ["K1"]


def test_the_keyboard_reaches_everything_and_it_has_a_name(page: LettersPage) -> None:
    page.table.setFocus()
    press(page.table.grid, Qt.Key.Key_Down)
    assert page.table.current_id() == 2
    assert nameless(page) == []


def test_the_page_made_anew_in_chinese_shows_the_same_letter(
    page: LettersPage, app: DeskApplication, qtbot: QtBot
) -> None:
    page.show_row(2)
    state = page.state()
    app.languages.use("zh_CN")
    anew = LettersPage(page.desk)
    qtbot.addWidget(anew)
    anew.restore(state)
    show(anew)
    assert anew.table.current_id() == 2
    assert anew.header.title.text() == "函件"
    assert texts(anew.table, "state")[0] == "已出具"


def test_without_letters_it_says_where_they_come_from(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert page.table._nothing.isVisible()
    assert not page.primary.isEnabled()
