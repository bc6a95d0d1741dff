"""Above a run that waits: what its letters would lack, with the way to where it is entered."""

import pytest
from PySide6.QtWidgets import QPushButton

from creditdesk.services.bank_accounts import BankDraft, add_bank_account
from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ui.on_screen import Ways


def told(page: RemindersPage) -> dict[str, str]:
    return {
        key: banner.words.text()
        for key, banner in page.area.notes.shown.items()
        if key in ("bank", "bic", "address", "latin")
    }


def enter_address(books: ledgers.Desk, name: str, address: str) -> None:
    seen = company_view(books.ledger)
    change_company(books.ledger, CompanyChange(name, address), seen.version, ledgers.acting())


@pytest.fixture
def prepared(page: RemindersPage) -> RemindersPage:
    page.prepare_now()
    return page


def test_each_thing_that_lacks_is_a_line_that_goes_when_it_is_there(
    prepared: RemindersPage, books: ledgers.Desk
) -> None:
    assert told(prepared) == {
        "bank": "These letters do not say where to pay: there is no bank account for EUR, USD.",
        "address": "These letters do not bear your own address: nobody can answer or return them.",
    }
    enter_address(books, "Lindenhof Handel GmbH", "Hafenweg 3\n89073 Ulm")
    prepared.refresh()
    assert list(told(prepared)) == ["bank"]
    add_bank_account(books.ledger, BankDraft(iban="DE89370400440532013000"), ledgers.acting())
    prepared.refresh()
    assert told(prepared) == {
        "bic": "The account for USD has no BIC (SWIFT): customers abroad cannot pay into it."
    }
    enter_address(books, "海川轴承", "Hafenweg 3\n89073 Ulm")
    prepared.refresh()
    assert (
        "letters in English do not name your firm and its address in Latin letters" in told(prepared)["latin"]
    )
    assert prepared.primary.isEnabled()
    prepared.next()
    assert told(prepared) == {}


def test_the_lines_lead_to_where_it_is_entered(
    prepared: RemindersPage, books: ledgers.Desk, ways: Ways
) -> None:
    enter_address(books, "海川轴承", "")
    prepared.refresh()
    for key in ("bank", "address", "latin"):
        links = prepared.area.notes.shown[key].findChildren(QPushButton)
        next(link for link in links if link.text() == "Enter it").click()
    assert [aim["section"] for page, aim in ways.went if page == "settings"] == [
        "banks",
        "company",
        "company",
    ]
