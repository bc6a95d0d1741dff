"""Letters of random books: their rows add up to their totals, and both to the ledger (REMINDERS, lesson 3)."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.documents.content import LetterContent
from creditdesk.services.ageing import ageing_report
from creditdesk.services.files import check
from creditdesk.services.reminders.dry_run import dry_run
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import run_view
from tests.ledgers import Desk, acting, copied_desk, make_desk

DAY = date(2026, 6, 1)
_ITEMS = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(["EUR", "EUR", "USD"]), st.integers(-10, 70), st.integers(1, 50),
        st.integers(0, 60), st.sampled_from(["invoice", "invoice", "invoice", "credit_note"]),
    ),
    min_size=1, max_size=10,
)  # fmt: skip
_RECEIPTS = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 40)), max_size=3)


def _fill(
    desk: Desk, items: list[tuple[int, str, int, int, int, str]], receipts: list[tuple[int, int]]
) -> None:
    people = [desk.customer(name) for name in ("Keller", "Brennan", "华联")]
    for number, (who, currency, late, amount, paid, kind) in enumerate(items):
        due = DAY - timedelta(days=late)
        issued = (
            DAY - timedelta(days=90) if kind == "invoice" else due - timedelta(days=late if late < 0 else 0)
        )
        issued = min(issued, DAY - timedelta(days=1), due)
        item = desk.invoice(
            people[who], f"N{number}", amount, due=due, issued=issued, currency=currency, kind=kind
        )
        part = min(paid, amount) if kind == "invoice" else 0
        if part:
            desk.pay(people[who], part, DAY - timedelta(days=1), (item, part), currency=currency)
    for who, amount in receipts:
        desk.pay(people[who], amount, DAY - timedelta(days=2))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger to begin each example with a copy of."""
    desk = make_desk(tmp_path_factory.mktemp("sums"))
    desk.ledger.close()
    return desk.ledger.path


@settings(max_examples=40)
@given(_ITEMS, _RECEIPTS)
def test_rows_letter_and_ledger_agree_run_after_run(
    empty: Path, items: list[tuple[int, str, int, int, int, str]], receipts: list[tuple[int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        desk = copied_desk(empty, Path(folder))
        _fill(desk, items, receipts)
        numbers: list[str] = []
        for later in (0, 12, 30):
            numbers += _one_run(desk, DAY + timedelta(days=later))
        assert len(numbers) == len(set(numbers))
        assert check(desk.ledger).problems == ()
        desk.ledger.close()


def _one_run(desk: Desk, day: date) -> list[str]:
    seen: list[LetterContent] = []

    def render(content: LetterContent) -> tuple[bytes, int]:
        seen.append(content)
        return repr(content).encode(), 1

    decisions = dry_run(desk.ledger, day, day).decisions
    with desk.ledger.read() as connection:
        stored = connection.exec_driver_sql(
            "SELECT number, open_minor FROM invoice WHERE open_minor <> 0"
        ).all()
    assert sorted((d.number, d.open) for d in decisions) == sorted((row[0], row[1]) for row in stored)
    included = {d.number: d for d in decisions if d.outcome == "included"}
    if not included:
        return []
    run, _ = prepare(desk.ledger, day, acting(day))
    issue(desk.ledger, run, acting(day), render)
    _compare(desk, run, day, seen, included)
    post_run(desk.ledger, run, day, acting(day), calls_made=True)
    return [content.number for content in seen]


def _compare(desk: Desk, run: int, day: date, seen: list[LetterContent], included: dict[str, object]) -> None:
    letters = run_view(desk.ledger, run).letters
    assert [letter.total for letter in letters] == [sum(row.open for row in content.rows) for content in seen]
    rows = [(row.number, row.open, content.currency) for content in seen for row in content.rows]
    assert sorted(rows) == sorted((d.number, d.open, d.currency) for d in included.values())  # type: ignore[attr-defined]
    assert all(row.invoiced - row.paid == row.open > 0 for content in seen for row in content.rows)
    ageing = {(row.name, row.currency): row for row in ageing_report(desk.ledger, day, day).rows}
    for content, letter in zip(seen, letters, strict=True):
        row = ageing[letter.customer, letter.currency]
        assert letter.total <= row.not_due + row.overdue
        assert letter.credit == content.credit == row.unallocated
        assert content.total - content.credit > 0
