"""Reads one old Excel file (BIFF .xls) and writes its sheets to standard output; run as a program of its own.

The reader ends the process when a damaged file asks for more memory than there is; so it has a process to itself.
Uses nothing of this package. Exit status: 0 read, 3 password, 4 not readable (the reason stands on standard error).
"""

import json
import sys
from contextlib import suppress
from datetime import date, datetime

_MEMORY = 2 << 30


def main(path: str) -> int:
    """Print the visible sheets, then the hidden ones: ``[[name, rows], ...]``; days as ``{"d": "2026-11-22"}``."""
    _limit_memory()
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_path(path) as book:
            hidden = {
                meta.name for meta in book.sheets_metadata if not str(meta.visible).endswith(".Visible")
            }
            names = sorted(book.sheet_names, key=hidden.__contains__)
            sheets = [[name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)] for name in names]
    except PasswordError:
        return 3
    except (CalamineError, OSError) as error:
        print(error, file=sys.stderr)
        return 4
    json.dump(sheets, sys.stdout, default=_plain)
    return 0


def _plain(cell: object) -> object:
    if isinstance(cell, datetime):
        return {"d": cell.date().isoformat()}
    return {"d": cell.isoformat()} if isinstance(cell, date) else str(cell)


def _limit_memory() -> None:
    """Where the system can, keep a damaged file from taking the memory of everybody else."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
