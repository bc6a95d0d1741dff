"""The connection types that services pass on to queries: of the engine, and bare ones of the driver."""

from sqlite3 import Connection as RawConnection

from sqlalchemy import Connection

__all__ = ["Connection", "RawConnection"]
