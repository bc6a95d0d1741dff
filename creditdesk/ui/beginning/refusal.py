"""What is shown when a ledger could not be opened: one of the views that help, or only the start with a sentence."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from creditdesk.errors import CreditDeskError, EnvError
from creditdesk.ui.desk import Desk
from creditdesk.ui.ledger_work import Aim

#: What keeps a ledger from being written, but not from being read.
_UNWRITTEN = frozenset(("locked", "read_only", "folder_read_only", "disk_full"))
#: Damage only where the file was a ledger when it was last opened here; else it is simply another file.
_NO_LONGER_OURS = frozenset(("not_ours", "empty_ledger"))


def helping_view(desk: Desk, opening: Any, aim: Aim, error: Exception) -> Callable[[], QWidget] | None:
    """What makes the view for ``error``, or None where a sentence on the start is all there is to say."""
    if aim.kind != "file" or not aim.file.is_file() or not isinstance(error, CreditDeskError):
        return None
    if isinstance(error, EnvError) and error.code in _UNWRITTEN:
        from creditdesk.ui.beginning.locked_view import LockedView

        return lambda: LockedView(desk, opening, aim.file, error)
    known = bool(desk.memory.ledger_key(aim.file))
    if error.code == "damaged" or (known and error.code in _NO_LONGER_OURS):
        from creditdesk.ui.beginning.damaged_view import DamagedView

        return lambda: DamagedView(desk, opening, aim.file, error)
    return None
