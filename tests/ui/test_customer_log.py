"""The log of a customer on the Customers page: entries, next steps, files."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.services.contacts import ContactDraft, add_contact, attach, attachments, contacts
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.log_form import ContactForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.pdf_window import PdfWindow
from creditdesk.ui.widgets.timeline import Entry, Timeline
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import Ways, nameless, settle, show


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> CustomersPage:
    """Keller (1) promised to pay, a step was agreed for yesterday; Blum (2) has no log."""
    keller = books.customer("Keller GmbH")
    books.customer("Blum")
    draft = ContactDraft(
        keller,
        "call",
        TODAY - timedelta(days=4),
        "Pays on Friday.",
        "promised",
        TODAY - timedelta(days=1),
        "check",
    )
    add_contact(books.ledger, draft, acting())
    made = CustomersPage(desk)
    qtbot.addWidget(made)
    show(made)
    made.arrive(customer=keller, tab="log")
    settle()
    return made


def form_of(page: CustomersPage) -> ContactForm:
    form = page.side.form
    assert isinstance(form, ContactForm)
    return form


def titles(page: CustomersPage) -> list[str]:
    return [entry.title for entry in page.pane.log.timeline.entries]


def link(page: CustomersPage, words: str) -> QPushButton:
    settle()
    found = [each for each in page.pane.log.timeline.findChildren(QPushButton) if each.text() == words]
    return next(each for each in found if each.isVisible())


def test_arriving_at_the_log_shows_what_was_said_and_what_is_next(page: CustomersPage) -> None:
    assert page.pane.tabs.currentWidget() is page.pane.log
    entry = page.pane.log.timeline.entries[0]
    assert (entry.title, entry.day, entry.note) == ("Call  ·  Promised to pay", "18 Nov 2026", "tester")
    assert (entry.next, entry.tone) == ("Next step, 21 Nov 2026: check", "red")
    assert not page.pane.log.nothing.isVisible()


def test_a_customer_without_a_log_is_told_what_it_is_for(page: CustomersPage) -> None:
    page.show_row(2)
    settle()
    assert page.pane.log.nothing.isVisible()
    assert titles(page) == []


def test_a_new_entry_is_added_and_stands_first(page: CustomersPage, ways: Ways) -> None:
    page.pane.log.add.emit(None)
    form = form_of(page)
    form.submit()
    assert "in a few words" in form.fields["text"].error.text()
    form.set_value("text", "Nobody there.")
    form.set_value("outcome", "not_reached")
    form.set_value("next_what", "call again")
    form.submit()
    assert "Enter a day" in form.fields["next_on"].error.text()
    form.set_value("next_on", TODAY - timedelta(days=1))
    form.submit()
    assert page.side.form is form, "a step before the contact is refused"
    form.set_value("next_on", TODAY + timedelta(days=7))
    form.submit()
    assert page.side.form is None
    assert titles(page) == ["Call  ·  Not reached", "Call  ·  Promised to pay"]
    assert contacts(page.desk.ledger, 1)[0].next_on == TODAY + timedelta(days=7)
    assert ways.said == ["Noted."]


def test_a_next_step_is_settled_by_a_later_entry(page: CustomersPage) -> None:
    link(page, "Done …").click()
    form = form_of(page)
    form.set_value("text", "The money has come.")
    form.submit()
    assert [line.done for line in contacts(page.desk.ledger, 1)] == [False, True]
    old = page.pane.log.timeline.entries[1]
    assert (old.next, old.tone, old.links) == ("Next step, 21 Nov 2026: check (done)", "", ())


def test_files_are_kept_and_given_back_byte_for_byte(page: CustomersPage, tmp_path: Path, ways: Ways) -> None:
    prompts = page.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    source = tmp_path / "order.txt"
    source.write_bytes(b"as agreed\n" * 300)
    prompts.files = [source]
    page.pane.log.attach.emit()
    assert titles(page)[0] == "order.txt"
    assert page.pane.log.timeline.entries[0].note == "3 kB  ·  Anna"
    prompts.files = [tmp_path / "copy.txt"]
    link(page, "Open").click()
    assert (tmp_path / "copy.txt").read_bytes() == source.read_bytes()
    assert ways.said == ["order.txt is kept in the ledger.", "Saved as copy.txt."]


def test_a_folder_is_no_file_to_keep(page: CustomersPage, tmp_path: Path) -> None:
    prompts = page.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files = [tmp_path]
    page.pane.log.attach.emit()
    assert len(prompts.notices) == 1
    assert attachments(page.desk.ledger, 1) == []


def test_a_pdf_opens_beside_the_desk(page: CustomersPage, tmp_path: Path) -> None:
    source = tmp_path / "contract.pdf"
    source.write_bytes(b"%PDF-1.4")
    attach(page.desk.ledger, 1, source, acting())
    page.refresh()
    settle()
    link(page, "Open").click()
    windows = page.window().findChildren(PdfWindow)
    assert [window.windowTitle() for window in windows] == ["contract.pdf"]
    windows[0].close()


def test_the_log_is_read_only_while_it_is_looked_at(page: CustomersPage, books: ledgers.Desk) -> None:
    page.pane.tabs.setCurrentIndex(0)
    add_contact(books.ledger, ContactDraft(1, "note", TODAY, "new"), acting())
    page.refresh()
    assert len(titles(page)) == 1
    page.pane.tabs.setCurrentWidget(page.pane.log)
    settle()
    assert len(titles(page)) == 2


def test_a_long_log_shows_the_newest_first_and_the_rest_on_request(
    app: DeskApplication, qtbot: QtBot
) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.show()
    timeline.fill([Entry("note", f"entry {number}", "") for number in range(50)])
    settle()
    more = next(each for each in timeline.findChildren(QPushButton) if each.isVisible())
    assert more.text() == "Show 10 older ones"
    more.click()
    settle()
    assert not [each for each in timeline.findChildren(QPushButton) if each.isVisible()]


def test_everything_that_takes_the_keyboard_has_a_name(page: CustomersPage) -> None:
    assert nameless(page) == []
    page.pane.log.add.emit(None)
    settle()
    assert nameless(page) == []
