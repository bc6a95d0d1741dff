"""SQL and the ledger file: the only package that knows SQLAlchemy, SQLModel and SQLite."""
