"""Qt's methods must not use up the references to None (they do in PySide6 6.12 on Python 3.11)."""

import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from creditdesk.ui import steady
from creditdesk.ui.steady import keep_constants

#: More calls than a fresh Python has references to None.
PROBE = """
import sys
import creditdesk.ui
from PySide6.QtCore import QObject
thing, calls = QObject(), 4 * min(sys.getrefcount(None), 50_000)
for number in range(calls):
    thing.setObjectName("x")
print("alive")
"""


def test_a_program_survives_many_calls_into_qt() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr


@pytest.mark.parametrize("used_up", [0, 10**6, 10**9])
def test_asking_twice_adds_nothing_more(used_up: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many calls there have been since the counts were made large."""
    before = sys.getrefcount(True)
    python = SimpleNamespace(version_info=(3, 11), getrefcount=lambda _thing: steady._PLENTY - used_up)
    monkeypatch.setattr(steady, "sys", python)
    keep_constants()
    QObject().blockSignals(True)
    assert abs(sys.getrefcount(True) - before) < 1000
