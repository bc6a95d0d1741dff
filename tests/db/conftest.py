"""A sound ledger file to open, damage and copy; made once, copied for each test."""

import importlib.util
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest

from creditdesk.db import bare
from tests.ledgers import TODAY, Desk, make_desk


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = make_desk(tmp_path_factory.mktemp("template"))
    keller = desk.customer("Keller GmbH")
    item = desk.invoice(keller, "A1", 100, due=TODAY - timedelta(days=10))
    desk.invoice(keller, "A2", 50, due=TODAY + timedelta(days=10))
    desk.pay(keller, 45, TODAY - timedelta(days=2), (item, 40))
    desk.ledger.close()
    return desk.ledger.path


@pytest.fixture
def sound(_template: Path, tmp_path: Path) -> Path:
    """A closed ledger file with a customer, two invoices and a receipt."""
    return Path(shutil.copy(_template, tmp_path / "sound.creditdesk"))


@pytest.fixture(params=["sqlcipher3", "sqlite3"])
def driver(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Either SQLite that the program can run on."""
    if request.param == "sqlcipher3":
        assert importlib.util.find_spec("sqlcipher3") is not None
        yield bare.driver()
    else:
        monkeypatch.setattr(bare, "driver", lambda: sqlite3)
        yield sqlite3


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty company's ledger, open for writing."""
    found = make_desk(tmp_path)
    yield found
    found.ledger.close()
