"""Keeps out of the window what SQLAlchemy imports and nothing needs while a ledger only lies open.

``asyncio`` is for its asynchronous engines, which nothing here uses: with its sockets and TLS it is 8 MB that stay, and
a tenth of the way to a filled Today. ``hashlib`` brings 4 MB of OpenSSL and is first wanted by whoever imports a file
or issues letters. ``importlib.metadata``, with half of ``email`` and ``zipfile`` 1 MB, is for plug-ins.

A stand-in takes the place of each until somebody asks it for anything; then the real one is loaded and used.
"""

import importlib
import inspect
import sys
from collections.abc import Mapping
from types import ModuleType

#: The modules, and what SQLAlchemy takes out of them while it loads.
_SPARE: Mapping[str, Mapping[str, object]] = {
    "asyncio": {"iscoroutine": inspect.iscoroutine},
    "hashlib": {},
    "importlib.metadata": {},
}
#: Asked by those who look through all modules.
_OF_ANY_MODULE = frozenset({"__file__", "__spec__", "__wrapped__"})


class _StandIn(ModuleType):
    """Loads the real module when one of its names is asked for."""

    def __getattr__(self, name: str) -> object:
        if name in _OF_ANY_MODULE:
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def keep_spare_modules_away() -> None:
    """Put the stand-ins in their places; what is loaded already stays, and everything where SQLAlchemy is."""
    if "sqlalchemy" in sys.modules:
        return
    for name, taken in _SPARE.items():
        if name not in sys.modules:
            _put(_StandIn(name), taken)


def _put(stand_in: ModuleType, taken: Mapping[str, object]) -> None:
    vars(stand_in).update(taken)
    package, _, last = stand_in.__name__.rpartition(".")
    sys.modules[stand_in.__name__] = stand_in
    if package:
        setattr(sys.modules[package], last, stand_in)
