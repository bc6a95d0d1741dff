"""The start: the window is painted before anything heavy is imported, and the measuring switch prints its line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from creditdesk.ui.start import since_start_ms

#: What must not be there when the window has been painted.
HEAVY = set(
    "sqlalchemy sqlmodel pydantic pandas numpy reportlab python_calamine holidays babel segno".split()
)

_PAINTED = """
import datetime, json, sys
from creditdesk.services.context import Acting
from creditdesk.ui import start
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.memory import Memory
from pathlib import Path

acting = Acting("Anna", datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC), datetime.date(2026, 11, 22))
application = DeskApplication([])
application.dress(sys.argv[1], "light", whole=False)
desk, window, opening = start.compose(lambda: acting, Memory(Path(sys.argv[2])))
window.first_painted.connect(application.quit)
window.show()
application.exec()
print(json.dumps(sorted(sys.modules)))
"""


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_heavy_is_loaded_when_the_window_has_painted(tmp_path: Path, language: str) -> None:
    done = run("-c", _PAINTED, language, str(tmp_path / "memory.ini"))
    assert done.returncode == 0, done.stderr
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_measuring_switch_refuses_a_foreign_file(tmp_path: Path) -> None:
    foreign = tmp_path / "letter.txt"
    foreign.write_text("Dear Sirs")
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = run("-m", "creditdesk.app", str(foreign), "--exit-after-paint", **home)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_the_time_since_the_start_grows() -> None:
    first = since_start_ms()
    assert 0 < first <= since_start_ms()
