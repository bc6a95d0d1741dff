from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.domain.grading.explanation import percent, summary
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.words import MESSAGES, sentence
from tests.domain.grading.builders import invoice, paid, portfolio

AS_OF = date(2024, 12, 31)
DUE = date(2024, 3, 4)


def text(*facts: InvoiceFact) -> str:
    history, today = summary(portfolio(list(facts), AS_OF).book(1), AS_OF)
    parts = {"history": sentence(history.code, history.params), "today": sentence(today.code, today.params)}
    return sentence("grade_summary", parts)


def test_nothing_settled() -> None:
    assert text() == "No invoice has been settled yet; on 2024-12-31 nothing is overdue."


def test_one_settled() -> None:
    assert text(paid(0)).startswith("The one invoice settled so far was on time;")
    late = text(paid(19))
    assert late.startswith("The one invoice settled so far was late (100.00 EUR, 19 days);")


def test_all_on_time() -> None:
    facts = [paid(0), paid(0, due=DUE + timedelta(days=100))]
    assert text(*facts).startswith("All 2 invoices settled in 4 months were on time;")


def test_largest_late_invoice_is_named() -> None:
    largest = replace(paid(19, due=DUE + timedelta(days=14)), amount_minor=2310_00)
    facts = [paid(0), paid(44), largest, replace(paid(0), amount_minor=9999_00)]
    assert text(*facts) == (
        "Of 4 invoices settled in 2 months, 2 were late (largest 2310.00 EUR, 19 days); "
        "on 2024-12-31 nothing is overdue."
    )


def test_one_late_of_several() -> None:
    assert "1 was late (100.00 EUR, 8 days)" in text(paid(0), paid(0), paid(8))


def test_due_on_saturday_and_paid_on_monday_is_not_late() -> None:
    saturday = date(2024, 3, 2)
    assert "were on time" in text(paid(2, due=saturday), paid(0))


def test_largest_is_of_the_currency_most_are_late_in() -> None:
    yen = replace(paid(5), currency="JPY", amount_minor=900_000)
    history, _ = summary(portfolio([paid(9), paid(8), yen], AS_OF).book(1), AS_OF)
    assert history.params["currency"] == "EUR"
    even, _ = summary(portfolio([paid(9), yen], AS_OF).book(1), AS_OF)
    assert even.params["currency"] == "EUR"


def test_overdue_today() -> None:
    one = invoice(AS_OF - timedelta(days=12))
    assert text(one).endswith(f"on 2024-12-31 1 invoice is overdue, {one.number}, by 12 days.")
    two = text(one, invoice(AS_OF - timedelta(days=40)))
    assert two.endswith("on 2024-12-31 2 invoices are overdue, the oldest by 40 days.")


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0.01"), (0.00004, "0.01"), (0.0014, "0.14"), (0.0149, "1.5"), (0.351, "35.1")]
)
def test_percent(share: float, words: str) -> None:
    assert percent(share) == words


def test_every_reason_has_its_two_texts() -> None:
    codes = {code for code in MESSAGES if code.startswith("grade_") and not code.startswith("grade_summary")}
    headings = {code for code in codes if not code.endswith("_detail")}
    assert {f"{code}_detail" for code in headings} == codes - headings
