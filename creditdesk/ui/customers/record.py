"""What the pane of a customer shows, read at one moment."""

from dataclasses import dataclass
from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.domain.ageing import AgeingRow
from creditdesk.services.ageing import customer_ageing
from creditdesk.services.company import CompanyView, company_view
from creditdesk.services.customers import CustomerDetail, customer_detail
from creditdesk.services.invoices import customer_currencies
from creditdesk.services.payments import PaymentLine, payment_lines
from creditdesk.services.reminders.views import LetterLine, customer_letters
from creditdesk.ui.countries import country_words


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """Everything the pane shows, read at one moment; ``ageing`` has the largest balance first, ``currencies`` are all
    that were ever used, the usual one first."""

    detail: CustomerDetail
    ageing: tuple[AgeingRow, ...]
    payments: tuple[PaymentLine, ...]
    letters: tuple[LetterLine, ...]
    company: CompanyView
    currencies: tuple[str, ...] = ()

    def balances(self) -> list[tuple[str, int]]:
        """What is owed in each currency: those with a balance first, then those in which everything is settled."""
        owed = [(row.currency, row.balance) for row in self.ageing]
        settled = [code for code in self.currencies if code not in dict(owed)]
        return [*owed, *((code, 0) for code in settled)]


def read_record(ledger: Ledger, customer_id: int, today: date) -> CustomerRecord:
    """Everything the pane shows of a customer."""
    detail = customer_detail(ledger, customer_id)
    country_words(detail.country)  # the names of countries are read here, where the window does not wait
    return CustomerRecord(
        detail,
        tuple(customer_ageing(ledger, customer_id, today)),
        tuple(payment_lines(ledger, customer_id, today)),
        tuple(customer_letters(ledger, customer_id)),
        company_view(ledger),
        tuple(customer_currencies(ledger, customer_id)),
    )
