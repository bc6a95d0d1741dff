"""What a verb begun from anywhere takes over from the page in front: the customer chosen there, or the invoices."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from creditdesk.ui.page import Page, Subject
from creditdesk.ui.palette.catalogue import CHOSEN_INVOICE, Entry

Aim = dict[str, Any]


def in_front(window: QWidget) -> tuple[str, Subject | None]:
    """The key of the page in front and what is chosen on it; ("", None) where there is no page."""
    page = next((each for each in window.findChildren(Page) if each.isVisible()), None)
    return (getattr(page, "key", ""), page.subject()) if page is not None else ("", None)


def taken_over(entry: Entry, key: str, subject: Subject | None) -> tuple[Aim, str]:
    """What ``entry`` aims at from page ``key``, where ``subject`` is chosen, and the note that says for whom."""
    aim, note = entry.aim, QCoreApplication.translate("palette", entry.note) if entry.note else ""
    if subject is None:
        return ({"pay": "chosen"} if "pay" in aim and key == "invoices" else aim), note
    whom = (
        QCoreApplication.translate("palette", "for {0}").format(subject.customer)
        if subject.customer
        else note
    )
    if "pay" in aim and key == "invoices":
        return {"pay": "chosen"}, _the_invoice() if subject.owed else whom
    if "pay" in aim:
        return {"pay": subject.customer_id, "back": key}, whom
    if aim.get("credit") and subject.invoice:
        return {"credit": "chosen"}, _the_invoice()
    if aim.get("credit") or aim.get("log") or (aim.get("new") and entry.place == "invoices"):
        return aim | {"customer": subject.customer_id}, whom
    return aim, note


def _the_invoice() -> str:
    return QCoreApplication.translate("palette", CHOSEN_INVOICE)
