"""Which locks another program finds on a file. A look from this process would take them off."""

import subprocess
import sys
from pathlib import Path

_LOOK = """
import fcntl, sys
with open(sys.argv[1], "rb+") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        print("locked")
"""


def locked(path: Path) -> bool:
    """Whether another process finds a POSIX lock on ``path``."""
    found = subprocess.run(
        [sys.executable, "-c", _LOOK, str(path)], capture_output=True, text=True, check=True
    )
    return found.stdout == "locked\n"
