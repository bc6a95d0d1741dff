"""Whatever is half entered, in whichever form: it stays, or it is asked about before it goes; with no it stays."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from creditdesk.services import files
from creditdesk.services.payments import payment_lines
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.forms.form import Form
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.letters.page import LettersPage
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.settings.banks_section import BanksSection
from creditdesk.ui.settings.calendar_section import CalendarSection
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.page import SettingsPage
from creditdesk.ui.settings.reminders_section import RemindersSection
from creditdesk.ui.settings.section import Section
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import settle

AnyPage = TypeVar("AnyPage", bound=QWidget)
AnySection = TypeVar("AnySection", bound=Section)
#: Opens a form and gives it with the key of a field of it.
Opens = Callable[[MainWindow], tuple[Form, str]]
ASKED = "Close without saving?"


@pytest.fixture
def desk_of_a_day(window: MainWindow, filled: ledgers.Desk, tmp_path: Path) -> MainWindow:
    """Keller (1) owes A and has 50 on account; a letter to Keller (1) is posted, one to Blum (2) waits."""
    keller = filled.customer("Keller GmbH")
    filled.invoice(keller, "A", 300, due=TODAY - timedelta(days=40))
    filled.pay(keller, 50, TODAY - timedelta(days=30))
    filled.remind(TODAY - timedelta(days=20))
    filled.invoice(filled.customer("Blum KG"), "B", 30, due=TODAY - timedelta(days=9))
    filled.issue(TODAY)
    files.create(
        tmp_path / "other.creditdesk", files.CompanyDraft("Other", "DE", "EUR"), ledgers.acting()
    ).close()
    window.forget_pages()  # what was entered behind the window's back it could not hear of
    window.desk.prompts.answer = False  # type: ignore[attr-defined]
    return window


def _page(window: MainWindow, key: str, kind: type[AnyPage], row: int = 0) -> AnyPage:
    window.go(key)
    settle()
    page = window.current_page()
    assert isinstance(page, kind)
    if row and isinstance(page, ListPage):
        page.show_row(row)
        settle()
    return page


def _customers(verb: Callable[[CustomersPage], object], key: str) -> Opens:
    def opens(window: MainWindow) -> tuple[Form, str]:
        page = _page(window, "customers", CustomersPage, 1)
        verb(page)
        assert page.side.form is not None
        return page.side.form, key

    return opens


def _invoices(verb: Callable[[InvoicesPage], object], key: str) -> Opens:
    def opens(window: MainWindow) -> tuple[Form, str]:
        page = _page(window, "invoices", InvoicesPage, 1)
        verb(page)
        assert page.side.form is not None
        return page.side.form, key

    return opens


def _letters(letter: int, verb: Callable[[LettersPage], object], key: str) -> Opens:
    def opens(window: MainWindow) -> tuple[Form, str]:
        page = _page(window, "letters", LettersPage, letter)
        verb(page)
        assert page.side.form is not None
        return page.side.form, key

    return opens


def _section(window: MainWindow, key: str, kind: type[AnySection]) -> AnySection:
    window.go("settings", section=key)
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    section = page.sections[key]
    assert isinstance(section, kind)
    return section


def _account(window: MainWindow) -> tuple[Form, str]:
    lines = _section(window, "banks", BanksSection).accounts
    if lines.form is None:
        lines.open_form(None)
    assert lines.form is not None
    return lines.form, "account_no"


def _own_day(window: MainWindow) -> tuple[Form, str]:
    lines = _section(window, "calendar", CalendarSection).own
    if lines.form is None:
        lines.open_form(None)
    assert lines.form is not None
    return lines.form, "note"


def _copy(window: MainWindow) -> tuple[Form, str]:
    section = _section(window, "reminders", RemindersSection)
    if section.editor is None:
        section.open_copy()
    assert isinstance(section.editor, Form)
    return section.editor, "name"


def _step(window: MainWindow) -> tuple[Form, str]:
    section = _section(window, "reminders", RemindersSection)
    if section.editor is None:
        section.open_editor("standard")
    assert isinstance(section.editor, LadderEditor)
    assert section.editor.form is not None
    return section.editor.form, "days"


def _first_payment(page: CustomersPage, kind: str) -> None:
    page.verbs.take_back(payment_lines(page.desk.ledger, 1, TODAY)[0], kind)


HALF: dict[str, Opens] = {
    "new customer": _customers(lambda page: page.verbs.new(), "name"),
    "customer": _customers(lambda page: page.verbs.edit(), "name"),
    "log entry": _customers(lambda page: page.verbs.log(), "next_what"),
    "reversal": _customers(lambda page: _first_payment(page, "reversal"), "reason"),
    "return": _customers(lambda page: _first_payment(page, "returned"), "reason"),
    "new invoice": _invoices(lambda page: page.verbs.new(), "number"),
    "credit note": _invoices(lambda page: page.verbs.credit_shown(), "number"),
    "receipt": _invoices(lambda page: page.verbs.pay_shown(), "reference"),
    "write-off": _invoices(lambda page: page.verbs.write_off(), "reason"),
    "posting": _letters(2, lambda page: page.post_chosen(), "tracking"),
    "correction": _letters(1, lambda page: page.correct_chosen(), "reason"),
    "delivery": _letters(1, lambda page: page.record_delivery(), "on"),
    "account": _account,
    "own day": _own_day,
    "copy of a ladder": _copy,
    "step of a ladder": _step,
}


@pytest.mark.parametrize("what", HALF)
def test_what_is_half_entered_stays(desk_of_a_day: MainWindow, tmp_path: Path, what: str) -> None:
    window, ledger = desk_of_a_day, desk_of_a_day.desk.ledger
    form, key = HALF[what](window)
    editor = form.fields[key].editor
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "7")
    asked: list[str] = window.desk.prompts.asked  # type: ignore[attr-defined]

    def still_there(times: int) -> None:
        settle()
        assert asked == [ASKED] * times
        assert window.isVisible()
        assert window.desk.ledger is ledger
        assert form.isVisible()
        assert form.value(key) in ("7", 7, TODAY.replace(day=7))

    window.close()
    still_there(1)
    window.desk.opening.open(tmp_path / "other.creditdesk")
    still_there(2)
    window.desk.opening.close_ledger()
    still_there(3)
    form.left.emit() if what != "step of a ladder" else _leave_steps(window)
    still_there(4)
    key_of_page = window.page_key()
    window.go("reports")
    window.go(key_of_page)
    still_there(4)
    HALF[what](window)
    still_there(5 if window.page_key() != "settings" else 4)


def _leave_steps(window: MainWindow) -> None:
    editor = _section(window, "reminders", RemindersSection).editor
    assert isinstance(editor, LadderEditor)
    editor.left.emit()
