"""The numbers that a firm calls its customers by."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def next_code(connection: "Connection") -> str:
    """The next free customer number after the largest purely numeric code (10001 in an empty file)."""
    largest = connection.exec_driver_sql(
        "SELECT MAX(CAST(code AS INTEGER)) FROM customer "
        "WHERE code <> '' AND code NOT GLOB '*[^0-9]*' AND LENGTH(code) < 16"
    ).scalar()
    return str(max(int(largest or 0), 10000) + 1)


def code_taken(connection: "Connection", code: str) -> bool:
    """True when a customer has this code."""
    return (
        connection.exec_driver_sql("SELECT 1 FROM customer WHERE code = :c", {"c": code}).first() is not None
    )


def codes(connection: "Connection") -> dict[int, str]:
    """The code of every customer."""
    return {row[0]: row[1] for row in connection.exec_driver_sql("SELECT id, code FROM customer")}
