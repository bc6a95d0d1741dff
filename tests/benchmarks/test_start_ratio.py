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


@pytest.fixture(scope="module")
def rounds(ledger: Path) -> list[tuple[dict[str, float], dict[str, float]]]:
    _run(OURS, str(ledger))  # the first one makes the automatic backup
    _run(BARE)
    return []


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


def _measure(ledger: Path, ours: str, floor: str) -> Measured:
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        base = _run(BARE)[floor]
        pairs.append((_run(OURS, str(ledger))[ours], base))
    unit = 1 if ours == "memory" else 1000
    return Measured(
        median(mine / base for mine, base in pairs),
        median(mine for mine, _ in pairs) * unit,
        median(base for _, base in pairs) * unit,
    )


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("name", "goal", "ours", "floor"),
    [
        ("first paint", 1.6, "first_paint_ms", "first_paint_ms"),
        ("Today filled", 4.5, "today_filled_ms", "first_paint_ms"),
        ("memory at rest (MiB)", 1.8, "memory", "memory"),
    ],
)
def test_start(ledger: Path, rounds: object, name: str, goal: float, ours: str, floor: str) -> None:
    hold(name, goal, lambda: _measure(ledger, ours, floor))
