"""The payment terms of a customer in the words of the screen."""

from collections.abc import Iterator

import pytest

from creditdesk.services.customers import customer_detail
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.desk import Desk
from tests import ledgers
from tests.ui.on_screen import settle


@pytest.fixture
def chinese(app: DeskApplication) -> Iterator[None]:
    app.languages.use("zh_CN")
    yield
    app.languages.use("en")


def test_terms_stand_in_chinese_and_stay_as_they_were_written(
    chinese: None, desk: Desk, books: ledgers.Desk
) -> None:
    number = books.customer("Adriatica d.o.o.")
    form = CustomerForm(desk, customer_detail(books.ledger, number))
    form.set_value("terms", "45天")
    form.save()
    settle()
    again = CustomerForm(desk, customer_detail(books.ledger, number))
    assert again.value("terms") == "45天"
    assert not again.dirty()


def test_an_english_term_is_shown_in_chinese_and_not_rewritten(
    chinese: None, desk: Desk, books: ledgers.Desk, app: DeskApplication
) -> None:
    number = books.customer("Adriatica d.o.o.", terms="net 60")
    again = CustomerForm(desk, customer_detail(books.ledger, number))
    assert again.value("terms") == "60天"
    again.set_value("city", "Trieste")
    again.save()
    settle()
    assert customer_detail(books.ledger, number).terms == "net 60"
    assert customer_detail(books.ledger, number).city == "Trieste"
