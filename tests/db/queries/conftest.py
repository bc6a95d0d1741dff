"""A small ledger for service tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ledgers import Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An empty company's ledger, open for writing; backups go to the test's own folder."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    found = make_desk(tmp_path)
    yield found
    found.ledger.close()
