"""Reminders on a small real ledger, mostly by keyboard: prepare, read why, leave out, issue, print, post, undo."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.reminders.views import run_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import InlineJobs, Jobs
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reminders.painting import group_mark
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, nameless, settle, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> RemindersPage:
    """Blum: one letter; Keller: two invoices in one letter and one in dollars; Ohne has no address; Jung is young."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=10))
    books.invoice(keller, "K2", 200, due=TODAY - timedelta(days=20))
    books.invoice(keller, "K3", 70, due=TODAY - timedelta(days=9), currency="USD")
    books.invoice(books.customer("Blum", language="zh_CN"), "B1", 30, due=TODAY - timedelta(days=5))
    books.invoice(books.customer("Ohne", city=""), "O1", 50, due=TODAY - timedelta(days=30))
    books.invoice(books.customer("Jung"), "J1", 10, due=TODAY - timedelta(days=1))
    made = RemindersPage(desk)
    made.steps.open_file = lambda _target: None
    qtbot.addWidget(made)
    show(made)
    return made


def press(
    qtbot: QtBot, widget: QWidget, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(widget, key, how)
    settle()


def leave_out(page: RemindersPage, qtbot: QtBot, reason: str = "") -> None:
    press(qtbot, page.list.tree, Qt.Key.Key_Space)
    if reason:
        page.chooser.field.setText(reason)
    press(qtbot, page.chooser.field, Qt.Key.Key_Return)


def titles(page: RemindersPage) -> list[str]:
    return [str(page.list.model.index(row, 0).data()) for row in range(page.list.model.rowCount())]


def test_without_a_run_the_page_asks_as_of_when_and_by_which_ladder(page: RemindersPage) -> None:
    assert page.area.panel_sheet.isVisible()
    assert page.area.panel.day.day() == TODAY
    assert "30 days after due: Final demand, registered" in page.area.panel.steps.text()
    assert not page.area.split.isVisible()


def test_enter_prepares_and_the_letters_stand_with_their_reasons(page: RemindersPage, qtbot: QtBot) -> None:
    press(qtbot, page.area.panel.prepare, Qt.Key.Key_Return)
    assert page.header.state.accessibleName() == "Run of 22 Nov: 3 letters, 4 items  ·  1 held  ·  1 not yet"
    assert page.primary.text() == "Issue 3 letters"
    assert [text.split(", ")[0] for text in titles(page)] == ["Blum", "Keller GmbH", "Keller GmbH"]
    first = page.list.model.index(0, 0, page.list.model.index(1, 0)).data()
    assert "K2, due 2 Nov 2026, 20 days late" in first.replace("  ·  ", ", ")
    assert "Step 1 of “Standard” begins on day 3; this is day 20. It is the first reminder." in first
    assert page.area.chain.accessibleName() == "State of the run: Prepared"
    assert page.list.hasFocus() or page.list.tree.hasFocus()


def test_a_day_that_cannot_be_is_refused_in_the_panel(page: RemindersPage, qtbot: QtBot) -> None:
    page.area.panel.day.set_day(TODAY + timedelta(days=1))
    press(qtbot, page.area.panel.prepare, Qt.Key.Key_Return)
    assert "lies in the future" in page.area.panel.error.text()
    page.area.panel.day.setText("30 February")
    press(qtbot, page.area.panel.prepare, Qt.Key.Key_Return)
    assert page.area.panel.error.isVisible()
    assert page.review is None


def test_held_and_not_yet_stand_in_groups_by_reason_and_can_be_searched(
    page: RemindersPage, qtbot: QtBot
) -> None:
    page.prepare_now()
    page.list.bar.choose("held")
    assert titles(page) == ["No address, 1 invoice"]
    page.list.tree.setFocus()
    press(qtbot, page.list.tree, Qt.Key.Key_Right)
    press(qtbot, page.list.tree, Qt.Key.Key_Down)
    _, line = page.list.current()
    assert line is not None
    assert line.number == "O1"
    assert "no postal address" in page.area.letter.reason.text()
    page.list.bar.choose("not_yet")
    assert titles(page) == ["The next step begins later, 1 invoice"]
    page.list.bar.focus_search("nobody")
    page.list.bar.search.search_now()
    assert page.list.model.groups[0].count == 0


def test_space_leaves_out_with_the_usual_reason_and_puts_back(page: RemindersPage, qtbot: QtBot) -> None:
    page.prepare_now()
    page.list.tree.open_all(False)
    leave_out(page, qtbot)
    assert page.header.state.accessibleName().startswith("Run of 22 Nov: 2 letters, 3 items")
    assert group_mark(page.list.model.groups[0]) == "none"
    current, _ = page.list.current()
    assert current is page.list.model.groups[1], "the keyboard goes on to the next letter"
    press(qtbot, page.list.tree, Qt.Key.Key_Up)
    assert page.area.letter.pdf.nothing.sentence.text() or page.area.letter.load_now() is None
    press(qtbot, page.list.tree, Qt.Key.Key_Space)
    assert page.primary.text() == "Issue 3 letters"


def test_one_invoice_of_a_letter_is_left_out_for_a_reason_of_ones_own(
    page: RemindersPage, qtbot: QtBot
) -> None:
    page.prepare_now()
    model, tree = page.list.model, page.list.tree
    tree.setCurrentIndex(model.index(0, 0, model.index(1, 0)))
    leave_out(page, qtbot, "asked Mr Huber first")
    group = next(found for found in model.groups if found.source and len(found.lines) == 2)
    assert group_mark(group) == "some"
    assert "Left out: asked Mr Huber first" in str(model.index(0, 0, model.index(1, 0)).data())
    assert group.source is not None
    assert group.source.total == 30_000


def test_the_preview_is_the_letter_that_is_issued(page: RemindersPage, qtbot: QtBot) -> None:
    page.prepare_now()
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1
    press(qtbot, page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.review is not None
    assert page.review.run.state == "issued"
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1
    assert page.area.chain.accessibleName() == "State of the run: Issued"


def test_issue_print_post_by_ctrl_enter_alone(
    page: RemindersPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    target = tmp_path / "letters.pdf"
    desk.prompts.files = [target]  # type: ignore[attr-defined]
    page.prepare_now()
    press(qtbot, page, Qt.Key.Key_Return, control)
    assert page.primary.text() == "Print 3 letters"
    press(qtbot, page, Qt.Key.Key_Return, control)
    assert target.read_bytes().startswith(b"%PDF")
    assert page.primary.text() == "Mark as posted"
    press(qtbot, page, Qt.Key.Key_Return, control)
    form = page.area.post_form
    assert form.isVisible()
    assert form.primary.text() == "Mark 3 letters as posted"
    press(qtbot, form.form.fields["on"].editor, Qt.Key.Key_Return)
    assert page.review is not None
    assert page.review.run.state == "posted"
    assert page.area.chain.accessibleName() == "State of the run: Posted"
    assert check(desk.ledger).ok


def test_tracking_numbers_are_typed_line_by_line_and_unticked_letters_stay(
    page: RemindersPage, desk: Desk, qtbot: QtBot
) -> None:
    page.prepare_now()
    page.next()
    page.open_post()
    table, model = page.area.post_form.table, page.area.post_form.model
    table.setCurrentIndex(model.index(0, 2))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.area.post_form.primary.text() == "Mark 2 letters as posted"
    model.setData(model.index(1, 2), " RR 1 DE ")
    page.area.post_form.form.submit()
    settle()
    run = page.review.run.id if page.review else 0
    letters = run_view(desk.ledger, run).letters
    assert sorted((line.state, line.tracking) for line in letters) == [
        ("issued", ""),
        ("posted", ""),
        ("posted", "RR 1 DE"),
    ]
    assert run_view(desk.ledger, run).run.state == "issued"


def test_posting_before_the_letters_day_is_refused_under_the_field(page: RemindersPage) -> None:
    page.prepare_now()
    page.next()
    page.open_post()
    page.area.post_form.form.set_value("on", TODAY - timedelta(days=1))
    page.area.post_form.form.submit()
    settle()
    assert "lies before the date of the letter" in page.area.post_form.form.fields["on"].error.text()


def test_what_was_paid_meanwhile_is_dropped_and_said(
    page: RemindersPage, books: ledgers.Desk, desk: Desk
) -> None:
    said: list[str] = []
    desk.toast = lambda words, undo=None: said.append(words)
    page.prepare_now()
    blum = next(
        group.source for group in page.list.model.groups if group.source and group.source.customer == "Blum"
    )
    books.pay(blum.customer_id, 30, TODAY, (books.numbers["B1"], 30))
    page.next()
    assert said[-1] == "2 letters issued. 1 invoice dropped: Paid meanwhile."
    page.list.bar.choose("dropped")
    assert "paid or credited after the run was prepared" in str(
        page.list.model.index(0, 0, page.list.model.index(0, 0)).data()
    )


def test_undo_of_a_letter_and_of_the_run_is_asked_and_done(page: RemindersPage, desk: Desk) -> None:
    page.prepare_now()
    page.next()
    page.list.tree.setCurrentIndex(page.list.model.index(0, 0))
    page.steps.undo_letters(page.menus.chosen_letters())
    assert page.review is not None
    assert sorted(group.letter.state for group in page.review.letters if group.letter) == [
        "issued",
        "issued",
        "undone",
    ]
    page.steps.undo_run(page.review)
    assert page.review.run.state == "undone"
    assert len(desk.prompts.asked) == 2  # type: ignore[attr-defined]
    assert page.primary.text() == "Prepare reminders"


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
    assert not page.primary.isEnabled()
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


def test_calls_are_recorded_with_space(desk: Desk, books: ledgers.Desk, qtbot: QtBot, fonts: Path) -> None:
    late = books.customer("Anruf AG", phone="+49 731 1", ladder_name="graduated")
    books.invoice(late, "A1", 10, due=TODAY - timedelta(days=40))
    books.remind(TODAY - timedelta(days=25))
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.prepare_now()
    assert page.primary.text() == "Release 1 call"
    page.next()
    page.list.bar.choose("call")
    assert "+49 731 1" in titles(page)[0]
    press(qtbot, page.list.tree, Qt.Key.Key_Space)
    assert "Called" in titles(page)[0]
    assert page.review is not None
    assert page.review.run.state == "posted"


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
    assert "3 封" in fresh.header.state.accessibleName()
    fresh.deleteLater()


def test_forty_letters_need_few_keys(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot, tmp_path: Path, fonts: Path
) -> None:
    """Prepare, leave two out, issue, print, post: the keys are counted."""
    for number in range(40):
        customer = books.customer(f"Kunde {number:02}")
        books.invoice(customer, f"N{number}", 100 + number, due=TODAY - timedelta(days=4 + number % 3))
    desk.prompts.files = [tmp_path / "forty.pdf"]  # type: ignore[attr-defined]
    page = RemindersPage(desk)
    page.steps.open_file = lambda _target: None
    qtbot.addWidget(page)
    show(page)
    keys: list[Qt.Key] = []

    def key(
        widget: QWidget, which: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        keys.append(which)
        press(qtbot, widget, which, how)

    key(page.area.panel.prepare, Qt.Key.Key_Return)
    for _ in range(2):
        key(page.list.tree, Qt.Key.Key_Down)
        key(page.list.tree, Qt.Key.Key_Space)
        key(page.chooser.field, Qt.Key.Key_Return)
    for _ in range(3):
        key(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    key(page.area.post_form.form.fields["on"].editor, Qt.Key.Key_Return)
    assert page.review is not None
    assert page.review.run.state == "posted"
    assert page.review.sending == 38
    assert len(keys) <= 11


def test_issuing_stops_when_asked_and_leaves_no_letter_and_no_number(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot, fonts: Path
) -> None:
    for number in range(30):
        books.invoice(books.customer(f"Kunde {number:02}"), f"N{number}", 100, due=TODAY - timedelta(days=5))
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.prepare_now()
    desk.jobs = Jobs()
    page.next()
    ticket = next(ticket for ticket in desk.jobs.running if ticket.job.lane == "write")
    ticket.progressed.connect(lambda *_: ticket.cancel())
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    assert ticket.outcome == "cancelled"
    run = page.review.run.id if page.review else 0
    assert run_view(desk.ledger, run).letters == ()
    assert run_view(desk.ledger, run).run.state == "reviewed"
    desk.jobs = InlineJobs()
    page.next()
    assert page.review is not None
    assert page.review.letters[0].letter is not None
    assert page.review.letters[0].letter.number == "2026-0001"
