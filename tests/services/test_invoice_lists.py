"""The invoice list: filters, counts, order and search by SQL equal to the same in Python."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.db.queries.invoices import InvoiceLine
from creditdesk.services.invoices import invoice_counts, invoice_ids, invoice_lines
from tests.ledgers import TODAY, Desk, make_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    found = make_desk(Path(tmp_path_factory.mktemp("lists")))
    keller, hua = found.customer("Keller"), found.customer("华联超市")
    for number, late in enumerate((-20, -3, -1, 0, 1, 30, 90), start=1):
        for customer, prefix in ((keller, "K%_"), (hua, "H")):
            item = found.invoice(
                customer, f"{prefix}{number:03}", 10 * number, due=TODAY - timedelta(days=late)
            )
            if number % 3 == 0:
                found.pay(customer, 10 * number, TODAY, (item, 10 * number))
    found.invoice(hua, "C1", 5, due=TODAY, issued=TODAY, kind="credit_note")
    yield found
    found.ledger.close()


def lines(desk: Desk, **options: object) -> list[InvoiceLine]:
    options = {"shown": "all", **options}
    return invoice_lines(desk.ledger, list(invoice_ids(desk.ledger, TODAY, **options)), TODAY)  # type: ignore[arg-type]


def test_each_filter_shows_what_it_says_and_counts_it(desk: Desk) -> None:
    everything = lines(desk)
    sunday = date(2026, 11, 22)  # today is the last day of its week
    rules = {
        "open": lambda line: line.open != 0,
        "overdue": lambda line: line.open > 0 and line.due < TODAY,
        "due_this_week": lambda line: line.open > 0 and TODAY <= line.due <= sunday,
        "paid": lambda line: line.open == 0,
        "all": lambda line: True,
        "not_due": lambda line: line.open > 0 and line.due >= TODAY,
    }
    counts = invoice_counts(desk.ledger, TODAY)
    for shown, rule in rules.items():
        expected = {line.id for line in everything if rule(line)}
        assert expected
        assert {line.id for line in lines(desk, shown=shown)} == expected
        assert counts.get(shown, len(expected)) == len(expected)


@pytest.mark.parametrize(
    "sort", ["number", "issued", "due", "currency", "amount", "open", "days_late", "customer"]
)
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_both_ways(desk: Desk, sort: str, descending: bool) -> None:
    found = [getattr(line, sort) for line in lines(desk, sort=sort, descending=descending)]
    assert found == sorted(found, reverse=descending)
    assert len(found) == 15


def test_search_is_literal_and_knows_initials(desk: Desk) -> None:
    assert {line.number for line in lines(desk, search="%_00")} == {f"K%_{n:03}" for n in range(1, 8)}
    assert len(lines(desk, search="hl")) == len(lines(desk, search="华")) == 8
    assert [line.number for line in lines(desk, search="h001")] == ["H001"]
    assert lines(desk, search="'; --") == []


def test_rows_come_in_the_order_asked_for_and_gone_ones_are_left_out(desk: Desk) -> None:
    assert [line.id for line in invoice_lines(desk.ledger, [3, 99, 1], TODAY)] == [3, 1]
    line = invoice_lines(desk.ledger, [1], TODAY)[0]
    assert (line.days_late, line.customer, line.amount, line.step) == (-20, "Keller", 1_000, None)


def test_what_is_dated_later_is_in_no_filter_of_what_counts(tmp_path: Path) -> None:
    found = make_desk(tmp_path)
    keller = found.customer("Keller")
    known = found.invoice(keller, "K1", 10, due=TODAY - timedelta(days=3))
    day = TODAY + timedelta(days=26)
    later = found.invoice(keller, "K2", 70, issued=day, due=day + timedelta(days=30))
    found.pay(keller, 70, TODAY, (later, 70))
    shown = {
        key: list(invoice_ids(found.ledger, TODAY, shown=key)) for key in ("open", "paid", "later", "all")
    }
    assert shown == {"open": [known], "paid": [], "later": [later], "all": [known, later]}
    counts = invoice_counts(found.ledger, TODAY)
    assert (counts["open"], counts["paid"], counts["later"], counts["all"]) == (1, 0, 1, 2)
    assert [line.later for line in invoice_lines(found.ledger, [known, later], TODAY)] == [False, True]
    assert not invoice_lines(found.ledger, [later], day)[0].later
    assert list(invoice_ids(found.ledger, day, shown="paid")) == [later]
    assert list(invoice_ids(found.ledger, TODAY, shown="all", only=[later])) == [later]
    found.ledger.close()


def test_a_list_of_any_number_of_items_can_be_narrowed_to(desk: Desk) -> None:
    two = [desk.numbers["K%_007"], desk.numbers["H001"]]
    assert list(invoice_ids(desk.ledger, TODAY, only=[*range(1_000, 41_000), *reversed(two)])) == two
