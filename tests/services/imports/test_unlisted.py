"""An updated list of open invoices names fewer of them: what is told, and which files are no update."""

from datetime import date

import pytest

from creditdesk.exchange.findings import Notice
from creditdesk.services.imports import ImportResult
from tests.ledgers import Desk
from tests.services.imports.conftest import Import

HEAD = "customer,invoice,issued,due,amount,currency\n"
FIRST = {
    "R1": "C1,R1,2026-09-01,2026-10-01,100.00,EUR\n",
    "R2": "C1,R2,2026-09-15,2026-10-15,200.00,EUR\n",
    "R3": "C2,R3,2026-10-01,2026-10-31,300.00,EUR\n",
    "R4": "C2,R4,2026-10-15,2026-11-14,400.00,EUR\n",
    "R5": "C3,R5,2026-11-01,2026-12-01,500.00,EUR\n",
}
NEW = "C1,R6,2026-11-20,2026-12-20,600.00,EUR\n"


@pytest.fixture
def week1(bring: Import) -> None:
    bring(HEAD + "".join(FIRST.values()))


def gone(result: ImportResult) -> str:
    """The numbers that are told, "" where nothing is."""
    found = [notice for notice in result.notices if notice.code == "not_listed_any_more"]
    return str(found[0].params["numbers"]) if found else ""


def rows(*numbers: str) -> str:
    return HEAD + "".join(FIRST[number] for number in numbers)


@pytest.mark.usefixtures("week1")
def test_what_an_updated_list_leaves_out_is_told_before_and_after(desk: Desk, bring: Import) -> None:
    for dry in (True, False):
        told = bring(rows("R2", "R4", "R5") + NEW, dry_run=dry).notices
        assert [(notice.code, notice.params) for notice in told] == [
            ("not_listed_any_more", {"count": 2, "numbers": "R1, R3"})
        ]
        with desk.ledger.read() as connection:
            found = connection.exec_driver_sql(
                "SELECT id FROM invoice WHERE number IN ('R1', 'R3') ORDER BY issued"
            )
            assert told[0].items == tuple(number for (number,) in found)


@pytest.mark.usefixtures("week1")
def test_a_customer_who_has_paid_everything_is_not_in_the_list_at_all(bring: Import) -> None:
    assert gone(bring(rows("R1", "R2", "R3", "R4") + NEW)) == "R5"


@pytest.mark.usefixtures("week1")
def test_the_list_of_one_customer_says_nothing_of_the_others(bring: Import) -> None:
    assert gone(bring(rows("R2") + NEW)) == "R1"


@pytest.mark.usefixtures("week1")
def test_rows_that_are_refused_stand_in_the_list_all_the_same(bring: Import) -> None:
    result = bring(rows("R2", "R4", "R5") + FIRST["R3"].replace("300.00", "250.00"))
    assert not result.stored
    assert [error.code for error in result.errors] == ["other_figures"]
    assert gone(result) == "R1"


@pytest.mark.usefixtures("week1")
@pytest.mark.parametrize(
    ("text", "why"),
    [
        (HEAD + NEW, "new invoices only"),
        (rows("R5") + NEW, "the invoices of one month: what is left out is older, and more than what is in it"),
        (rows(*FIRST), "the same list once more"),
        (rows(*FIRST).replace("EUR", "USD"), "another currency"),
        (rows("R2", "R4").replace("currency", "currency,settled").replace("400.00,EUR", "400.00,EUR,2026-11-20"),
         "what is settled is in it too"),
        (rows("R2", "R4").replace("currency", "currency,paid").replace("400.00,EUR", "400.00,EUR,400.00"),
         "what is paid is in it too"),
        (rows("R1", "R2", "R4", "R5") + FIRST["R3"].replace("C2", "C9"), "its number stands for somebody else"),
    ],
)  # fmt: skip
def test_no_update_or_nothing_left_out(bring: Import, text: str, why: str) -> None:
    assert gone(bring(text)) == "", why


@pytest.mark.usefixtures("week1")
def test_a_part_that_has_been_paid_leaves_an_invoice_open(bring: Import) -> None:
    text = rows("R2", "R4").replace("currency", "currency,paid").replace("400.00,EUR", "400.00,EUR,150.00")
    assert gone(bring(text)) == "R1, R3"


@pytest.mark.usefixtures("week1")
def test_what_was_entered_by_hand_after_the_day_of_the_list_cannot_be_in_it(
    desk: Desk, bring: Import
) -> None:
    customer = desk.customer("Later")
    desk.invoice(customer, "H1", 70, issued=date(2026, 11, 21), due=date(2026, 12, 21))
    assert gone(bring(rows("R2", "R4", "R5") + NEW)) == "R1, R3"
    assert gone(bring("Open items as of 2026-11-21\n\n" + rows("R2", "R4", "R5") + NEW)) == "R1, R3, H1"


def test_many_are_named_by_the_oldest_five(bring: Import) -> None:
    lines = [f"C{n % 3},R{n:02},2026-09-{n:02},2026-10-30,10.00,EUR\n" for n in range(1, 21)]
    bring(HEAD + "".join(lines))
    result = bring(HEAD + "".join(lines[8:]))
    assert gone(result) == "R01, R02, R03, R04, R05, …"
    assert isinstance(result.notices[0], Notice)
    assert (result.notices[0].params["count"], len(result.notices[0].items)) == (8, 8)
