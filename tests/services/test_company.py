"""The company's form: its name in Latin letters stands on letters that are not Chinese, and only there."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.documents.content import LetterContent
from creditdesk.errors import UserError
from creditdesk.services.bank_accounts import BankDraft, add_bank_account
from creditdesk.services.company import CompanyChange, as_named, change_company, company_view, lacks_latin
from creditdesk.services.events import history
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.prepare import prepare
from tests.ledgers import Desk, acting, make_desk

DAY = date(2026, 3, 20)
NAME, ADDRESS = "宁波海川轴承有限公司", "宁波市江南路1288号"
LATIN, LATIN_ADDRESS = (
    "Ningbo Haichuan Bearings Co., Ltd.",
    "No. 1288 Jiangnan Road\n315040 Ningbo, P.R. China",
)


@pytest.fixture
def ningbo(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path, name=NAME, country="CN", currency="CNY", address=ADDRESS)
    yield desk
    desk.ledger.close()


def name_it(desk: Desk, name: str = LATIN, address: str = LATIN_ADDRESS) -> None:
    change = CompanyChange(NAME, ADDRESS, latin_name=name, latin_address=address)
    change_company(desk.ledger, change, company_view(desk.ledger).version, acting(DAY))


def test_the_latin_name_is_kept_changed_and_taken_away(ningbo: Desk) -> None:
    assert lacks_latin(company_view(ningbo.ledger))
    name_it(ningbo, f" {LATIN}\n")
    view = company_view(ningbo.ledger)
    assert (view.latin_name, view.latin_address, view.version) == (LATIN, LATIN_ADDRESS, 2)
    assert not lacks_latin(view)
    name_it(ningbo, "Ningbo HC", "")
    assert company_view(ningbo.ledger).latin_name == "Ningbo HC"
    assert lacks_latin(company_view(ningbo.ledger))
    name_it(ningbo, "", "")
    assert (company_view(ningbo.ledger).latin_name, company_view(ningbo.ledger).latin_address) == ("", "")
    assert json.loads(history(ningbo.ledger)[-1].data)["latin_name"] == ["Ningbo HC", ""]


@pytest.mark.parametrize("field", ["latin_name", "latin_address"])
def test_chinese_is_refused_in_latin_fields(ningbo: Desk, field: str) -> None:
    with pytest.raises(UserError, match="not_latin") as told:
        change_company(ningbo.ledger, CompanyChange(NAME, **{field: "Ningbo 海川"}), 1, acting(DAY))
    assert told.value.params["field"] == field


def test_a_latin_name_that_is_too_long_is_refused_in_its_field(ningbo: Desk) -> None:
    with pytest.raises(UserError, match="name_too_long") as told:
        name_it(ningbo, "N" * 301)
    assert told.value.params["field"] == "latin_name"


def test_a_firm_without_a_latin_name_keeps_its_own(desk: Desk) -> None:
    view = company_view(desk.ledger)
    assert as_named(view, "en") == view
    assert not lacks_latin(view)


def test_english_letters_name_the_firm_in_latin_letters_and_chinese_ones_in_chinese(ningbo: Desk) -> None:
    name_it(ningbo)
    add_bank_account(ningbo.ledger, BankDraft(account_no="43010155"), acting(DAY))
    ningbo.invoice(ningbo.customer("华东", country="CN"), "C1", 100, due=DAY - timedelta(days=9))
    ningbo.invoice(ningbo.customer("Keller", country="DE"), "K1", 70, due=DAY - timedelta(days=9))
    run, _ = prepare(ningbo.ledger, DAY, acting(DAY))
    drawn: dict[str, LetterContent] = {}

    def render(content: LetterContent) -> tuple[bytes, int]:
        drawn[content.language] = content
        return content.number.encode(), 1

    issue(ningbo.ledger, run, acting(DAY), render)
    english, chinese = drawn["en"].sender, drawn["zh_CN"].sender
    assert (english.name, english.address_lines) == (LATIN, tuple(LATIN_ADDRESS.split("\n")))
    assert english.bank is not None
    assert english.bank.account_name == LATIN
    assert (chinese.name, chinese.address_lines) == (NAME, (ADDRESS,))
