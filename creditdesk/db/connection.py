"""The connection type that services pass from ``Ledger.read`` and ``Work`` to queries."""

from sqlalchemy import Connection

__all__ = ["Connection"]
