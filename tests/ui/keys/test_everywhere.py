"""Keys that mean the same everywhere: Ctrl+R records a receipt, Ctrl+Q closes and asks about what is not stored."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.payment_form import PaymentForm
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.palette.palette import Palette
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.keys.hands import CTRL, at, focus
from tests.ui.on_screen import press, settle

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


@pytest.fixture
def prompts(desk: Desk) -> AnsweringPrompts:
    assert isinstance(desk.prompts, AnsweringPrompts)
    desk.prompts.answer = False
    return desk.prompts


def receipt(window: MainWindow) -> PaymentForm:
    page = window.current_page()
    assert isinstance(page, ListPage)
    assert page._side is not None
    form = page._side.form
    assert isinstance(form, PaymentForm)
    return form


@pytest.mark.parametrize(
    ("key", "name", "amount"),
    [("today", "", ""), ("reports", "", ""), ("customers", "Keller & Söhne", ""), ("risk", "Keller & Söhne", ""),
     ("invoices", "Keller & Söhne", "200.00")],
)  # fmt: skip
def test_a_receipt_is_begun_from_everywhere_for_what_is_chosen(
    window: MainWindow, key: str, name: str, amount: str
) -> None:
    at(window, key)
    press(focus(window), Qt.Key.Key_R, CTRL)
    assert window.page_key() == "invoices"
    form = receipt(window)
    assert (form.customer.name, form.amount.text()) == (name, amount)
    assert form.isAncestorOf(focus(window))


def test_not_under_a_card(window: MainWindow) -> None:
    at(window, "risk")
    press(focus(window), Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    assert palette is not None
    press(palette.field, Qt.Key.Key_R, CTRL)
    assert window.page_key() == "risk"


def test_ctrl_q_closes_where_nothing_was_entered(window: MainWindow, prompts: AnsweringPrompts) -> None:
    at(window, "invoices")
    press(focus(window), Qt.Key.Key_R, CTRL)
    press(focus(window), Qt.Key.Key_Q, CTRL)
    assert prompts.asked == []
    assert not window.isVisible()


def test_ctrl_q_asks_about_a_form(window: MainWindow, prompts: AnsweringPrompts) -> None:
    at(window, "customers")
    press(focus(window), Qt.Key.Key_R, CTRL)
    QTest.keyClicks(focus(window), "12")
    press(focus(window), Qt.Key.Key_Q, CTRL)
    assert prompts.asked == ["Close without saving?"]
    assert window.isVisible()
    assert receipt(window).value("amount") == 1_200


def test_ctrl_q_asks_about_settings(window: MainWindow, prompts: AnsweringPrompts) -> None:
    page = at(window, "settings")
    assert isinstance(page, SettingsPage)
    form = page.sections["company"].form  # type: ignore[attr-defined]
    form.fields["name"].editor.setFocus()
    QTest.keyClicks(form.fields["name"].editor, "x")
    press(focus(window), Qt.Key.Key_Q, CTRL)
    assert prompts.asked == ["Close without saving?"]
    assert window.isVisible()


def test_ctrl_q_asks_about_numbers_of_letters_that_are_not_posted(
    window: MainWindow, prompts: AnsweringPrompts, books: ledgers.Desk
) -> None:
    books.invoice(books.customer("Adam", ladder_name="swift"), "A1", 9, due=TODAY - timedelta(days=4))
    page = at(window, "reminders")
    assert isinstance(page, RemindersPage)
    page.open_post()
    page.area.post_form.table.paste("RR123456785DE")
    press(focus(window), Qt.Key.Key_Escape)
    press(focus(window), Qt.Key.Key_Q, CTRL)
    assert prompts.asked == ["Close without saving?"]
    page.open_post()
    press(focus(window), Qt.Key.Key_Return, CTRL)
    settle()
    press(focus(window), Qt.Key.Key_Q, CTRL)
    assert len(prompts.asked) == 1, "posted: its number is stored"
    assert not window.isVisible()
