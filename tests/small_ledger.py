"""A small real ledger for tests: a few customers, invoices and payments, entered through the services."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from creditdesk.db.engine import Ledger
from creditdesk.services import customers, files, invoices, payments
from creditdesk.services.context import Acting
from creditdesk.services.customers import CustomerDraft
from creditdesk.services.invoices import InvoiceDraft
from creditdesk.services.payments import PaymentDraft

TODAY = date(2026, 11, 20)  # a Friday
ACTING = Acting("Anna", datetime(2026, 11, 20, 9, 30, tzinfo=UTC), TODAY)


def day(offset: int) -> date:
    """``offset`` days from today."""
    return TODAY + timedelta(days=offset)


def new_ledger(folder: Path, **company: Any) -> Ledger:
    """An empty ledger of a German company, open for writing."""
    draft = files.CompanyDraft("Harbour Coffee Trading", "DE", "EUR", "Speicher 1\n20457 Hamburg")
    return files.create(folder / "small.creditdesk", replace(draft, **company), ACTING)


def customer(ledger: Ledger, name: str, **fields: Any) -> int:
    """A customer with an address, unless ``fields`` say otherwise."""
    address = {"address": "Weg 1", "postcode": "20457", "city": "Hamburg", "country": "DE"}
    return customers.create_customer(ledger, CustomerDraft(name, **(address | fields)), ACTING)[0]


def invoice(ledger: Ledger, customer_id: int, number: str, amount: int, due: int, **fields: Any) -> int:
    """An invoice due ``due`` days from today, issued 30 days earlier, in EUR."""
    defaults: Mapping[str, Any] = {"issued": day(due - 30), "due": day(due), "currency": "EUR"}
    draft = InvoiceDraft(customer_id=customer_id, number=number, amount=amount, **{**defaults, **fields})
    return invoices.add_invoice(ledger, draft, ACTING)[0]


def pay(
    ledger: Ledger, customer_id: int, amount: int, dated: int = 0, *shares: tuple[int, int], **fields: Any
) -> int:
    """A receipt dated ``dated`` days from today, spread as ``shares`` of (item id, minor units) say."""
    draft = PaymentDraft(
        customer_id, day(dated), amount, fields.pop("currency", "EUR"), allocations=shares, **fields
    )
    return payments.record_payment(ledger, draft, ACTING)[0]
