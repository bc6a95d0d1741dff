"""Lists of customers as programs write them: who is to be called, how, and what has no place in the ledger yet."""

from pathlib import Path

import pytest

from creditdesk.exchange.mapping import propose
from creditdesk.exchange.rows import ParsedFile, ReadOptions
from creditdesk.exchange.tables import read_table
from creditdesk.exchange.tables_in import parse
from creditdesk.words import sentence

HEADINGS = {
    "en": "Customer No,Customer Name,Contact person,Email,Phone no.,Credit limit,Notes,Sales rep",
    "de": "Kundennr.,Firma,Ansprechpartner,E-Mail-Adresse,Telefonnummer,Kreditlimit,Bemerkung,Vertreter",
    "fr": "N° client,Raison sociale,Personne de contact,Adresse e-mail,Tél.,Plafond de crédit,Remarques,Commercial",
    "zh": "客户编码,客户名称,联系人,邮箱地址,手机号码,信用额度,备注,业务员",
}
ROW = "K1,Keller GmbH,Anna Berg,anna@keller.example,+49 731 1234,5000,pays late,Li"


def read(folder: Path, *lines: str) -> ParsedFile:
    path = folder / "customers.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    raw = read_table(path)
    return parse(raw, propose(raw), ReadOptions("EUR"))


@pytest.mark.parametrize("language", HEADINGS)
def test_who_is_to_be_called_and_how_is_taken_over(tmp_path: Path, language: str) -> None:
    found = read(tmp_path, HEADINGS[language], ROW)
    assert found.kind == "customers"
    (party,) = found.parties
    assert (party.email, party.phone) == ("anna@keller.example", "+49 731 1234")
    assert party.salesperson == "Li"
    heading = HEADINGS[language].split(",")[2]
    colon = "：" if language == "zh" else ": "
    assert party.note == f"{heading}{colon}Anna Berg\npays late"


@pytest.mark.parametrize("language", HEADINGS)
def test_a_credit_limit_is_said_not_to_be_taken_over(tmp_path: Path, language: str) -> None:
    found = read(tmp_path, HEADINGS[language], ROW)
    (notice,) = found.notices
    heading = HEADINGS[language].split(",")[5]
    assert (notice.code, notice.params) == ("limits_unread", {"headings": heading})
    assert sentence(notice.code, notice.params).startswith(f"Not taken over: {heading}.")


def test_a_limit_beside_invoices_is_told_as_well(tmp_path: Path) -> None:
    found = read(tmp_path, "Customer,Invoice,Date,Due,Amount,信用额度", "K,R1,2026-01-05,2026-02-04,10.00,99")
    assert [notice.code for notice in found.notices] == ["limits_unread"]


def test_other_columns_of_a_list_of_customers_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, "Customer No,Customer Name,Email,Fax,Region", "K1,Keller,a@b.example,1,South")
    assert [(notice.code, notice.params) for notice in found.notices] == [
        ("columns_unread", {"headings": "Fax, Region"})
    ]


def test_rows_that_stand_twice_are_named_with_the_row_they_repeat(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Customer No,Customer Name,Email",
        "K1,Keller,a@b.example",
        "K2,Blum,",
        "K1,Keller,a@b.example",
    )
    assert len(found.parties) == 2
    assert [(notice.code, notice.params) for notice in found.notices] == [
        ("rows_twice", {"count": 1, "rows": "4 = 2"})
    ]


def test_the_first_few_repeats_are_named_and_all_counted(tmp_path: Path) -> None:
    row = "K,R1,2026-01-05,2026-02-04,10.00"
    found = read(tmp_path, "Customer,Invoice,Date,Due,Amount", *[row] * 9)
    assert (len(found.rows), found.duplicates) == (1, 8)
    assert found.notices[0].params == {"count": 8, "rows": "3 = 2, 4 = 2, 5 = 2, 6 = 2, 7 = 2, …"}
