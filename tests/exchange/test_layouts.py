"""Layouts of known programs, on files made up for the purpose: what each says, row by row."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.words import sentence
from tests.exchange.reading import FILES, read, read_text


def short(parsed: ParsedFile) -> list[tuple[object, ...]]:
    """(row, customer, number, amount, open, paid) of each row; the notices have sentences."""
    for notice in parsed.notices:
        assert not sentence(notice.code, notice.params).startswith(notice.code)
    names = [party.code or party.name for party in parsed.parties]
    return [(row.row, names[row.party], row.number, row.amount, row.open, row.paid) for row in parsed.rows]


def test_xero_export_with_lines() -> None:
    parsed = read(FILES / "xero_export_lines.csv")
    assert (parsed.kind, parsed.encoding, parsed.order, parsed.row_count, parsed.ignored) == (
        "ledger", "utf-8-sig", "dmy", 6, 1
    )  # fmt: skip
    assert short(parsed) == [
        (2, "Harbour Lane Café", "INV-0101", 123480, 100000, None),
        (6, "Moss & Fern Ltd", "INV-0102", 9600, 0, None),
        (7, "Harbour Lane Café", "CN-0007", -6000, -6000, None),
    ]
    assert not parsed.errors
    party = parsed.parties[0]
    assert (party.address, party.city, party.country) == ("Unit 4\n12 Quay Road", "Bristol", "GB")
    assert {row.currency for row in parsed.rows} == {"GBP"}


def test_xero_template_whose_totals_are_blank() -> None:
    parsed = read(FILES / "xero_template_lines.csv")
    assert short(parsed) == [
        (2, "Tui Joinery", "T-1", 49140 + 7371 + 6000 + 900, None, None),  # net with 10 % off, tax on top
        (4, "Tui Joinery", "T-2", 23000, None, None),  # 30.00 is the tax inside 230.00
        (5, "Weka Tools", "T-3", 95000, None, None),
    ]
    assert [(error.row, error.code, error.value) for error in parsed.errors] == [
        (6, "tax_unclear", "15% GST on Income")
    ]
    assert parsed.row_count == 5


LINES = "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,Quantity,UnitAmount,Discount,TaxType,TaxAmount"


@pytest.mark.parametrize(
    ("rows", "amount"),
    [
        (["2,10.00,,,"], 2000),
        (["2,10.00,,No VAT,"], 2000),
        (["2,10.00,,0% Rated,"], 2000),
        (["2,10.00,50%,Exempt,0"], 1000),
        (["2,10.00,,20% VAT,4.00"], 2400),
        (["2,10.00,,20% VAT,3.33"], 2000),
        (["2,10.00,,OUTPUT2,4.00"], 2400),
        (["3,0.333,,None,", "1,0.005,,None,"], 101),
        (["-1,10.00,,None,"], -1000),
        (["1.5,10.00,,None,", "1,5.00,,10% GST,0.50"], 2050),
    ],
)
def test_lines_are_added_up(tmp_path: Path, rows: list[str], amount: int) -> None:
    body = "".join(f"Acme,R1,2026-01-05,2026-02-04,,{row}\n" for row in rows)
    (item,) = read_text(tmp_path, f"{LINES}\n{body}").rows
    assert item.amount == amount


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (["2026-02-04,,1,,,None,"], "missing_amount"),
        (["2026-02-04,,,5.00,,None,"], "line_incomplete"),
        (["2026-02-04,,1,5.00,120,None,"], "bad_discount"),
        (["2026-02-04,,1,5.00,,20% VAT,"], "tax_unclear"),
        (["2026-02-04,,1,5.00,,VAT on income,"], "tax_unclear"),
        (["2026-02-04,,1,5.00,,None,", "2026-02-05,,1,5.00,,None,"], "lines_differ"),
        (["2026-02-04,7.00,1,5.00,,None,", "2026-02-04,8.00,1,5.00,,None,"], "lines_differ"),
        (["2026-02-04,,1,5..00,,None,"], "bad_amount"),
    ],
)
def test_lines_that_cannot_be_added_up(tmp_path: Path, rows: list[str], code: str) -> None:
    body = "".join(f"Acme,R1,2026-01-05,{row}\n" for row in rows)
    parsed = read_text(tmp_path, f"{LINES}\n{body}", decimal=".")
    assert [(error.row, error.code) for error in parsed.errors] == [(2, code)]
    assert not parsed.rows


def test_lines_of_one_invoice_need_not_stand_together(tmp_path: Path) -> None:
    rows = "A,R1,2026-01-05,2026-02-04,,1,1.00,,,\nA,R2,2026-01-05,2026-02-04,,1,2.00,,,\nA,R1,,,,1,3.00,,,\n"
    assert [(row.number, row.amount) for row in read_text(tmp_path, f"{LINES}\n{rows}").rows] == [
        ("R1", 400),
        ("R2", 200),
    ]


def test_quickbooks_customers_above_their_invoices() -> None:
    parsed = read(FILES / "quickbooks_grouped.csv", currency="USD")
    assert not parsed.errors
    assert not parsed.notices
    assert parsed.file_date == date(2026, 10, 31)
    assert short(parsed) == [
        (7, "Aspen Grove Nursery", "2101", 125000, 125000, None),
        (8, "Aspen Grove Nursery", "558", 15000, None, None),
        (11, "Birchwood Landscaping", "2088", 360000, 180000, None),
        (13, "Birchwood Landscaping:North lot", "2120", 7550, 7550, None),
        (14, "Birchwood Landscaping:North lot", "CM-9", -2550, -2550, None),
    ]
    assert [row.kind for row in parsed.rows] == ["invoice", "payment", "invoice", "invoice", "credit_note"]
    assert parsed.row_count == 5


def test_quickbooks_dollars_in_a_euro_company_are_told() -> None:
    parsed = read(FILES / "quickbooks_grouped.csv")
    assert {error.code for error in parsed.errors} == {"other_currency_sign"}


def test_quickbooks_ageing_by_bucket() -> None:
    parsed = read(FILES / "quickbooks_ageing_flat.csv")
    assert not parsed.errors
    assert short(parsed) == [
        (6, "Aspen Grove Nursery", "2101", 125000, 125000, None),
        (9, "Birchwood Landscaping", "2120", 7550, 7550, None),
    ]
    assert parsed.file_date == date(2026, 10, 31)


def test_kingdee_receivables() -> None:
    parsed = read(FILES / "kingdee_receivables.csv")
    assert (parsed.encoding, parsed.file_date, parsed.errors, parsed.notices) == (
        "gb18030", date(2026, 10, 31), (), ()
    )  # fmt: skip
    assert short(parsed) == [
        (4, "苏州学海图书有限公司", "AR20260801", 1234560, 1000000, 234560),
        (5, "苏州学海图书有限公司", "AR20260915", 80000, 80000, 0),
        (7, "杭州博雅办公用品商行", "AR20261001", 500000, 500000, None),
        (8, "杭州博雅办公用品商行", "AR20261010", -30000, -30000, None),
    ]
    assert parsed.totals == {"CNY": 1784560}


def test_german_open_items() -> None:
    parsed = read(FILES / "german_open_items.csv")
    assert (parsed.encoding, parsed.order, parsed.decimal, parsed.file_date) == (
        "cp1252", "dmy", ",", date(2026, 10, 31)
    )  # fmt: skip
    assert not parsed.errors
    assert not parsed.notices
    assert short(parsed) == [
        (5, "10001", "RE-4711", 123456, 123456, None),
        (6, "10001", "GS-0012", -3456, -3456, None),
        (7, "10002", "RE-4712", 9900, 4900, None),
    ]
    assert [party.name for party in parsed.parties] == ["Müller & Söhne GmbH", "Bäckerei Größl"]


def test_datev_open_items() -> None:
    parsed = read(FILES / "datev_opos.csv")
    assert not parsed.errors
    assert short(parsed) == [
        (2, "10001", "RE-4711", 119000, 119000, None),
        (3, "10001", "GS-0012", -11900, -11900, None),
        (4, "10002", "RE-4712", 59500, 39500, None),
    ]


def test_debit_and_credit_without_a_balance(tmp_path: Path) -> None:
    rows = "1,R1,2026-01-05,100.00,40.00\n1,R2,2026-01-05,,7.50\n1,R3,2026-01-05,0.00,\n"
    text = f"Konto,Rechnungsnummer,Datum,Soll,Haben\n{rows}"
    parsed = read_text(tmp_path, text, kind="ledger")
    assert [(row.number, row.amount, row.paid) for row in parsed.rows] == [
        ("R1", 10000, 4000),
        ("R2", -750, None),
    ]
    assert [(error.row, error.code) for error in parsed.errors] == [(4, "missing_amount")]


def test_a_bad_debit_is_told(tmp_path: Path) -> None:
    parsed = read_text(
        tmp_path, "Konto,Rechnungsnummer,Datum,Soll,Haben\n1,R1,2026-01-05,x,\n", kind="ledger"
    )
    assert [(error.field, error.code, error.value) for error in parsed.errors] == [
        ("amount", "bad_amount", "x")
    ]


def test_yonyou_with_headings_of_three_rows() -> None:
    parsed = read(FILES / "yonyou_reconciliation.csv", currency="CNY")
    assert not parsed.errors
    assert short(parsed) == [
        (5, "K001", "XS-001", 100000, 60000, 40000),
        (6, "K002", "XS-002", 200000, 200000, 0),
    ]
    assert [row.currency for row in parsed.rows] == ["USD", "CNY"]


def test_old_mac_line_ends() -> None:
    assert short(read(FILES / "cr_only.csv")) == [
        (2, "Quill & Co", "7001", 10000, None, None),
        (3, "Quill & Co", "7002", 25050, None, None),
    ]


def test_sage_customers() -> None:
    parsed = read(FILES / "sage_customers.csv")
    assert (parsed.kind, parsed.row_count, parsed.rows, parsed.errors) == ("customers", 2, [], ())
    first, second = parsed.parties
    assert (first.code, first.name, first.address, first.postcode, first.city, first.tax_id) == (
        "HARB001", "Harbour Lane Café", "Unit 4\n12 Quay Road", "BS1 4ZZ", "Bristol", "GB123456789"
    )  # fmt: skip
    assert (first.phone, first.email, first.terms) == (
        "0117 496 0000",
        "accounts@harbourlane.example",
        "net 30",
    )
    assert second.terms == "net 14"


def test_payments() -> None:
    parsed = read(FILES / "payments_list.csv")
    assert parsed.kind == "payments"
    assert parsed.rows[2] == ImportRow(
        4,
        0,
        "payment",
        "",
        date(2026, 10, 9),
        None,
        -5050,
        "EUR",
        None,
        None,
        None,
        "",
        False,
        "returned 7002",
    )
    assert [row.amount for row in parsed.rows] == [10000, 5050, -5050]
