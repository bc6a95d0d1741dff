"""What Today counts is what the list behind it shows."""

from datetime import timedelta

from creditdesk.services.invoices import invoice_ids
from creditdesk.services.today import today_view
from tests.ledgers import TODAY, Desk


def test_the_items_behind_the_balance_are_counted_with_their_credit_notes(desk: Desk) -> None:
    keller = desk.customer("Keller")
    desk.invoice(keller, "K1", 100, due=TODAY - timedelta(days=5))
    desk.invoice(keller, "K2", 50, due=TODAY + timedelta(days=5))
    desk.invoice(keller, "G1", 30, due=TODAY - timedelta(days=1), kind="credit_note")
    figures = today_view(desk.ledger, TODAY).figures[0]
    assert (figures.items, figures.overdue_items, figures.balance) == (3, 1, 12_000)
    assert len(invoice_ids(desk.ledger, TODAY, currency="EUR")) == figures.items
    assert len(invoice_ids(desk.ledger, TODAY, shown="overdue")) == figures.overdue_items
