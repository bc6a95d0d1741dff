"""The same invoice again, alone or among new ones; the same with other figures."""

import pytest

from tests.ledgers import Desk
from tests.services.imports.conftest import Import
from tests.services.imports.looking import counted, items

HEAD = "customer,invoice,issued,due,amount"
GOOD = "C1,R1,2026-01-05,2026-02-04,100.00"


def test_the_same_file_twice_adds_nothing(desk: Desk, bring: Import) -> None:
    text = f"{HEAD},settled\n{GOOD},2026-02-01\nC2,R2,2026-01-05,2026-02-04,5.00,\n"
    bring(text)
    before = counted(desk.ledger)
    result = bring(text)
    assert (result.stored, result.counts.skipped, result.counts.invoices, result.counts.payments) == (
        True,
        2,
        0,
        0,
    )
    assert counted(desk.ledger) == before


def test_new_rows_among_known_ones(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    counts = bring(f"{HEAD}\n{GOOD}\nC1,R2,2026-01-05,2026-02-04,5.00\n").counts
    assert (counts.skipped, counts.invoices, counts.customers) == (1, 1, 0)
    assert [row[2] for row in items(desk.ledger)] == ["R1", "R2"]


def test_the_same_row_twice_in_one_file(desk: Desk, bring: Import) -> None:
    counts = bring(f"{HEAD}\n{GOOD}\n{GOOD}\n").counts
    assert (counts.rows, counts.invoices, counts.skipped) == (2, 1, 1)


@pytest.mark.parametrize(
    "row",
    ["C1,R1,2026-01-05,2026-02-04,100.01", "C1,R1,2026-01-06,2026-02-04,100.00", "C1,R1,2026-01-05,2026-02-05,100.00",
     "C1,R1,2026-01-05,2026-02-04,USD 100.00"],
)  # fmt: skip
def test_other_figures_are_an_error(desk: Desk, bring: Import, row: str) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    result = bring(f"{HEAD}\nC1,R0,2026-01-05,2026-02-04,1.00\n{row}\n")
    assert not result.stored
    assert [(error.row, error.field, error.code, error.value) for error in result.errors] == [
        (3, "invoice", "other_figures", "R1")
    ]
    assert len(items(desk.ledger)) == 1


def test_rows_that_are_here_already_are_counted_also_where_nothing_is_stored(
    desk: Desk, bring: Import
) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    text = f"{HEAD}\n{GOOD}\n{GOOD}\nC1,R0,2026-01-05,2026-02-04,1.00\nC1,R2,2026-01-05,2026-02-30,1.00\n"
    for dry in (True, False):
        counts = bring(text, dry_run=dry).counts
        assert (counts.rows, counts.known, counts.repeated, counts.invoices) == (4, 1, 1, 0)


def test_a_credit_note_of_that_number_is_another_document(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    assert bring(f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,-100.00\n").counts.credit_notes == 1


def test_that_number_of_another_customer_is_another_invoice(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD}\n{GOOD}\n")
    assert bring(f"{HEAD}\nC2,R1,2026-01-05,2026-02-04,7.00\n").counts.invoices == 1


def test_an_assumed_or_missing_date_is_no_other_figure(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,due,amount\nC1,R1,2026-02-04,100.00\n")
    assert bring(f"{HEAD}\nC1,R1,2026-01-09,2026-02-04,100.00\n").counts.skipped == 1
    assert bring("customer,invoice,issued,amount\nC1,R1,2026-01-09,100.00\n").counts.skipped == 1


def test_less_open_than_known_is_told_and_changes_nothing(desk: Desk, bring: Import) -> None:
    bring(f"{HEAD},open\n{GOOD},100.00\n")
    result = bring(f"{HEAD},open\n{GOOD},40.00\n")
    assert (result.stored, result.counts.skipped, result.counts.payments) == (True, 1, 0)
    assert [(notice.code, notice.params["count"]) for notice in result.notices] == [
        ("less_open_than_known", 1)
    ]
    assert items(desk.ledger)[0][-2] == 10000


def test_a_payment_recorded_since_makes_the_old_file_no_error(desk: Desk, bring: Import) -> None:
    text = f"{HEAD},open\n{GOOD},40.00\n"
    bring(text)
    result = bring(text)
    assert (result.counts.skipped, result.notices, result.errors) == (1, (), ())
