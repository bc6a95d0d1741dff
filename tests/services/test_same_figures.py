"""Whatever was entered, every place says the same to the minor unit: Today, the lists, the ageing and the open items.

The ledgers are made by chance from a fixed seed; what is owed is added up anew from the rows of the file.
"""

import random
from collections import Counter
from contextlib import suppress
from datetime import date, timedelta

import pytest

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.customers import customer_counts, customer_ids, customer_lines
from creditdesk.services.invoices import InvoiceDraft, add_invoice, invoice_counts, invoice_ids, invoice_lines
from creditdesk.services.payments import (
    PaymentDraft,
    allocate_free,
    payable_items,
    record_payment,
    return_payment,
    reverse_payment,
)
from creditdesk.services.reports.build import build
from creditdesk.services.reports.report import ReportRequest
from creditdesk.services.today import today_view
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting

CODES = ("EUR", "JPY", "KWD")
SEEDS = (1, 2, 3)


def fill(desk: Desk, seed: int) -> None:
    """Invoices, credit notes, receipts, set-offs, write-offs and what takes them back, some dated after today."""
    chance = random.Random(seed)
    customers = [desk.customer(f"Customer {n}", city=chance.choice(["Ulm", ""])) for n in range(5)]
    items: list[tuple[int, int, str]] = []
    payments: list[int] = []
    for number in range(90):
        who, code, amount = chance.choice(customers), chance.choice(CODES), chance.randint(1, 99_999)
        day = TODAY + timedelta(days=chance.randint(-150, 20))
        past = min(day, TODAY)
        open_now = [item for item in payable_items(desk.ledger, who, code) if item.open > 0]
        mine = [item for item, *whose in items if whose == [who, code]]
        with suppress(UserError):  # what the rules refuse is not entered
            match chance.choice(
                ["invoice", "invoice", "invoice", "credit", "pay", "pay", "allocate", "back", "lost"]
            ):
                case "invoice":
                    due = day + timedelta(days=chance.choice([0, 14, 60]))
                    draft = InvoiceDraft(who, f"R{number}", day, amount, code, due=due)
                    items.append((add_invoice(desk.ledger, draft, acting())[0], who, code))
                case "credit":
                    against = chance.choice([*mine, None])
                    draft = InvoiceDraft(
                        who, f"G{number}", day, amount, code, kind="credit_note", corrects_id=against
                    )
                    add_invoice(desk.ledger, draft, acting())
                case "pay":
                    pairs = tuple((item.id, chance.randint(1, item.open)) for item in open_now[:2])
                    whole = sum(part for _, part in pairs) + chance.choice([0, amount])
                    draft = PaymentDraft(who, past, whole, code, allocations=pairs)
                    payments.append(record_payment(desk.ledger, draft, acting())[0])
                case "allocate":
                    allocate_free(desk.ledger, who, [(open_now[0].id, 1)] if open_now else [], code, acting())
                case "back":
                    take_back = chance.choice(
                        [
                            lambda n: reverse_payment(desk.ledger, n, "slip", acting()),
                            lambda n: return_payment(desk.ledger, n, TODAY, "no cover", acting()),
                        ]
                    )
                    take_back(chance.choice(payments or [0]))
                case _:
                    kind, lost = chance.choice(list(WriteOffKind)), (open_now or [None])[0]
                    if lost is not None:
                        draft = WriteOffDraft(lost.id, lost.open, "gone", kind)
                        payments.append(write_off(desk.ledger, draft, acting())[0])


def owed(desk: Desk, day: date) -> dict[tuple[int, str], Counter[str]]:
    """(customer, currency) -> balance, overdue and unallocated at the end of ``day``, from the rows themselves."""
    found: dict[tuple[int, str], Counter[str]] = {}
    until = day.isoformat()
    with desk.ledger.read() as connection:
        ask = connection.exec_driver_sql
        moves = list(
            ask("SELECT invoice_id, payment_id, amount_minor FROM allocation WHERE on_date <= ?", (until,))
        )
        items = list(
            ask(
                "SELECT id, customer_id, currency, due, amount_minor FROM invoice WHERE issued <= ?", (until,)
            )
        )
        paid = list(
            ask("SELECT id, customer_id, currency, amount_minor FROM payment WHERE dated <= ?", (until,))
        )
    taken, used = Counter[int](), Counter[int]()
    for item, payment, minor in moves:
        taken[item] += minor
        used[payment] += minor
    for item, who, code, due, amount in items:
        left, sums = amount - taken[item], found.setdefault((who, code), Counter())
        sums["balance"] += left
        sums["overdue"] += left if left > 0 and due < until else 0
        sums["unallocated"] -= min(left, 0)
        sums["items"] += left != 0
    for payment, who, code, amount in paid:
        free, sums = amount - used[payment], found.setdefault((who, code), Counter())
        sums["balance"] -= free
        sums["unallocated"] += free
    return {key: sums for key, sums in found.items() if any(sums.values())}


@pytest.mark.parametrize("seed", SEEDS)
def test_today_and_the_lists_behind_its_figures(desk: Desk, seed: int) -> None:
    fill(desk, seed)
    expected = owed(desk, TODAY)
    for figures in today_view(desk.ledger, TODAY).figures:
        code = figures.currency
        sums = sum((row for (_, each), row in expected.items() if each == code), Counter[str]())
        balance = sum(row["balance"] for (_, each), row in expected.items() if each == code)
        assert (figures.balance, figures.overdue) == (balance, sums["overdue"])
        assert (figures.unallocated, figures.items) == (sums["unallocated"], sums["items"])
        shown = invoice_lines(desk.ledger, invoice_ids(desk.ledger, TODAY, currency=code), TODAY)
        receipts = sums["unallocated"] + sum(min(line.open, 0) for line in shown)
        assert (len(shown), sum(line.open for line in shown) - receipts) == (sums["items"], balance)
        late = invoice_ids(desk.ledger, TODAY, shown="overdue", currency=code)
        assert sum(line.open for line in invoice_lines(desk.ledger, late, TODAY)) == sums["overdue"]
        assert len(late) == figures.overdue_items
    for key, count in invoice_counts(desk.ledger, TODAY).items():
        assert len(invoice_ids(desk.ledger, TODAY, shown=key)) == count, key  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", SEEDS)
def test_customers_and_what_a_file_has_of_them(desk: Desk, seed: int) -> None:
    fill(desk, seed)
    expected = owed(desk, TODAY)
    for key, count in customer_counts(desk.ledger, TODAY).items():
        ids = customer_ids(desk.ledger, TODAY, shown=key)  # type: ignore[arg-type]
        assert len(ids) == count, key
        lines = customer_lines(desk.ledger, ids, TODAY, every=True)
        found = {
            (line.id, line.currency): (line.balance, line.overdue, line.unallocated)
            for line in lines
            if line.open_items or line.balance
        }
        wanted = {
            place: (row["balance"], row["overdue"], row["unallocated"])
            for place, row in expected.items()
            if place[0] in ids and (row["items"] or row["balance"])
        }
        assert found == wanted, key


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("days", [0, 1, 45, 120])
def test_ageing_and_open_items_of_any_day(desk: Desk, seed: int, days: int) -> None:
    fill(desk, seed)
    day = TODAY - timedelta(days=days)
    wanted = {place: row["balance"] for place, row in owed(desk, day).items()}
    for basis in ("due", "issued"):
        rows = ageing_report(desk.ledger, day, TODAY, basis).rows  # type: ignore[arg-type]
        assert {(row.customer_id, row.currency): row.balance for row in rows} == wanted
    report = build(desk.ledger, ReportRequest("open_items", day, day, day), TODAY)
    sums = Counter[tuple[int, str]]()
    for row in report.rows:
        amount = row.cells[-1]
        assert isinstance(amount, int)
        sums[row.customer_id, row.currency] += amount
    assert {place: minor for place, minor in sums.items() if minor} == {
        place: minor for place, minor in wanted.items() if minor
    }
