"""Small real ledgers for tests: made through the services, so that they are what a person would have."""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.lock import current_owner
from creditdesk.documents.content import LetterContent
from creditdesk.services import files
from creditdesk.services.context import Acting
from creditdesk.services.customers import CustomerDraft, create_customer
from creditdesk.services.invoices import InvoiceDraft, add_invoice
from creditdesk.services.payments import PaymentDraft, record_payment
from creditdesk.services.reminders.dry_run import DryDecision, dry_run
from creditdesk.services.reminders.issue import Issued, issue
from creditdesk.services.reminders.post import post_run
from creditdesk.services.reminders.prepare import prepare

TODAY = date(2026, 11, 22)


def acting(today: date = TODAY, actor: str = "tester") -> Acting:
    """Somebody who acts at nine o'clock (UTC) of ``today``."""
    return Acting(actor, datetime.combine(today, time(9), UTC), today)


def fake_render(content: LetterContent) -> tuple[bytes, int]:
    """Instead of a PDF: the content as text, so that service tests need no fonts."""
    return repr(content).encode(), 1


@dataclass(slots=True)
class Desk:
    """A ledger with short ways to enter things; amounts in major units of EUR unless a currency is given."""

    ledger: Ledger
    numbers: dict[str, int] = field(default_factory=dict)

    def customer(self, name: str, *, city: str = "Ulm", country: str = "DE", **more: str) -> int:
        """A customer; ``city=""`` makes one without an address."""
        number, _ = create_customer(
            self.ledger, CustomerDraft(name, city=city, country=country, **more), acting()
        )
        return number

    def invoice(
        self, customer: int, number: str, amount: int, *, due: date, issued: date | None = None, currency: str = "EUR",
        kind: str = "invoice", corrects: int | None = None,
    ) -> int:  # fmt: skip
        """An invoice over ``amount`` major units, issued 30 days before it is due unless said otherwise."""
        day = issued or date.fromordinal(due.toordinal() - 30)
        draft = InvoiceDraft(
            customer, number, day, amount * 100, currency, due=due, kind=kind, corrects_id=corrects
        )
        item, _ = add_invoice(self.ledger, draft, acting(max(day, TODAY)))
        self.numbers[number] = item
        return item

    def pay(
        self,
        customer: int,
        amount: int,
        on: date,
        *items: tuple[int, int],
        currency: str = "EUR",
        today: date = TODAY,
    ) -> int:
        """A receipt over ``amount`` major units, allocated to (item, major units)."""
        pairs = tuple((item, part * 100) for item, part in items)
        draft = PaymentDraft(customer, on, amount * 100, currency, allocations=pairs)
        number, _ = record_payment(self.ledger, draft, acting(max(on, today)))
        return number

    def decisions(self, as_of: date, **options: str) -> dict[str, DryDecision]:
        """What a run as of ``as_of`` would decide, by invoice number; ``as_of`` is also today."""
        found = dry_run(self.ledger, as_of, as_of, **options)
        return {decision.number: decision for decision in found.decisions}

    def issue(self, as_of: date, **options: str) -> tuple[int, Issued]:
        """Prepare and issue a run on ``as_of``; returns its number and what it issued."""
        who = acting(as_of)
        run, _ = prepare(self.ledger, as_of, who, **options)
        return run, issue(self.ledger, run, who, fake_render)

    def remind(self, as_of: date) -> int:
        """Prepare, issue and post a run on one day; returns its number."""
        run, _ = self.issue(as_of)
        post_run(self.ledger, run, as_of, acting(as_of), calls_made=True)
        return run


def make_desk(folder: Path, **company: str) -> Desk:
    """A new ledger of a German company in ``folder``; the caller closes ``desk.ledger``."""
    values = {"name": "Lindenhof Handel GmbH", "country": "DE", "currency": "EUR"} | company
    return Desk(files.create(folder / "desk.creditdesk", files.CompanyDraft(**values), acting()))


def copied_desk(made: Path, folder: Path) -> Desk:
    """A copy in ``folder`` of the closed ledger ``made``, for tests that need many of them: a tenth of making one."""
    path = Path(shutil.copy(made, folder / "desk.creditdesk"))
    return Desk(open_file(path, owner=current_owner("tester", "2026-11-22T09:00:00+00:00")))
