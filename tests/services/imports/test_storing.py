"""What a table becomes in the ledger, field by field as the contract says."""

from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.services.imports import ReadRequest, import_table, imports, preview, read_file
from tests.exchange.reading import FILES
from tests.exchange.rows_said import GOOD, HEAD
from tests.ledgers import TODAY, Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import allocations, counted, customers, items, payments, rows

DAY = TODAY.isoformat()


def test_a_plain_invoice(desk: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}\n{GOOD}\n")
    assert items(desk.ledger) == [
        ("C1", "invoice", "R1", "2026-01-05", "2026-02-04", "EUR", 10000, 10000, None)
    ]
    assert customers(desk.ledger) == [("C1", "C1")]
    assert (result.stored, result.batch_id) == (True, 1)
    assert result.changes.subjects == {"customer", "invoice", "payment", "import"}
    assert result.as_json() == {
        "file": "file1.csv", "kind": "invoices", "rows": 1, "customers": 1, "invoices": 1, "credit_notes": 0,
        "payments": 0, "skipped": 0, "errors": [],
    }  # fmt: skip


def test_headings_only_are_fine(desk: Desk, bring: Import) -> None:
    result = bring(HEAD)
    assert result.stored
    assert result.as_json()["rows"] == 0
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_a_bad_row_keeps_the_whole_file_out(desk: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}\n{GOOD}\nC2,R2,2026-01-05,2026-02-30,5.00\n")
    assert not result.stored
    assert result.as_json() == {
        "file": "file1.csv", "kind": "invoices", "rows": 2, "customers": 0, "invoices": 0, "credit_notes": 0,
        "payments": 0, "skipped": 0,
        "errors": [{"row": 3, "field": "due", "code": "no_such_day", "value": "2026-02-30"}],
    }  # fmt: skip
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]
    assert imports(desk.ledger) == []


def test_bad_rows_may_be_skipped(desk: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}\n{GOOD}\nC2,R2,2026-01-05,2026-02-30,5.00\n", skip_bad=True)
    assert result.stored
    assert (result.counts.invoices, result.counts.customers, len(result.errors)) == (1, 1, 1)
    assert [row[2] for row in items(desk.ledger)] == ["R1"]


def test_a_dry_run_stores_nothing(desk: Desk, bring: Import) -> None:
    result = bring(f"{HEAD}\n{GOOD}\n", dry_run=True)
    assert (result.stored, result.counts.invoices, result.batch_id) == (False, 1, None)
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]


def test_the_preview_says_what_the_import_does(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEAD},settled\n{GOOD},2026-02-01\nC2,R2,2026-01-05,2026-02-30,5.00,\n")
    parsed = read_file(desk.ledger, ReadRequest(path)).parsed
    seen = preview(desk.ledger, parsed, acting())
    assert (seen.kind, seen.totals, seen.same_file, len(seen.errors)) == ("ledger", {"EUR": 10000}, "", 1)
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]
    assert import_table(desk.ledger, parsed, acting(), skip_bad=True).counts == seen.counts
    assert preview(desk.ledger, parsed, acting()).same_file == "2026-11-22T09:00:00+00:00"


def test_a_settled_invoice_is_paid_in_full_on_that_day(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD},settled\n{GOOD},2026-02-10\n")
    assert items(desk.ledger)[0][-2:] == (0, "2026-02-10")
    assert payments(desk.ledger) == [("C1", "receipt", "2026-02-10", "EUR", 10000, 0, 0)]
    assert allocations(desk.ledger) == [("R1", 10000, "2026-02-10")]


def test_a_receipt_before_the_invoice_is_unallocated_until_then(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD},settled\n{GOOD},2026-01-01\n")
    assert payments(desk.ledger)[0][2] == "2026-01-01"
    assert allocations(desk.ledger) == [("R1", 10000, "2026-01-05")]
    assert items(desk.ledger)[0][-1] == "2026-01-05"


@pytest.mark.parametrize(
    ("cells", "left", "closed", "paid"),
    [
        ("100.00,", 10000, None, []),
        ("30.00,", 3000, None, [("C1", "receipt", DAY, "EUR", 7000, 0, 1)]),
        ("0,", 0, DAY, [("C1", "receipt", DAY, "EUR", 10000, 0, 1)]),
        (",0", 10000, None, []),
        (",25.00", 7500, None, [("C1", "receipt", DAY, "EUR", 2500, 0, 1)]),
        (",100.00", 0, DAY, [("C1", "receipt", DAY, "EUR", 10000, 0, 1)]),
        (",130.00", 0, DAY, [("C1", "receipt", DAY, "EUR", 13000, 3000, 1)]),
        ("75.00,25.00", 7500, None, [("C1", "receipt", DAY, "EUR", 2500, 0, 1)]),
    ],
)
def test_open_and_paid_become_one_payment_on_the_files_day(
    desk: Desk, bring: Import, cells: str, left: int, closed: str | None, paid: list[tuple[object, ...]]
) -> None:
    bring(f"{HEAD},open,paid\n{GOOD},{cells}\n", kind="ledger", decimal=".")
    assert items(desk.ledger)[0][-2:] == (left, closed)
    assert payments(desk.ledger) == paid


def test_the_files_own_day_counts(desk: Desk, bring: Import) -> None:
    bring(f"Open items\nAs of 31 October 2026\n{HEAD},open\n{GOOD},40.00\n")
    assert payments(desk.ledger)[0][2] == "2026-10-31"


def test_receipts_dated_by_the_list_are_told_before_and_after(desk: Desk, bring: Import) -> None:
    text = f"As of 31 October 2026\n{HEAD},open\n{GOOD},40.00\nC1,R7,2026-01-05,2026-02-04,9.00,9.00\n"
    for dry_run in (True, False):
        (notice,) = bring(text, dry_run=dry_run).notices
        assert (notice.code, notice.params) == ("receipts_dated_by_list", {"count": 1, "day": "2026-10-31"})
    (notice,) = bring(f"{HEAD},paid\n{GOOD.replace('R1', 'R8')},100.00\n").notices
    assert (notice.code, notice.params) == ("receipts_dated_today", {"count": 1, "day": DAY})
    assert bring(f"{HEAD},settled\n{GOOD.replace('R1', 'R9')},2026-02-01\n").notices == ()


def test_a_payment_on_a_day_before_the_invoice_waits_for_it(desk: Desk, bring: Import) -> None:
    bring(f"As of 1 January 2026\n{HEAD},open\n{GOOD},40.00\n")
    assert payments(desk.ledger)[0][2] == "2026-01-01"
    assert allocations(desk.ledger) == [("R1", 6000, "2026-01-05")]


def test_credit_notes_open_and_used_up(desk: Desk, bring: Import) -> None:
    rows_in = "C1,G1,2026-01-05,2026-01-05,-50.00,\nC1,G2,2026-01-05,,-50.00,-20.00\nC1,G3,2026-01-05,,-50.00,0.00\n"
    bring(f"{HEAD},open\n{rows_in}")
    assert [(row[1], row[4], *row[-3:]) for row in items(desk.ledger)] == [
        ("credit_note", "2026-01-05", -5000, -5000, None),
        ("credit_note", "2026-01-05", -5000, -2000, None),
        ("credit_note", "2026-01-05", -5000, 0, DAY),
    ]
    assert [row[1:] for row in payments(desk.ledger)] == [
        ("refund", DAY, "EUR", -3000, 0, 1), ("refund", DAY, "EUR", -5000, 0, 1)
    ]  # fmt: skip


def test_a_missing_due_date_follows_from_the_terms(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,issued,amount,terms\nC1,R1,2026-01-05,1.00,14 days\nC1,R2,2026-01-05,1.00,\n")
    # 19 January is a Monday; 30 days from 5 January are Wednesday, 4 February
    assert [row[4] for row in items(desk.ledger)] == ["2026-01-19", "2026-02-04"]


def test_a_computed_due_date_is_moved_to_a_working_day_an_imported_one_stands(
    desk: Desk, bring: Import
) -> None:
    bring("customer,invoice,issued,due,amount\nC1,R1,2026-01-01,,1.00\nC1,R2,2026-01-01,2026-01-31,1.00\n")
    assert [row[4] for row in items(desk.ledger)] == ["2026-02-02", "2026-01-31"]  # the 31st is a Saturday


def test_the_terms_of_the_customer_come_before_those_of_the_company(desk: Desk, bring: Import) -> None:
    bring("customer,name,terms\nC1,Acme,net 10\n", kind="customers")
    bring("customer,invoice,issued,amount\nC1,R1,2026-01-05,1.00\n")
    assert items(desk.ledger)[0][4] == "2026-01-15"


def test_a_missing_invoice_date_is_assumed_and_marked(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,due,amount\nC1,R1,2026-02-04,1.00\n")
    assert rows(desk.ledger, "SELECT issued, due, issued_assumed FROM invoice") == [
        ("2026-01-05", "2026-02-04", 1)
    ]


def test_a_dispute_is_noted(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD},disputed\n{GOOD},yes\nC1,R2,2026-01-05,2026-02-04,1.00,no\n")
    assert rows(desk.ledger, "SELECT number, disputed, note <> '' FROM invoice ORDER BY id") == [
        ("R1", 1, 1),
        ("R2", 0, 0),
    ]


def test_currencies_by_row_heading_switch_and_company(desk: Desk, bring: Import) -> None:
    bring(
        "customer,invoice,due,amount,currency\nC1,R1,2026-02-04,1.00,USD\nC1,R2,2026-02-04,1.00,\n",
        currency="CHF",
    )
    bring("customer,invoice,due,amount_gbp\nC1,R3,2026-02-04,1.00\n", currency="CHF")
    bring("customer,invoice,due,amount\nC1,R4,2026-02-04,1.00\n", currency="chf")
    bring("customer,invoice,due,amount\nC1,R5,2026-02-04,1.00\n")
    assert [row[5] for row in items(desk.ledger)] == ["USD", "CHF", "GBP", "CHF", "EUR"]


def test_payment_lines_of_an_open_item_list_stay_unallocated(desk: Desk, bring: Import) -> None:
    bring(FILES / "quickbooks_grouped.csv", currency="USD")
    assert [(row[1], row[2], *row[4:]) for row in payments(desk.ledger)] == [
        ("receipt", "2026-10-02", 15000, 15000, 0), ("receipt", "2026-10-31", 180000, 0, 1)
    ]  # fmt: skip
    again = bring(FILES / "quickbooks_grouped.csv", currency="USD")
    assert (again.counts.invoices, again.counts.payments, again.counts.skipped) == (0, 0, 5)


def test_the_files_day_is_today_where_the_file_names_none(desk: Desk, bring: Import) -> None:
    day = TODAY - timedelta(days=3)
    bring(f"{HEAD},paid\n{GOOD},1.00\n", today=day)
    assert payments(desk.ledger)[0][2] == day.isoformat()


def test_invoices_dated_after_today_are_counted_in_a_notice(desk: Desk, bring: Import) -> None:
    text = f"{HEAD}\nC1,R1,{DAY},{DAY},1.00\nC1,R2,2026-12-20,2026-12-31,1.00\nC1,R3,2026-12-18,2026-12-31,1.00\n"
    (notice,) = bring(text, dry_run=True).notices
    assert (notice.code, dict(notice.params)) == ("dated_later", {"count": 2, "earliest": "2026-12-18"})
    assert bring(text).notices == (notice,)
