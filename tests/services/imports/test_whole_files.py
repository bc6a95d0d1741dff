"""Whole files brought in: real ledgers with their totals, known layouts, stopping, backup, remembered headings."""

import json
from datetime import date
from pathlib import Path

import pytest

from creditdesk.db.queries.import_batches import remembered_mapping
from creditdesk.errors import Cancelled, UserError
from creditdesk.services.imports import ReadRequest, import_table, imports, read_file
from tests.exchange.reading import FILES
from tests.exchange.rows_said import GOOD, HEAD
from tests.ledgers import TODAY, Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import counted, rows
from tests.shared import shared_path


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
    assert (data["file"], data["invoices"], data["on"]) == ("file1.csv", 1, TODAY.isoformat())


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
