"""Goals 1 to 3: the window against a bare one in the same run: first paint, Today filled on 100,000 invoices,
memory at rest."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.big_ledger import make_big_ledger
from tests.benchmarks.measure import Measured, hold
from tests.ledgers import TODAY

ROUNDS = 7
#: Times are microseconds of the machine's monotonic clock; memory is what the kernel holds for the process.
_COMMON = """
import os, sys, time
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
def now():
    return round(time.monotonic() * 1e6)
"""
BARE = (
    _COMMON
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Window(QMainWindow):
    painted = 0
    def paintEvent(self, event):
        super().paintEvent(event)
        if not Window.painted:
            Window.painted = now()
            QTimer.singleShot(0, application.quit)
application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QTableView())
window.resize(1280, 800)
window.show()
application.exec()
print('{"first_paint_ms": %d, "memory": %d}' % (Window.painted, resident()))
"""
)
OURS = (
    _COMMON
    + """
from creditdesk import app
from creditdesk.ui import start
start.since_start_ms = now
status = app.main([sys.argv[1], "--exit-after-paint"])
print('{"memory": %d}' % resident())
sys.exit(status)
"""
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("start") / "big.creditdesk"
    make_big_ledger(path, 2_000, 100_000, seed=7, today=TODAY)
    yield path
    path.unlink()


def _run(script: str, *arguments: str) -> dict[str, float]:
    """Run a program and return its times in seconds since it was started, and its memory in MiB."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=_environment(),
    )
    found: dict[str, float] = {}
    for line in done.stdout.splitlines():
        found.update(json.loads(line))
    return {name: value / 1024 if name == "memory" else value / 1e6 - begun for name, value in found.items()}


def _environment() -> dict[str, str]:
    """As on a person's machine: modules are compiled once, here into a folder of our own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "creditdesk-bench-pycache")}


class Starts:
    """Bare and our window in turn; every round counts for all three goals, more rounds are run when one is missed."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._pairs: list[tuple[dict[str, float], dict[str, float]]] = []
        self._used: set[str] = set()  # goals for which the present rounds have been looked at
        _run(OURS, str(ledger))  # compiles the modules and makes the automatic backup
        _run(BARE)

    def measure(self, ours: str, floor: str, unit: int) -> Measured:
        """The ratio of the last rounds; a second call first runs new ones."""
        if not self._pairs or ours in self._used:
            self._pairs = [(_run(OURS, str(self._ledger)), _run(BARE)) for _ in range(ROUNDS)]
            self._used.clear()
        self._used.add(ours)
        return Measured(
            median(mine[ours] / base[floor] for mine, base in self._pairs),
            median(mine[ours] for mine, _ in self._pairs) * unit,
            median(base[floor] for _, base in self._pairs) * unit,
        )


@pytest.fixture(scope="module")
def starts(ledger: Path) -> Starts:
    return Starts(ledger)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("name", "goal", "ours", "floor", "unit"),
    [
        ("first paint", 1.6, "first_paint_ms", "first_paint_ms", 1000),
        ("Today filled on 100,000 invoices", 3.8, "today_filled_ms", "first_paint_ms", 1000),
        ("memory at rest (MiB)", 1.6, "memory", "memory", 1),
    ],
)
def test_start(starts: Starts, name: str, goal: float, ours: str, floor: str, unit: int) -> None:
    hold(name, goal, lambda: starts.measure(ours, floor, unit))
