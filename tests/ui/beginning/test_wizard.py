"""The wizard: from the language to the first ledger."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.company import bank_accounts, company_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.draft import WizardDraft, file_path, file_stem
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from tests.ui.beginning.hands import IBAN, a_ledger, front
from tests.ui.on_screen import nameless


def test_the_very_first_start_is_the_wizard_and_enter_leads_through_it(
    wizard: Wizard, window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.navigation.isVisible()
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    company = wizard.step
    company.form.set_value("name", "Lindenhof / Handel GmbH")
    company.form.set_value("country", "CH")
    assert company.form.value("currency") == "CHF"
    company.form.set_value("currency", "EUR")
    qtbot.keyClick(company.form.fields["phone"].editor, Qt.Key.Key_Return)
    wizard.step.form.set_value("iban", IBAN)
    qtbot.keyClick(wizard.step.form.fields["iban"].editor, Qt.Key.Key_Return)
    wizard.step.choice.set_value("graduated")
    qtbot.keyClick(wizard.step.choice.radios["graduated"], Qt.Key.Key_Return)
    assert wizard.step.file.text().endswith("Lindenhof Handel GmbH.creditdesk")
    wizard.step.file.setText(str(tmp_path / "mine"))
    qtbot.keyClick(wizard.step.file, Qt.Key.Key_Return)
    done = front(window, DoneView)
    view = company_view(desk.ledger)
    assert (view.name, view.country, view.currency) == ("Lindenhof / Handel GmbH", "CH", "EUR")
    assert view.ladder_name == "graduated"
    assert bank_accounts(desk.ledger)[0].iban == IBAN
    assert desk.memory.recent_files() == [tmp_path / "mine.creditdesk"]
    done.enter.click()
    assert window.current_page() is not None
    assert window.navigation.isVisible()


def test_a_field_that_is_wrong_keeps_the_step(wizard: Wizard) -> None:
    wizard.go_on()
    wizard.go_on()
    assert wizard.draft.step == 1
    assert wizard.step.form.fields["name"].error.text() == "The name is missing. Enter the legal name."
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.go_on()
    wizard.step.form.set_value("iban", "DE00")
    wizard.go_on()
    assert wizard.draft.step == 2
    assert "DE00" in wizard.step.form.fields["iban"].error.text()


def test_going_back_keeps_what_was_entered(wizard: Wizard, qtbot: QtBot) -> None:
    wizard.go_on()
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.go_on()
    qtbot.keyClick(wizard.step.form.fields["iban"].editor, Qt.Key.Key_Escape)
    assert wizard.step.form.value("name") == "Keller GmbH"


def test_going_back_keeps_what_was_typed_but_not_yet_checked(wizard: Wizard, tmp_path: Path) -> None:
    wizard.go_on()
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.step.form.set_value("country", "CH")
    wizard.go_back()
    wizard.go_on()
    assert (wizard.step.form.value("name"), wizard.step.form.value("country")) == ("Keller GmbH", "CH")
    wizard.go_on()
    wizard.step.form.set_value("iban", "DE00")
    wizard.go_back()
    wizard.go_on()
    assert wizard.draft.step == 2, "a wrong account stops the step of the account, not the one before"
    assert wizard.step.form.value("iban") == "DE00"
    wizard.step.form.set_value("iban", IBAN)
    wizard.go_on()
    wizard.step.choice.set_value("graduated")
    wizard.go_back()
    wizard.go_on()
    assert wizard.step.choice.value() == "graduated"
    wizard.go_on()
    assert wizard.step.file.text().endswith("Keller GmbH.creditdesk")
    wizard.step.file.setText(str(tmp_path / "mine.creditdesk"))
    wizard.go_back()
    wizard.go_on()
    assert wizard.step.file.text() == str(tmp_path / "mine.creditdesk")


def test_a_file_that_is_there_is_never_replaced(wizard: Wizard, desk: Desk, tmp_path: Path) -> None:
    there = a_ledger(tmp_path)
    before = there.read_bytes()
    wizard.draft.values["name"] = "Another GmbH"
    wizard.draft.step = 3
    wizard._show()
    wizard.go_on()
    wizard.step.file.setText(str(there))
    wizard.go_on()
    assert "exists already" in wizard.step.form.fields["file"].error.text()
    assert there.read_bytes() == before
    assert desk.ledger is None


def test_cancelling_brings_the_language_back(
    wizard: Wizard, window: MainWindow, desk: Desk, app: DeskApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "known.creditdesk").touch()
    desk.memory.opened(tmp_path / "known.creditdesk")
    wizard.step.radios["zh_CN"].click()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not wizard)
    again = window.stack.currentWidget()
    assert isinstance(again, Wizard)
    again.go_back()
    assert (app.languages.current, desk.memory.text("language")) == ("en", "")


def test_the_language_changes_at_once_and_nothing_entered_is_lost(
    wizard: Wizard, window: MainWindow, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    wizard.go_on()
    wizard.step.form.set_value("name", "Keller GmbH")
    wizard.step.take(wizard.draft)
    wizard.go_back()
    wizard.step.radios["zh_CN"].click()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not wizard)
    again = front(window, Wizard)
    assert again.title.text() == "欢迎使用 CreditDesk"
    assert again.draft.values["name"] == "Keller GmbH"
    assert desk.memory.text("language") == "zh_CN"


def test_a_chinese_company_is_asked_for_bank_and_account(wizard: Wizard) -> None:
    wizard.draft.values |= {"name": "华联", "country": "CN", "currency": "CNY"}
    wizard.draft.step = 2
    wizard._show()
    assert list(wizard.step.form.fields) == ["bank_name", "account_no", "bank_code"]
    wizard.step.form.set_value("account_no", "4301")
    wizard.step.form.set_value("bank_code", "10333320")
    wizard.go_on()
    assert wizard.draft.step == 2
    assert "has 8 digits" in wizard.step.form.fields["bank_code"].error.text()
    wizard.step.form.set_value("bank_code", "103333200123")
    wizard.go_on()
    assert wizard.draft.step == 3


def test_everything_that_takes_the_keyboard_has_a_name(wizard: Wizard) -> None:
    wizard.draft.values["name"] = "Keller GmbH"
    for step in range(5):
        wizard.draft.step = step
        wizard._show()
        assert nameless(wizard) == []


def test_country_and_currency_follow_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("zh_CN"))
    assert WizardDraft.blank().values | {"country": "CN", "currency": "CNY"} == WizardDraft.blank().values


@pytest.mark.parametrize(
    ("system", "spoken", "country", "currency"),
    [
        ("de_DE", "zh_CN", "CN", "CNY"),
        ("zh_HK", "zh_CN", "HK", "HKD"),
        ("zh_CN", "en", "CN", "CNY"),
        ("de_CH", "en", "CH", "CHF"),
    ],
)
def test_country_and_currency_go_with_the_language_that_is_chosen(
    wizard: Wizard, monkeypatch: pytest.MonkeyPatch, system: str, spoken: str, country: str, currency: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    wizard.go_on()
    wizard.go_back()
    wizard.step.radios[spoken].setChecked(True)
    wizard.go_on()
    form = wizard.step.form
    assert (form.value("country"), form.value("currency")) == (country, currency)


def test_the_language_leaves_the_country_of_a_company_that_is_named(wizard: Wizard) -> None:
    wizard.draft.values |= {"name": "Keller GmbH", "country": "CH", "currency": "EUR"}
    wizard.step.radios["zh_CN"].setChecked(True)
    wizard.go_on()
    assert (wizard.step.form.value("country"), wizard.step.form.value("currency")) == ("CH", "EUR")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Müller & Söhne", "Müller & Söhne"),
        ('a/b\\c:"d"', "a b c d"),
        ("...", "CreditDesk"),
        ("华联", "华联"),
    ],
)
def test_the_file_is_named_after_the_company(name: str, stem: str) -> None:
    assert file_stem(name) == stem
    assert file_path(f"/tmp/{stem}").name == f"{stem}.creditdesk"
