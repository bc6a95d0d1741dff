"""A small table of invoices, and what was found in it as plain values."""

from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.words import sentence

HEAD = "customer,invoice,issued,due,amount"
GOOD = "C1,R1,2026-01-05,2026-02-04,100.00"


def only(parsed: ParsedFile) -> ImportRow:
    assert not parsed.errors
    (row,) = parsed.rows
    return row


def problems(parsed: ParsedFile) -> list[tuple[int, str, str, str]]:
    """The errors as plain tuples, after proving that each has its sentence."""
    for error in parsed.errors:
        assert not sentence(error.code, error.params).startswith(error.code)
    return [(error.row, error.field, error.code, error.value) for error in parsed.errors]
