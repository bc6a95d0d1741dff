"""Filters of the customer list, whom to worry about, and the balance of one customer."""

from datetime import timedelta

from creditdesk.domain.grading.worries import gives_worry
from creditdesk.services.ageing import ageing_report, customer_ageing
from creditdesk.services.customers import CustomerFilter, customer_counts, customer_ids, customer_lines
from creditdesk.services.payments import reverse_payment
from creditdesk.services.today import today_view
from tests.ledgers import TODAY, Desk, acting


def test_each_filter_shows_as_many_as_its_count_says(desk: Desk) -> None:
    late = desk.customer("Late")
    homeless = desk.customer("Homeless", city="")
    desk.customer("Silent", city="")
    advance = desk.customer("Advance")
    desk.invoice(late, "A1", 9, due=TODAY - timedelta(days=3))
    desk.invoice(homeless, "A1", 9, due=TODAY - timedelta(days=1))
    desk.pay(advance, 5, TODAY)
    desk.invoice(desk.customer("Credited"), "G1", 3, due=TODAY, kind="credit_note")
    wanted: dict[CustomerFilter, int] = {
        "all": 5, "overdue": 2, "balance": 4, "no_address": 2, "overdue_no_address": 1, "unallocated": 2,
        "free_receipts": 1,
    }  # fmt: skip
    assert customer_counts(desk.ledger, TODAY) == wanted
    assert {key: len(customer_ids(desk.ledger, TODAY, shown=key)) for key in wanted} == wanted


def test_overdue_counts_in_any_currency_and_a_reversed_receipt_is_no_credit(desk: Desk) -> None:
    keller = desk.customer("Keller")
    desk.invoice(keller, "A1", 900, due=TODAY + timedelta(days=10))
    desk.invoice(keller, "U1", 1, due=TODAY - timedelta(days=10), currency="USD")
    reverse_payment(desk.ledger, desk.pay(keller, 5, TODAY), "typing slip", acting())
    assert list(customer_ids(desk.ledger, TODAY, shown="overdue")) == [keller]
    assert list(customer_ids(desk.ledger, TODAY, shown="unallocated")) == []


def test_one_customers_ageing_is_its_row_of_the_report(desk: Desk) -> None:
    keller, brennan = desk.customer("Keller"), desk.customer("Brennan")
    for number, days in enumerate((-5, 1, 30, 31, 91), start=1):
        desk.invoice(keller, f"A{number}", number, due=TODAY - timedelta(days=days))
    desk.invoice(keller, "U1", 70, due=TODAY - timedelta(days=10), currency="USD")
    desk.invoice(brennan, "B1", 3, due=TODAY - timedelta(days=10))
    desk.pay(keller, 2, TODAY)
    report = ageing_report(desk.ledger, TODAY, TODAY)
    own = [row for row in report.rows if row.customer_id == keller]
    rows = customer_ageing(desk.ledger, keller, TODAY)
    assert [row.currency for row in rows] == ["USD", "EUR"]
    assert sorted(rows, key=lambda row: row.currency) == own
    assert own[0].balance == 1500 - 200


def test_much_money_for_long_is_more_to_worry_about_than_more_money_since_yesterday(desk: Desk) -> None:
    fresh, old, foreign = desk.customer("Fresh"), desk.customer("Old"), desk.customer("Foreign")
    desk.invoice(fresh, "A1", 900, due=TODAY - timedelta(days=1))
    desk.invoice(old, "A1", 300, due=TODAY - timedelta(days=90))
    desk.invoice(foreign, "A1", 5, due=TODAY - timedelta(days=1), currency="USD")
    worries = today_view(desk.ledger, TODAY).worries
    assert [(line.name, line.currency, line.oldest_days) for line in worries] == [
        ("Old", "EUR", 90),
        ("Fresh", "EUR", 1),
        ("Foreign", "USD", 1),
    ]
    assert [line.among for line in worries] == [2, 2, 1]


def test_who_is_long_overdue_stands_before_those_who_owe_more(desk: Desk) -> None:
    large, small = desk.customer("Large"), desk.customer("Small")
    desk.invoice(large, "A1", 9000, due=TODAY - timedelta(days=30))
    desk.invoice(small, "A1", 1, due=TODAY - timedelta(days=31))
    worries = today_view(desk.ledger, TODAY).worries
    assert [(line.name, gives_worry(line.oldest_days, "")) for line in worries] == [
        ("Small", True),
        ("Large", False),
    ]


def test_what_is_owed_is_shown_before_what_is_on_account_in_another_currency(desk: Desk) -> None:
    lakeside = desk.customer("Lakeside")
    desk.invoice(lakeside, "U1", 75, due=TODAY - timedelta(days=10), currency="USD")
    desk.pay(lakeside, 900, TODAY)
    (line,) = customer_lines(desk.ledger, [lakeside], TODAY)
    assert (line.currency, line.balance, line.overdue, line.more_currencies) == ("USD", 7_500, 7_500, True)
    assert [row.currency for row in customer_ageing(desk.ledger, lakeside, TODAY)] == ["USD", "EUR"]


def test_a_currency_in_which_all_was_taken_back_is_no_further_balance(desk: Desk) -> None:
    lakeside = desk.customer("Lakeside")
    desk.invoice(lakeside, "U1", 75, due=TODAY - timedelta(days=10), currency="USD")
    reverse_payment(desk.ledger, desk.pay(lakeside, 900, TODAY), "was in dollars", acting())
    (line,) = customer_lines(desk.ledger, [lakeside], TODAY)
    assert (line.currency, line.more_currencies) == ("USD", False)


def test_in_one_currency_only_what_is_open_in_it_counts(desk: Desk) -> None:
    keller, brennan = desk.customer("Keller"), desk.customer("Brennan")
    desk.invoice(keller, "A1", 300, due=TODAY - timedelta(days=10))
    desk.pay(keller, 40, TODAY, currency="USD")
    desk.pay(brennan, 7, TODAY)
    desk.invoice(brennan, "GS1", 3, due=TODAY, kind="credit_note")
    found: dict[str, list[tuple[str, int, int, int]]] = {}
    for currency in ("EUR", "USD", ""):
        ids = customer_ids(desk.ledger, TODAY, shown="unallocated", currency=currency)
        lines = customer_lines(desk.ledger, ids, TODAY, shown="unallocated", currency=currency)
        found[currency] = [(line.currency, line.unallocated, line.balance, line.id) for line in lines]
    own, dollars = ("EUR", 1_000, -1_000, brennan), ("USD", 4_000, -4_000, keller)
    assert found == {"EUR": [own], "USD": [dollars], "": [own, dollars]}
    assert list(customer_ids(desk.ledger, TODAY, shown="overdue", currency="USD")) == []
    assert list(customer_ids(desk.ledger, TODAY, shown="overdue", currency="EUR")) == [keller]
    position = next(
        figures for figures in today_view(desk.ledger, TODAY).figures if figures.currency == "EUR"
    )
    assert position.unallocated == 1_000
