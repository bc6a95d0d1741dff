from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.domain.grading.holds import Hold, hold_reason, no_credit_reason, overdue_hold, thin_reason
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.words import sentence
from tests.domain.grading.builders import disputed, invoice, paid, portfolio

AS_OF = date(2024, 12, 31)
PROMPT = [paid(0) for _ in range(10)]
SLOW = [paid(28) for _ in range(30)]


def overdue(days: int) -> InvoiceFact:
    return invoice(AS_OF - timedelta(days=days))


def hold_of(*facts: InvoiceFact) -> Hold | None:
    known = portfolio(list(facts), AS_OF)
    return overdue_hold(known, known.book(1))


@pytest.mark.parametrize(("days", "grade"), [(90, "D"), (91, "E"), (61, "D"), (60, "C"), (32, "C")])
def test_holds_by_calendar_days(days: int, grade: str) -> None:
    hold = hold_of(*PROMPT, overdue(days))
    assert hold is not None
    assert hold.grade == grade


@pytest.mark.parametrize("days", [1, 29, 30])
def test_no_hold_within_thirty_days(days: int) -> None:
    assert hold_of(*PROMPT, overdue(days)) is None


def test_habit_moves_the_thirty_days() -> None:
    assert hold_of(*SLOW, overdue(45)) is None
    hold = hold_of(*SLOW, overdue(60))
    assert hold is not None
    assert (hold.grade, hold.code) == ("C", "grade_held_habit")
    assert hold.usual_day == AS_OF - timedelta(days=60) + timedelta(days=28)


def test_habit_of_paying_early_is_the_due_date() -> None:
    early = [paid(-25) for _ in range(30)]
    assert hold_of(*early, overdue(29)) is None
    hold = hold_of(*early, overdue(33))
    assert hold is not None
    assert hold.code == "grade_held_habit_due"
    said = hold_reason(hold, "A", AS_OF)
    words = sentence(f"{said.code}_detail", said.params)
    assert words.endswith("is 33 days overdue, and this customer usually pays by the due date.")


def test_disputed_invoices_hold_nothing() -> None:
    assert hold_of(*PROMPT, disputed(overdue(200)), disputed(overdue(70))) is None


def test_a_kept_plan_excuses_ninety_days_but_not_sixty() -> None:
    hold = hold_of(*PROMPT, replace(overdue(95), plan_kept=True))
    assert hold is not None
    assert hold.grade == "D"


def test_strictest_hold_and_its_oldest_invoice() -> None:
    oldest = overdue(130)
    hold = hold_of(*PROMPT, overdue(40), overdue(70), overdue(99), oldest)
    assert hold is not None
    assert hold.invoice.number == oldest.number
    excused = replace(overdue(200), plan_kept=True)
    second = overdue(99)
    hold = hold_of(*PROMPT, excused, second)
    assert hold is not None
    assert (hold.grade, hold.invoice.number) == ("E", second.number)


def test_nothing_overdue_holds_nothing() -> None:
    assert hold_of(*PROMPT) is None


def test_words_of_the_holds() -> None:
    late = overdue(67)
    hold = hold_of(*PROMPT, late)
    assert hold is not None
    reason = hold_reason(hold, "B", AS_OF)
    assert (reason.points, reason.invoice_ids) == (0, (late.invoice_id,))
    assert sentence(f"{reason.code}_detail", reason.params) == (
        f"Would be B, held at D because invoice {late.number} is 67 days overdue."
    )


def test_words_of_the_habit() -> None:
    late = overdue(60)
    hold = hold_of(*SLOW, late)
    assert hold is not None
    reason = hold_reason(hold, "A", AS_OF)
    assert reason.params["beyond"] == 32
    assert "32 days beyond the day" in sentence(f"{reason.code}_detail", reason.params)


def test_words_of_no_new_credit() -> None:
    late = overdue(95)
    hold = hold_of(late)
    assert hold is not None
    reason = no_credit_reason(hold, AS_OF)
    assert sentence(f"{reason.code}_detail", reason.params) == (
        f"No new credit because invoice {late.number} is 95 days overdue."
    )


def test_thin_history_notes() -> None:
    new = thin_reason(0, "E")
    assert new is not None
    assert "would give E" in sentence(f"{new.code}_detail", new.params)
    held = thin_reason(2, "A")
    assert held is not None
    assert sentence(f"{held.code}_detail", held.params) == (
        "Would be A, held at C until 3 invoices have been settled; so far 2."
    )
    assert thin_reason(1, "C") is None
    assert thin_reason(2, "E") is None
