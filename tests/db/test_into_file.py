"""A ledger that is open is brought up to date in its one file."""

import contextlib
import sqlite3
from pathlib import Path

from creditdesk.db.engine import open_file
from tests.db.test_engine import OWNER, write


def test_a_copy_of_the_open_file_alone_has_what_was_carried_into_it(sound: Path, tmp_path: Path) -> None:
    ledger = open_file(sound, owner=OWNER)
    write(ledger)
    alone = tmp_path / "copied" / "alone.creditdesk"
    alone.parent.mkdir()
    told: list[int] = []
    for _ in range(2):
        alone.write_bytes(sound.read_bytes())
        with contextlib.closing(sqlite3.connect(alone)) as copy:
            told += copy.execute("SELECT COUNT(*) FROM event WHERE verb = 'test'").fetchone()
        ledger.into_file()
    with ledger.read():  # somebody who reads holds nobody up
        write(ledger)
        ledger.into_file()
    ledger.close()
    assert told == [0, 1]
