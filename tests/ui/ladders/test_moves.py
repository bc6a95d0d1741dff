"""Open invoices moved to the newest version of a ladder from the settings: whose, what changes, and back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from creditdesk.domain.dunning.ladder_edit import with_step
from creditdesk.services.ladders import change_ladder, ladder_views
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_move_form import MoveForm
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.ladders.hands import stored
from tests.ui.on_screen import Ways, nameless, settle


@pytest.fixture
def changed(section: RemindersSection, books: ledgers.Desk) -> RemindersSection:
    """Keller, Lang, and Amsel with two invoices, were reminded by version 1; in version 2 step 2 comes on day 25."""
    amsel = books.customer("Amsel")
    for number in ("8", "9"):
        books.invoice(amsel, number, 70, due=TODAY - timedelta(days=20))
    books.remind(TODAY)
    step = next(step for step in stored(section.desk).steps if step.number == 2)
    change_ladder(books.ledger, with_step(stored(section.desk), replace(step, days=25)), acting())
    section.refresh()
    return section


def form_of(section: RemindersSection) -> MoveForm:
    section.form.doors.move_cases.click()
    form = section.editor
    assert isinstance(form, MoveForm)
    settle()
    return form


def lines(form: MoveForm) -> list[tuple[str, ...]]:
    rows = [form.table.model.row(row) for row in range(len(form.table.model.ids))]
    return [(row.customer, row.number, row.now, row.then) for row in rows]


def test_there_is_nothing_to_move_before_the_ladder_changes(section: RemindersSection) -> None:
    assert section.form.doors.move_cases.isHidden()
    assert section.form.doors.move_back.isHidden()


def test_the_form_shows_what_would_change_for_each(changed: RemindersSection) -> None:
    form = form_of(changed)
    assert form.whose.itemText(0) == "All 3 customers"
    found = {number: (now, then) for _, number, now, then in lines(form)}
    assert set(found) == {"1", "2", "8", "9"}
    assert found["1"] == ("Step 2 from 28 Nov 2026", "Step 2 from 8 Dec 2026")
    assert "4 open invoices climb a former version." in form.words.text()
    assert "Each keeps the step it has reached; what follows is that of version 2." in form.words.text()
    assert nameless(form) == []


def test_one_customer_is_moved_and_moved_back_at_once(
    changed: RemindersSection, desk: Desk, ways: Ways
) -> None:
    form = form_of(changed)
    place = [form.whose.itemText(at) for at in range(form.whose.count())].index("Amsel")
    form.whose.setCurrentIndex(place)
    assert {customer for customer, *_ in lines(form)} == {"Amsel"}
    form.submit()
    assert ways.said[-1].startswith("2 open invoices moved.")
    assert ladder_views(desk.ledger)["standard"].older_cases == 2
    ways.undo()
    assert ladder_views(desk.ledger)["standard"].older_cases == 4


def test_the_last_move_can_be_taken_back_later(changed: RemindersSection, desk: Desk, ways: Ways) -> None:
    form_of(changed).submit()
    doors = changed.form.doors
    assert (doors.move_cases.isHidden(), doors.move_back.isHidden()) == (True, False)
    doors.move_back.click()
    assert ways.said[-1].startswith("The invoices are back on the version they came from.")
    assert (doors.move_cases.isHidden(), doors.move_back.isHidden()) == (False, True)
    assert ladder_views(desk.ledger)["standard"].older_cases == 4
