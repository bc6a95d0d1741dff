"""What a letter lacks for the customer to be able to pay is known before it is issued."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.db.queries.company import BankView
from creditdesk.services.bank_accounts import BankDraft, add_bank_account
from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.paper_doubts import PaperDoubts, lacks_bic, paper_doubts
from creditdesk.services.reminders.prepare import leave_out, prepare
from creditdesk.services.reminders.review import review
from tests.ledgers import Desk, acting, fake_render, make_desk

DAY = date(2026, 3, 20)
IBAN = "DE89370400440532013000"


def account(iban: str = "", bic: str = "") -> BankView:
    return BankView(1, "", "", iban, bic, "", "43010155", "")


@pytest.fixture
def ningbo(tmp_path: Path) -> Iterator[Desk]:
    """A Chinese firm with a customer at home and one in Hamburg who owes dollars."""
    desk = make_desk(
        tmp_path, name="宁波海川轴承有限公司", country="CN", currency="CNY", address="宁波市江南路1288号"
    )
    desk.invoice(desk.customer("华东", country="CN"), "C1", 100, due=DAY - timedelta(days=9), currency="CNY")
    desk.invoice(desk.customer("Keller", country="DE"), "K1", 70, due=DAY - timedelta(days=9), currency="USD")
    yield desk
    desk.ledger.close()


def found(desk: Desk, run: int) -> PaperDoubts:
    return paper_doubts(review(desk.ledger, run, DAY))


def test_what_lacks_is_said_until_it_is_entered(ningbo: Desk) -> None:
    run, _ = prepare(ningbo.ledger, DAY, acting(DAY))
    assert found(ningbo, run) == PaperDoubts(("CNY", "USD"), (), 0, 1)
    add_bank_account(ningbo.ledger, BankDraft("CNY", account_no="43010155"), acting(DAY))
    add_bank_account(ningbo.ledger, BankDraft("USD", account_no="43010199"), acting(DAY))
    assert found(ningbo, run) == PaperDoubts((), ("USD",), 0, 1)
    company = company_view(ningbo.ledger)
    change_company(
        ningbo.ledger,
        CompanyChange(
            company.name, company.address, latin_name="Ningbo Haichuan", latin_address="315040 Ningbo, China"
        ),
        company.version,
        acting(DAY),
    )
    assert found(ningbo, run).no_latin == 0
    add_bank_account(ningbo.ledger, BankDraft(account_no="43010200", bic="ICBKCNBJ"), acting(DAY))
    assert found(ningbo, run).no_bic == ("USD",)


def test_letters_left_out_or_issued_lack_nothing(ningbo: Desk) -> None:
    run, _ = prepare(ningbo.ledger, DAY, acting(DAY))
    leave_out(ningbo.ledger, run, [ningbo.numbers["K1"]], "asked", acting(DAY))
    assert found(ningbo, run) == PaperDoubts(("CNY",))
    issue(ningbo.ledger, run, acting(DAY), fake_render)
    assert found(ningbo, run) == PaperDoubts()


def test_a_letter_without_our_address_is_told_until_it_is_entered(ningbo: Desk) -> None:
    """An address in Latin letters alone serves the English letter, not the Chinese one."""
    run, _ = prepare(ningbo.ledger, DAY, acting(DAY))
    missing = []
    for own, latin in (("", ""), (" \n ", "315040 Ningbo, China"), ("宁波市江南路1288号", "")):
        seen = company_view(ningbo.ledger)
        change = CompanyChange(seen.name, own, latin_address=latin)
        change_company(ningbo.ledger, change, seen.version, acting(DAY))
        missing.append(found(ningbo, run).no_address)
    assert missing == [2, 1, 0]


@pytest.mark.parametrize(
    ("facts", "currency", "country", "lacking"),
    [
        ({}, "EUR", "DE", False),
        ({}, "EUR", "", False),
        ({}, "USD", "DE", True),
        ({}, "EUR", "FR", True),
        ({"iban": IBAN}, "EUR", "FR", False),
        ({"iban": IBAN}, "EUR", "CN", True),
        ({"iban": IBAN}, "USD", "FR", True),
        ({"iban": IBAN, "bic": "COBADEFF"}, "USD", "CN", False),
    ],
)
def test_a_bic_is_missed_where_money_crosses_borders(
    desk: Desk, facts: dict[str, str], currency: str, country: str, lacking: bool
) -> None:
    assert lacks_bic(account(**facts), currency, company_view(desk.ledger), country) is lacking
