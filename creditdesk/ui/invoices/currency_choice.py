"""The currency of an invoice or a receipt, which begins with the company's."""

from creditdesk.ui.countries import currency_answers
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.customer_edit import CustomerEdit


class CurrencyChoice(Choice):
    """All currencies, the common ones first."""

    def __init__(self) -> None:
        super().__init__(currency_answers())

    def start(self, desk: Desk, customer: CustomerEdit) -> None:
        """Read the company's currency and choose it, unless a customer has been named meanwhile."""
        ledger = desk.ledger

        def look() -> str:
            from creditdesk.services.company import company_view

            return company_view(ledger).currency

        def arrived(code: str) -> None:
            if customer.customer_id is None:
                self.set_value(code)

        desk.read(self, look, arrived)
