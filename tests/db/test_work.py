"""The unit of work: all or nothing, events in the same transaction, no change over somebody else's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.events import first_broken
from creditdesk.db.lock import current_owner
from creditdesk.db.queries.history import all_events
from creditdesk.db.tables import Customer
from creditdesk.errors import UserError
from tests.ledgers import acting

AT = acting().at


@pytest.fixture
def ledger(sound: Path) -> Iterator[Ledger]:
    found = open_file(sound, owner=current_owner("Anna", "now"))
    yield found
    found.close()


def note_of(ledger: Ledger, number: int = 1) -> str:
    with ledger.read() as connection:
        return str(connection.exec_driver_sql("SELECT note FROM customer WHERE id = ?", (number,)).scalar())


def test_a_failing_verb_leaves_nothing_behind(ledger: Ledger) -> None:
    def half_done() -> None:
        with ledger.work("Anna", AT) as work:
            work.connection.exec_driver_sql("UPDATE customer SET note = 'half'")
            customer = work.session.get_one(Customer, 1)
            customer.note = "more"
            work.session.add(customer)
            work.session.flush()
            work.record("change", "customer", 1, {})
            raise UserError("not_found")

    with pytest.raises(UserError, match="not_found"):
        half_done()
    assert note_of(ledger) == ""
    with ledger.read() as connection:
        assert len(list(all_events(connection))) == 5


def test_entities_and_events_are_stored_together_and_chained(ledger: Ledger) -> None:
    with ledger.work("Anna", AT) as work:
        customer = work.session.get_one(Customer, 1)
        work.check_version(customer, customer.version)
        customer.note = "rings back"
        work.session.add(customer)
        work.record("change", "customer", 1, {"note": ["", "rings back"]})
        work.record("test", "company", 1, {"n": 2})
        work.touch("invoice")
        changes = work.changes
    assert note_of(ledger) == "rings back"
    assert changes.touched == {("customer", 1), ("company", 1), ("invoice", 0)}
    with ledger.read() as connection:
        events = list(all_events(connection))
    assert first_broken(events) is None
    assert [(e.verb, e.actor, e.at) for e in events[-2:]] == [
        ("change", "Anna", "2026-11-22T09:00:00+00:00"), ("test", "Anna", "2026-11-22T09:00:00+00:00"),
    ]  # fmt: skip
    assert events[-1].prev_hash == events[-2].hash


def test_saving_over_a_newer_version_is_refused(ledger: Ledger) -> None:
    def save(seen: int) -> None:
        with ledger.work("Anna", AT) as work:
            customer = work.session.get_one(Customer, 1)
            work.check_version(customer, seen)
            work.session.add(customer)

    save(1)
    with pytest.raises(UserError) as caught:
        save(1)
    assert (caught.value.code, caught.value.params["found"]) == ("changed_meanwhile", 2)


def test_a_reader_sees_one_state_while_another_connection_commits(ledger: Ledger) -> None:
    with ledger.read() as connection:
        count = "SELECT COUNT(*) FROM event"
        before = connection.exec_driver_sql(count).scalar()
        with ledger.work("Anna", AT) as work:
            work.record("test", "company", 1, {})
        assert connection.exec_driver_sql(count).scalar() == before
    with ledger.read() as connection:
        assert connection.exec_driver_sql(count).scalar() == before + 1
