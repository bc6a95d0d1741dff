"""A ledger that is open is brought up to date in its one file."""

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

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


#: Opens a file with SQLite, reads, closes: the last user, as it thinks, removes the log.
_ANOTHER_PROGRAM = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute("SELECT COUNT(*) FROM event").fetchone()
connection.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there an open log cannot be removed")
def test_what_is_stored_after_another_program_removed_the_log_gets_into_the_file(sound: Path) -> None:
    ledger = open_file(sound, owner=OWNER)
    write(ledger)
    for ending in ("", "-wal", "-shm"):
        Path(f"{sound}{ending}").open(
            "rb"
        ).close()  # anything in this process that looks at them takes the locks off
    subprocess.run([sys.executable, "-c", _ANOTHER_PROGRAM, str(sound)], check=True)
    assert not Path(f"{sound}-wal").exists()
    write(ledger)
    ledger.into_file()
    with contextlib.closing(sqlite3.connect(f"file:{sound}?immutable=1", uri=True)) as alone:
        assert alone.execute("SELECT COUNT(*) FROM event WHERE verb = 'test'").fetchone() == (2,)
        assert alone.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    ledger.close()
    with contextlib.closing(sqlite3.connect(sound)) as closed:
        assert closed.execute("SELECT COUNT(*) FROM event WHERE verb = 'test'").fetchone() == (2,)
