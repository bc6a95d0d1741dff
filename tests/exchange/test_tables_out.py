"""Tables as CSV and XLSX, reopened by other readers: no formula, no link, numbers as numbers, nothing half done."""

import csv
import datetime as dt
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from creditdesk.domain.tables import TableColumn, TableRow
from creditdesk.errors import Cancelled, EnvError, UserError
from creditdesk.exchange import whole_files, xlsx_out
from creditdesk.exchange.tables_out import guarded, plain_amount, write_csv
from creditdesk.exchange.xlsx_out import write_xlsx
from tests.exchange.worded import COLUMNS, row, table

HOSTILE = (
    "=1+1",
    "+49 30 1234",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "  =1+1",
    '\u00a0=HYPERLINK("http://evil.example","x")',
    "\u200b=cmd|' /C calc'!A0",
    "﹦1+1",
    "\ttab",
)
HARMLESS = (
    "http://evil.example/?a=1",
    "mailto:a@b.example",
    "internal:Sheet1!A1",
    "<r><t>rich</t></r>",
    '<r></c><c r="A9"><f>1+1</f></c></r>',
    "{=1+1}",
    "_x003D_1+1",
    'a;b,c\t"d"\r\ne',
    "北京",
    "0012345678901234567890",
    "'",
    "",
)
#: The first row below the headings: firm, title, two notes, an empty line, headings.
FIRST = 6


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_could_run_gets_an_apostrophe_in_csv(text: str, tmp_path: Path) -> None:
    write_csv(table([row(1, text, -5)]), tmp_path / "t.csv")
    assert _csv(tmp_path / "t.csv")[1][0] == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is_in_csv(text: str, tmp_path: Path) -> None:
    write_csv(table([row(1, text, -5)]), tmp_path / "t.csv")
    assert _csv(tmp_path / "t.csv")[1][0] == text


@pytest.mark.parametrize("text", HOSTILE + HARMLESS[:-1])
def test_any_text_is_text_in_a_workbook(text: str, tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    write_xlsx(table([row(1, text, -5, text=text)]), target)
    assert _live(target) == []
    cells = _sheet(target)[FIRST]
    expected = re.sub("\r\n?", "\n", text)  # XML readers see every line end as one sign
    assert str(cells[0]).removeprefix(" " if text.startswith("<r>") else "") in (expected, text)


def test_headings_notes_and_totals_are_guarded_like_any_text(tmp_path: Path) -> None:
    columns = [TableColumn("name", "=1+1"), *COLUMNS[1:]]
    write_csv(table([row(1, "A", 1)], columns), tmp_path / "t.csv")
    write_xlsx(table([row(1, "A", 1)], columns), tmp_path / "t.xlsx")
    assert _csv(tmp_path / "t.csv")[0][0] == "'=1+1"
    assert _live(tmp_path / "t.xlsx") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  ", "  "),
        (" a=b", " a=b"),
        ("\u00a0", "\u00a0"),
        ("\n", "'\n"),
        ("5-3", "5-3"),
        ("–5", "–5"),
    ],
)
def test_the_guard_leaves_what_cannot_run(text: str, expected: str) -> None:
    assert guarded(text) == expected


def test_our_own_numbers_stay_numbers(tmp_path: Path) -> None:
    write_csv(table([row(1, "A", -123456), row(2, "B", None), row(3, "C", 7, "JPY")]), tmp_path / "t.csv")
    raw = (tmp_path / "t.csv").read_bytes().decode("utf-8-sig")
    assert '"A","RE-1",2026-11-22,3,"EUR",-1234.56\r\n' in raw
    assert '"B","RE-2",2026-11-22,3,"EUR",\r\n' in raw
    assert '"C","RE-3",2026-11-22,3,"JPY",7\r\n' in raw


def test_csv_has_a_byte_order_mark_full_line_ends_and_the_separator_asked_for(tmp_path: Path) -> None:
    write_csv(table([row(1, "上海", 100)]), tmp_path / "t.csv", delimiter=";")
    raw = (tmp_path / "t.csv").read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"Customer";"Document";')
    assert raw.count(b"\n") == raw.count(b"\r\n") == 2
    assert "上海" in raw.decode("utf-8-sig")


def test_a_table_without_money_has_no_column_for_the_currency(tmp_path: Path) -> None:
    write_csv(table([TableRow(1, 1, "", ("A", "B"))], COLUMNS[:2]), tmp_path / "t.csv")
    assert _csv(tmp_path / "t.csv") == [["Customer", "Document"], ["A", "B"]]


def test_the_workbook_has_dates_numbers_titles_and_totals(tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    write_xlsx(table([row(1, "A", -123456), row(2, "B", 150, "JPY"), row(3, "C", 1, "KWD")]), target)
    rows = _sheet(target)
    assert [line[0] for line in rows[:3]] == [
        "Lindenhof & Söhne GmbH",
        "Open items",
        "As of 22 November 2026",
    ]
    assert rows[FIRST - 1] == ["Customer", "Document", "Due", "Days late", "Currency", "Open"]
    assert rows[FIRST] == ["A", "RE-1", dt.date(2026, 11, 22), 3.0, "EUR", -1234.56]
    assert [line[-1] for line in rows[FIRST : FIRST + 3]] == [-1234.56, 150.0, 0.001]
    assert [(line[0], line[4], line[5]) for line in rows[FIRST + 3 :]] == [
        ("Total EUR", "EUR", -1234.56),
        ("Total JPY", "JPY", 150.0),
        ("Total KWD", "KWD", 0.001),
    ]


def test_the_workbook_freezes_headings_filters_rows_and_formats_by_currency(tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    write_xlsx(table([row(1, "A", -123456), row(2, "B", 150, "JPY"), row(3, "C", 1, "KWD")]), target)
    sheet, styles = _part(target, "xl/worksheets/sheet1.xml"), _part(target, "xl/styles.xml")
    assert f'ySplit="{FIRST}"' in sheet
    assert f'<autoFilter ref="A{FIRST}:F{FIRST + 3}"' in sheet  # the totals are outside
    assert "<col " in sheet
    assert "#,##0.000" in styles
    assert "d mmm yyyy" in styles


def test_a_long_number_stays_text_and_very_old_days_too(tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    write_xlsx(table([row(1, "A", 1, text="00" + "9" * 20, due=dt.date(1899, 1, 1))]), target)
    assert _sheet(target)[FIRST][1:3] == ["00" + "9" * 20, "1899-01-01"]


def test_a_broken_sign_or_an_endless_text_stops_nothing(tmp_path: Path) -> None:
    rows = [row(1, "a\ud800b\x01", 1), row(2, "x" * 40_000, 1)]
    write_csv(table(rows), tmp_path / "t.csv")
    write_xlsx(table(rows), tmp_path / "t.xlsx")
    assert _csv(tmp_path / "t.csv")[1][0] == "a?b\x01"
    assert len(str(_sheet(tmp_path / "t.xlsx")[FIRST + 1][0])) == 32_000


def test_an_empty_table_is_headings_only(tmp_path: Path) -> None:
    write_csv(table([]), tmp_path / "t.csv")
    write_xlsx(table([]), tmp_path / "t.xlsx")
    assert len(_csv(tmp_path / "t.csv")) == 1
    assert len(_sheet(tmp_path / "t.xlsx")) == FIRST


def test_the_same_table_gives_the_same_workbook(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(table([row(1, "A", 1)]), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_more_rows_than_a_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_out, "MOST_ROWS", 1)
    with pytest.raises(UserError, match="too_many_rows"):
        write_xlsx(table([row(1, "A", 1), row(2, "B", 1)]), tmp_path / "t.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_cancelled_file_leaves_the_old_one_and_nothing_else(write: object, tmp_path: Path) -> None:
    target = tmp_path / "t.out"
    target.write_text("old")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write(table([row(1, "A", 1)]), target, progress=stop)  # type: ignore[operator]
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device"), "disk_full"),
        (PermissionError(13, "Permission denied"), "file_in_use"),
        (OSError(30, "Read-only file system"), "file_in_use"),
        (OSError(5, "Input/output error"), "cannot_create"),
    ],
)
def test_trouble_with_the_disk_says_whose_fault_it_is(
    write: object, error: OSError, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise error

    monkeypatch.setattr(whole_files.os, "replace", refuse)
    with pytest.raises(EnvError) as caught:
        write(table([row(1, "A", 1)]), tmp_path / "t.out")  # type: ignore[operator]
    assert caught.value.code == code
    assert not list(tmp_path.iterdir())


def test_a_full_disk_while_the_workbook_is_written_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import xlsxwriter.workbook

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xlsxwriter.workbook, "ZipFile", refuse)
    with pytest.raises(EnvError, match="disk_full"):
        write_xlsx(table([row(1, "A", 1)]), tmp_path / "t.xlsx")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_a_file_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvError, match="cannot_create"):
        whole_files.write_file(tmp_path / "file" / "t.csv", b"x")


def test_a_whole_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "new" / "t.bin"
    whole_files.write_file(target, b"one")
    whole_files.write_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert os.listdir(target.parent) == ["t.bin"]


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (0, "EUR", "0.00"),
        (-5, "EUR", "-0.05"),
        (123456, "EUR", "1234.56"),
        (-7, "JPY", "-7"),
        (1, "KWD", "0.001"),
    ],
)
def test_amounts_in_their_machine_form(minor: int, currency: str, text: str) -> None:
    assert plain_amount(minor, currency) == text


def _csv(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.reader(handle, delimiter=delimiter))


def _sheet(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)  # type: ignore[return-value]


def _part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def _live(path: Path) -> list[str]:
    """The elements of a workbook that compute or lead somewhere."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        elements = [
            tag.tag.rsplit("}", 1)[-1] for n in names for tag in ET.fromstring(archive.read(n)).iter()
        ]
    assert "c" in elements
    return [name for name in elements if name in ("f", "hyperlink", "hyperlinks", "Relationship", "r")]
