"""Version 2: the company's logo, and its own calendar.

The logo is a row of ``document``, as every kept file is. ``calendar`` names the country or region whose rest days
count ('' = the company's country), ``due_roll`` says what becomes of a due date on a rest day ('' = as the law of
the country has it). ``own_days`` are the days the firm itself is closed, or works though others rest.
"""

VERSION = 2

STATEMENTS: tuple[str, ...] = (
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
)
