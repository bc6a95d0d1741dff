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


def payment_words(kind: str) -> str:
    """What a payment of this kind is called, such as "Receipt"."""
    return QCoreApplication.translate("payments", PAYMENT_KINDS.get(kind, kind))
