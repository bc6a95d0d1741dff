"""A form about one customer goes with its row: beside another one it would be about somebody who is not chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from creditdesk.services.payments import PaymentLine
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import press, settle, show

FORMS: dict[str, Callable[[CustomersPage], object]] = {
    "edit": lambda page: page.verbs.edit(),
    "allocate": lambda page: page.verbs.allocate("EUR"),
    "log": lambda page: page.verbs.log(),
    "reverse": lambda page: page.verbs.take_back(_payment(page), "reversal"),
    "returned": lambda page: page.verbs.take_back(_payment(page), "returned"),
}


def _payment(page: CustomersPage) -> PaymentLine:
    assert page.pane.record is not None
    return page.pane.record.payments[0]


@pytest.fixture
def prompts(desk: Desk) -> AnsweringPrompts:
    assert isinstance(desk.prompts, AnsweringPrompts)
    return desk.prompts


@pytest.fixture
def keller(page: CustomersPage) -> CustomersPage:
    """The page with Keller GmbH (1) chosen."""
    show(page)
    page.table.select(1)
    settle()
    return page


def click(page: CustomersPage, row_id: int) -> None:
    grid = page.table.grid
    at = grid.visualRect(grid.model().index(page.table.model.position(row_id), 0)).center()
    QTest.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(2, 0)
    )
    settle()


@pytest.mark.parametrize("form", FORMS)
def test_untouched_it_goes_when_another_row_is_chosen(
    keller: CustomersPage, prompts: AnsweringPrompts, form: str
) -> None:
    FORMS[form](keller)
    settle()
    assert keller.side.form is not None
    click(keller, 3)
    assert keller.side.form is None
    assert keller.pane.record is not None
    assert keller.pane.record.detail.id == keller.table.current_id() == 3
    assert prompts.asked == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("give_up", [True, False])
def test_with_something_typed_it_asks_and_where_it_stays_so_does_its_row(
    keller: CustomersPage, prompts: AnsweringPrompts, form: str, give_up: bool
) -> None:
    FORMS[form](keller)
    settle()
    QTest.keyClicks(keller.focusWidget(), "1")
    assert keller.side.unsaved()
    prompts.answer = give_up
    click(keller, 3)
    assert prompts.asked == ["Close without saving?"]
    assert keller.table.current_id() == (3 if give_up else 1)
    assert keller.table.selected_ids() == [keller.table.current_id()]
    assert (keller.side.form is None) is give_up


def test_a_search_beside_it_asks_nothing(keller: CustomersPage, prompts: AnsweringPrompts) -> None:
    keller.verbs.edit()
    settle()
    QTest.keyClicks(keller.focusWidget(), "1")
    keller.bar.search.setFocus()
    keller.show_filter("all", "Brennan")
    settle()
    assert keller.table.current_id() == 2
    assert keller.side.form is not None
    assert prompts.asked == []


def test_a_form_for_a_new_one_stays_whatever_is_chosen(
    keller: CustomersPage, prompts: AnsweringPrompts
) -> None:
    keller.verbs.new()
    settle()
    QTest.keyClicks(keller.focusWidget(), "Nordlicht")
    click(keller, 3)
    assert keller.side.unsaved()
    assert prompts.asked == []


def test_a_way_to_another_customer_asks_too(keller: CustomersPage, prompts: AnsweringPrompts) -> None:
    keller.verbs.edit()
    settle()
    QTest.keyClicks(keller.focusWidget(), "1")
    prompts.answer = False
    keller.arrive(customer=3)
    settle()
    assert prompts.asked == ["Close without saving?"]
    assert keller.table.current_id() == 1
    prompts.answer = True
    keller.arrive(customer=3)
    settle()
    assert keller.side.form is None
    assert keller.table.current_id() == 3


def test_allocating_is_sent_off_by_its_key_from_where_it_begins(
    keller: CustomersPage, prompts: AnsweringPrompts
) -> None:
    keller.verbs.allocate("EUR")
    settle()
    press(keller.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert keller.side.form is None
