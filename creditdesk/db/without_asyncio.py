"""Keeps ``asyncio`` out of the window: SQLAlchemy imports it for its asynchronous engines, which nothing here uses.

With its sockets and TLS it is 8 MB that stay, and a tenth of the way to a filled Today. A stand-in takes its place
until somebody asks it for anything; then the real one is loaded and used.
"""

import importlib
import inspect
import sys
from types import ModuleType

_NAME = "asyncio"


class _StandIn(ModuleType):
    """Loads the real module when one of its names is asked for. SQLAlchemy takes ``iscoroutine`` while it loads."""

    iscoroutine = staticmethod(inspect.iscoroutine)

    def __getattr__(self, name: str) -> object:
        if name in ("__file__", "__spec__", "__wrapped__"):  # asked by those who look through all modules
            raise AttributeError(name)
        if sys.modules.get(_NAME) is self:
            del sys.modules[_NAME]
        return getattr(importlib.import_module(_NAME), name)


def keep_asyncio_away() -> None:
    """Put the stand-in in its place; does nothing where ``asyncio`` or SQLAlchemy are loaded already."""
    if _NAME not in sys.modules and "sqlalchemy" not in sys.modules:
        sys.modules[_NAME] = _StandIn(_NAME)
