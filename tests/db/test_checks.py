"""The check finds every kind of wrong, each by its own code, and nothing in a sound file."""

from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.services.files import check, open_read_only
from tests.db.files import raw_sql

_LETTER = (
    "INSERT INTO run VALUES (1, '2026-11-22', 1, '{state}', 0, 'x', NULL, NULL, 1)",
    "INSERT INTO document VALUES ('{hash}', 'application/pdf', x'00', 'x')",
    "INSERT INTO letter (id, run_id, number, customer_id, currency, language, tone, step, dated, total_minor, pages, "
    "document_hash, state) VALUES (1, 1, 'L1', 1, 'EUR', 'en', 'L1', 1, '2026-11-22', 100, 1, '{hash}', '{state}')",
    "INSERT INTO letter_item VALUES (1, 1, 1, 100, 0, 100, 5)",
)


def letter(
    state: str = "issued", digest: str = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
) -> list[str]:
    return [text.format(state=state, hash=digest) for text in _LETTER]


def found(path: Path) -> set[str]:
    with closing(open_read_only(path)) as ledger:
        report = check(ledger)
    assert report.ok == (not report.problems)
    assert all(problem.where and problem.detail for problem in report.problems)
    return {problem.code for problem in report.problems}


def test_a_sound_file_has_no_problem(sound: Path) -> None:
    assert found(sound) == set()
    raw_sql(sound, *letter())
    assert found(sound) == set()


@pytest.mark.parametrize(
    ("statements", "codes"),
    [
        (["UPDATE invoice SET open_minor = open_minor - 1 WHERE id = 2"], {"open_amount"}),
        (["UPDATE payment SET free_minor = free_minor - 1"], {"free_amount"}),
        (["UPDATE allocation SET amount_minor = amount_minor + 1"], {"open_amount", "free_amount"}),
        (["UPDATE allocation SET amount_minor = 4500, on_date = '2026-11-22'", "UPDATE invoice SET open_minor = 5500 "
          "WHERE id = 1", "UPDATE payment SET free_minor = 0, used_on = '2026-11-21'"], {"used_on"}),
        (["UPDATE invoice SET amount_minor = 4000, open_minor = 0, closed_on = '2026-11-21' WHERE id = 1"],
         {"closed_on"}),
        (["INSERT INTO payment (customer_id, kind, dated, currency, amount_minor, free_minor) "
          "VALUES (1, 'returned', '2026-11-22', 'EUR', -501, -501)"], {"free_credit"}),
        (["INSERT INTO payment (customer_id, kind, dated, currency, amount_minor, free_minor) "
          "VALUES (1, 'returned', '2026-11-01', 'EUR', -500, -500)"], {"free_credit"}),
        (["UPDATE payment SET currency = 'USD'"], {"allocation_currency"}),
        (["UPDATE allocation SET on_date = '2026-01-01'"], {"allocation_date", "free_credit"}),
        (["UPDATE payment SET dated = '2026-11-31'"], {"day", "allocation_date", "free_credit"}),
        (["INSERT INTO allocation VALUES (7, 1, NULL, 2, 500, '2026-11-22', NULL)",
          "UPDATE invoice SET open_minor = open_minor - 500 WHERE id = 1"], {"contra"}),
        (["INSERT INTO allocation VALUES (7, 1, 1, NULL, 8000, '2026-11-21', NULL)",
          "INSERT INTO allocation VALUES (8, 1, 1, NULL, -8000, '2026-11-22', NULL)"],
         {"over_allocated", "free_credit"}),
        ([*letter(), "UPDATE letter SET total_minor = 99"], {"letter_total"}),
        ([*letter(), "UPDATE letter_item SET paid_minor = 1"], {"letter_item_sum"}),
        ([*letter(), "INSERT INTO dunning_step VALUES (1, 1, 1, 1, 'letter', '2026-11-22', NULL, 1, 1)"],
         {"step_without_letter"}),
        (letter("posted"), {"posted_without_step"}),
        (letter(digest="0" * 64), {"document"}),
        (["PRAGMA foreign_keys=OFF", "UPDATE invoice SET customer_id = 9 WHERE id = 2"], {"reference"}),
        (["UPDATE ladder_step SET channel = 'cal,' WHERE number = 1"], {"value"}),
        (["UPDATE company SET currency = 'EU\x05'"], {"value"}),
        (["UPDATE company SET ladder_name = 'steep'"], {"value"}),
        (["UPDATE customer SET created_on = '2026-11-2x'"], {"day"}),
        (["DELETE FROM company"], {"company"}),
    ],
)  # fmt: skip
def test_each_kind_of_wrong_is_named(sound: Path, statements: list[str], codes: set[str]) -> None:
    raw_sql(sound, *statements)
    assert found(sound) == codes


def test_an_index_that_does_not_fit_its_table_is_found(sound: Path) -> None:
    import sqlite3

    with closing(sqlite3.connect(sound)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'customer_code'").fetchone()[0]
    data = bytearray(sound.read_bytes())
    place = data.rindex(b"10001", (page - 1) * 4096, page * 4096)
    data[place + 4] ^= 4
    sound.write_bytes(data)
    assert "integrity" in found(sound)
