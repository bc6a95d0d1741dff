"""The sample company for tests: made once per run and day, then copied."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.services.reminders.facts import RunFacts, run_facts
from creditdesk.services.sample.make import make_sample
from tests.ledgers import acting, fake_render

#: A Wednesday in the middle of a month.
SAMPLE_DAY = date(2026, 9, 16)
_made: dict[tuple[Path, date], Path] = {}


def sample_file(factory: pytest.TempPathFactory, today: date = SAMPLE_DAY) -> Path:
    """The sample company as of ``today``, shared by all tests of this run: read it, or copy it to change it."""
    key = (factory.getbasetemp(), today)
    if key not in _made:
        path = factory.mktemp("sample") / "sample.creditdesk"
        make_sample(path, today, acting(today), fake_render)
        _made[key] = path
    return _made[key]


def decided(ledger: Ledger, day: date = SAMPLE_DAY) -> RunFacts:
    """Every open item decided as a run of ``day`` would."""
    with ledger.read() as connection:
        return run_facts(connection, day, day)


def copy_of_sample(factory: pytest.TempPathFactory, folder: Path, today: date = SAMPLE_DAY) -> Path:
    """A copy of the sample company in ``folder`` that the test may change."""
    return Path(shutil.copy(sample_file(factory, today), folder / "sample.creditdesk"))
