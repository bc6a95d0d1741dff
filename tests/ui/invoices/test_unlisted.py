"""The list of invoices narrowed to those that an imported list leaves out."""

from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.invoices.rows import InvoiceChoice
from tests.ui.on_screen import settle, show, texts


def test_the_invoices_that_a_list_leaves_out_are_exactly_those(page: InvoicesPage) -> None:
    show(page)
    page.arrive(only=(3, 2), unlisted=True)
    settle()
    assert texts(page.table, "number") == ["2026-0002", "2026-0003"]
    assert page.narrowing.words() == {"only": "2 not in the list"}
    page.narrowing._remove("only")
    settle()
    assert page.narrowing.choice == InvoiceChoice()
    assert len(texts(page.table, "number")) == 5
