"""Proposals: quoted first, then oldest due; nothing is lost, nothing is over-allocated."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.allocation import (
    Allocated,
    OpenAmount,
    Proposal,
    Share,
    propose,
    propose_return,
)
from creditdesk.errors import UserError

D = date(2026, 3, 1)


def item(invoice_id: int, amount: int, due_in: int = 0) -> OpenAmount:
    return OpenAmount(invoice_id, D + timedelta(days=due_in), amount)


def shares(proposal: Proposal) -> list[tuple[int, int, str]]:
    return [(share.invoice_id, share.amount, share.rule) for share in proposal.shares]


def test_nothing_quoted_stays_free() -> None:
    assert propose(100, [item(1, 100)]) == Proposal((), 100)


def test_a_quoted_invoice_is_paid_and_the_over_payment_stays_free() -> None:
    assert propose(150, [item(1, 100), item(2, 200)], {1}) == Proposal((Share(1, 100, "quoted"),), 50)


def test_a_part_payment_leaves_the_rest_open() -> None:
    assert shares(propose(40, [item(1, 100)], [1])) == [(1, 40, "quoted")]


def test_quoted_come_before_older_ones_and_then_the_oldest_due() -> None:
    items = [item(1, 100, 5), item(2, 100, 1), item(3, 100, 9), item(4, 100, 1)]
    found = propose(250, items, {3}, oldest_first=True)
    assert shares(found) == [(3, 100, "quoted"), (2, 100, "oldest_due"), (4, 50, "oldest_due")]
    assert found.free == 0


def test_of_several_quoted_the_oldest_due_is_paid_first() -> None:
    assert shares(propose(120, [item(1, 100, 5), item(2, 100, 1)], [1, 2])) == [
        (2, 100, "quoted"),
        (1, 20, "quoted"),
    ]


def test_a_quoted_credit_note_pays_with_the_money() -> None:
    found = propose(70, [item(1, 100), item(2, -30)], {1, 2})
    assert shares(found) == [(2, -30, "quoted"), (1, 100, "quoted")]
    assert found.free == 0


def test_a_quoted_credit_note_is_used_only_as_far_as_needed() -> None:
    found = propose(90, [item(1, 100), item(2, -30), item(3, -5, 1)], {1, 2, 3})
    assert shares(found) == [(2, -10, "quoted"), (1, 100, "quoted")]
    assert propose(100, [item(1, 100), item(2, -30)], {1, 2}).shares == (Share(1, 100, "quoted"),)


def test_credit_notes_that_nobody_quoted_are_left_alone() -> None:
    assert shares(propose(70, [item(1, 100), item(2, -30)], {1}, oldest_first=True)) == [(1, 70, "quoted")]


def test_the_smallest_amounts_count() -> None:
    found = propose(2, [item(1, 1), item(2, 2), item(3, -1)], {1, 3}, oldest_first=True)
    assert (shares(found), found.free) == ([(1, 1, "quoted"), (2, 1, "oldest_due")], 0)
    assert shares(propose(1, [item(1, 1)], oldest_first=True)) == [(1, 1, "oldest_due")]
    assert shares(propose(0, [item(1, 1), item(2, -1)], {1, 2})) == [(2, -1, "quoted"), (1, 1, "quoted")]
    assert shares(propose_return(-1, "EUR", [Allocated(1, D, 1)])) == [(1, -1, "latest")]


def test_a_returned_payment_has_its_own_door() -> None:
    with pytest.raises(ValueError, match="propose_return"):
        propose(-1, [])
    with pytest.raises(ValueError, match="negative"):
        propose_return(0, "EUR", [Allocated(1, D, 5)])


ITEMS = st.lists(st.tuples(st.integers(-500, 500).filter(bool), st.integers(-40, 40)), max_size=8).map(
    lambda rows: [item(n, amount, due) for n, (amount, due) in enumerate(rows)]
)


@given(st.integers(0, 2000), ITEMS, st.sets(st.integers(0, 7)), st.booleans())
def test_a_proposal_loses_nothing_and_never_overfills(
    amount: int, items: list[OpenAmount], quoted: set[int], oldest_first: bool
) -> None:
    found = propose(amount, items, quoted, oldest_first=oldest_first)
    by_id = {row.invoice_id: row.open for row in items}
    assert sum(share.amount for share in found.shares) + found.free == amount
    assert found.free >= 0
    assert len({share.invoice_id for share in found.shares}) == len(found.shares)
    for share in found.shares:
        assert 0 < share.amount <= by_id[share.invoice_id] or by_id[share.invoice_id] <= share.amount < 0
        assert (share.invoice_id in quoted) == (share.rule == "quoted")
    if found.free and oldest_first:
        paid = {share.invoice_id: share.amount for share in found.shares}
        assert all(paid.get(row.invoice_id) == row.open for row in items if row.open > 0)


ROWS = [
    Allocated(1, D, 100),
    Allocated(2, D + timedelta(days=9), 50),
    Allocated(3, D + timedelta(days=4), 30),
]


def test_a_return_takes_the_quoted_then_the_free_then_the_latest() -> None:
    found = propose_return(-185, "EUR", ROWS, {1}, free=20)
    assert shares(found) == [(1, -100, "quoted"), (2, -50, "latest"), (3, -15, "latest")]
    assert found.free == -20


def test_a_return_that_the_free_part_covers_reopens_nothing() -> None:
    assert propose_return(-20, "EUR", ROWS, free=20) == Proposal((), -20)


def test_of_one_day_the_later_row_goes_first() -> None:
    rows = [Allocated(1, D, 10), Allocated(2, D, 10)]
    assert shares(propose_return(-10, "EUR", rows)) == [(2, -10, "latest")]


def test_what_was_reversed_cannot_be_taken_back_again() -> None:
    rows = [Allocated(1, D, 100), Allocated(1, D + timedelta(days=1), -60), Allocated(2, D, 5)]
    assert shares(propose_return(-45, "EUR", rows)) == [(2, -5, "latest"), (1, -40, "latest")]


@pytest.mark.parametrize(
    ("rows", "free", "code"),
    [
        ([], 0, "nothing_to_return"),
        ([Allocated(1, D, 10), Allocated(1, D, -10)], 0, "nothing_to_return"),
        ([Allocated(1, D, 10)], 4, "return_exceeds_receipts"),
    ],
)
def test_more_than_was_received_cannot_come_back(rows: list[Allocated], free: int, code: str) -> None:
    with pytest.raises(UserError) as caught:
        propose_return(-15, "EUR", rows, free=free)
    assert (caught.value.code, caught.value.params["amount"]) == (code, "0.15")


ALLOCATED = st.lists(
    st.builds(
        Allocated, st.integers(0, 4), st.dates(D, D + timedelta(days=20)), st.integers(-50, 200).filter(bool)
    ),
    max_size=8,
)


@given(st.integers(1, 400), ALLOCATED, st.sets(st.integers(0, 4)), st.integers(0, 100))
def test_a_return_is_taken_back_in_full_or_not_at_all(
    back: int, rows: list[Allocated], quoted: set[int], free: int
) -> None:
    held: dict[int, int] = {}
    for row in rows:
        held[row.invoice_id] = held.get(row.invoice_id, 0) + row.amount
    received = sum(max(part, 0) for part in held.values()) + free
    if back > received:
        with pytest.raises(UserError):
            propose_return(-back, "EUR", rows, quoted, free)
        return
    found = propose_return(-back, "EUR", rows, quoted, free)
    assert sum(share.amount for share in found.shares) + found.free == -back
    assert -free <= found.free <= 0
    assert all(-held[share.invoice_id] <= share.amount < 0 for share in found.shares)
    assert len({share.invoice_id for share in found.shares}) == len(found.shares)
