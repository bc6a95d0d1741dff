"""A short way to import a text as a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from creditdesk.services.imports import ImportResult, ReadRequest, import_table, read_file
from tests.ledgers import TODAY, Desk, acting

Import = Callable[..., ImportResult]


@pytest.fixture
def bring(desk: Desk, tmp_path: Path) -> Import:
    """``bring(text, today=..., skip_bad=..., dry_run=..., **what the person said)`` imports ``text``."""
    count = 0

    def run(
        text: str | Path, *, today: date = TODAY, skip_bad: bool = False, dry_run: bool = False, **said: Any
    ) -> ImportResult:
        nonlocal count
        count += 1
        path = text if isinstance(text, Path) else tmp_path / f"file{count}.csv"
        if isinstance(text, str):
            path.write_text(text, encoding="utf-8")
        parsed = read_file(desk.ledger, ReadRequest(path, **said)).parsed
        return import_table(desk.ledger, parsed, acting(today), skip_bad=skip_bad, dry_run=dry_run)

    return run
