"""The heading row is found by its words; title rows may name the day of the figures."""

from datetime import date

import pytest

from creditdesk.exchange.headings import find_heading, is_heading, joined_headings, stated_date
from creditdesk.exchange.synonyms import (
    FIELDS,
    KIND_FIELDS,
    KNOWN,
    heading_key,
    known_fields,
    without_currency,
)


@pytest.mark.parametrize(
    "row",
    [
        ["customer", "invoice", "amount"],
        ["Kundennr.", "Rechnungsnummer", "Fällig am", "Betrag"],
        ["单据编号", "单据日期", "客户", "应收金额"],
        ["N° client", "N° facture", "Échéance", "Montant TTC"],
        ["*ContactName", "*InvoiceNumber", "*DueDate"],
        ["Customer", "Open Balance"],
        ["code", "x", "Customer No.", "Name"],
    ],
)
def test_headings_of_four_languages(row: list[object]) -> None:
    assert is_heading(row)


@pytest.mark.parametrize(
    "row",
    [["Harbour Trading Ltd"], ["Open items", "as of 31 Dec 2025"], ["Invoice", "1001", "Acme"], ["Date", "Amount"],
     ["name", "name", "name"], [1, 2, 3], ["", "", ""]],
)  # fmt: skip
def test_rows_that_are_no_headings(row: list[object]) -> None:
    assert not is_heading(row)


def test_the_first_heading_row_under_titles() -> None:
    rows: list[list[object]] = [
        ["Harbour Trading"],
        ["As of 2025-12-31"],
        ["Customer", "Invoice", "Due", "Amount"],
    ]
    assert find_heading(rows) == 2


def test_only_forty_rows_are_searched() -> None:
    heading: list[object] = ["Customer", "Invoice", "Due", "Amount"]
    assert find_heading([["x"]] * 39 + [heading]) == 39
    assert find_heading([["x"]] * 40 + [heading]) is None


def test_headings_a_person_named_count() -> None:
    rows: list[list[object]] = [["who", "how much", "until"], ["Acme", "5", "2026-01-01"]]
    assert find_heading(rows) is None
    assert find_heading(rows, ("who", "howmuch", "until")) == 0
    assert find_heading(rows, ("who", "howmuch")) == 0


def test_merged_headings_over_sub_headings() -> None:
    rows: list[list[object]] = [
        ["对账对象", "", "币种", "业务日期", "借方", ""],
        ["编码", "名称", "", "", "发生", "未结"],
        ["K1", "Acme", "人民币", "2026-01-01", "5.00", "5.00"],
    ]
    assert joined_headings(rows, 0) == (
        ["对账对象编码", "对账对象名称", "币种", "业务日期", "借方发生", "借方未结"],
        2,
    )


def test_a_first_data_row_is_no_sub_heading() -> None:
    rows: list[list[object]] = [["Customer", "Name", "Invoice", "Amount"], ["Acme", "Acme Ltd", "", ""]]
    assert joined_headings(rows, 0)[1] == 1


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("As of 31 December 2025", date(2025, 12, 31)),
        ("as at December 31, 2025", date(2025, 12, 31)),
        ("截至2025年12月31日", date(2025, 12, 31)),
        ("截止日期：2025-12-31", date(2025, 12, 31)),
        ("Open items, Stand: 31.12.2025", date(2025, 12, 31)),
        ("Stichtag 2025-12-31", date(2025, 12, 31)),
        ("Balance âgée arrêté au 31/12/2025", date(2025, 12, 31)),
        ("All dates", None),
        ("Printed 2025-12-31", None),
        ("As of yesterday", None),
    ],
)
def test_the_day_a_title_names(title: str, day: date | None) -> None:
    assert stated_date([title], "dmy") == day


def test_an_exchangeable_day_in_a_title_needs_the_order() -> None:
    assert stated_date(["As of 03/04/2025"], None) is None
    assert stated_date(["As of 03/04/2025"], "dmy") == date(2025, 4, 3)


@pytest.mark.parametrize("name", sorted(name for name in FIELDS if not name.startswith("_")))
def test_the_fields_of_the_contract_are_headings_themselves(name: str) -> None:
    assert known_fields(name)[name] == (0, True)


def test_no_heading_means_two_fields_of_one_kind_but_for_reference_and_code() -> None:
    twofold = {
        key: sorted(set(fields) & set(KIND_FIELDS[kind]))
        for key, fields in KNOWN.items()
        for kind in KIND_FIELDS
        if len(set(fields) & set(KIND_FIELDS[kind])) > 1
    }
    assert twofold == {"发票号码": ["_old_number", "invoice"]}


@pytest.mark.parametrize(
    ("heading", "stem", "currency"),
    [
        ("amount_eur", "amount", "EUR"),
        ("Betrag in CHF", "betrag", "CHF"),
        ("Total (USD)", "total", "USD"),
        ("金额（元）", "金额", "CNY"),
        ("金额(美元)", "金额", "USD"),
        ("amount", "amount", ""),
        ("EUR", "eur", ""),
    ],
)
def test_a_currency_at_the_end_of_a_heading(heading: str, stem: str, currency: str) -> None:
    assert without_currency(heading_key(heading)) == (stem, currency)
