"""No module's source is read because PySide6 is there."""

import subprocess
import sys

PROBE = """
import builtins, linecache
import creditdesk.ui.page
import sqlite3.dbapi2, sqlalchemy
print(builtins.__import__ is builtins.__feature_import__)
print([name for name in linecache.cache if name.endswith(".py") and ("sqlite3" in name or "sqlalchemy" in name)])
"""


def test_importing_a_module_does_not_read_its_source() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False", "[]"], done.stderr or done.stdout
