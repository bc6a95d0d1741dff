"""The composition root: reads the clock and the user's name, then hands over to the window or the command line."""

import gc
import getpass
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

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

        return run(words, acting(), take_pictures)
    gc.disable()  # until the window is there and filled
    from creditdesk.ui.start import run_window

    return run_window(words, acting)


def acting() -> Acting:
    """Who acts now: the only place that reads the clock and the name of the person at the machine."""
    now = datetime.now(UTC)
    return Acting(actor=_user(), at=now, today=now.astimezone().date())


def take_pictures(ledger: Path, folder: Path, today: date) -> list[Path]:
    """Pictures of the window on ``ledger`` into ``folder``, by a process of its own that needs no screen.

    None when Qt cannot start here (a system library is missing); the day's work does not fail for it.
    """
    import subprocess

    command = [
        sys.executable,
        "-m",
        "creditdesk.ui.screenshots",
        "--ledger",
        str(ledger),
        "--dir",
        str(folder),
    ]
    command += ["--today", today.isoformat()]
    without_screen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=without_screen, capture_output=True, check=False)
    if done.returncode:
        print(done.stderr.decode(errors="replace").strip().rpartition("\n")[2], file=sys.stderr)
    return sorted(folder.glob("*.png"))


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
