"""Which words of the command line are commands; kept apart so that the window starts without the parser."""

import os
from collections.abc import Sequence

#: Commands; any other first word must be an existing file, which opens in the window.
COMMANDS = (
    "demo",
    "new",
    "import",
    "ageing",
    "remind",
    "post",
    "undo",
    "grade",
    "check",
    "backup",
    "restore",
    "events",
)
#: Options that go with the window.
WINDOW_OPTIONS = ("--exit-after-paint",)


def opens_window(arguments: Sequence[str]) -> bool:
    """True when the command line asks for the window: nothing, or an existing file, and only window options."""
    options = [word for word in arguments if word.startswith("-")]
    words = [word for word in arguments if not word.startswith("-")]
    if any(option not in WINDOW_OPTIONS for option in options) or len(words) > 1:
        return False
    # os.path and not Path: False for a word that cannot be a name at all
    return not words or (words[0] not in COMMANDS and os.path.isfile(words[0]))
