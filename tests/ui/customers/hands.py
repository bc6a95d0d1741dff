"""Short ways to make the page Customers and to its form."""

from pytestqt.qtbot import QtBot

from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk


def new_page(desk: Desk, qtbot: QtBot) -> CustomersPage:
    """A page on the ledger of ``desk``."""
    page = CustomersPage(desk)
    qtbot.addWidget(page)
    return page


def open_form(page: CustomersPage) -> CustomerForm:
    """The form that lies over the pane."""
    form = page.side.form
    assert isinstance(form, CustomerForm)
    return form
