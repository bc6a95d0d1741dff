"""Runs one command: opens the ledger the right way, prints, and turns coded errors into exit statuses."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from creditdesk.cli import parser
from creditdesk.cli.demo import demo
from creditdesk.cli.keeping import backup, check, events, new, restore
from creditdesk.cli.reading import ageing, grade
from creditdesk.cli.reminding import post, remind, undo
from creditdesk.cli.tables import import_files
from creditdesk.errors import EnvError, UserError
from creditdesk.services.context import Acting
from creditdesk.words import sentence

FINE, PROBLEMS, WRONG_INPUT, SURROUNDINGS = 0, 1, 2, 3
#: A command: its arguments and who acts -> (exit status, what to print as JSON, what to print as text).
Command = Callable[[Namespace, Acting], tuple[int, Mapping[str, object], Sequence[str]]]
_COMMANDS: dict[str, Command] = {
    "demo": demo,
    "new": new,
    "import": import_files,
    "ageing": ageing,
    "remind": remind,
    "post": post,
    "undo": undo,
    "grade": grade,
    "check": check,
    "backup": backup,
    "restore": restore,
    "events": events,
}


def run(arguments: Sequence[str], acting: Acting) -> int:
    """Run one command and return its exit status; a foreseen failure is one line on stderr, no traceback."""
    args = parser.build().parse_args(list(arguments))
    try:
        status, data, lines = _COMMANDS[args.command](args, acting)
    except UserError as error:
        return _complain(error, WRONG_INPUT)
    except EnvError as error:
        return _complain(error, SURROUNDINGS)
    except OSError as error:
        return _complain(
            EnvError("disk_trouble", path=str(error.filename or ""), detail=error.strerror or ""),
            SURROUNDINGS,
        )
    _print(
        json.dumps(data, ensure_ascii=False, indent=2) if getattr(args, "json", False) else "\n".join(lines)
    )
    return status


def _complain(error: UserError | EnvError, status: int) -> int:
    print(f"creditdesk: {sentence(error.code, error.params)}", file=sys.stderr)
    return status


def _print(text: str) -> None:
    """Print in UTF-8 whatever the terminal's locale says; a closed pipe is the reader's choice."""
    try:
        sys.stdout.buffer.write(text.encode() + b"\n" if text else b"")
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
