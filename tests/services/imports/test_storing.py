"""What a table becomes in the ledger, field by field as the contract says."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.db.queries.import_batches import remembered_mapping
from creditdesk.errors import Cancelled, UserError
from creditdesk.services.imports import ReadRequest, import_table, imports, preview, read_file
from tests.exchange.reading import FILES
from tests.ledgers import TODAY, Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import allocations, counted, customers, items, payments, rows
from tests.shared import shared_path

HEAD = "customer,invoice,issued,due,amount"
GOOD = "C1,R1,2026-01-05,2026-02-04,100.00"
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


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.csv")))
def test_every_layout_is_stored_and_adds_nothing_the_second_time(
    desk: Desk, bring: Import, name: str
) -> None:
    first = bring(FILES / name, currency="USD", skip_bad=True)
    assert first.stored
    before = counted(desk.ledger)
    again = bring(FILES / name, currency="USD", skip_bad=True)
    assert counted(desk.ledger) == before
    made = first.counts
    if made.invoices + made.credit_notes:
        assert again.counts.skipped == made.invoices + made.credit_notes + (1 if "grouped" in name else 0)


def test_the_ibm_ledger(desk: Desk, bring: Import) -> None:
    path = shared_path("data/ledgers/ibm_late_payment_histories.csv")
    counts = bring(path).counts
    assert (counts.rows, counts.customers, counts.invoices, counts.payments) == (2466, 100, 2466, 2466)
    assert rows(desk.ledger, "SELECT SUM(amount_minor), SUM(open_minor), SUM(disputed) FROM invoice") == [
        (14770318, 0, 561)
    ]
    assert rows(desk.ledger, "SELECT MIN(issued), MAX(issued) FROM invoice") == [("2012-01-03", "2013-12-02")]
    again = bring(path).counts
    assert (again.skipped, again.invoices, again.payments) == (2466, 0, 0)


def test_the_food_distributor(desk: Desk, bring: Import) -> None:
    counts = bring(shared_path("data/ledgers/food_distributor_closed_invoices.csv")).counts
    assert (counts.rows, counts.customers, counts.invoices, counts.payments) == (26219, 914, 26219, 26219)
    assert rows(desk.ledger, "SELECT SUM(amount_minor), SUM(open_minor) FROM invoice") == [(82646489322, 0)]
    assert rows(desk.ledger, "SELECT SUM(free_minor) FROM payment") == [(0,)]
    early = (
        "SELECT COUNT(*) FROM payment p JOIN allocation a ON a.payment_id = p.id WHERE p.dated < a.on_date"
    )
    assert rows(desk.ledger, early) == [(270,)]


def test_the_small_list_and_the_empty_template(desk: Desk, bring: Import) -> None:
    counts = bring(shared_path("data/corpus/ar-csv/cfoagents_invoices.csv")).counts
    assert (counts.rows, counts.customers, counts.invoices) == (8, 8, 8)
    assert rows(desk.ledger, "SELECT SUM(issued_assumed), SUM(amount_minor) FROM invoice") == [(8, 10310000)]
    empty = bring(shared_path("data/corpus/xero-invoice-csv/motionlive_xero_template_header_only.csv"))
    assert (empty.stored, empty.counts.rows) == (True, 0)


def test_a_large_first_import_and_a_second_one_leave_the_schema_alone(desk: Desk, bring: Import) -> None:
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    before = rows(desk.ledger, schema)
    text = "".join(f"C{n % 50},R{n},2026-01-05,2026-02-04,{n + 1}.50\n" for n in range(6_000))
    assert bring(f"{HEAD}\n{text}").counts.invoices == 6000
    assert rows(desk.ledger, schema) == before
    more = "".join(f"C{n % 50},S{n},2026-01-05,2026-02-04,{n + 1}.50\n" for n in range(100))
    assert bring(f"{HEAD}\n{more}").counts.invoices == 100
    assert counted(desk.ledger)[2] == 6100


def test_a_stopped_import_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEAD}\n" + "".join(f"C1,R{n},2026-01-05,2026-02-04,1.50\n" for n in range(25_000)))
    parsed = read_file(desk.ledger, ReadRequest(path)).parsed
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done > 10_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_table(desk.ledger, parsed, acting(), progress=stop)
    assert seen == [(10_000, 25_000), (20_000, 25_000)]
    assert counted(desk.ledger) == [0, 0, 0, 0, 0]
    assert imports(desk.ledger) == []


def test_reading_can_be_stopped_and_says_how_far_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEAD}\n" + "".join(f"C1,R{n},2026-01-05,2026-02-04,1.50\n" for n in range(25_000)))
    seen: list[float] = []
    read_file(desk.ledger, ReadRequest(path), seen.append)
    assert seen == sorted(seen)
    assert 0 < seen[0] <= 0.5 < seen[-1] <= 1.0

    def stop(share: float) -> None:
        if share > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(desk.ledger, ReadRequest(path), stop)


def test_an_import_is_backed_up_and_has_an_event(desk: Desk, bring: Import, tmp_path: Path) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    assert list((tmp_path / "data").rglob("*import*")) or list((tmp_path / "data").rglob("*.creditdesk"))
    (event,) = rows(
        desk.ledger,
        "SELECT data FROM event WHERE verb = 'import' AND subject = 'import' AND subject_id = '1'",
    )
    data = json.loads(str(event[0]))
    assert (data["file"], data["invoices"], data["on"]) == ("file1.csv", 1, DAY)


def test_a_mapping_is_remembered_for_its_headings(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Customer,Invoice,Due,Amount,Gross\nC1,R1,03/04/2026,1.00,2.00\n")
    first = read_file(desk.ledger, ReadRequest(path, fields={"amount": "Gross"}, dates="dmy"))
    import_table(desk.ledger, first.parsed, acting(), mapping=first.memory())
    with desk.ledger.read() as connection:
        assert remembered_mapping(connection, first.mapping.signature)
    path.write_text("Customer,Invoice,Due,Amount,Gross\nC1,R2,05/06/2026,1.00,2.00\n")
    second = read_file(desk.ledger, ReadRequest(path, use_memory=True))
    assert (second.parsed.rows[0].amount, second.parsed.rows[0].due) == (200, date(2026, 6, 5))
    with pytest.raises(UserError, match="undecided_dates"):
        read_file(desk.ledger, ReadRequest(path))


def test_the_files_day_is_today_where_the_file_names_none(desk: Desk, bring: Import) -> None:
    day = TODAY - timedelta(days=3)
    bring(f"{HEAD},paid\n{GOOD},1.00\n", today=day)
    assert payments(desk.ledger)[0][2] == day.isoformat()
