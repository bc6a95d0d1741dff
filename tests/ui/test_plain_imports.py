"""No module's source is read because PySide6 is there."""

import subprocess
import sys

PROBE = """
import builtins, linecache
import creditdesk.ui.page
import sqlalchemy
print(builtins.__import__.__name__, sorted(linecache.cache))
"""


def test_importing_a_module_does_not_read_its_source() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "__import__ []", done.stderr or done.stdout
