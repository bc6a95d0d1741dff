"""Keeps ``None``, ``True`` and ``False`` alive under PySide6 on Python 3.11.

PySide6 6.12 is built as if these were immortal, which they are from Python 3.12 on: every Qt method that returns
nothing takes one reference to ``None`` away that it never added (``QObject().setObjectName("x")`` shows it), and a
signal that carries ``True`` does the same to ``True``. After some thousand calls Python 3.11 would stop with
"deallocating None". So their counts are made so large that no day's work brings them down, as Python 3.12 does.
"""

import sys

#: Added to each count; half the range of a 64-bit counter would be too near its end, this is a year of repainting.
_PLENTY = 1 << (40 if sys.maxsize > 1 << 32 else 29)


def keep_constants() -> None:
    """Make the counts large, once; does nothing from Python 3.12 on, where these objects are immortal.

    A count that has been made large is below that again after some hundred thousand calls, but never below half of it.
    """
    if sys.version_info >= (3, 12) or sys.getrefcount(None) >= _PLENTY // 2:
        return
    import ctypes

    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        count.value += _PLENTY
