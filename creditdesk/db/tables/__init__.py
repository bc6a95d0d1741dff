"""SQLModel entities by aggregate: for one record in a form. Lists, reports and imports use ``queries`` and Core."""

from creditdesk.db.tables.company import BankAccount, Company, OwnDays, Setting
from creditdesk.db.tables.customers import Customer, CustomerAddress
from creditdesk.db.tables.money import Allocation, Invoice, Payment
from creditdesk.db.tables.reminders import (
    Decision,
    Document,
    DunningStep,
    Ladder,
    LadderStep,
    Letter,
    LetterItem,
    Run,
)
from creditdesk.db.tables.traces import Event, ImportBatch, ImportMapping

__all__ = [
    "Allocation",
    "BankAccount",
    "Company",
    "Customer",
    "CustomerAddress",
    "Decision",
    "Document",
    "DunningStep",
    "Event",
    "ImportBatch",
    "ImportMapping",
    "Invoice",
    "Ladder",
    "LadderStep",
    "Letter",
    "LetterItem",
    "OwnDays",
    "Payment",
    "Run",
    "Setting",
]
