"""Words of kinds and states that several pages show: what a payment is, where a letter stands."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from creditdesk.ui.tables.columns import Tone
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
#: Where a letter stands, as badges.
LETTER_STATES: Mapping[str, tuple[Tone, str]] = {
    "issued": ("warn", QT_TRANSLATE_NOOP("badges", "Issued")),
    "printed": ("info", QT_TRANSLATE_NOOP("badges", "Printed")),
    "posted": ("good", QT_TRANSLATE_NOOP("badges", "Posted")),
    "delivered": ("good", QT_TRANSLATE_NOOP("badges", "Delivered")),
    "returned": ("red", QT_TRANSLATE_NOOP("badges", "Returned")),
    "undone": ("plain", QT_TRANSLATE_NOOP("badges", "Undone")),
}


def payment_words(kind: str) -> str:
    """What a payment of this kind is called, such as "Receipt"."""
    return QCoreApplication.translate("payments", PAYMENT_KINDS.get(kind, kind))
