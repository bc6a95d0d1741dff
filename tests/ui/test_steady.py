"""Qt's methods must not use up the references to None (they do in PySide6 6.12 on Python 3.11)."""

import subprocess
import sys

from PySide6.QtCore import QObject

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


def test_asking_twice_adds_nothing_more() -> None:
    before = sys.getrefcount(True)
    keep_constants()
    QObject().blockSignals(True)
    assert abs(sys.getrefcount(True) - before) < 1000
