"""Short ways to say what a run did to items due on one day."""

from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.invoices import invoice_view
from creditdesk.services.reminders.views import run_view
from tests.ledgers import Desk

DUE = date(2026, 3, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def steps(desk: Desk, item: int) -> list[tuple[int, str, date, str]]:
    return [(s.step, s.kind, s.on_date, s.ladder) for s in invoice_view(desk.ledger, item, DUE).steps]


def state(desk: Desk, run: int) -> tuple[str, date | None, list[str]]:
    view = run_view(desk.ledger, run)
    return view.run.state, view.run.posted_on, [letter.state for letter in view.letters]


def refused(code: str, verb: object, *args: object, **options: object) -> None:
    with pytest.raises(UserError) as caught:
        verb(*args, **options)  # type: ignore[operator]
    assert caught.value.code == code


def two_letters(desk: Desk, keller: int) -> tuple[int, int, int, int]:
    """A run with letters to two customers: (run, first letter, second letter, second item)."""
    other = desk.invoice(desk.customer("Brennan"), "B1", 50, due=DUE)
    run, done = desk.issue(after(3))
    first, second = sorted(done.letters)
    return run, first, second, other
