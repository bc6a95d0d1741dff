"""Reminders on a small real ledger, mostly by keyboard: issue, print, post, call, undo, stop."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.reminders.views import run_view
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import InlineJobs, Jobs, Ticket
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reminders.reasons import ReasonChooser
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, press, settle, show, write
from tests.ui.reminders.hands import first_invoice, titles


def test_the_preview_is_the_letter_that_is_issued(page: RemindersPage) -> None:
    page.prepare_now()
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.review is not None
    assert page.review.run.state == "issued"
    page.area.letter.load_now()
    assert page.area.letter.pdf.pages == 1
    assert page.area.chain.accessibleName() == "State of the run: Issued"


def test_issue_print_post_by_ctrl_enter_alone(page: RemindersPage, desk: Desk, tmp_path: Path) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    target = tmp_path / "letters.pdf"
    desk.prompts.files = [target]  # type: ignore[attr-defined]
    page.prepare_now()
    press(page, Qt.Key.Key_Return, control)
    assert page.primary.text() == "Print 3 letters"
    press(page, Qt.Key.Key_Return, control)
    assert target.read_bytes().startswith(b"%PDF")
    assert page.primary.text() == "Mark as posted"
    press(page, Qt.Key.Key_Return, control)
    form = page.area.post_form
    assert form.isVisible()
    assert form.primary.text() == "Mark 3 letters as posted"
    press(form.form.fields["on"].editor, Qt.Key.Key_Return)
    assert page.review is not None
    assert page.review.run.state == "printed", "Enter walks on, it posts nothing"
    press(page, Qt.Key.Key_Return, control)
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
    model.setData(model.index(1, 2), " RR 1234 DE ")
    page.area.post_form.form.submit()
    settle()
    run = page.review.run.id if page.review else 0
    letters = run_view(desk.ledger, run).letters
    assert sorted((line.state, line.tracking) for line in letters) == [
        ("issued", ""),
        ("posted", ""),
        ("posted", "RR1234DE"),
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
    assert "paid or credited after the run was prepared" in str(first_invoice(page, 0).data())


def test_undo_of_a_letter_and_of_the_run_is_asked_and_done(page: RemindersPage, desk: Desk) -> None:
    page.prepare_now()
    page.next()
    page.list.tree.go_to(page.list.model.index(0, 0))
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


def test_calls_are_recorded_with_space(desk: Desk, books: ledgers.Desk, qtbot: QtBot, fonts: Path) -> None:
    late = books.customer("Anruf AG", phone="+49 731 1", ladder_name="graduated")
    books.invoice(late, "A1", 10, due=TODAY - timedelta(days=40))
    books.remind(TODAY - timedelta(days=25))
    ways, page = Ways(desk), RemindersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.prepare_now()
    assert page.primary.text() == "Release 1 call"
    page.next()
    assert page.primary.text() == "1 call to make"
    assert page.header.state.accessibleName().endswith("1 to call")
    page.next()
    assert page.list.section() == "call"
    assert "+49 731 1" in titles(page)[0]
    for take_back in (lambda: ways.undo(), lambda: press(page.list.tree, Qt.Key.Key_Space)):
        press(page.list.tree, Qt.Key.Key_Space)
        assert "Called" in titles(page)[0]
        assert page.review is not None
        assert page.review.run.state == "posted"
        take_back()
        assert "Called" not in titles(page)[0]
        assert page.primary.text() == "1 call to make"


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
        press(widget, which, how)

    key(page.area.panel.prepare, Qt.Key.Key_Return)
    for _ in range(2):
        key(page.list.tree, Qt.Key.Key_Down)
        key(page.list.tree, Qt.Key.Key_Space)
        key(page.chooser.field, Qt.Key.Key_Return)
    for _ in range(4):
        key(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.review is not None
    assert page.review.run.state == "posted"
    assert page.review.sending == 38
    assert len(keys) <= 11


def stands_at_the_third_letter(desk: Desk) -> threading.Event:
    """Let every job wait there for the event: it is neither done nor stopped before it is looked at."""
    asked = threading.Event()

    def hold(ticket: Ticket) -> None:
        progress = ticket._progress

        def told(done: int, total: int) -> None:
            if done == 3:
                asked.wait(30)
            progress(done, total)

        ticket._progress = told  # type: ignore[method-assign]

    desk.jobs.started.connect(hold)
    return asked


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
    asked = stands_at_the_third_letter(desk)
    page.next()
    page.next()  # a second issuing would wait behind the first and outlive its being stopped
    (ticket,) = [ticket for ticket in desk.jobs.running if ticket.job.lane == "write"]
    assert not any(each.isEnabled() for each in (page.primary, page.second, page.new_run))
    press(page.list.tree, Qt.Key.Key_Space)
    assert not page.findChildren(ReasonChooser)
    ticket.cancel()
    asked.set()
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert ticket.outcome == "cancelled"
    run = page.review.run.id if page.review else 0
    assert run_view(desk.ledger, run).letters == ()
    assert run_view(desk.ledger, run).run.state == "prepared"
    assert all(each.isEnabled() for each in (page.primary, page.second, page.new_run))
    desk.jobs = InlineJobs()
    page.next()
    assert page.review is not None
    assert page.review.letters[0].letter is not None
    assert page.review.letters[0].letter.number == "2026-0001"


def test_what_is_asked_before_a_run_starts_fresh_each_time(page: RemindersPage) -> None:
    page.prepare_now()
    panel = page.area.panel
    page.open_panel(True)
    write(panel.day, "31.2.")
    press(panel.day, Qt.Key.Key_Return)
    assert panel.error.isVisible()
    QTest.keyClicks(panel.day, "1")
    assert panel.error.isHidden(), "it is being corrected"
    panel.no_address.setChecked(True)
    press(panel.day, Qt.Key.Key_Return)
    press(panel.day, Qt.Key.Key_Escape)
    page.open_panel(True)
    assert panel.error.isHidden()
    assert panel.day.day() == TODAY
    assert not panel.no_address.isChecked()


@pytest.mark.parametrize("agreed", [True, False])
def test_a_run_that_is_not_issued_is_undone_only_after_asking(
    page: RemindersPage, desk: Desk, agreed: bool
) -> None:
    page.prepare_now()
    desk.prompts.answer = agreed  # type: ignore[attr-defined]
    page.menus.undo_run.trigger()
    assert desk.prompts.asked == ["Undo this run?"]  # type: ignore[attr-defined]
    assert page.review is not None
    assert (page.review.run.state == "undone") is agreed
