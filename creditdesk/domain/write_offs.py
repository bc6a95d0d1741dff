"""Why a part of an invoice is given up: for a bad debt, a small difference or another reason.

The kind is kept at the head of the stored reason (``bad_debt: insolvent``), so that files of every version hold it.
"""

from enum import StrEnum

#: A rest of at most so many per cent of the invoice is proposed as a small difference.
_SMALL_PERCENT = 5


class WriteOffKind(StrEnum):
    """Tax and reports treat a lost debt and a rounding difference differently."""

    BAD_DEBT = "bad_debt"
    SMALL_DIFFERENCE = "small_difference"
    OTHER = "other"


def stored_reason(kind: WriteOffKind, note: str) -> str:
    """Kind and note as they are kept together."""
    return f"{kind}: {note}" if note else str(kind)


def read_reason(stored: str) -> tuple[WriteOffKind | None, str]:
    """The kind and the note; None for a write-off of which nobody said the kind, as before version 0.2."""
    head, _, note = stored.partition(":")
    if head in {str(kind) for kind in WriteOffKind}:
        return WriteOffKind(head), note.strip()
    return None, stored


def needs_note(kind: WriteOffKind) -> bool:
    """Whether the kind alone is no reason: an auditor asks why a debt was lost."""
    return kind is not WriteOffKind.SMALL_DIFFERENCE


def likely_kind(amount: int, rest: int) -> WriteOffKind:
    """What writing ``rest`` off an invoice of ``amount`` (minor units, positive) most likely is."""
    small = rest < amount and rest * 100 <= amount * _SMALL_PERCENT
    return WriteOffKind.SMALL_DIFFERENCE if small else WriteOffKind.BAD_DEBT
