"""The rows of the sample ledger while they are collected: ids and numbers are given out in order of time."""

from dataclasses import dataclass, field
from datetime import date

from creditdesk.db.bulk import ItemRow, OpeningStepRow, PaymentRow
from creditdesk.db.money_writes import NewAllocation
from creditdesk.services.sample.sales import Sale


@dataclass(slots=True)
class Books:
    """Rows of the whole time; an allocation names rows that are in the books on its day."""

    customers: dict[str, int]
    items: list[ItemRow] = field(default_factory=list[ItemRow])
    payments: list[PaymentRow] = field(default_factory=list[PaymentRow])
    allocations: list[NewAllocation] = field(default_factory=list[NewAllocation])
    openings: list[OpeningStepRow] = field(default_factory=list[OpeningStepRow])
    _numbers: dict[str, int] = field(default_factory=dict[str, int])

    def number(self, prefix: str, on: date) -> str:
        """The next number of the year of ``on``, such as RE2026-00017."""
        key = f"{prefix}{on.year}"
        self._numbers[key] = self._numbers.get(key, 0) + 1
        return f"{key}-{self._numbers[key]:05d}"

    def add_invoice(self, sale: Sale) -> ItemRow:
        """Book an invoice, wholly open."""
        return self._add_item(
            ItemRow(
                id=len(self.items) + 1,
                customer_id=self.customers[sale.code],
                kind="invoice",
                number=self.number("RE", sale.issued),
                issued=sale.issued.isoformat(),
                due=sale.due.isoformat(),
                currency=sale.currency,
                amount_minor=sale.amount,
                open_minor=sale.amount,
                terms=sale.terms,
                note=sale.note,
                disputed=int(sale.disputed),
            )
        )

    def add_credit_note(
        self, code: str, currency: str, on: date, amount: int, corrects: int | None = None
    ) -> ItemRow:
        """Book a credit note of ``amount`` (positive minor units), wholly open."""
        return self._add_item(
            ItemRow(
                id=len(self.items) + 1,
                customer_id=self.customers[code],
                kind="credit_note",
                number=self.number("GS", on),
                issued=on.isoformat(),
                due=on.isoformat(),
                currency=currency,
                amount_minor=-amount,
                open_minor=-amount,
                corrects_id=corrects,
            )
        )

    def add_payment(self, code: str, currency: str, on: date, amount: int, kind: str = "receipt", *,
                    reference: str = "", reason: str = "", reverses: int | None = None) -> int:  # fmt: skip
        """Book a payment, wholly free; returns its id."""
        number = len(self.payments) + 1
        self.payments.append(
            PaymentRow(
                id=number,
                customer_id=self.customers[code],
                kind=kind,
                dated=on.isoformat(),
                currency=currency,
                amount_minor=amount,
                free_minor=amount,
                reference=reference,
                reason=reason,
                reverses_id=reverses,
            )
        )
        return number

    def _add_item(self, row: ItemRow) -> ItemRow:
        self.items.append(row)
        return row
