"""SQLModel sessions on a connection of the driver that is in a transaction already."""

import sqlite3
from typing import TYPE_CHECKING

from creditdesk.db.bare import driver

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session


def get_ready() -> None:
    """Load what the first session needs, a third of a second; a form asks for it while it is filled in."""
    import sqlalchemy.dialects.sqlite  # noqa: F401

    import creditdesk.db.tables  # noqa: F401


class Entities:
    """Makes the sessions of a ledger, one at a time: SQLite lets one write. What SQLAlchemy has compiled is kept."""

    def __init__(self) -> None:
        self._bare: sqlite3.Connection | None = None
        self._engine: Engine | None = None

    def session(self, bare: sqlite3.Connection) -> "Session":
        """A session in the transaction of ``bare``. Closing it rolls back what is not committed by then."""
        from sqlmodel import Session

        self._engine = self._engine or self._made()
        self._bare = bare
        return Session(self._engine.connect(), join_transaction_mode="control_fully")

    def _made(self) -> "Engine":
        """An engine that begins, commits and closes nothing of its own."""
        from sqlalchemy import create_engine
        from sqlalchemy.pool import NullPool

        self._bare = driver().connect(":memory:")  # getting to know the driver ends with a rollback
        engine = create_engine(
            "sqlite://",
            module=driver(),
            creator=lambda: self._bare,
            poolclass=NullPool,
            pool_reset_on_return=None,
        )
        engine.dialect.do_close = lambda dbapi_connection: None  # it goes back to the ledger's connections
        engine.connect().close()
        return engine
