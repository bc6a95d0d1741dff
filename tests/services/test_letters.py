"""The list of letters: filters that add up, search, order; what is printed of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.errors import Cancelled, UserError
from creditdesk.services.letters import (
    Undoing,
    letter_counts,
    letter_ids,
    letter_lines,
    letter_view,
    letters_to_print,
)
from creditdesk.services.reminders.corrections import withdraw_posting
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.post import mark_printed, post_letters, undo_letters, undo_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import letter_pdf
from tests.ledgers import TODAY, Desk, acting


@pytest.fixture
def four(desk: Desk) -> Desk:
    """Letters to Amsel (1, posted), Berg (2, printed), Chen (3, issued) and Dorn (4, undone)."""
    for number, name in enumerate(("Amsel", "Berg", "Chen", "Dorn"), start=1):
        desk.invoice(desk.customer(name), f"R{number}", 100 * number, due=TODAY - timedelta(days=9))
    desk.issue(TODAY)
    post_letters(desk.ledger, [1], TODAY, acting(), tracking={1: "RR 1_2"})
    mark_printed(desk.ledger, [2], acting())
    undo_letters(desk.ledger, [4], acting())
    return desk


def test_counts_are_what_the_filters_show(four: Desk) -> None:
    counts = letter_counts(four.ledger)
    assert counts == {"all": 4, "to_print": 1, "to_post": 2, "posted": 1, "returned": 0, "undone": 1}
    for shown, count in counts.items():
        assert len(letter_ids(four.ledger, shown=shown)) == count  # type: ignore[arg-type]


def test_an_empty_ledger_has_no_letters(desk: Desk) -> None:
    assert set(letter_counts(desk.ledger).values()) == {0}
    assert list(letter_ids(desk.ledger)) == []


@pytest.mark.parametrize(
    ("search", "found"), [("berg", [2]), ("1_2", [1]), ("_", [1]), ("%", []), ("2026", [4, 3, 2, 1])]
)
def test_search_takes_every_character_as_it_is(four: Desk, search: str, found: list[int]) -> None:
    assert list(letter_ids(four.ledger, search=search)) == found


def test_order_by_customer_and_by_amount(four: Desk) -> None:
    assert list(letter_ids(four.ledger, sort="customer", descending=False)) == [1, 2, 3, 4]
    assert list(letter_ids(four.ledger, sort="total", descending=True)) == [4, 3, 2, 1]
    assert [line.customer for line in letter_lines(four.ledger, [3, 1, 99])] == ["Chen", "Amsel"]


def test_a_letter_shows_what_it_asked_for_and_what_is_open_now(four: Desk) -> None:
    four.pay(3, 120, TODAY, (four.numbers["R3"], 120))
    view = letter_view(four.ledger, 3)
    assert [(item.number, item.open, item.open_now) for item in view.items] == [("R3", 30_000, 18_000)]
    with pytest.raises(UserError, match="not_found"):
        letter_view(four.ledger, 5)


def test_undone_letters_are_never_printed(four: Desk) -> None:
    assert letters_to_print(four.ledger, [3]) == letters_to_print(four.ledger, [4, 3])
    with pytest.raises(UserError, match="no_letters_to_print"):
        letters_to_print(four.ledger, [4])


def test_printing_counts_letters_and_can_be_stopped(desk: Desk, fonts: Path) -> None:
    told: list[tuple[int, int]] = []
    for name in ("Amsel", "Berg"):
        desk.invoice(desk.customer(name), f"R {name}", 100, due=TODAY - timedelta(days=9))
    run, _ = prepare(desk.ledger, TODAY, acting())
    issue(desk.ledger, run, acting(), render_pdf)
    letters_to_print(desk.ledger, [1, 2], lambda *how_far: told.append(how_far))
    assert told == [(0, 2), (0, 2), (1, 2), (2, 2)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        letters_to_print(desk.ledger, [1, 2], stop)


def test_printing_again_marks_a_copy_and_leaves_the_original_alone(desk: Desk, fonts: Path) -> None:
    desk.invoice(desk.customer("Keller"), "K1", 300, due=TODAY - timedelta(days=20))
    run, _ = prepare(desk.ledger, TODAY, acting())
    issue(desk.ledger, run, acting(), render_pdf)
    digest = letter_view(desk.ledger, 1).line.document_hash
    original = letter_pdf(desk.ledger, digest)
    assert letters_to_print(desk.ledger, [1]) == original
    mark_printed(desk.ledger, [1], acting())
    assert letters_to_print(desk.ledger, [1]) != original
    assert letter_pdf(desk.ledger, digest) == original


def test_an_undone_letter_says_whether_a_printed_sheet_of_it_may_lie_about(four: Desk) -> None:
    who = acting()
    assert letter_view(four.ledger, 2).undone is None, "it still waits"
    undo_letters(four.ledger, [2, 3], who)
    told = [letter_view(four.ledger, number).undone for number in (2, 3, 4)]
    assert told == [Undoing(TODAY, who.actor, printed) for printed in (True, False, False)]


def test_a_run_that_is_undone_knows_which_of_its_letters_were_printed(desk: Desk) -> None:
    for number, name in enumerate(("Amsel", "Berg", "Chen"), start=1):
        desk.invoice(desk.customer(name), f"R{number}", 100, due=TODAY - timedelta(days=9))
    run, _ = desk.issue(TODAY)
    mark_printed(desk.ledger, [1, 2], acting())
    undo_letters(desk.ledger, [1], acting())
    undo_run(desk.ledger, run, acting())
    told = [letter_view(desk.ledger, number).undone for number in (1, 2, 3)]
    assert [each and each.printed for each in told] == [True, True, False]


def test_a_letter_whose_posting_was_taken_back_is_on_paper_although_nobody_printed_it_here(
    four: Desk,
) -> None:
    post_letters(four.ledger, [3], TODAY, acting())
    withdraw_posting(four.ledger, [3], "still on the table", acting())
    undo_letters(four.ledger, [3], acting())
    undone = letter_view(four.ledger, 3).undone
    assert undone
    assert undone.printed


def test_an_undoing_of_a_former_version_may_have_been_of_a_printed_letter(four: Desk) -> None:
    """Its event kept nothing; it is certain only where no letter of the run had been printed."""
    with four.ledger.work("Anna", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE letter SET state = 'undone' WHERE id = 3")
        work.record("undo", "letter", 3, {})
    undone = letter_view(four.ledger, 3).undone
    assert undone == Undoing(TODAY, "Anna", None)
