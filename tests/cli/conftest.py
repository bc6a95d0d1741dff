"""The command line without a process: the words, and what came out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from creditdesk.cli.main import run
from tests.ledgers import TODAY, acting, make_desk


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit status and the two streams of one command."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)

    def complains(self, status: int, *words: str) -> None:
        """One clear line on stderr, nothing on stdout, no traceback."""
        assert (self.status, self.out) == (status, "")
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("creditdesk")
        assert "Traceback" not in self.err
        for word in words:
            assert word in self.err


Command = Callable[..., Outcome]


@pytest.fixture
def desk_words(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Command:
    """Runs one command line as of the tests' day."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))

    def command(*words: object) -> Outcome:
        capsysbinary.readouterr()
        status = run([str(word) for word in words], acting())
        out, err = capsysbinary.readouterr()
        return Outcome(status, out.decode(), err.decode())

    return command


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A closed ledger: Keller late with 60.00 of 100.00, Brennan (no address) late, 华联 with a free receipt in CNY."""
    folder = tmp_path / "here"
    folder.mkdir()
    desk = make_desk(folder)
    keller = desk.customer("Keller GmbH")
    item = desk.invoice(keller, "A1", 100, due=TODAY - timedelta(days=40))
    desk.invoice(keller, "A2", 50, due=TODAY + timedelta(days=5))
    desk.pay(keller, 40, TODAY - timedelta(days=20), (item, 40))
    desk.invoice(desk.customer("Brennan", city=""), "B1", 30, due=TODAY - timedelta(days=5))
    hua = desk.customer("华联", country="CN")
    desk.invoice(hua, "C1", 70, due=TODAY - timedelta(days=95), currency="CNY")
    desk.pay(hua, 20, TODAY - timedelta(days=2), currency="CNY")
    desk.ledger.close()
    return desk.ledger.path
