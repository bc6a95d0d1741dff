"""A workbook says whose it is, what it shows and as of when, also on its tab and in its properties."""

import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from creditdesk.exchange.xlsx_out import sheet_name, write_xlsx
from tests.exchange.worded import row, table


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ageing by due date", "Ageing by due date"),
        ("逾期账龄（截至2026-11-22）", "逾期账龄（截至2026-11-22）"),
        ("Open items: [EUR] */?\\ all", "Open items EUR all"),
        ("'quoted'", "quoted"),
        ("x" * 40, "x" * 31),
        ("a" * 30 + " b", "a" * 30),
        ("History", "History 1"),
        ("  ", " 1"),
        ("a\nb", "a b"),
    ],
)
def test_a_sheet_is_called_by_its_title_as_far_as_excel_allows(title: str, name: str) -> None:
    assert sheet_name(title) == name


def test_the_tab_and_the_properties_say_what_it_is(tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    write_xlsx(table([row(1, "A", 1)]), target)
    assert CalamineWorkbook.from_path(str(target)).sheet_names == ["Open items"]
    with zipfile.ZipFile(target) as parts:
        core = parts.read("docProps/core.xml").decode()
        assert "<dc:subject>As of 22 November 2026 · " in core
        assert "<Company>Lindenhof &amp; Söhne GmbH</Company>" in parts.read("docProps/app.xml").decode()
