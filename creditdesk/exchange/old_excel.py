"""Old Excel files (BIFF .xls), read in a process of their own: a damaged one may end it, and only it."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from creditdesk.errors import UserError

Progress = Callable[[float], None]

_CHILD = Path(__file__).with_name("old_excel_child.py")
_POLL = 0.1
_LONGEST = 120.0
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_old_excel(path: Path, progress: Progress | None = None) -> list[tuple[str, list[list[object]]]]:
    """(name, rows) of each sheet of ``path``, visible ones first; blank cells are "".

    Raises ``UserError``: ``password_protected``, ``damaged_workbook``. ``progress`` may raise to stop.
    """
    with TemporaryFile() as output, TemporaryFile() as words:
        command = [sys.executable, "-I", str(_CHILD), str(path.resolve())]
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=words, creationflags=_NO_WINDOW
        )
        try:
            status = _wait(child, progress)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
        if status == 3:
            raise UserError("password_protected", file=path.name)
        words.seek(0)
        output.seek(0)
        if status:
            said = words.read(200).decode("utf-8", "replace").strip() if status == 4 else "it is damaged"
            raise UserError("damaged_workbook", file=path.name, detail=said)
        return [(name, rows) for name, rows in json.load(output, object_hook=_day)]


def _wait(child: "subprocess.Popen[bytes]", progress: Progress | None) -> int:
    waited = 0.0
    while True:
        try:
            return child.wait(_POLL)
        except subprocess.TimeoutExpired:
            waited += _POLL
            if waited > _LONGEST:
                return 1
            if progress:
                progress(min(waited / _LONGEST, 1.0))


def _day(found: dict[str, Any]) -> object:
    return date.fromisoformat(found["d"])
