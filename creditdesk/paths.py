"""Where files lie: the only module that knows the folders of the program and of the person.

Folders are answered, not made; who writes into one makes it. ``platformdirs`` is imported when first asked.

``CREDITDESK_DATA`` moves everything of the person (backups, logs, settings) below one folder, ``CREDITDESK_FONTS`` the
fonts: for tests, for a stick that is carried about, for a firm that keeps its data elsewhere.
"""

import os
import sys
from pathlib import Path

_APP = "CreditDesk"
_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Path of a shipped file: ``creditdesk/_resources`` in a wheel, ``resources/`` in a checkout."""
    packed = _PACKAGE / "_resources"
    root = packed if packed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def user_data_folder() -> Path:
    """The person's own data: backups, the sample company, remembered sizes."""
    moved = os.environ.get("CREDITDESK_DATA")
    if moved:
        return Path(moved).expanduser()
    import platformdirs

    return platformdirs.user_data_path(_APP, appauthor=False)


def moved_settings_file() -> Path | None:
    """What the window remembers, below ``CREDITDESK_DATA``; None where it is for the system to say where that lies."""
    return user_data_folder() / "settings.ini" if os.environ.get("CREDITDESK_DATA") else None


def cache_folder() -> Path:
    """What can be made again at any time; below ``CREDITDESK_DATA`` where that is set."""
    return user_data_folder() / "cache" if os.environ.get("CREDITDESK_DATA") else _system_cache()


def font_folder() -> Path:
    """Cache of the font files that ``installer/tasks.py fonts`` makes; only ``CREDITDESK_FONTS`` moves it."""
    moved = os.environ.get("CREDITDESK_FONTS")
    return Path(moved).expanduser() if moved else _system_cache() / "fonts"


def _system_cache() -> Path:
    # On Linux what platformdirs answers, without its 3 ms: this is asked before the first paint.
    if sys.platform == "linux":
        cache = os.environ.get("XDG_CACHE_HOME", "").strip() or "~/.cache"
        return Path(cache).expanduser() / _APP
    import platformdirs

    return platformdirs.user_cache_path(_APP, appauthor=False)


def backup_folder(ledger_id: str, root: Path | None = None) -> Path:
    """Place of one ledger's automatic backups; ``ledger_id`` is the identity kept inside the file.

    Below ``backup_root()`` unless ``root`` says otherwise. Raises ``ValueError`` when the identity could lead out
    of the folder (it is ours, so that is a bug).
    """
    if not ledger_id or not all(c.isalnum() or c in "-_" for c in ledger_id):
        raise ValueError("a ledger identity has only letters, digits, - and _")
    return (root or backup_root()) / ledger_id


def default_backup_root() -> Path:
    """Where automatic backups go unless the person has chosen another folder."""
    return user_data_folder() / "backups"


def backup_choice_file() -> Path:
    """The file that names the folder a person has chosen for backups: one line, the path."""
    return user_data_folder() / "backup-folder.txt"


def backup_root() -> Path:
    """Where automatic backups go now; the default while the chosen folder is not there (a stick, a share)."""
    try:
        chosen = Path(backup_choice_file().read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return default_backup_root()
    return chosen if chosen.is_absolute() and chosen.is_dir() else default_backup_root()


def log_folder() -> Path:
    """Where the rotating log lies."""
    if os.environ.get("CREDITDESK_DATA"):
        return user_data_folder() / "logs"
    import platformdirs

    return platformdirs.user_log_path(_APP, appauthor=False)
