"""The reports of a small real ledger: honest as of any day, never across currencies."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.payments import return_payment, reverse_payment
from creditdesk.services.reports.build import build
from creditdesk.services.reports.crosstab import receipts_by_month
from creditdesk.services.reports.report import ReportKey, ReportRequest, ReportTable, period
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting

LATER = TODAY + timedelta(days=400)


def ask(desk: Desk, key: ReportKey, as_of: date = TODAY, **more: object) -> ReportTable:
    """A report; its period is 2026 up to the day unless said otherwise."""
    values = {"first": date(2026, 1, 1), "last": as_of} | more
    return build(desk.ledger, ReportRequest(key, as_of, **values), TODAY)  # type: ignore[arg-type]


def cells(table: ReportTable, *keys: str) -> list[tuple[object, ...]]:
    """The cells of some columns, row by row."""
    places = [[column.key for column in table.columns].index(key) for key in keys]
    return [tuple(row.cells[place] for place in places) for row in table.rows]


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Two currencies, part payment, credit note, free receipt, returned and reversed payments, a write-off."""
    keller, hua = desk.customer("Keller GmbH"), desk.customer("上海华信有限公司", country="CN")
    first = desk.invoice(keller, "R-1", 1000, due=date(2026, 9, 1))
    second = desk.invoice(keller, "R-2", 500, due=date(2026, 12, 15))
    third = desk.invoice(hua, "C-1", 8000, due=date(2026, 11, 1), currency="CNY")
    desk.invoice(keller, "G-1", 120, due=date(2026, 10, 5), issued=date(2026, 10, 5), kind="credit_note")
    desk.pay(keller, 400, date(2026, 9, 20), (first, 400))
    desk.pay(keller, 70, date(2026, 10, 1))
    bounced = desk.pay(hua, 3000, date(2026, 10, 10), (third, 2500), currency="CNY")
    wrong = desk.pay(keller, 200, date(2026, 11, 2), (second, 200))
    return_payment(desk.ledger, bounced, date(2026, 11, 5), "no cover", acting(date(2026, 11, 5)))
    reverse_payment(desk.ledger, wrong, "typed twice", acting(date(2026, 11, 12)))
    write_off(desk.ledger, WriteOffDraft(first, 5000, "small rest"), acting(date(2026, 11, 15)))
    return desk


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 8, 15),
        date(2026, 9, 25),
        date(2026, 10, 12),
        date(2026, 11, 6),
        date(2026, 11, 14),
        TODAY,
        LATER,
    ],
)
def test_open_items_add_up_to_the_ageing_of_any_day(busy: Desk, day: date) -> None:
    items, ageing = ask(busy, "open_items", day), ageing_report(busy.ledger, day, TODAY)
    assert {t.currency: t.cells[-1] for t in items.totals if t.cells[-1]} == {
        code: total.balance for code, total in ageing.totals.items() if total.balance
    }
    by_customer: dict[tuple[int, str], int] = {}
    for row in items.rows:
        key = (row.customer_id, row.currency)
        by_customer[key] = by_customer.get(key, 0) + row.cells[-1]  # type: ignore[operator]
    assert {k: v for k, v in by_customer.items() if v} == {
        (row.customer_id, row.currency): row.balance for row in ageing.rows if row.balance
    }


def test_the_ageing_adds_across_and_down_in_each_currency(busy: Desk) -> None:
    table = ask(busy, "ageing")
    assert table.currencies == ("CNY", "EUR")
    for row in table.rows:
        figures = [cell for cell in row.cells if isinstance(cell, int)]
        assert sum(figures[:-1]) == figures[-1]
    for total in table.totals:
        rows = [row.cells[-1] for row in table.rows if row.currency == total.currency]
        assert total.cells[-1] == sum(rows)  # type: ignore[arg-type]


def test_the_ageing_by_invoice_date_is_another_clock(busy: Desk) -> None:
    due, issued = ask(busy, "ageing"), ask(busy, "ageing", basis="issued")
    assert [t.cells[-1] for t in due.totals] == [t.cells[-1] for t in issued.totals]
    assert due.totals != issued.totals
    assert issued.columns[2].title == "issued_today"


def test_a_past_day_does_not_know_what_came_later(busy: Desk) -> None:
    table = ask(busy, "open_items", date(2026, 9, 25))
    assert cells(table, "number", "kind", "amount", "open") == [("R-1", "invoice", 100_000, 60_000)]


def test_open_items_name_credit_notes_and_free_receipts_as_credits(busy: Desk) -> None:
    table = ask(busy, "open_items").in_currency("EUR")
    assert cells(table, "number", "kind", "days_late", "open") == [
        ("R-1", "invoice", 82, 55_000),
        ("G-1", "credit_note", None, -12_000),
        ("R-2", "invoice", None, 50_000),
        ("", "receipt", None, -7_000),
    ]


def test_receipts_of_a_period_show_what_was_taken_back_on_its_own_day(busy: Desk) -> None:
    table = ask(busy, "receipts")
    assert cells(table.in_currency("EUR"), "dated", "kind", "amount", "allocated", "free") == [
        (date(2026, 9, 20), "receipt", 40_000, 40_000, 0),
        (date(2026, 10, 1), "receipt", 7_000, 0, 7_000),
        (date(2026, 11, 2), "receipt", 20_000, 20_000, 0),
        (date(2026, 11, 12), "reversal", -20_000, -20_000, 0),
    ]
    assert [(t.currency, t.cells[5]) for t in table.totals] == [("CNY", 0), ("EUR", 47_000)]


def test_receipts_know_allocations_up_to_the_last_day_only(busy: Desk) -> None:
    """R-2 is issued on 15 November: until then what was paid for it lies free."""
    early = ask(busy, "receipts", first=date(2026, 11, 1), last=date(2026, 11, 11))
    late = ask(busy, "receipts", first=date(2026, 11, 1), last=date(2026, 11, 15))
    assert cells(early, "kind", "free") == [("receipt", 20_000), ("returned", -50_000)]
    assert cells(late, "kind", "free") == [("receipt", 0), ("returned", -50_000), ("reversal", 0)]


def test_receipts_outside_the_period_are_left_out_and_its_ends_are_in(busy: Desk) -> None:
    table = ask(busy, "receipts", first=date(2026, 9, 20), last=date(2026, 10, 1))
    assert [row.cells[0] for row in table.rows] == [date(2026, 9, 20), date(2026, 10, 1)]


def test_a_period_that_ends_before_it_begins_is_refused(busy: Desk) -> None:
    with pytest.raises(UserError, match="period_reversed"):
        ask(busy, "receipts", first=date(2026, 2, 1), last=date(2026, 1, 1))


def test_letters_of_a_period_keep_the_numbers_of_undone_ones_without_an_amount(busy: Desk) -> None:
    from creditdesk.services.reminders.post import undo_run

    run, _ = busy.issue(TODAY)
    before = ask(busy, "letters")
    assert before.rows
    assert all(isinstance(asked, int) and asked > 0 for (asked,) in cells(before, "asked"))
    undo_run(busy.ledger, run, acting())
    after = ask(busy, "letters")
    assert cells(after, "number") == cells(before, "number")
    assert set(cells(after, "asked", "state")) == {(None, "undone")}


def test_the_customer_list_has_every_customer_once_and_no_money(busy: Desk) -> None:
    busy.customer("Ohne Adresse", city="", email="=cmd@x.example")
    table = ask(busy, "customers")
    assert [name for (name,) in cells(table, "name")] == ["Keller GmbH", "Ohne Adresse", "上海华信有限公司"]
    assert cells(table, "city") == [("Ulm",), ("",), ("Ulm",)]
    assert (table.totals, table.currencies) == ((), ())


def test_the_cross_table_has_a_column_for_every_month_and_adds_up(busy: Desk) -> None:
    table = ask(busy, "receipts_by_month", first=date(2026, 8, 1))
    assert [column.title for column in table.columns[2:]] == [
        "2026-08",
        "2026-09",
        "2026-10",
        "2026-11",
        "total",
    ]
    assert [row.cells[2:] for row in table.in_currency("EUR").rows] == [(0, 40_000, 7_000, 0, 47_000)]
    assert [row.cells[2:] for row in table.in_currency("CNY").rows] == [(0, 0, 300_000, -300_000, 0)]
    receipts = ask(busy, "receipts", first=date(2026, 8, 1))
    assert [(t.currency, t.cells[-1]) for t in table.totals] == [
        (t.currency, t.cells[5]) for t in receipts.totals
    ]


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (date(2026, 1, 31), date(2026, 2, 1), ["2026-01", "2026-02"]),
        (date(2025, 11, 1), date(2026, 11, 30), None),
        (date(2025, 10, 1), date(2026, 11, 30), [f"2025-Q4 {' '.join(f'2026-Q{q}' for q in range(1, 5))}"]),
        (date(2020, 1, 1), date(2026, 11, 30), [str(year) for year in range(2020, 2027)]),
    ],
)
def test_long_periods_are_shown_by_quarter_and_year(first: date, last: date, names: list[str] | None) -> None:
    columns, rows = receipts_by_month([], first, last)
    shown = [column.title for column in columns[2:-1]]
    assert rows == []
    assert shown == (" ".join(names).split() if names else shown)
    assert len(shown) <= 13


def test_the_cross_table_is_exact_where_floats_are_not(busy: Desk) -> None:
    from creditdesk.db.queries.reports import ReceiptLine

    huge = 2**53 + 1
    line = ReceiptLine(1, 1, "1", "A", "receipt", TODAY, "", "EUR", huge, 0)
    other = ReceiptLine(2, 2, "2", "B", "receipt", TODAY.replace(month=10), "", "EUR", 1, 0)
    _, rows = receipts_by_month([line, other], date(2026, 10, 1), TODAY)
    assert [row.cells[2:] for row in rows] == [(0, huge, huge), (1, 0, 1)]


def test_an_empty_ledger_has_empty_reports(desk: Desk) -> None:
    keys: tuple[ReportKey, ...] = (
        "ageing",
        "open_items",
        "customers",
        "receipts",
        "write_offs",
        "letters",
        "receipts_by_month",
    )
    for key in keys:
        table = ask(desk, key)
        assert (table.rows, table.totals) == ((), ())


@pytest.mark.parametrize(
    ("name", "today", "expected"),
    [
        ("month", date(2026, 11, 22), (date(2026, 11, 1), date(2026, 11, 22))),
        ("last_month", date(2026, 3, 31), (date(2026, 2, 1), date(2026, 2, 28))),
        ("last_month", date(2026, 1, 5), (date(2025, 12, 1), date(2025, 12, 31))),
        ("quarter", date(2026, 11, 22), (date(2026, 10, 1), date(2026, 11, 22))),
        ("quarter", date(2026, 3, 1), (date(2026, 1, 1), date(2026, 3, 1))),
        ("year", date(2026, 2, 29 - 1), (date(2026, 1, 1), date(2026, 2, 28))),
        ("last_year", date(2026, 6, 1), (date(2025, 1, 1), date(2025, 12, 31))),
        ("twelve_months", date(2026, 11, 22), (date(2025, 12, 1), date(2026, 11, 22))),
        ("twelve_months", date(2026, 12, 3), (date(2026, 1, 1), date(2026, 12, 3))),
    ],
)
def test_named_periods(name: str, today: date, expected: tuple[date, date]) -> None:
    assert period(name, today) == expected


def test_a_report_is_written_with_its_ending_in_each_form(busy: Desk, tmp_path: Path, fonts: Path) -> None:
    from creditdesk.domain.tables import WordedTable
    from creditdesk.services.reports.out import write_table

    found = ask(busy, "ageing")
    table = WordedTable(
        "Ageing",
        (),
        found.columns,
        found.rows,
        found.totals,
        "Total {currency}",
        "Currency",
        "en",
        "L",
        TODAY,
    )
    magic = {"csv": b"\xef\xbb\xbf", "xlsx": b"PK", "pdf": b"%PDF"}
    for form, start in magic.items():
        written = write_table(table, tmp_path / "ageing 2026.11.22", form)  # type: ignore[arg-type]
        assert written.name == f"ageing 2026.11.22.{form}"
        assert written.read_bytes().startswith(start)
