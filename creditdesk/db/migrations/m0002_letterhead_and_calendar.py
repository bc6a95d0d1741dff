"""Version 2: the company's logo, its own calendar, and names found and put in order by their pinyin.

The logo is a row of ``document``, as every kept file is. ``calendar`` names the country or region whose rest days
count ('' = the company's country), ``due_roll`` says what becomes of a due date on a rest day ('' = as the law of
the country has it). ``own_days`` are the days the firm itself is closed, or works though others rest.

``sort_key`` and ``search_key`` of a customer follow from the name (``creditdesk.pinyin``) and take the place of
``initials``; ``sought`` is all that a search looks in. The index holds it in the order of names, so that a search reads
nothing else and sorts nothing.
"""

from collections.abc import Callable
from sqlite3 import Connection

from creditdesk.pinyin import columns_of

VERSION = 2
#: A text of SQL, or a function where the values cannot be told by SQL.
Statement = str | Callable[[Connection], None]


def fill_keys(connection: Connection) -> None:
    """Give the customers that are there their keys."""
    names = connection.execute("SELECT name, id FROM customer").fetchall()
    rows = [(*columns_of(name)[1:], number) for name, number in names]
    connection.executemany("UPDATE customer SET sort_key = ?, search_key = ? WHERE id = ?", rows)


STATEMENTS: tuple[Statement, ...] = (
    "ALTER TABLE company ADD COLUMN logo_hash TEXT REFERENCES document(hash)",
    "ALTER TABLE company ADD COLUMN calendar TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE company ADD COLUMN due_roll TEXT NOT NULL DEFAULT '' CHECK (due_roll IN ('', 'next', 'stay'))",
    """CREATE TABLE own_days (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('closed', 'worked')),
        first TEXT NOT NULL,
        last TEXT NOT NULL CHECK (last >= first),
        note TEXT NOT NULL DEFAULT '',
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "ALTER TABLE customer DROP COLUMN initials",
    "ALTER TABLE customer ADD COLUMN sort_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",
    """ALTER TABLE customer ADD COLUMN sought TEXT
        AS (search_key || char(10) || lower(code) || char(10) || lower(tax_id)) VIRTUAL""",
    fill_keys,
    "CREATE INDEX customer_order ON customer(sort_key, id, merged_into_id, sought)",
)
