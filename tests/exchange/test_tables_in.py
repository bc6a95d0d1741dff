"""A table as a whole: what decides dates and decimals, workbooks, encodings, reading in blocks and stopping."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import Cancelled, UserError
from creditdesk.words import sentence
from tests.exchange.reading import read_bytes, read_text
from tests.exchange.rows_said import HEAD, only
from tests.exchange.workbooks import make_xlsx


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
