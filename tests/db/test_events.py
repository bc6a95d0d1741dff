"""The history: one byte changed behind the program's back is found, and the first broken event is named."""

from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.db.events import GENESIS, EventRow, canonical, first_broken
from creditdesk.services.events import history, verify_history
from creditdesk.services.files import check, open_read_only
from tests.db.files import raw_sql

_OFF = ("DROP TRIGGER event_no_update", "DROP TRIGGER event_no_delete")
_ON = (
    "CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
    "CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
)


def broken(path: Path) -> int | None:
    """The first broken event, as both the history and the check name it."""
    with closing(open_read_only(path)) as ledger:
        number, _ = verify_history(ledger)
        named = [problem.where for problem in check(ledger).problems if problem.code == "event_chain"]
    assert named == ([] if number is None else [f"event {number}"])
    return number


def test_an_untouched_history_holds(sound: Path) -> None:
    assert broken(sound) is None
    with closing(open_read_only(sound)) as ledger:
        assert [event.verb for event in history(ledger)] == ["create", "create", "create", "create", "record"]
        assert verify_history(ledger) == (None, 5)


@pytest.mark.parametrize(
    "column", ["at", "actor", "verb", "subject", "subject_id", "data", "prev_hash", "hash"]
)
def test_one_changed_letter_names_its_event(sound: Path, column: str) -> None:
    change = f"UPDATE event SET {column} = substr({column}, 1, length({column}) - 1) || 'x' WHERE id = 3"
    raw_sql(sound, *_OFF, change, *_ON)
    assert broken(sound) == 3


def test_one_changed_byte_in_the_file_names_its_event(sound: Path) -> None:
    data = sound.read_bytes()
    assert data.count(b'"number":"A2"') == 1
    sound.write_bytes(data.replace(b'"number":"A2"', b'"number":"A3"'))
    assert broken(sound) == 4


def test_a_removed_event_breaks_the_next_and_an_inserted_one_itself(sound: Path) -> None:
    raw_sql(sound, *_OFF, "DELETE FROM event WHERE id = 2", *_ON)
    assert broken(sound) == 3
    raw_sql(sound, "INSERT INTO event VALUES (2, 'a', 'b', 'c', 'd', 'e', '{}', 'f', 'g')")
    assert broken(sound) == 2


@pytest.mark.parametrize("statement", ["UPDATE event SET actor = 'x'", "DELETE FROM event"])
def test_the_file_itself_refuses_to_change_its_history(sound: Path, statement: str) -> None:
    import sqlite3

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw_sql(sound, statement)


def test_the_first_event_follows_from_nothing() -> None:
    row = EventRow(1, "a", "b", "c", "d", "e", "{}", GENESIS, "")
    good = EventRow(1, "a", "b", "c", "d", "e", "{}", GENESIS, row.computed_hash())
    assert first_broken([good]) is None
    assert (
        first_broken([EventRow(1, "a", "b", "c", "d", "e", "{}", "1" * 64, row.computed_hash())]) is not None
    )


def test_the_same_facts_give_the_same_text() -> None:
    assert canonical({"b": 1, "a": "华"}) == canonical({"a": "华", "b": 1}) == '{"a":"华","b":1}'
