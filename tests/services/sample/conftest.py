"""The sample company, made once and opened for reading."""

from collections.abc import Iterator

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from tests.samples import sample_file


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The sample company as of ``SAMPLE_DAY``."""
    ledger = files.open_read_only(sample_file(tmp_path_factory))
    yield ledger
    ledger.close()
