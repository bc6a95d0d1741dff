"""Runs one command: opens the ledger the right way, prints, and turns coded errors into exit statuses."""

import errno
import importlib
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.cli import parser
from creditdesk.db.failures import from_system
from creditdesk.errors import EnvError, UserError
from creditdesk.services.context import Acting
from creditdesk.words import sentence

if TYPE_CHECKING:
    from creditdesk.services.demo import Pictures

FINE, PROBLEMS, WRONG_INPUT, SURROUNDINGS = 0, 1, 2, 3
#: What shells give to a command stopped by Ctrl-C: 128 + SIGINT.
INTERRUPTED = 130
_REFUSED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
#: A command: its arguments and who acts -> (exit status, what to print as JSON, what to print as text).
Command = Callable[[Namespace, Acting], tuple[int, Mapping[str, object], Sequence[str]]]
#: Where each command is; its module is loaded when it is asked for.
_HOMES = {
    "demo": "demo",
    "new": "keeping",
    "import": "tables",
    "ageing": "reading",
    "remind": "reminding",
    "post": "reminding",
    "undo": "reminding",
    "grade": "reading",
    "check": "keeping",
    "backup": "keeping",
    "restore": "keeping",
    "events": "keeping",
}


def run(arguments: Sequence[str], acting: Acting, pictures: "Pictures | None" = None) -> int:
    """Run one command and return its exit status; a foreseen failure is one line on stderr, no traceback.

    ``pictures`` takes pictures of the window for ``demo``; the composition root knows how.
    """
    try:
        _require_command(arguments)
        args = parser.build().parse_args(list(arguments), Namespace(pictures=pictures))
        status, data, lines = _command(args.command)(args, acting)
    except SystemExit as stop:  # the parser has said what it had to say
        return int(stop.code or 0)
    except UserError as error:
        return _complain(error, WRONG_INPUT)
    except EnvError as error:
        return _complain(error, SURROUNDINGS)
    except OSError as error:
        return _complain(_of_the_system(error), SURROUNDINGS)
    except KeyboardInterrupt:
        print(f"creditdesk: {sentence('interrupted', {})}", file=sys.stderr)
        return INTERRUPTED
    _print(
        json.dumps(data, ensure_ascii=False, indent=2) if getattr(args, "json", False) else "\n".join(lines)
    )
    return status


def _command(name: str) -> Command:
    home = importlib.import_module(f"creditdesk.cli.{_HOMES[name]}")
    found: Command = getattr(home, "import_files" if name == "import" else name)
    return found


def _require_command(arguments: Sequence[str]) -> None:
    """Refuse a first word that is neither a command nor an option; an existing file never comes here."""
    word = arguments[0] if arguments else "-"
    if word in _HOMES or word.startswith("-"):
        return
    if os.path.isdir(word):  # unlike Path, False for a word that cannot be a name at all
        raise UserError("is_a_folder", path=word)
    raise UserError("no_command", value=word)


def _of_the_system(error: OSError) -> EnvError:
    """What the system refused: a place that may not be written is named as such, all else is trouble with the disk."""
    place = Path(str(error.filename or ""))
    if error.errno in _REFUSED:
        shown = place.parent if place.suffix == ".part" else place
        return EnvError("cannot_create", path=str(shown), detail=error.strerror or "")
    return from_system(error, place, "disk_trouble")


def _complain(error: UserError | EnvError, status: int) -> int:
    print(f"creditdesk: {sentence(error.code, error.params)}", file=sys.stderr)
    return status


def _print(text: str) -> None:
    """Print in UTF-8 whatever the terminal's locale says; a closed pipe is the reader's choice."""
    # A file name that is no UTF-8 shows its bytes as \\udcXX, which is also how JSON writes them.
    data = text.encode("utf-8", "backslashreplace")
    try:
        sys.stdout.buffer.write(data + b"\n" if data else b"")
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
