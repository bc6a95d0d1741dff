"""Which column fills which field, and what kind of table it is."""

from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.exchange.mapping import (
    ColumnMapping,
    detect_kind,
    propose,
    remembered,
    signature,
    wanted_headings,
)
from creditdesk.exchange.tables import RawTable, read_table


def table(folder: Path, headings: str, *rows: str, wanted: tuple[str, ...] = ()) -> RawTable:
    path = folder / "table.csv"
    path.write_text("\n".join((headings, *rows)) + "\n", encoding="utf-8")
    return read_table(path, headings=wanted)


def mapped(raw: RawTable, mapping: ColumnMapping) -> dict[str, list[str]]:
    return {field: [raw.headings[at] for at in columns] for field, columns in mapping.columns.items()}


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("customer,invoice,issued,due,amount,settled", "ledger"),
        ("customer,invoice,issued,due,amount,paid", "ledger"),
        ("customer,invoice,issued,due,amount", "invoices"),
        ("customer,invoice,issued,due,amount,open", "invoices"),
        ("invoice_id,client,amount_eur,due_date", "invoices"),
        ("Date,Transaction Type,Num,Customer,Due Date,Amount,Open Balance", "invoices"),
        ("customer,name", "customers"),
        ("name,email,phone", "customers"),
        ("Account Reference,Account Name,Street 1,Postcode", "customers"),
        ("customer,date,amount,reference", "payments"),
        ("Payment date,Customer,Invoice No,Amount", "payments"),
        ("客户,收款日期,金额,摘要", "payments"),
        ("Kunde,Zahlungsdatum,Betrag,Verwendungszweck", "payments"),
        ("a,b,c", None),
        ("Date,Description,Amount,Currency", None),
        ("invoice,amount", None),
    ],
)
def test_the_kind_from_the_headings(headings: str, kind: str | None) -> None:
    assert detect_kind(headings.split(",")) == kind


def test_a_kind_that_cannot_be_told_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        propose(table(tmp_path, "Date,Description,Amount,Currency"))
    assert caught.value.code == "unknown_kind"
    assert "Description" in str(caught.value.params["headings"])


@pytest.mark.parametrize(
    "headings",
    [
        "Buchungstag;Wertstellung;Auftraggeber/Empfänger;Kunde;Betrag;Währung",
        "Date;Value Date;IBAN;Name;Amount;Reference",
    ],
)
def test_a_bank_statement_is_not_taken_for_our_list(tmp_path: Path, headings: str) -> None:
    with pytest.raises(UserError, match="bank_statement"):
        propose(table(tmp_path, headings))


def test_the_better_heading_wins(tmp_path: Path) -> None:
    raw = table(tmp_path, "Customer,Name,Invoice No,Invoice date,Due date,Net,Total,Balance,Open balance")
    found = mapped(raw, propose(raw))
    assert found == {
        "customer": ["Customer"],
        "name": ["Name"],
        "invoice": ["Invoice No"],
        "issued": ["Invoice date"],
        "due": ["Due date"],
        "amount": ["Total"],
        "open": ["Open balance"],
    }


def test_what_is_not_sure_is_said(tmp_path: Path) -> None:
    mapping = propose(table(tmp_path, "row_id,customer_id,due_date,amount,Status,days_late"))
    assert mapping.unsure == {"invoice"}
    assert mapping.ignored == ("days_late",)


def test_a_list_of_balances_has_only_what_is_open(tmp_path: Path) -> None:
    mapping = propose(table(tmp_path, "Customer,Invoice,Due,Saldo"))
    assert mapping.column("amount") == 3
    assert "amount" in mapping.unsure


def test_lines_of_an_address_belong_together(tmp_path: Path) -> None:
    raw = table(tmp_path, "Customer,Name,Street 1,Street 2,City")
    assert mapped(raw, propose(raw))["address"] == ["Street 1", "Street 2"]


def test_numbers_are_no_countries_but_letters_are(tmp_path: Path) -> None:
    rows = "C1,R1,2026-01-01,5.00,391", "C2,R2,2026-01-01,5.00,406"
    assert propose(table(tmp_path, "customer,invoice,due,amount,countryCode", *rows)).column("country") == -1
    rows = "C1,R1,2026-01-01,5.00,DE", "C2,R2,2026-01-01,5.00,ZZ"
    assert propose(table(tmp_path, "customer,invoice,due,amount,countryCode", *rows)).column("country") == 4


def test_a_person_overrides_and_leaves_out(tmp_path: Path) -> None:
    raw = table(tmp_path, "Customer,Invoice,Due,Amount,Paid,Gross value")
    mapping = propose(raw, "ledger", {"amount": "gross VALUE", "paid": ""})
    assert mapping.column("amount") == 5
    assert mapping.column("paid") == -1


def test_headings_nobody_knows_can_be_named(tmp_path: Path) -> None:
    fields = {"customer": "who", "invoice": "paper", "due": "until", "amount": "how much"}
    raw = table(tmp_path, "who,paper,until,how much", wanted=wanted_headings(fields))
    mapping = propose(raw, None, fields)
    assert (mapping.kind, mapping.column("due")) == ("invoices", 2)


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [
        (None, {"colour": "Due"}, "unknown_field"),
        (None, {"due": "Nowhere"}, "unknown_heading"),
        ("nonsense", {}, "no_such_kind"),
        ("payments", {}, "missing_columns"),
        ("customers", {}, ""),
    ],
)
def test_what_cannot_be(tmp_path: Path, kind: str | None, fields: dict[str, str], code: str) -> None:
    raw = table(tmp_path, "Customer,Invoice,Due,Amount")
    if code:
        with pytest.raises(UserError, match=code):
            propose(raw, kind, fields)
    else:
        assert propose(raw, kind, fields).kind == kind


def test_missing_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        propose(table(tmp_path, "Customer,Name,Email"), "ledger")
    assert caught.value.params["fields"] == "invoice, due, amount"


def test_a_mapping_is_remembered_by_its_headings(tmp_path: Path) -> None:
    raw = table(tmp_path, "Customer,Invoice,Due,Amount,Gross (CHF)")
    mapping = propose(raw, "ledger", {"amount": "Gross (CHF)"})
    stored = mapping.to_dict(raw.headings)
    moved = table(tmp_path, "Gross (CHF),Due,Invoice,Customer,Amount")
    found = remembered(moved, stored)
    assert found.signature == signature(moved.headings) == mapping.signature
    assert mapped(moved, found) == mapped(raw, mapping)
    assert (found.kind, found.currency) == ("ledger", "CHF")


@pytest.mark.parametrize(
    ("headings", "layout"),
    [
        ("customer,invoice,due,amount", "flat"),
        (",Date,Num,Due Date,Amount", "grouped"),
        ("ContactName,InvoiceNumber,DueDate,Quantity,UnitAmount", "lines"),
        ("发票代码,发票号码,数电发票号码,购买方名称,开票日期,价税合计", "tax"),
    ],
)
def test_the_layout(tmp_path: Path, headings: str, layout: str) -> None:
    assert propose(table(tmp_path, headings), "invoices").layout == layout


@pytest.mark.parametrize(
    ("headings", "customer", "name"),
    [
        ("Customer no;Customer;Invoice;Due date;Amount", 0, 1),
        ("Debtor;Debtor number;Invoice;Due date;Amount", 1, 0),
        ("Customer;Customer name;Invoice;Due date;Amount", 0, 1),
        ("Customer;Account;Invoice;Due date;Amount", 0, -1),
        ("Customer;Invoice;Due date;Amount", 0, -1),
    ],
)
def test_the_bare_word_heads_the_names_where_a_number_stands_beside_it(
    tmp_path: Path, headings: str, customer: int, name: int
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f"{headings}\n{';'.join('1' * (headings.count(';') + 1))}\n")
    mapping = propose(read_table(file))
    assert (mapping.column("customer"), mapping.column("name")) == (customer, name)
