"""Leaving a form: nothing is asked where the person has done nothing; what a form fills in by itself is no entry."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.widgets.question import Question
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import press, settle, show


@pytest.fixture
def prompts(desk: Desk) -> AnsweringPrompts:
    assert isinstance(desk.prompts, AnsweringPrompts)
    return desk.prompts


def focus(page: InvoicesPage) -> None:
    settle()
    press(page.focusWidget(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("row", [2, 5, 6])
@pytest.mark.parametrize("verb", ["pay_chosen", "pay_shown", "credit_shown", "write_off", "new", "pay"])
def test_escape_leaves_an_untouched_form_without_a_question(
    page: InvoicesPage, prompts: AnsweringPrompts, verb: str, row: int
) -> None:
    show(page)
    page.show_all()
    page.table.select(row)
    getattr(page.verbs, verb)()
    assert page.side.form is not None
    settle()
    press(page.focusWidget(), Qt.Key.Key_Tab)
    focus(page)
    assert prompts.asked == []
    assert page.side.form is None


def test_what_was_typed_is_asked_about_and_staying_keeps_it(
    page: InvoicesPage, prompts: AnsweringPrompts
) -> None:
    show(page)
    page.table.select(2)
    page.verbs.pay_chosen()
    settle()
    QTest.keyClicks(page.focusWidget(), "55")
    prompts.answer = False
    focus(page)
    assert prompts.asked == ["Close without saving?"]
    assert page.side.form is not None
    assert page.side.form.value("amount") == 5_500


def test_a_second_escape_in_the_question_stays(page: InvoicesPage) -> None:
    show(page)
    asked = Question("Close without saving?", "", "Close without saving", "Cancel", destructive=True)
    asked.show()
    assert asked.no.hasFocus() or asked.no.isDefault()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert asked.result() == 0
