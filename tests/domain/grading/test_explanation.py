from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.domain.grading.explanation import Reason, percent, summary
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.words import MESSAGES, sentence, singular
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
    assert late.startswith("The one invoice settled so far was 19 days late (")
    assert late.split(";")[0].endswith(", 100.00 EUR)")


def test_what_was_written_off_was_not_paid_late() -> None:
    lost = replace(paid(81), written_off=True)
    assert text(lost).startswith(
        f"The one invoice settled so far was written off ({lost.number}, 100.00 EUR);"
    )
    assert text(lost, paid(0), paid(0)).startswith(
        "Invoices settled in 3 months: 3, of these paid late: 0, written off: 1;"
    )
    assert text(lost, paid(5), paid(0)).startswith(
        "Invoices settled in 3 months: 3, of these paid late: 1, written off: 1;"
    )


def test_all_on_time() -> None:
    facts = [paid(0), paid(0, due=DUE + timedelta(days=100))]
    assert text(*facts).startswith("All 2 invoices settled in 4 months were on time;")


def test_the_invoice_paid_latest_is_named_and_not_the_largest() -> None:
    largest = replace(paid(19, due=DUE + timedelta(days=14)), amount_minor=2310_00)
    worst = paid(44)
    facts = [paid(0), worst, largest, replace(paid(0), amount_minor=9999_00)]
    assert text(*facts) == (
        f"Of 4 invoices settled in 2 months, 2 were late, by 44 days at worst ({worst.number}, 100.00 EUR); "
        "on 2024-12-31 nothing is overdue."
    )


def test_a_rest_that_does_not_count_is_overdue_all_the_same() -> None:
    one = replace(paid(0), rest_minor=3_20)
    assert text(one, paid(0)).endswith(
        f"on 2024-12-31 only the small rest of invoice {one.number} is overdue, which does not count."
    )
    two = replace(paid(0), rest_minor=1)
    assert text(one, two).endswith("only small rests of 2 paid invoices are overdue, which do not count.")
    not_due = replace(paid(0, due=AS_OF), rest_minor=1)
    assert text(not_due).endswith("on 2024-12-31 nothing is overdue.")


def test_one_late_of_several() -> None:
    assert "1 was late, by 8 days (" in text(paid(0), paid(0), paid(8))


def test_due_on_saturday_and_paid_on_monday_is_not_late() -> None:
    saturday = date(2024, 3, 2)
    assert "were on time" in text(paid(2, due=saturday), paid(0))


def test_the_latest_of_any_currency_is_named_in_its_own() -> None:
    yen = replace(paid(15), currency="JPY", amount_minor=900_000)
    history, _ = summary(portfolio([paid(9), paid(8), yen], AS_OF).book(1), AS_OF)
    assert (history.params["amount"], history.params["currency"]) == ("900000", "JPY")


def test_one_of_a_thing_is_said_as_one() -> None:
    assert "was 1 day late" in text(paid(1))
    assert "the oldest by 1 day." in text(
        invoice(AS_OF - timedelta(days=1)), invoice(AS_OF - timedelta(days=1))
    )
    assert singular("21 days, 1.1 days, 1 days") == "21 days, 1.1 days, 1 day"


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
    variants = {Reason("grade_portfolio", 0, variant=name).detail for name in ("few", "assumed")}
    assert {f"{code}_detail" for code in headings} | variants == codes - headings
