"""Migrations: frozen steps from one ``user_version`` to the next, each in one transaction."""
