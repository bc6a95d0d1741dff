"""The one wire between pages: somebody changed something in the ledger."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries ``changed(change_set, initiator)`` after every write; pages refresh only what they show.

    ``change_set`` is what the service verb returned, ``initiator`` the object that asked for the write (or
    None).
    """

    changed = Signal(object, object)
