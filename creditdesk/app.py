"""The composition root: reads the clock and the user's name, then hands over to the window or the command line."""

import getpass
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from creditdesk import __version__
from creditdesk.services.context import Acting


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: the process's); returns the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["--version"]:
        print(f"CreditDesk {__version__}")
        return 0
    if not _wants_window(words):
        from creditdesk.cli.main import run

        return run(words, acting())
    from creditdesk.ui.start import run_window

    return run_window(words, acting)


def acting() -> Acting:
    """Who acts now: the only place that reads the clock and the name of the person at the machine."""
    now = datetime.now(UTC)
    return Acting(actor=_user(), at=now, today=now.astimezone().date())


def _wants_window(words: Sequence[str]) -> bool:
    from creditdesk.cli.words import opens_window

    return opens_window(words)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


if __name__ == "__main__":
    sys.exit(main())
