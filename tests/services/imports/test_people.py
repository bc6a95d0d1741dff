"""Which customer of the ledger a row means, and what a file may add to him."""

import pytest

from creditdesk.services.customers import customer_detail
from creditdesk.services.imports import undo_import
from tests.ledgers import Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import counted, customers, items, rows

HEAD = "customer,name,tax_id,invoice,due,amount"


def test_by_code(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1")
    bring(f"{HEAD}\nC1,,,R1,2026-02-04,1.00\nC2,Other,,R2,2026-02-04,1.00\n")
    assert customers(desk.ledger) == [("C1", "Acme GmbH"), ("C2", "Other")]


def test_by_tax_id_whatever_its_blanks(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1", tax_id="DE 123 456 789")
    bring(f"{HEAD}\n,Acme,de123456789,R1,2026-02-04,1.00\n")
    assert [row[0] for row in items(desk.ledger)] == ["C1"]


def test_by_the_exact_folded_name(desk: Desk, bring: Import) -> None:
    desk.customer("ACME  GmbH", code="C1")
    bring("name,invoice,due,amount\nacme gmbh,R1,2026-02-04,1.00\nAcme GmbH & Co,R2,2026-02-04,1.00\n")
    assert [row[0] for row in items(desk.ledger)] == ["C1", "10001"]


def test_a_code_that_is_a_name(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1")
    bring("customer,invoice,due,amount\nAcme GmbH,R1,2026-02-04,1.00\n")
    assert customers(desk.ledger) == [("C1", "Acme GmbH")]


def test_another_code_with_the_same_name_is_another_customer(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1")
    bring(f"{HEAD}\nC2,Acme GmbH,,R1,2026-02-04,1.00\n")
    assert customers(desk.ledger) == [("C1", "Acme GmbH"), ("C2", "Acme GmbH")]


def test_a_name_that_several_have_is_never_guessed(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1")
    desk.customer("Acme GmbH", code="C2")
    result = bring("name,invoice,due,amount\nAcme GmbH,R1,2026-02-04,1.00\n")
    assert not result.stored
    assert [(error.row, error.code) for error in result.errors] == [(2, "customer_ambiguous")]
    assert items(desk.ledger) == []


def test_new_customers_without_a_code_get_numbers_nobody_has(desk: Desk, bring: Import) -> None:
    bring(
        "customer,name,invoice,due,amount\n10001,One,R1,2026-02-04,1.00\n,Two,R2,2026-02-04,1.00\n,Three,R3,2026-02-04,1.00\n"
    )
    assert customers(desk.ledger) == [("10001", "One"), ("10002", "Two"), ("10003", "Three")]


def test_customers_of_bad_rows_are_not_created(desk: Desk, bring: Import) -> None:
    desk.customer("Acme GmbH", code="C1")
    bring("customer,invoice,issued,due,amount\nC1,R1,2026-01-05,2026-02-04,1.00\n")
    text = "customer,invoice,issued,due,amount\nC1,R1,2026-01-05,2026-02-04,2.00\nC9,R2,2026-01-05,2026-02-30,1.00\n"
    result = bring(text, skip_bad=True)
    assert [error.code for error in result.errors] == ["other_figures", "no_such_day"]
    assert customers(desk.ledger) == [("C1", "Acme GmbH")]


FULL = "customer,name,address,postcode,city,country,language,email,tax_id,phone,terms,currency"
ACME = "C1,Acme Ltd,Main Street 1,BS1 4ZZ,Bristol,United Kingdom,English,a@b.example,GB1,0117,30 days,gbp"


def test_a_table_of_customers(desk: Desk, bring: Import) -> None:
    result = bring(f"{FULL}\n{ACME}\n")
    assert (result.kind, result.counts.customers, result.counts.rows) == ("customers", 1, 1)
    assert rows(
        desk.ledger,
        "SELECT code, name, country, language, email, tax_id, phone, terms, currency FROM customer",
    ) == [("C1", "Acme Ltd", "GB", "en", "a@b.example", "GB1", "0117", "net 30", "GBP")]
    assert rows(desk.ledger, "SELECT kind, lines, postcode, city, country FROM customer_address") == [
        ("postal", "Main Street 1", "BS1 4ZZ", "Bristol", "GB")
    ]
    again = bring(f"{FULL}\n{ACME}\n")
    assert (again.counts.customers, again.counts.skipped) == (0, 1)
    assert counted(desk.ledger)[:2] == [1, 1]


def test_blanks_are_filled_and_nothing_is_overwritten(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,due,amount\nC1,R1,2026-02-04,1.00\n")
    desk.customer("Known Ltd", code="C2", city="Leeds", email="old@x.example")
    result = bring(f"{FULL}\n{ACME}\nC2,Known Limited,New Street 2,,York,GB,,new@x.example,,,,\n")
    assert rows(desk.ledger, "SELECT code, name, email, country FROM customer ORDER BY id") == [
        ("C1", "Acme Ltd", "a@b.example", "GB"), ("C2", "Known Ltd", "old@x.example", "DE")
    ]  # fmt: skip
    assert rows(desk.ledger, "SELECT city FROM customer_address ORDER BY customer_id") == [
        ("Bristol",),
        ("Leeds",),
    ]
    filled, *different = result.notices
    assert (filled.code, filled.params) == ("known_filled", {"count": 1, "addresses": 1, "fields": 8})
    assert {(notice.params["field"], notice.params["told"]) for notice in different} == {
        ("name", "Known Limited"), ("email", "new@x.example"), ("country", "GB")
    }  # fmt: skip


def test_how_many_known_customers_are_filled_in_is_said_before_and_after(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,due,amount\nC1,R1,2026-02-04,1.00\n")
    desk.customer("Half Ltd", code="C2", city="Leeds", country="GB")
    desk.customer("Full Ltd", code="C3", city="Leeds", country="GB", email="a@b.example")
    text = (
        "customer,name,city,email\nC1,Empty Ltd,Bristol,e@x.example\nC2,Half Ltd,Leeds,h@x.example\n"
        "C3,Full Ltd,Leeds,a@b.example\nC4,New Ltd,Bath,n@x.example\n"
    )
    told = [("known_filled", {"count": 2, "addresses": 1, "fields": 3})]
    assert [(n.code, n.params) for n in bring(text, dry_run=True).notices] == told
    assert [(n.code, n.params) for n in bring(text).notices] == told
    assert bring(text).notices == ()


def test_master_data_beside_invoices(desk: Desk, bring: Import) -> None:
    bring(
        "customer,invoice,due,amount,city,email\nC1,R1,2026-02-04,1.00,,\nC1,R2,2026-02-04,1.00,Bath,a@b.example\n"
    )
    assert rows(
        desk.ledger, "SELECT c.email, a.city FROM customer c JOIN customer_address a ON a.customer_id = c.id"
    ) == [("a@b.example", "Bath")]


@pytest.mark.parametrize(
    "name", ["<b>Bold</b>", "=HYPERLINK(1)", "Robert'); DROP TABLE customer;--", "名" * 300]
)
def test_odd_names_are_names(desk: Desk, bring: Import, name: str) -> None:
    bring(f'name,invoice,due,amount\n"{name}",R1,2026-02-04,1.00\n')
    assert customers(desk.ledger)[0][1] == name


def test_a_chinese_name_without_a_country_is_taken_for_china_and_this_is_told(
    desk: Desk, bring: Import
) -> None:
    text = "name,city,country,invoice,due,amount\n"
    text += "杭州云栖茶业有限公司,,,R1,2026-02-04,1.00\nGrauer,上海,,R2,2026-02-04,1.00\n"
    text += "Keller GmbH,Ulm,,R3,2026-02-04,1.00\n東京商事株式会社,,,R4,2026-02-04,1.00\n"
    text += "宁波港城贸易有限公司,,SG,R5,2026-02-04,1.00\n"
    result = bring(text)
    assert rows(desk.ledger, "SELECT country FROM customer ORDER BY id") == [
        ("CN",), ("CN",), ("",), ("",), ("SG",),
    ]  # fmt: skip
    (notice,) = result.notices
    assert (notice.code, notice.params["count"]) == ("country_assumed", 2)
    assert result.as_json()["notices"] == [
        {"code": "country_assumed", "count": 2, "names": "杭州云栖茶业有限公司, Grauer"}
    ]


def test_a_customer_entered_without_an_address_gets_the_one_of_the_file(desk: Desk, bring: Import) -> None:
    desk.customer("Known Ltd", code="C1", city="", address="", postcode="")
    assert rows(desk.ledger, "SELECT lines, city FROM customer_address") == [("", "")]
    bring("customer,name,address,city\nC1,Known Ltd,Mill Lane 3,Leeds\n")
    assert rows(desk.ledger, "SELECT lines, city FROM customer_address") == [("Mill Lane 3", "Leeds")]


CONTACTS = (
    "customer,name,Ansprechpartner,E-Mail,Telefon,Vertreter\nC1,Acme GmbH,Anna Berg,a@b.example,0731,Li\n"
)


def test_contacts_come_with_a_new_customer_and_fill_a_known_one(desk: Desk, bring: Import) -> None:
    bring("customer,name\nC1,Acme GmbH\n", kind="customers")
    result = bring(CONTACTS)
    assert result.stored
    bring(CONTACTS.replace("C1,Acme", "C2,Blum"))
    for number in (1, 2):
        found = customer_detail(desk.ledger, number)
        assert (found.email, found.phone, found.salesperson) == ("a@b.example", "0731", "Li")
        assert found.note == "Ansprechpartner: Anna Berg"


@pytest.mark.parametrize("heading", ["联系人", "联系人："])
def test_a_contact_under_a_chinese_heading_is_noted_with_a_chinese_colon(
    desk: Desk, bring: Import, heading: str
) -> None:
    bring(f"客户编码,客户名称,{heading}\nC1,南京华联,王芳\n", kind="customers")
    assert customer_detail(desk.ledger, 1).note == "联系人：王芳"


def test_undo_takes_the_contacts_away_again(desk: Desk, bring: Import) -> None:
    bring("customer,name\nC1,Acme GmbH\n", kind="customers")
    result = bring(CONTACTS)
    undo_import(desk.ledger, result.batch_id or 0, acting())
    found = customer_detail(desk.ledger, 1)
    assert (found.email, found.phone, found.salesperson, found.note) == ("", "", "", "")
