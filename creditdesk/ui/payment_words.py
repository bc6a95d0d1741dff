"""What a payment or another movement of an open amount is called; several pages show it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from creditdesk.words.marks import QT_TRANSLATE_NOOP

#: What reduces or restores an open amount, by kind.
PAYMENT_KINDS: Mapping[str, str] = {
    "receipt": QT_TRANSLATE_NOOP("payments", "Receipt"),
    "returned": QT_TRANSLATE_NOOP("payments", "Returned payment"),
    "reversal": QT_TRANSLATE_NOOP("payments", "Reversal"),
    "discount": QT_TRANSLATE_NOOP("payments", "Discount"),
    "write_off": QT_TRANSLATE_NOOP("payments", "Write-off"),
    "set_off": QT_TRANSLATE_NOOP("payments", "Set-off"),
    "bank_charge": QT_TRANSLATE_NOOP("payments", "Bank charge"),
    "refund": QT_TRANSLATE_NOOP("payments", "Refund"),
    "credit_note": QT_TRANSLATE_NOOP("payments", "Credit note"),
}
#: Kinds of write-offs: what a form calls them, and what a list calls the entry.
CAUSES: Mapping[str, str] = {
    "bad_debt": QT_TRANSLATE_NOOP("payments", "Bad debt"),
    "small_difference": QT_TRANSLATE_NOOP("payments", "Small difference"),
    "other": QT_TRANSLATE_NOOP("payments", "Another reason"),
}
_WRITTEN_OFF: Mapping[str, str] = {
    "bad_debt": QT_TRANSLATE_NOOP("payments", "Bad debt written off"),
    "small_difference": QT_TRANSLATE_NOOP("payments", "Small difference written off"),
    "other": QT_TRANSLATE_NOOP("payments", "Written off for another reason"),
}


def payment_words(kind: str, cause: str = "") -> str:
    """What a payment of this kind is called, such as "Receipt"; ``cause`` is the kind of a write-off."""
    words = _WRITTEN_OFF.get(cause) if kind == "write_off" else None
    return QCoreApplication.translate("payments", words or PAYMENT_KINDS.get(kind, kind))


def cause_words(cause: str) -> str:
    """What a kind of write-off is called, such as "Bad debt"."""
    return QCoreApplication.translate("payments", CAUSES[cause])
