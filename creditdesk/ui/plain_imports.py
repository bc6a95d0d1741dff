"""Gives Python its own ``import`` back, which PySide6 replaces.

PySide6 6.12 looks into the source of every module that is imported after it, to see whether it may want
``__feature__`` (snake_case names and the like, which this program never uses): it reads the file, splits it into
lines and keeps them for good. That is 4 MB at the start, and half the time that the first visit of a page takes.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # puts its import in place


def use_plain_imports() -> None:
    """Take PySide6's import away again, where it is there and nobody has put another one over it."""
    theirs = getattr(builtins, "__feature_import__", None)
    own = getattr(builtins, "__orig_import__", None)
    if own is not None and builtins.__import__ is theirs:
        builtins.__import__ = own
