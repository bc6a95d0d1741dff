"""The write-offs of a period: what was given up and why, by currency and kind; a reversal counts on its own day."""

from datetime import date

import pytest

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.services.payments import payment_lines, reverse_payment
from creditdesk.services.reports.build import build
from creditdesk.services.reports.report import ReportRequest, ReportTable
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting

OCTOBER, NOVEMBER = (date(2026, 10, 1), date(2026, 10, 31)), (date(2026, 11, 1), date(2026, 11, 30))


def ask(desk: Desk, days: tuple[date, date]) -> ReportTable:
    return build(desk.ledger, ReportRequest("write_offs", TODAY, *days), TODAY)


def totals(table: ReportTable) -> dict[tuple[str, str], int | None]:
    return {(total.currency, total.part): total.cells[-1] for total in table.totals}


def give_up(desk: Desk, item: int, amount: int, note: str, kind: WriteOffKind, on: date) -> int:
    return write_off(desk.ledger, WriteOffDraft(item, amount, note, kind, on), acting(on))[0]


@pytest.fixture
def firm(desk: Desk) -> Desk:
    """October: a bad debt of 100.00 and a rest of 0.40 in euros, yuan for another reason; the bad debt comes back in
    November, when 30.00 of it are given up after all. A receipt that was taken back is none of it."""
    keller, hua = desk.customer("Keller GmbH"), desk.customer("上海华信有限公司", country="CN")
    lost = desk.invoice(keller, "R-1", 100, due=date(2026, 8, 1), issued=date(2026, 7, 1))
    rest = desk.invoice(keller, "R-2", 50, due=date(2026, 8, 1), issued=date(2026, 7, 1))
    yuan = desk.invoice(hua, "C-1", 80, due=date(2026, 8, 1), issued=date(2026, 7, 1), currency="CNY")
    number = give_up(desk, lost, 10_000, "insolvent", WriteOffKind.BAD_DEBT, date(2026, 10, 1))
    give_up(desk, rest, 40, "", WriteOffKind.SMALL_DIFFERENCE, date(2026, 10, 31))
    give_up(desk, yuan, 8_000, "质量争议", WriteOffKind.OTHER, date(2026, 10, 9))
    wrong = desk.pay(keller, 20, date(2026, 10, 5), (rest, 20))
    reverse_payment(desk.ledger, wrong, "typed twice", acting(date(2026, 10, 6)))
    reverse_payment(desk.ledger, number, "he pays after all", acting(date(2026, 11, 3)))
    give_up(desk, lost, 3_000, "settled for the rest", WriteOffKind.BAD_DEBT, date(2026, 11, 20))
    return desk


def test_a_period_holds_its_write_offs_with_kind_and_reason_and_nothing_else(firm: Desk) -> None:
    table = ask(firm, OCTOBER)
    assert [row.cells[0:2] + row.cells[3:] for row in table.rows] == [
        (date(2026, 10, 1), "Keller GmbH", "R-1", "bad_debt", "insolvent", 10_000),
        (date(2026, 10, 9), "上海华信有限公司", "C-1", "other", "质量争议", 8_000),
        (date(2026, 10, 31), "Keller GmbH", "R-2", "small_difference", "", 40),
    ]
    assert totals(table) == {
        ("CNY", "other"): 8_000,
        ("CNY", ""): 8_000,
        ("EUR", "bad_debt"): 10_000,
        ("EUR", "small_difference"): 40,
        ("EUR", ""): 10_040,
    }


def test_a_reversal_stands_on_its_own_day_with_a_minus_and_the_reported_month_stays_as_it_was(
    firm: Desk,
) -> None:
    table = ask(firm, NOVEMBER)
    assert [(row.cells[0], row.cells[3:]) for row in table.rows] == [
        (date(2026, 11, 3), ("R-1", "bad_debt_reversed", "he pays after all", -10_000)),
        (date(2026, 11, 20), ("R-1", "bad_debt", "settled for the rest", 3_000)),
    ]
    assert totals(table) == {("EUR", "bad_debt"): -7_000, ("EUR", ""): -7_000}
    assert totals(ask(firm, (OCTOBER[0], NOVEMBER[1])))["EUR", ""] == 3_040


def test_all_of_it_together_is_what_the_customers_pages_show(firm: Desk) -> None:
    everything = ask(firm, (date(2026, 1, 1), date(2026, 12, 31)))
    for customer in (1, 2):
        shown = sum(line.amount for line in payment_lines(firm.ledger, customer) if line.kind == "write_off")
        given_up = sum(
            row.cells[-1]  # type: ignore[misc]
            for row in everything.rows
            if row.customer_id == customer and not str(row.cells[4]).endswith("_reversed")
        )
        assert given_up == shown > 0


def test_a_write_off_of_a_former_version_has_its_reason_and_no_kind(desk: Desk) -> None:
    item = desk.invoice(desk.customer("Keller GmbH"), "R-1", 100, due=date(2026, 8, 1))
    number = give_up(desk, item, 100, "old", WriteOffKind.OTHER, date(2026, 10, 1))
    with desk.ledger.work("Anna", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE payment SET reason = 'uncollectible' WHERE id = ?", (number,))
    reverse_payment(desk.ledger, number, "paid", acting(date(2026, 10, 2)))
    table = ask(desk, OCTOBER)
    assert [row.cells[4:6] for row in table.rows] == [
        ("write_off", "uncollectible"),
        ("write_off_reversed", "paid"),
    ]
    assert totals(table) == {("EUR", "write_off"): 0, ("EUR", ""): 0}
