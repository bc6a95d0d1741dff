"""The page Settings on a real ledger: every section saves, follows changes from elsewhere and keeps what is typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.pinyin import source
from creditdesk.services.bank_accounts import BankDraft, add_bank_account
from creditdesk.services.company import CompanyChange, bank_accounts, change_company, company_view
from creditdesk.services.reminder_rules import ReminderRules, change_reminder_rules, reminder_rules
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.about_section import installed
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers

IBAN = "DE89370400440532013000"


@pytest.fixture
def window(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with the small ledger open."""
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    Opening(made, desk)
    made.resize(1280, 720)
    made.show()
    made.show_ledger(books.ledger, "Lindenhof Handel GmbH")
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.go("settings")
    found = window.current_page()
    assert isinstance(found, SettingsPage)
    return found


def section(page: SettingsPage, key: str) -> QWidget:
    page.arrive(section=key)
    return page.sections[key]


def test_it_stands_below_the_other_pages_and_opens_with_the_company(page: SettingsPage) -> None:
    assert PAGES[-1].key == "settings"
    assert PAGES[-1].below
    assert page.current() == "company"
    assert page.sections["company"].form.value("name") == "Lindenhof Handel GmbH"


def test_the_company_is_saved_and_said_so(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    form = page.sections["company"].form
    form.set_value("phone", "0731 12345")
    form.set_value("default_terms", "14 days")
    qtbot.keyClick(form.fields["phone"].editor, Qt.Key.Key_Return)
    view = company_view(desk.ledger)
    assert (view.phone, view.default_terms, view.version) == ("0731 12345", "14 days", 2)
    form.set_value("email", "desk@lindenhof.example")
    form.submit()
    assert company_view(desk.ledger).version == 3
    assert not form.dirty()


def test_what_is_wrong_is_said_under_its_field(page: SettingsPage, desk: Desk) -> None:
    form = page.sections["company"].form
    form.set_value("default_terms", "some day")
    form.submit()
    assert "some day" in form.fields["default_terms"].error.text()
    assert company_view(desk.ledger).version == 1


def test_what_is_typed_survives_a_change_from_elsewhere(page: SettingsPage, desk: Desk) -> None:
    form = page.sections["company"].form
    form.set_value("phone", "0731 12345")
    changes = change_company(
        desk.ledger, CompanyChange("Lindenhof Handel AG", phone="1"), 1, ledgers.acting()
    )
    desk.bus.changed.emit(changes, None)
    assert (form.value("name"), form.value("phone")) == ("Lindenhof Handel AG", "0731 12345")
    form.submit()
    assert company_view(desk.ledger).phone == "0731 12345"


@pytest.mark.parametrize(("keep_theirs", "phone"), [(True, "theirs"), (False, "mine")])
def test_a_conflict_asks_whose_words_stand(
    page: SettingsPage, desk: Desk, keep_theirs: bool, phone: str
) -> None:
    form = page.sections["company"].form
    form.set_value("phone", "mine")
    change_company(desk.ledger, CompanyChange("Lindenhof Handel GmbH", phone="theirs"), 1, ledgers.acting())
    desk.prompts.answer = keep_theirs  # type: ignore[attr-defined]
    form.submit()
    assert desk.prompts.asked == ["Somebody else changed this record meanwhile"]  # type: ignore[attr-defined]
    assert form.value("phone") == phone
    form.submit()
    assert company_view(desk.ledger).phone == phone


def test_bank_accounts_are_added_changed_and_removed(page: SettingsPage, desk: Desk) -> None:
    banks = section(page, "banks").accounts
    banks.open_form(None)
    banks.form.set_value("iban", "DE89 3704 0044 0532 0130 01")
    banks.form.submit()
    assert "check digits" in banks.form.fields["iban"].error.text()
    banks.form.set_value("iban", IBAN)
    banks.form.submit()
    assert banks.form is None
    assert banks.add.hasFocus()
    assert [account.iban for account in bank_accounts(desk.ledger)] == [IBAN]
    banks.open_form(banks.lines[0])
    banks.form.set_value("currency", "USD")
    banks.form.submit()
    assert bank_accounts(desk.ledger)[0].currency == "USD"
    desk.prompts.answer = False  # type: ignore[attr-defined]
    banks.remove(banks.lines[0])
    assert len(bank_accounts(desk.ledger)) == 1
    desk.prompts.answer = True  # type: ignore[attr-defined]
    banks.remove(banks.lines[0])
    assert bank_accounts(desk.ledger) == []


def test_escape_leaves_the_form_of_an_account(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    banks = section(page, "banks").accounts
    banks.open_form(None)
    qtbot.keyClick(banks.form.fields["iban"].editor, Qt.Key.Key_Escape)
    assert banks.form is None
    assert banks.add.isVisible()


def test_the_ladder_is_told_in_plain_sentences_and_saved(page: SettingsPage, desk: Desk) -> None:
    form = section(page, "reminders").form
    assert form.ladder.lines()[0] == (
        "3 days after the due date",
        "Friendly reminder by letter, 7 days to pay",
    )
    form.ladder.set_value("swift")
    assert form.value("notice") is True
    assert form.ladder.lines()[0] == ("7 days before the due date", "Notice before due by letter")
    assert form.ladder.lines()[-1][1].endswith("then to a collection agency or lawyer")
    form.set_value("notice", False)
    assert form.ladder.lines()[0][0] == "3 days after the due date"
    form.set_value("tolerance_EUR", 500)
    form.set_value("gap_days", 14)
    form.submit()
    rules = reminder_rules(desk.ledger).rules
    assert rules == ReminderRules("swift", notice=False, gap_days=14, tolerances={"EUR": 500})
    assert not form.dirty()


def test_a_ladder_chosen_elsewhere_is_taken_up(page: SettingsPage, desk: Desk) -> None:
    form = section(page, "reminders").form
    changes = change_reminder_rules(desk.ledger, ReminderRules("graduated"), 1, ledgers.acting())
    desk.bus.changed.emit(changes, None)
    assert form.ladder.value() == "graduated"
    assert ("30 days after the due date", "Telephone call") in form.ladder.lines()


def test_another_currency_gets_its_own_smallest_amount(
    page: SettingsPage, desk: Desk, books: ledgers.Desk
) -> None:
    form = section(page, "reminders").form
    assert "tolerance_USD" not in form.fields
    _, changes = add_bank_account(desk.ledger, BankDraft("USD", account_no="1"), ledgers.acting())
    desk.bus.changed.emit(changes, None)
    assert "tolerance_USD" in form.fields


def test_language_and_theme_change_at_once_and_are_remembered(
    window: MainWindow, page: SettingsPage, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    look = section(page, "look")
    look.themes["dark"].click()
    assert app.tokens is not None
    assert (app.tokens.name, desk.memory.text("theme")) == ("dark", "dark")
    look.languages["zh_CN"].click()
    assert desk.memory.text("language") == "zh_CN"
    qtbot.waitUntil(lambda: window.current_page() is not page)
    again = window.current_page()
    assert isinstance(again, SettingsPage)
    assert again.current() == "look"
    assert again.header.title.text() == "设置"


def test_the_file_is_checked_and_problems_are_listed(
    page: SettingsPage, desk: Desk, books: ledgers.Desk
) -> None:
    file = section(page, "file")
    file.check_now()
    assert file.outcome.text().startswith("Sound.")
    customer = books.customer("Keller GmbH")
    books.invoice(customer, "R-1", 100, due=ledgers.TODAY)
    raw = books.ledger.raw()
    raw.execute("UPDATE invoice SET open_minor = 1")
    raw.close()
    file.check_now()
    assert "1 problem" in file.outcome.text()
    assert file.found == ["An open amount differs from its entries: invoice R-1 (1 stored, 10000)"]


def test_the_history_says_who_did_what_and_is_verified(
    page: SettingsPage, desk: Desk, books: ledgers.Desk
) -> None:
    books.customer("Keller GmbH")
    history = section(page, "history")
    first = history.table.model.line(0)
    assert list(first[1:4]) == ["tester", "Added", "Customer Keller GmbH"]
    assert "Keller GmbH" in first[4]
    history.verify_now()
    assert history.outcome.text().startswith("All 2 entries hold together")
    raw = books.ledger.raw()
    raw.execute("DROP TRIGGER event_no_update")
    raw.execute("UPDATE event SET actor = 'nobody' WHERE id = 1")
    raw.close()
    history.verify_now()
    assert history.outcome.text().startswith("Entry 1 does not follow")


def test_versions_can_be_copied(page: SettingsPage) -> None:
    section(page, "about").copy()
    assert QGuiApplication.clipboard().text().startswith("CreditDesk ")


@pytest.mark.parametrize(
    "key", ["company", "banks", "reminders", "look", "backups", "file", "history", "about"]
)
def test_everything_that_takes_the_keyboard_has_a_name(page: SettingsPage, desk: Desk, key: str) -> None:
    add_bank_account(desk.ledger, BankDraft(iban=IBAN), ledgers.acting())
    found = section(page, key)
    found.refresh()
    focusable = [
        child
        for child in found.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus and child.isVisibleTo(found)
    ]
    assert focusable
    nameless = [child for child in focusable if not _name(child)]
    assert nameless == []


def test_the_list_of_sections_is_walked_by_arrow_keys(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.current() == "banks"
    assert page.sections["banks"].isVisible()


def _name(widget: QWidget) -> str:
    if isinstance(widget, (QPushButton, QToolButton)) and widget.text():
        return widget.text()
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def test_the_size_is_said_in_readable_units(tmp_path: Path) -> None:
    from creditdesk.ui.settings.backups_section import size_words

    assert [size_words(size) for size in (10, 4096, 1_449_000)] == ["1 kB", "4 kB", "1.4 MB"]


def test_it_is_told_whose_readings_of_chinese_characters_these_are() -> None:
    assert ("pypinyin", source()[1], "MIT") in installed()
    assert [name for name, _, _ in installed()].count("pypinyin") == 1
