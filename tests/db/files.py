"""What tests of files look at: bytes, companions, journal mode; and another process that has a ledger open."""

import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from creditdesk.db.backup import ControlTotals, verify

_HOLDER = """
import sys, datetime
from pathlib import Path
from creditdesk.services import files
from creditdesk.services.context import Acting
who = Acting("Berta", datetime.datetime(2026, 11, 22, 8, tzinfo=datetime.UTC), datetime.date(2026, 11, 22))
ledger = files.open_ledger(Path(sys.argv[1]), who)
with ledger.work("Berta", who.at) as work:
    work.record("test", "company", 1, {})
print("open", flush=True)
sys.stdin.readline()
ledger.close()
print("closed", flush=True)
"""


def books_of(path: Path) -> ControlTotals:
    """The control totals of a sound file without its history: a restore adds an event to that."""
    return replace(verify(path), events=0, head="")


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path: Path) -> list[str]:
    """The names of everything else in the file's folder."""
    return sorted(other.name for other in path.parent.iterdir() if other != path)


def journal_mode(path: Path) -> str:
    """The mode written in the file's header: delete or wal."""
    return {1: "delete", 2: "wal"}[path.read_bytes()[18]]


def raw_sql(path: Path, *statements: str) -> None:
    """Change a file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


class Holder:
    """Another process that has a ledger open for writing, as user Berta."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _HOLDER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._read() == "open"

    def close(self) -> None:
        """Let it close the ledger and end."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self._read() == "closed"
        self._reap()

    def kill(self) -> None:
        """End it as a power cut would end a program."""
        self.process.kill()
        self._reap()

    def _read(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def _reap(self) -> None:
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
