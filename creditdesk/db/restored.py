"""What a restore writes into the file it makes, and what of the replaced ledger the backup does not know."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from creditdesk.db import events
from creditdesk.db.bare import connect

#: More numbers than anybody gives in a year: what a damaged file says beyond this is not believed.
_MOST = 10_000_000
#: What a person is told about by count -> what makes one of them the same in both files.
_KEYS = {
    "letters": "SELECT number FROM letter WHERE state <> 'undone'",
    "posted": "SELECT number FROM letter WHERE state IN ('posted', 'delivered', 'returned')",
    "payments": "SELECT id, customer_id, kind, dated, currency, amount_minor FROM payment",
    "invoices": "SELECT customer_id, kind, number, instalment FROM invoice",
    "customers": "SELECT code FROM customer",
    "imports": "SELECT imported_at, file_hash FROM import_batch WHERE undone_at IS NULL",
    "entries": "SELECT hash FROM event",
}

_POSTED = """
    SELECT t.number, c.code, COALESCE(t.posted_on, '') FROM letter t JOIN customer c ON c.id = t.customer_id
    WHERE t.state IN ('posted', 'delivered', 'returned') ORDER BY t.number
"""


def ledger_key(raw: sqlite3.Connection) -> str:
    """The identity kept inside a file, "" where it has none."""
    row = raw.execute("SELECT ledger_key FROM company").fetchone()
    return str(row[0]) if row else ""


def numbers_given(raw: sqlite3.Connection) -> dict[str, int]:
    """The last number given by each sequence of a file, such as ``{"letter:2026": 18}``."""
    rows = raw.execute("SELECT name, value FROM sequence").fetchall()
    return {str(name): value for name, value in rows if isinstance(value, int) and 0 < value < _MOST}


def salvaged_numbers(damaged: Path, key: str) -> dict[str, int]:
    """As ``numbers_given`` for a damaged file of the ledger ``key``, as far as it can be read; nothing of another's."""
    with closing(connect(damaged, read_only=True)) as raw:
        tables = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('company', 'sequence')"
        if raw.execute(tables).fetchone() != (2,) or ledger_key(raw) != key:
            return {}
        return numbers_given(raw)


def only_in_present(present: sqlite3.Connection, backup: sqlite3.Connection) -> dict[str, int]:
    """How many letters, posted letters, payments ... the present ledger holds that the backup does not, by kind."""
    found: dict[str, int] = {}
    for kind, query in _KEYS.items():
        known = set(backup.execute(query))
        found[kind] = sum(row not in known for row in present.execute(query))
    return found


def posted_only_in_present(
    present: sqlite3.Connection, backup: sqlite3.Connection
) -> list[tuple[str, str, str]]:
    """Letters that went out by the present ledger and not by the backup: (number, customer's code, day of posting).

    Those that an earlier restore of the present ledger made it forget are among them.
    """
    known = {number for (number,) in backup.execute(_KEYS["posted"])}
    found = {number: (number, code, day) for number, code, day in present.execute(_POSTED)}
    for (data,) in present.execute("SELECT data FROM event WHERE subject = 'ledger' AND verb = 'restore'"):
        for number, code, day in json.loads(data).get("went_out", ()):
            found.setdefault(number, (number, code, day))
    return [letter for number, letter in sorted(found.items()) if number not in known]


def newest_at(raw: sqlite3.Connection) -> str:
    """When the newest entry of a file was made (UTC, ISO), "" without any."""
    row = raw.execute("SELECT at FROM event ORDER BY id DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def write_restore(
    file: Path, at: str, actor: str, data: Mapping[str, object], numbers: Mapping[str, int]
) -> None:
    """Raise the sequences of ``file`` to ``numbers`` and add the event of the restore to its chain, in one transaction.

    Bare SQL that every version of the file understands: an older backup is brought up to date only when it is opened.
    """
    with closing(connect(file, read_only=False)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(
            "INSERT INTO sequence (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
            list(numbers.items()),
        )
        head = raw.execute("SELECT id, hash FROM event ORDER BY id DESC LIMIT 1").fetchone()
        draft = (at, actor, "restore", "ledger", "0", events.canonical(data))
        raw.executemany(events.INSERT, events.chained(head, [draft]))
        raw.execute("COMMIT")
