"""Reminders on a small real ledger: prepare, read why, leave out and put back, look for, come back to a run."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.lines import pane_words
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reminders.painting import group_mark
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Flashes, Ways, nameless, press, show
from tests.ui.reminders.hands import first_invoice, leave_out, titles


def test_without_a_run_the_page_asks_as_of_when_and_by_which_ladder(page: RemindersPage) -> None:
    assert page.area.panel_sheet.isVisible()
    assert page.area.panel.day.day() == TODAY
    assert "30 days after due: Final demand, registered" in page.area.panel.steps.text()
    assert not page.area.split.isVisible()


def test_enter_prepares_and_the_letters_stand_with_their_reasons(page: RemindersPage) -> None:
    press(page.area.panel.prepare, Qt.Key.Key_Return)
    assert page.header.state.accessibleName() == "Run of 22 Nov: 3 letters, 4 items  ·  1 held  ·  1 not yet"
    assert page.primary.text() == "Issue 3 letters"
    assert [text.split(", ")[0] for text in titles(page)] == ["Blum", "Keller GmbH", "Keller GmbH"]
    first = str(first_invoice(page, 1).data())
    assert "K2, due 2 Nov 2026, 20 days late" in first.replace("  ·  ", ", ")
    assert (
        "This is day 20 after the due date; step 1 of “Standard” begins on day 3. It is the first reminder."
        in first
    )
    assert page.area.chain.accessibleName() == "State of the run: Prepared"
    assert page.list.hasFocus() or page.list.tree.hasFocus()


def test_a_day_that_cannot_be_is_refused_in_the_panel(page: RemindersPage) -> None:
    page.area.panel.day.set_day(TODAY + timedelta(days=1))
    press(page.area.panel.prepare, Qt.Key.Key_Return)
    assert "lies in the future" in page.area.panel.error.text()
    page.area.panel.day.setText("30 February")
    press(page.area.panel.prepare, Qt.Key.Key_Return)
    assert page.area.panel.error.isVisible()
    assert page.review is None


def test_held_and_not_yet_stand_in_groups_by_reason_and_can_be_searched(page: RemindersPage) -> None:
    page.prepare_now()
    page.list.bar.choose("held")
    assert titles(page) == ["No address, 1 invoice"]
    page.list.tree.setFocus()
    press(page.list.tree, Qt.Key.Key_Right)
    press(page.list.tree, Qt.Key.Key_Down)
    _, line = page.list.current()
    assert line is not None
    assert line.number == "O1"
    assert "no postal address" in page.area.letter.reason.text()
    page.list.bar.choose("not_yet")
    assert titles(page) == ["The next step begins later, 1 invoice"]
    page.list.bar.focus_search("nobody")
    page.list.bar.search.search_now()
    assert page.list.model.groups == []
    assert "matches your search" in page.list._nothing.sentence.text()
    page.list.bar.focus_search("ju")
    page.list.bar.search.search_now()
    assert titles(page) == ["The next step begins later, 1 invoice"]


def test_letters_are_looked_for_as_customers_are_everywhere(page: RemindersPage, desk: Desk) -> None:
    page.prepare_now()
    every = titles(page)
    for typed, found in (("kg", every[1:]), ("KELLER", every[1:]), ("k2", every[1:2]), ("nobody", [])):
        page.list.bar.search.setText(typed)
        page.list.bar.search.search_now()
        assert titles(page) == found, typed
    page.list.bar.search.setText(" ")
    page.list.bar.search.search_now()
    assert titles(page) == every


def test_space_leaves_out_with_the_usual_reason_and_puts_back(page: RemindersPage) -> None:
    page.prepare_now()
    page.list.tree.open_all(False)
    leave_out(page)
    assert page.header.state.accessibleName().startswith("Run of 22 Nov: 2 letters, 3 items")
    assert group_mark(page.list.model.groups[0]) == "none"
    current, _ = page.list.current()
    assert current is page.list.model.groups[1], "the keyboard goes on to the next letter"
    press(page.list.tree, Qt.Key.Key_Up)
    assert page.area.letter.pdf.nothing.sentence.text() or page.area.letter.load_now() is None
    press(page.list.tree, Qt.Key.Key_Space)
    assert page.primary.text() == "Issue 3 letters"


def test_one_invoice_of_a_letter_is_left_out_for_a_reason_of_ones_own(page: RemindersPage) -> None:
    page.prepare_now()
    model, tree = page.list.model, page.list.tree
    tree.setCurrentIndex(first_invoice(page, 1))
    leave_out(page, "asked Mr Huber first")
    group = next(found for found in model.groups if found.source and len(found.lines) == 2)
    assert group_mark(group) == "some"
    assert "Left out: asked Mr Huber first" in str(first_invoice(page, 1).data())
    assert group.source is not None
    assert group.source.total == 30_000


def test_a_past_day_is_shown_but_not_issued(page: RemindersPage, books: ledgers.Desk, desk: Desk) -> None:
    keller = next(iter(books.numbers))
    assert keller
    page.prepare_now()
    blum = page.list.model.groups[0].source
    assert blum is not None
    page._prepare(TODAY - timedelta(days=2), "", False)
    books.pay(blum.customer_id, 1, TODAY)
    page.refresh()
    assert "later" in page.area.notes.shown
    assert (page.primary.text(), page.second.isVisible()) == ("Prepare as of today", False)
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1, "it may be looked at"


def test_the_page_opens_a_run_and_prepares_when_it_is_sent_for(page: RemindersPage, desk: Desk) -> None:
    assert page.review is None
    page.arrive(prepare=True)
    first = page.review
    assert first is not None
    assert first.editable
    page.next()
    page.arrive(prepare=True)
    second = page.review
    assert second is not None
    assert second.run.id != first.run.id
    page.arrive(run=first.run.id)
    assert page.review is not None
    assert page.review.run.id == first.run.id


def test_a_page_that_is_made_for_it_prepares_once_it_knows_the_runs(
    page: RemindersPage, desk: Desk, qtbot: QtBot
) -> None:
    fresh = RemindersPage(desk)
    qtbot.addWidget(fresh)
    fresh.arrive(prepare=True)
    assert fresh.review is None
    show(fresh)
    assert fresh.review is not None
    assert fresh.review.editable


def test_everything_has_a_name_and_leads_on(page: RemindersPage, ways: Ways) -> None:
    page.prepare_now()
    page.area.letter.to_customer.click()
    assert ways.went[-1][0] == "customers"
    page.open_panel(True)
    assert nameless(page) == []
    page.open_panel(False)
    page.next()
    page.open_post()
    assert nameless(page) == []


def test_the_page_speaks_chinese_and_keeps_its_place(
    page: RemindersPage, app: DeskApplication, desk: Desk
) -> None:
    page.prepare_now()
    page.list.bar.choose("held")
    state = page.state()
    app.languages.use("zh_CN")
    fresh = RemindersPage(desk)
    show(fresh)
    fresh.restore(state)
    assert fresh.list.section() == "held"
    assert "3封" in fresh.header.state.accessibleName()
    fresh.deleteLater()


def test_no_part_of_the_page_flashes_up_as_a_window(
    desk: Desk, books: ledgers.Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    flashes = Flashes(app)
    made = RemindersPage(desk)
    qtbot.addWidget(made)
    assert flashes.seen == []


def test_another_run_is_read_from_its_top(page: RemindersPage) -> None:
    page.prepare_now()
    page.list.tree.go_to(page.list.model.index_of(page.list.model.groups[2]))
    page.prepare_now()
    assert page.list.tree.currentIndex() == page.list.model.index(0, 0)


def test_the_keyboard_stays_in_sight_where_a_list_is_empty(page: RemindersPage) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    page.prepare_now()
    for _ in titles(page):
        leave_out(page)
    press(page, Qt.Key.Key_PageDown, control)
    assert page.list.section() == "held"
    page.list.bar.search.setText("nobody")
    page.list.bar.search.search_now()
    page.list.take_keyboard()
    focus = page.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    press(page, Qt.Key.Key_PageUp, control)
    assert page.list.section() == "letter"


def test_after_leaving_out_the_keyboard_is_in_the_list(page: RemindersPage) -> None:
    page.prepare_now()
    leave_out(page)
    assert page.focusWidget() is page.list.tree


def test_a_letter_says_what_credit_is_taken_off_its_invoices(
    page: RemindersPage, books: ledgers.Desk
) -> None:
    rot = books.customer("Rot AG")
    books.invoice(rot, "R1", 900, due=TODAY - timedelta(days=12))
    books.invoice(rot, "G1", 250, due=TODAY, issued=TODAY, kind="credit_note")
    page.prepare_now()
    row = next(text for text in titles(page) if text.startswith("Rot AG"))
    assert row.endswith("Less credit 250.00, 650.00\N{NO-BREAK SPACE}EUR")
    group = next(each for each in page.review.letters if each.customer == "Rot AG")
    assert pane_words(group).endswith("900.00 less credit 250.00 = 650.00")
    assert not [text for text in titles(page) if text.startswith("Blum") and "credit" in text]


def test_a_letter_that_leaving_out_has_made_worthless_says_so_and_is_not_counted(
    page: RemindersPage, books: ledgers.Desk, qtbot: QtBot
) -> None:
    """Blum's second invoice is smaller than the credit: once the first is left out there is nothing to ask for."""
    blum = books.numbers["B1"]
    with books.ledger.read() as connection:
        customer = connection.exec_driver_sql(
            "SELECT customer_id FROM invoice WHERE id = ?", (blum,)
        ).scalar()
    books.invoice(customer, "B2", 6, due=TODAY - timedelta(days=5))
    books.invoice(
        customer, "G1", 7, due=TODAY - timedelta(days=2), issued=TODAY - timedelta(days=2), kind="credit_note"
    )
    page.prepare_now()
    assert titles(page)[0].startswith("Blum, Friendly reminder, Chinese, 2 invoices, Less credit 7.00, 29.00")
    assert page.primary.text() == "Issue 3 letters"
    press(page.list.tree, Qt.Key.Key_Down)
    _, line = page.list.current()
    assert line is not None
    assert line.number == "B1"
    leave_out(page)
    assert page.primary.text() == "Issue 2 letters"
    assert titles(page)[0] == "Blum, Friendly reminder, Chinese, 2 invoices, Not sent: Allocate first"
    page.list.tree.setCurrentIndex(page.list.model.index(0, 0))
    page.area.letter.load_now()
    assert "credit covers what it would ask for" in page.area.letter.pdf.nothing.sentence.text()


def test_a_credit_note_that_is_held_is_not_said_to_be_late(page: RemindersPage, books: ledgers.Desk) -> None:
    long_ago = TODAY - timedelta(days=60)
    books.invoice(books.customer("Dorn"), "G1", 7, due=long_ago, issued=long_ago, kind="credit_note")
    page.prepare_now()
    page.list.bar.choose("held")
    page.list.tree.open_all(True)
    model = page.list.model
    (note,) = [text for row in range(model.rowCount()) if "G1" in (text := str(model.index(row, 0).data()))]
    assert "late" not in note
    assert "due" not in note


def test_a_new_run_is_not_hidden_by_the_search_of_the_last_one(page: RemindersPage) -> None:
    page.prepare_now()
    page.list.bar.search.setText("blum")
    page.list.bar.search.search_now()
    assert len(titles(page)) == 1
    page.prepare_now()
    assert (page.list.bar.text(), len(titles(page))) == ("", 3)
