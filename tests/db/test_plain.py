"""Connections of the driver: transactions that hold, connections kept and closed, no SQLAlchemy for reading."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.db.bare import connect, driver
from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.lock import current_owner
from creditdesk.db.plain import Connections
from creditdesk.db.tables import Customer
from creditdesk.errors import UserError
from tests.ledgers import acting

AT = acting().at
_WITHOUT = """
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from creditdesk.db.engine import open_file
from creditdesk.db.lock import current_owner
from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.today import today_view
from tests.ledgers import TODAY, acting
with closing(open_file(Path(sys.argv[1]), owner=current_owner("Anna", "now"))) as ledger:
    today_view(ledger, TODAY)
    stored = customer_detail(ledger, 1)
    change_customer(ledger, 1, stored.version, CustomerDraft(stored.name, note="rings back"), acting())
print(sorted({"sqlalchemy", "sqlmodel"} & sys.modules.keys()))
"""


@pytest.fixture
def pool(sound: Path) -> Iterator[Connections]:
    found = Connections(lambda: connect(sound, read_only=False))
    yield found
    found.close()


@pytest.fixture
def ledger(sound: Path) -> Iterator[Ledger]:
    found = open_file(sound, owner=current_owner("Anna", "now"))
    yield found
    found.close()


def note(pool: Connections) -> str:
    with pool.transaction("BEGIN") as connection:
        return str(connection.exec_driver_sql("SELECT note FROM customer WHERE id = ?", (1,)).scalar())


def test_a_block_is_stored_as_a_whole_or_not_at_all(pool: Connections) -> None:
    def half_done() -> None:
        with pool.transaction("BEGIN IMMEDIATE") as connection:
            connection.exec_driver_sql("UPDATE customer SET note = :note", {"note": "half"})
            raise UserError("not_found")

    with pytest.raises(UserError, match="not_found"):
        half_done()
    assert note(pool) == ""
    with pool.transaction("BEGIN IMMEDIATE") as connection:
        connection.exec_driver_sql("UPDATE customer SET note = ? WHERE id = ?", [("first", 1), ("second", 1)])
    assert note(pool) == "second"


def test_rows_are_told_apart_from_none(pool: Connections) -> None:
    with pool.transaction("BEGIN") as connection:
        run = connection.exec_driver_sql
        assert run("SELECT 1, 2 UNION SELECT 3, 4").all() == list(run("SELECT 1, 2 UNION SELECT 3, 4"))
        assert run("SELECT NULL").scalar_one() is None
        assert (run("SELECT 5, 6").one(), run("SELECT 5, 6").scalar_one()) == ((5, 6), 5)
        none = "SELECT 1 FROM customer WHERE id = -1"
        assert (run(none).first(), run(none).scalar(), run(none).all()) == (None, None, [])
        for ask in (run(none).one, run(none).scalar_one):
            with pytest.raises(LookupError):
                ask()


def test_the_connection_used_last_is_used_again_and_few_are_kept(sound: Path) -> None:
    opened: list[sqlite3.Connection] = []

    def open_one() -> sqlite3.Connection:
        opened.append(connect(sound, read_only=True))
        return opened[-1]

    def nested(depth: int) -> None:
        with pool.transaction("BEGIN"):
            if depth:
                nested(depth - 1)

    pool = Connections(open_one)
    for _ in range(3):
        nested(1)
    assert len(opened) == 2
    nested(5)
    assert [_is_open(one) for one in opened].count(True) == 4
    with pool.transaction("BEGIN") as connection:
        pool.close()
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    assert not any(map(_is_open, opened))


def test_entities_share_the_transaction_of_statements(ledger: Ledger) -> None:
    for time in ("once", "again"):
        with ledger.work("Anna", AT) as work:
            work.connection.exec_driver_sql("UPDATE customer SET note = ? WHERE id = 1", (time,))
            customer = work.session.get_one(Customer, 1)
            assert customer.note == time
            customer.phone = time
            work.session.add(customer)
            work.session.flush()
            phone = work.connection.exec_driver_sql("SELECT phone FROM customer WHERE id = 1").scalar()
            assert phone == time
        with ledger.read() as connection:
            found = connection.exec_driver_sql("SELECT note, phone FROM customer WHERE id = 1").one()
        assert found == (time, time)


def test_neither_reading_nor_saving_a_form_waits_for_sqlalchemy(sound: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT, str(sound)], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except driver().ProgrammingError:
        return False
    return True
