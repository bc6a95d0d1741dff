"""Random books of one customer, with payments imported and imports undone: on no day is a figure wrong."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.files import check
from creditdesk.services.imports import ReadRequest, import_table, imports, read_file, undo_import
from creditdesk.services.payments import (
    allocate_free,
    payable_items,
    payment_lines,
    return_payment,
    reverse_payment,
)
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting, copied_desk, make_desk

#: (what happens, days ago, major units, which of several).
Happening = tuple[str, int, int, int]
KINDS = (
    "invoice",
    "invoice",
    "note",
    "pay",
    "bring",
    "bring",
    "take_back",
    "undo",
    "reverse",
    "return",
    "spread",
    "give_up",
)
STORIES = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 40), st.integers(1, 20), st.integers(0, 4)), max_size=14
)


class Books:
    """Plays happenings into a ledger and keeps what they did to the balance: (day, minor units, import)."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder, self.ledger = desk, folder, desk.ledger
        self.moved: list[tuple[date, int, int]] = []
        self.count = 0

    def play(self, happening: Happening) -> None:
        kind, ago, amount, which = happening
        verb: Callable[[date, int, int], tuple[int, int] | None] = getattr(self, f"_{kind}")
        self.count += 1
        on = TODAY - timedelta(days=ago)
        try:
            done = verb(on, amount, which)
        except UserError:
            return
        if done is not None:
            self.moved.append((on, *done))

    def _open(self) -> list[tuple[int, int]]:
        return [(item.id, item.open) for item in payable_items(self.ledger, 1, "EUR") if item.open > 0]

    def _invoice(self, on: date, amount: int, which: int) -> tuple[int, int]:
        self.desk.invoice(1, f"RE-{1000 + self.count}", amount, due=on + timedelta(days=which * 9), issued=on)
        return amount * 100, 0

    def _note(self, on: date, amount: int, which: int) -> tuple[int, int]:
        corrects = self._open()[which][0] if which < len(self._open()) else None
        self.desk.invoice(
            1, f"GS-{1000 + self.count}", amount, due=on, issued=on, kind="credit_note", corrects=corrects
        )
        return -amount * 100, 0

    def _pay(self, on: date, amount: int, which: int) -> tuple[int, int]:
        shares = [
            (item, min(left // 100, amount)) for item, left in self._open()[which : which + 1] if left >= 100
        ]
        self.desk.pay(1, amount, on, *shares)
        return -amount * 100, 0

    def _bring(self, on: date, amount: int, which: int) -> tuple[int, int] | None:
        with self.ledger.read() as connection:
            numbers = [
                row[0] for row in connection.exec_driver_sql("SELECT number FROM invoice ORDER BY id DESC")
            ]
        path = self.folder / f"{self.count}.csv"
        named = " ".join(numbers[which : which + 2]) or "thanks"
        path.write_text(
            f"customer,date,amount,reference\nC1,{on},{amount}.00,{named} {self.count}\n", encoding="utf-8"
        )
        result = import_table(self.ledger, read_file(self.ledger, ReadRequest(path)).parsed, acting())
        return (-amount * 100, result.batch_id or 0) if result.stored else None

    def _take_back(self, on: date, amount: int, which: int) -> tuple[int, int] | None:
        return self._bring(on, -amount, which)

    def _undo(self, _on: date, _amount: int, which: int) -> None:
        batches = imports(self.ledger)
        if which < len(batches):
            undo_import(self.ledger, batches[which].id, acting())
            self.moved = [move for move in self.moved if move[2] != batches[which].id]

    def _reverse(self, _on: date, _amount: int, which: int) -> None:
        lines = [line for line in payment_lines(self.ledger, 1) if line.amount > 0]
        if which < len(lines):
            reverse_payment(self.ledger, lines[which].id, "slip", acting())
            self.moved.append((TODAY, lines[which].amount, 0))

    def _return(self, on: date, _amount: int, which: int) -> tuple[int, int] | None:
        lines = [line for line in payment_lines(self.ledger, 1) if line.kind == "receipt"]
        if which >= len(lines):
            return None
        return_payment(self.ledger, lines[which].id, on, "no cover", acting())
        return lines[which].amount, 0

    def _spread(self, _on: date, amount: int, which: int) -> None:
        pairs = [(item, min(left, amount * 100)) for item, left in self._open()[: which + 1]]
        allocate_free(self.ledger, 1, pairs, "EUR", acting())

    def _give_up(self, on: date, amount: int, which: int) -> tuple[int, int] | None:
        if which >= len(self._open()):
            return None
        item, left = self._open()[which]
        write_off(self.ledger, WriteOffDraft(item, min(left, amount * 100), "gone", dated=on), acting())
        return -min(left, amount * 100), 0


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with one customer, number 1."""
    desk = make_desk(tmp_path_factory.mktemp("empty"))
    assert desk.customer("Keller", code="C1") == 1
    desk.ledger.close()
    return desk.ledger.path


@settings(max_examples=40)
@given(STORIES)
def test_no_story_ends_in_a_wrong_figure(empty: Path, story: list[Happening]) -> None:
    with TemporaryDirectory() as folder:
        books = Books(copied_desk(empty, Path(folder)), Path(folder))
        for happening in story:
            books.play(happening)
        assert check(books.ledger).problems == ()
        for day in {TODAY, *(on for on, _, _ in books.moved)}:
            rows = ageing_report(books.ledger, day, TODAY).rows
            assert all(min(row.not_due, *row.buckets, row.unallocated) >= 0 for row in rows)
            assert sum(row.balance for row in rows) == sum(minor for on, minor, _ in books.moved if on <= day)
        books.ledger.close()
