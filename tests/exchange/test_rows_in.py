"""Rows of a ledger or invoice table: what each cell means, and every way a row can be wrong."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import Cancelled, UserError
from creditdesk.exchange.findings import RowError
from creditdesk.exchange.rows import ImportRow, ParsedFile
from creditdesk.words import sentence
from tests.exchange.reading import read_bytes, read_text
from tests.exchange.workbooks import make_xlsx

HEAD = "customer,invoice,issued,due,amount"
GOOD = "C1,R1,2026-01-05,2026-02-04,100.00"


def only(parsed: ParsedFile) -> ImportRow:
    assert not parsed.errors
    (row,) = parsed.rows
    return row


def problems(parsed: ParsedFile) -> list[tuple[int, str, str, str]]:
    """The errors as plain tuples, after proving that each has its sentence."""
    for error in parsed.errors:
        assert not sentence(error.code, error.params).startswith(error.code)
    return [(error.row, error.field, error.code, error.value) for error in parsed.errors]


def test_a_plain_row(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n")
    assert only(parsed) == ImportRow(
        2,
        0,
        "invoice",
        "R1",
        date(2026, 1, 5),
        date(2026, 2, 4),
        10000,
        "EUR",
        None,
        None,
        None,
        "",
        False,
        "",
    )
    assert (parsed.kind, parsed.row_count, parsed.totals) == ("invoices", 1, {"EUR": 10000})
    assert parsed.parties[0].code == "C1"


def test_headings_only_are_no_rows(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, HEAD)
    assert (parsed.row_count, parsed.rows, parsed.errors, parsed.parties) == (0, [], (), ())


@pytest.mark.parametrize(
    ("row", "field", "code", "value"),
    [
        ("C1,,2026-01-05,2026-02-04,100.00", "invoice", "missing_number", ""),
        (",R1,2026-01-05,2026-02-04,100.00", "customer", "missing_customer", ""),
        ("C1,R1,,,100.00", "due", "missing_date", ""),
        ("C1,R1,2026-01-05,2026-02-04,", "amount", "missing_amount", ""),
        ("C1,R1,2026-01-05,2026-02-04,0.00", "amount", "zero_amount", "0.00"),
        ("C1,R1,2026-01-05,2026-02-04,12..34", "amount", "bad_amount", "12..34"),
        ("C1,R1,2026-01-05,2026-02-04,12.345", "amount", "more_decimals", "12.345"),
        ("C1,R1,2026-01-05,2026-02-30,100.00", "due", "no_such_day", "2026-02-30"),
        ("C1,R1,never,2026-02-04,100.00", "issued", "bad_date", "never"),
        ("C1,R1,2026-02-05,2026-02-04,100.00", "due", "due_before_issue", "2026-02-04 < 2026-02-05"),
        ("C1,2.411E+19,2026-01-05,2026-02-04,100.00", "invoice", "rounded_number", "2.411E+19"),
        (f"C1,{'9' * 61},2026-01-05,2026-02-04,100.00", "invoice", "long_text", "9" * 61),
        ("C1,R1,2026-01-05,2026-02-04,$100.00", "amount", "other_currency_sign", "$"),
        ("C1,R1,2026-01-05,2026-02-04,XYZ100.00", "amount", "unknown_currency", "XYZ"),
        ("C1,R1,2026-01-05,2026-02-04,100.00,7", "", "extra_cells", "7"),
        ("C1,R1,2026-01-05,2026-02-04,1,234.00", "", "extra_cells", "234.00"),
        ("C1,R1,2026-01-05", "amount", "missing_amount", ""),
    ],
)
def test_a_bad_row_is_told_with_its_number_field_and_text(
    tmp_path: Path, row: str, field: str, code: str, value: str
) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n\n{row}\nC9,R9,2026-01-05,2026-02-04,1.00\n")
    assert problems(parsed) == [(4, field, code, value)]
    assert parsed.row_count == 3
    assert [item.number for item in parsed.rows] == ["R1", "R9"]


def test_a_row_lists_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n,,2026-02-30,soon,ten\n")
    assert [error.code for error in parsed.errors] == [
        "missing_number", "no_such_day", "bad_date", "bad_amount", "missing_customer"
    ]  # fmt: skip


def test_customers_of_bad_rows_only_are_none(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\nC2,R2,2026-01-05,2026-02-04,ten\n")
    assert [party.code for party in parsed.parties] == ["C1"]


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@SUM(A1)", "<b>bold</b>", "Robert'); DROP TABLE invoice;--", "Ünï ö"]
)
def test_formulas_and_markup_are_names_like_others(tmp_path: Path, name: str) -> None:
    parsed = read_text(tmp_path, f'name,invoice,due,amount\n"{name}",R1,2026-02-04,100.00\n')
    assert only(parsed)
    assert parsed.parties[0].name == name


def test_a_name_of_2000_characters_is_told(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"name,invoice,due,amount\n{'N' * 2000},R1,2026-02-04,100.00\n")
    assert [(error.row, error.field, error.code) for error in parsed.errors] == [(2, "name", "long_name")]
    assert len(parsed.errors[0].value) == 80


def test_control_and_direction_characters_are_taken_out(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, "name,invoice,due,amount\nAcme\u202e \x07Ltd,R\u200b1,2026-02-04,100.00\n")
    assert only(parsed).number == "R 1"
    assert parsed.parties[0].name == "Acme Ltd"


def test_leading_zeros_stay(tmp_path: Path) -> None:
    assert (
        only(read_text(tmp_path, f"{HEAD}\nC1,0000611365,2026-01-05,2026-02-04,100.00\n")).number
        == "0000611365"
    )


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [("-100.00", "credit_note", -10000), ("(100.00)", "credit_note", -10000), ("100.00-", "credit_note", -10000),
     ("100", "invoice", 10000), ("€100.00", "invoice", 10000), ("100.5", "invoice", 10050)],
)  # fmt: skip
def test_the_sign_makes_a_credit_note(tmp_path: Path, text: str, kind: str, amount: int) -> None:
    row = only(read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,{text}\n", decimal="."))
    assert (row.kind, row.amount) == (kind, amount)


@pytest.mark.parametrize(
    ("heading", "cell", "amount", "currency"),
    [
        ("currency", "usd", "100.00", "USD"),
        ("currency", "人民币", "100.00", "CNY"),
        ("currency", "€", "100.00", "EUR"),
        ("currency", "", "100.00", "CHF"),
        ("currency", "EUR", "€100.00", "EUR"),
        ("currency", "HKD", "$100.00", "HKD"),
        ("note", "", "GBP 100.00", "GBP"),
        ("note", "", "€100.00", "EUR"),
    ],
)
def test_the_currency_of_a_row(tmp_path: Path, heading: str, cell: str, amount: str, currency: str) -> None:
    text = f"{HEAD},{heading}\nC1,R1,2026-01-05,2026-02-04,{amount},{cell}\n"
    assert only(read_text(tmp_path, text, currency="CHF")).currency == currency


def test_the_suffix_of_the_heading_comes_before_the_company(tmp_path: Path) -> None:
    row = only(read_text(tmp_path, "client,invoice_id,due_date,amount_usd\nAcme,R1,2026-02-04,100.00\n"))
    assert row.currency == "USD"


def test_unknown_currencies_and_countries_are_told(tmp_path: Path) -> None:
    text = f"{HEAD},currency,country\n{GOOD},EUR,DE\nC2,R2,2026-01-05,2026-02-04,1.00,XXX,Ruritania\n"
    assert problems(read_text(tmp_path, text)) == [
        (3, "currency", "unknown_currency", "XXX"),
        (3, "country", "unknown_country", "Ruritania"),
    ]


def test_an_unknown_currency_for_all_rows(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="unknown_currency"):
        read_text(tmp_path, f"{HEAD}\n{GOOD}\n", currency="XYZ")


def test_yen_have_no_decimals(tmp_path: Path) -> None:
    row = only(read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,1500\n", currency="JPY"))
    assert row.amount == 1500
    parsed = read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,15.50\n", currency="JPY")
    assert problems(parsed) == [(2, "amount", "more_decimals", "15.50")]


SETTLED = f"{HEAD},open,paid,settled,terms,disputed"


@pytest.mark.parametrize(
    ("cells", "tail"),
    [
        (",,,,", (None, None, None, "", False)),
        ("100.00,,,,", (10000, None, None, "", False)),
        ("0.00,,,,", (0, None, None, "", False)),
        (",40.00,,,", (None, None, 4000, "", False)),
        (",150.00,,,", (None, None, 15000, "", False)),
        ("60.00,40.00,,,", (6000, None, 4000, "", False)),
        ("0,150.00,,,", (0, None, 15000, "", False)),
        (",,2026-01-01,,", (None, date(2026, 1, 1), None, "", False)),
        ("0,100.00,2026-03-01,,", (0, date(2026, 3, 1), 10000, "", False)),
        (",,,30 days,yes", (None, None, None, "net 30", True)),
        (",,,月结30天,否", (None, None, None, "end of month + 30", False)),
        (",,,as agreed,no", (None, None, None, "as agreed", False)),
    ],
)
def test_what_a_row_says_of_payment_and_terms(tmp_path: Path, cells: str, tail: tuple[object, ...]) -> None:
    row = only(read_text(tmp_path, f"{SETTLED}\n{GOOD},{cells}\n", decimal="."))
    assert (row.open, row.settled, row.paid, row.terms, row.disputed) == tail


@pytest.mark.parametrize(
    ("cells", "field", "code"),
    [
        ("100.01,,,,", "open", "open_too_large"),
        ("-10.00,,,,", "open", "open_sign"),
        (",-10.00,,,", "paid", "paid_sign"),
        ("50.00,,2026-03-01,,", "settled", "settled_but_open"),
        (",50.00,2026-03-01,,", "settled", "settled_but_open"),
        ("50.00,40.00,,,", "open", "open_and_paid_differ"),
        ("50.00,150.00,,,", "open", "open_and_paid_differ"),
        (",,2026-02-30,,", "settled", "no_such_day"),
        ("x,,,,", "open", "bad_amount"),
        (",,,,perhaps", "disputed", "not_yes_or_no"),
    ],
)
def test_what_contradicts_itself_is_told(tmp_path: Path, cells: str, field: str, code: str) -> None:
    parsed = read_text(tmp_path, f"{SETTLED}\n{GOOD},{cells}\n", decimal=".")
    assert [(error.field, error.code) for error in parsed.errors] == [(field, code)]


def test_terms_nobody_understands_matter_only_without_a_due_date(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{SETTLED}\nC1,R1,2026-01-05,,100.00,,,,as agreed,\n")
    assert problems(parsed) == [(2, "terms", "unknown_terms", "as agreed")]


def test_a_status_of_paid_leaves_nothing_open(tmp_path: Path) -> None:
    rows = "C1,R2,2026-01-05,2026-02-04,1.00,unpaid\nC1,R3,2026-01-05,2026-02-04,1.00,Void\n"
    text = f"{HEAD},status\n{GOOD},Paid\n{rows}"
    parsed = read_text(tmp_path, text)
    assert [row.open for row in parsed.rows] == [0, None]
    assert (parsed.ignored, parsed.row_count) == (1, 3)
    assert [notice.code for notice in parsed.notices] == ["ignored_rows"]


def test_types_of_rows(tmp_path: Path) -> None:
    text = (
        f"{HEAD},type,open\n{GOOD},Invoice,100.00\nC1,CN1,2026-01-05,2026-02-04,30.00,Credit memo,20.00\n"
        "C1,,2026-01-09,,-50.00,Payment,-20.00\nC1,B1,2026-01-05,2026-02-04,5.00,Bill,5.00\n"
    )
    parsed = read_text(tmp_path, text)
    assert [(row.kind, row.amount, row.open) for row in parsed.rows] == [
        ("invoice", 10000, 10000), ("credit_note", -3000, -2000), ("payment", 2000, None)
    ]  # fmt: skip
    assert parsed.rows[2].issued == date(2026, 1, 9)
    assert parsed.ignored == 1


def test_the_same_figures_twice_are_one_invoice(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{GOOD}\nC2,R1,2026-01-05,2026-02-04,7.00\n")
    assert (len(parsed.rows), parsed.duplicates, parsed.row_count) == (2, 1, 3)


@pytest.mark.parametrize("row", ["C1,R1,2026-01-05,2026-02-04,100.01", "C1,R1,2026-01-05,2026-02-05,100.00"])
def test_other_figures_under_one_number_are_told(tmp_path: Path, row: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{row}\n")
    assert problems(parsed) == [(3, "invoice", "other_figures_in_file", "R1 (2)")]


def test_an_invoice_and_a_credit_note_may_share_a_number(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\nC1,R1,2026-01-05,2026-02-04,-100.00\n")
    assert [row.kind for row in parsed.rows] == ["invoice", "credit_note"]


def test_a_customer_is_described_once(tmp_path: Path) -> None:
    text = (
        "customer,name,invoice,due,amount,city\nC1,Acme,R1,2026-02-04,1.00,\nC1,Acme,R2,2026-02-04,1.00,Ulm\n"
        "C1,Acme Ltd,R3,2026-02-04,1.00,Ulm\n"
    )
    parsed = read_text(tmp_path, text)
    (party,) = parsed.parties
    assert (party.name, party.city, party.row) == ("Acme", "Ulm", 2)
    assert [(notice.code, notice.params["second"]) for notice in parsed.notices] == [
        ("customer_differs", "Acme Ltd")
    ]


def test_total_rows_are_left_out_and_compared(tmp_path: Path) -> None:
    text = f"{HEAD}\n{GOOD}\nSubtotal,,,,100.00\nC2,R2,2026-01-05,2026-02-04,50.00\nTOTAL,,,,150.00\n"
    parsed = read_text(tmp_path, text)
    assert (len(parsed.rows), parsed.row_count, parsed.errors, parsed.notices) == (2, 2, (), ())
    wrong = read_text(tmp_path, text.replace("150.00", "151.00"))
    assert not wrong.errors
    (notice,) = wrong.notices
    assert notice.code == "total_differs"
    assert (notice.params["row"], notice.params["stated"], notice.params["ours"]) == (5, "151.00", "150.00")


@pytest.mark.parametrize(
    "label", ["合计", "合计行", "总计：", "小计", "Summe", "Gesamtsumme", "Grand Total", "Total for Acme"]
)
def test_labels_of_totals(tmp_path: Path, label: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{label},,,,100.00\n")
    assert (parsed.errors, parsed.notices, parsed.row_count) == ((), (), 1)


def test_a_customer_called_total_is_a_customer(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\nTOTAL,R1,2026-01-05,2026-02-04,100.00\n")
    assert parsed.parties[0].code == "TOTAL"
    assert len(parsed.rows) == 1


def test_a_footer_below_is_ignored_but_text_between_rows_is_told(tmp_path: Path) -> None:
    footer = "Saturday 31 October 2026 08:15 GMT"
    assert not read_text(tmp_path, f"{HEAD}\n{GOOD}\n\n{footer}\n").errors
    parsed = read_text(tmp_path, f"{HEAD}\n{footer}\n{GOOD}\n")
    assert problems(parsed) == [(2, "", "stray_text", footer)]


def test_repeated_headings_are_left_out(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{HEAD}\nC2,R2,2026-01-05,2026-02-04,50.00\n")
    assert (len(parsed.rows), parsed.row_count, parsed.errors) == (2, 2, ())


@pytest.mark.parametrize("cut", ["C2,R2,2026-01-05,2026-02-04", "C2,R2,2026-0", "C"])
def test_a_file_that_breaks_off_in_its_last_row(tmp_path: Path, cut: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{cut}")
    assert parsed.errors
    assert all(error.row == 3 for error in parsed.errors)


def test_a_last_row_cut_where_only_a_note_is_missing(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},note\n{GOOD},x\nC2,R2,2026-01-05,2026-02-04,50.0")
    assert problems(parsed) == [(3, "", "half_row", "50.0")]
    assert [row.number for row in parsed.rows] == ["R1"]


def test_rows_shorter_than_the_headings_are_fine_when_they_end(tmp_path: Path) -> None:
    assert not read_text(tmp_path, f"{HEAD},note,more\n{GOOD}\n").errors


def test_a_stray_quote_that_swallows_rows_is_told(tmp_path: Path) -> None:
    swallowed = '"stray\nC2,R2,2026-01-05,2026-02-04,50.00,x\nC3,R3,2026-01-05,2026-02-04,50.00,y"'
    text = f"{HEAD},note\n{GOOD},{swallowed}\n{GOOD},z\n"
    parsed = read_text(tmp_path, text)
    assert [(error.row, error.code) for error in parsed.errors] == [(2, "swallowed_rows")]


def test_undecided_dates_and_decimals_name_the_switch(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_text(tmp_path, f"{HEAD}\nC1,R1,03/04/2026,05/06/2026,100.00\n")
    assert "--dates" in sentence(caught.value.code, caught.value.params)
    with pytest.raises(UserError) as caught:
        read_text(tmp_path, f'{HEAD}\nC1,R1,2026-01-05,2026-02-04,"1,500"\n')
    assert "--decimal" in sentence(caught.value.code, caught.value.params)


def test_the_switch_decides(tmp_path: Path) -> None:
    text = f'{HEAD}\nC1,R1,03/04/2026,05/06/2026,"1,500"\n'
    row = only(read_text(tmp_path, text, dates="dmy", decimal="."))
    assert (row.issued, row.amount) == (date(2026, 4, 3), 150000)
    row = only(read_text(tmp_path, text.replace("1,500", "1,50"), dates="mdy", decimal=","))
    assert (row.issued, row.amount) == (date(2026, 3, 4), 150)


def test_a_later_row_decides_for_the_earlier_ones(tmp_path: Path) -> None:
    rows = "".join(
        f'C1,R{n},01/0{1 + n % 9}/2026,02/0{1 + n % 9}/2026,"1,{n % 1000:03}"\n' for n in range(20_000)
    )
    text = f'{HEAD}\n{rows}C1,LAST,31/01/2026,31/03/2026,"1,234.50"\n'
    parsed = read_text(tmp_path, text)
    assert (parsed.order, parsed.decimal, len(parsed.rows)) == ("dmy", ".", 20_001)
    assert parsed.rows[0].issued == date(2026, 1, 1)
    assert parsed.rows[9].issued == date(2026, 1, 1)
    assert parsed.rows[5].issued == date(2026, 6, 1)


def test_contradictions_are_told_whenever_they_come(tmp_path: Path) -> None:
    rows = "".join(f"C1,R{n},2026-01-05,2026-02-04,{n + 1}.50\n" for n in range(9_000))
    with pytest.raises(UserError, match="mixed_decimals"):
        read_text(tmp_path, f'{HEAD}\n{rows}C1,LAST,2026-01-05,2026-02-04,"1.234,56-"\n')


def test_the_same_table_as_a_workbook(tmp_path: Path) -> None:
    rows = [
        ["Open items as of 31 January 2026"], [],
        ["Customer", "Invoice", "Issued", "Due", "Amount", "Open"],
        ["C1", "007", date(2026, 1, 5), date(2026, 2, 4), 100.1, 100.1],
        ["C1", 1008, date(2026, 1, 6), date(2026, 2, 5), -20, -20],
        ["C2", "R3", "2026-01-07", 46059, "1,234.50", 0],
        ["Total", "", "", "", 1314.6, 80.1],
    ]  # fmt: skip
    path = make_xlsx(tmp_path / "a.xlsx", rows)
    parsed = read_bytes(tmp_path, path.read_bytes(), "b.csv")
    assert (parsed.errors, parsed.notices, parsed.file_date) == ((), (), date(2026, 1, 31))
    assert [(row.row, row.number, row.amount, row.open) for row in parsed.rows] == [
        (4, "007", 10010, 10010), (5, "1008", -2000, -2000), (6, "R3", 123450, 0)
    ]  # fmt: skip
    assert parsed.rows[2].due == date(2026, 2, 6)


def test_numbers_excel_has_rounded_are_not_imported(tmp_path: Path) -> None:
    path = make_xlsx(
        tmp_path / "a.xlsx", [HEAD.split(","), ["C1", 24117000000123456789, "2026-01-05", "2026-02-04", 5]]
    )
    parsed = read_bytes(tmp_path, path.read_bytes())
    assert [(error.field, error.code) for error in parsed.errors] == [("invoice", "rounded_number")]


def test_the_sheet_with_one_row_per_invoice_is_preferred(tmp_path: Path) -> None:
    lines = [["发票号码", "购买方名称", "开票日期", "货物名称", "金额"], ["1", "甲", "2026-01-05", "笔", 1]]
    whole = [["发票代码", "发票号码", "数电发票号码", "购买方名称", "开票日期", "金额", "税额", "价税合计", "发票状态"],
             ["3100", "00123", "--", "甲公司", "2026-01-05 10:00:00", 100, 13, 113, "正常"],
             ["", "", "26312000000012345678", "乙公司", "2026-01-06 10:00:00", -50, -6.5, -56.5, "正常"],
             ["", "", "26312000000012345679", "乙公司", "2026-01-06 10:00:00", 10, 1.3, 11.3, "已作废"],
             ["合计行", "", "", "", "", 60, 7.8, 67.8, ""]]  # fmt: skip
    path = make_xlsx(tmp_path / "a.xlsx", lines, {"发票基础信息": whole}, "信息汇总表")
    parsed = read_bytes(tmp_path, path.read_bytes(), currency="CNY")
    assert not parsed.errors
    assert [(row.kind, row.number, row.amount, row.due) for row in parsed.rows] == [
        ("invoice", "310000123", 11300, None), ("credit_note", "26312000000012345678", -5650, None)
    ]  # fmt: skip
    assert parsed.ignored == 1
    assert [notice.code for notice in parsed.notices] == ["other_sheets", "total_differs", "ignored_rows"]


def test_a_named_encoding_that_does_not_fit(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="wrong_encoding"):
        read_bytes(
            tmp_path, f"{HEAD}\nMüller,R1,2026-01-05,2026-02-04,1.00\n".encode("cp1252"), encoding="utf-8"
        )


def test_no_headings_at_all(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no_heading"):
        read_text(tmp_path, "C1,R1,2026-01-05,2026-02-04,100.00\n")


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    from creditdesk.exchange.mapping import propose
    from creditdesk.exchange.rows import ReadOptions
    from creditdesk.exchange.tables import read_table
    from creditdesk.exchange.tables_in import parse

    path = tmp_path / "a.csv"
    path.write_text(HEAD + "\n" + "".join(f"C1,R{n},2026-01-05,2026-02-04,1.00\n" for n in range(20_000)))
    raw = read_table(path)

    def stop(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        parse(raw, propose(raw), ReadOptions("EUR"), stop)


def test_an_error_says_what_its_sentence_needs() -> None:
    error = RowError(7, "currency", "unknown_currency", "XXX")
    assert "XXX" in sentence(error.code, error.params)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tab_text_under_an_excel_name(tmp_path: Path, encoding: str) -> None:
    rows = "Müller\tR1\t04.02.2026\t1.234,50\r\nWeiß\tR2\t28.02.2026\t7,00\r\n"
    text = f"Kunde\tRechnungsnummer\tFällig am\tBetrag\r\n{rows}"
    parsed = read_bytes(tmp_path, text.encode(encoding), "list.xls")
    assert [(row.number, row.due, row.amount) for row in parsed.rows] == [
        ("R1", date(2026, 2, 4), 123450), ("R2", date(2026, 2, 28), 700)
    ]  # fmt: skip
    assert [party.name for party in parsed.parties] == ["Müller", "Weiß"]


def test_a_large_file_is_read_in_blocks_and_can_be_stopped_early(tmp_path: Path) -> None:
    """The first look at a file of any size reads its first rows only; finding out the encoding can be stopped."""
    path = tmp_path / "large.csv"
    row = "C1,R{},2026-01-05,2026-02-04,1.00\n"
    with path.open("w") as file:
        file.write(HEAD + "\n")
        file.writelines(row.format(number) for number in range(150_000))
    from creditdesk.exchange.tables import read_table

    seen: list[float] = []

    def stop(share: float) -> None:
        seen.append(share)
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, progress=stop)
    assert len(seen) == 1
    assert len(read_table(path).sample(5)) == 5
