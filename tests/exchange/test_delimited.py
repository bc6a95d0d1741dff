"""Delimited text: delimiters, line ends, quotes; rows keep the number a person sees beside them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import Cancelled, UserError
from creditdesk.exchange.delimited import TextSource, count_delimiter, open_text


def rows_of(folder: Path, text: str, delimiter: str | None = None) -> list[tuple[int, list[object]]]:
    path = folder / "file.csv"
    path.write_bytes(text.encode())
    source = open_text(path, "utf-8", delimiter)
    return [pair for block in source.blocks() for pair in zip(block.numbers, block.rows, strict=True)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(tmp_path: Path, end: str) -> None:
    assert rows_of(tmp_path, f"a,b{end}1,2{end}{end}3,4") == [
        (1, ["a", "b"]),
        (2, ["1", "2"]),
        (4, ["3", "4"]),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_counted(sign: str) -> None:
    assert count_delimiter(f"a{sign}b{sign}c\n1{sign}2{sign}3\n") == sign


def test_signs_inside_quotes_do_not_count() -> None:
    assert count_delimiter('name;amount\n"a,b,c,d";1\n"e,f,g,h";2\n') == ";"


def test_decimal_commas_do_not_count_against_semicolons() -> None:
    assert count_delimiter("Betrag;Datum\n1,50;1\n2,50;2\n3,50;3\n") == ";"


def test_title_rows_do_not_confuse_the_delimiter() -> None:
    assert count_delimiter("Harbour Trading, Ltd., London\nOpen items\n\na;b;c\n1;2;3\n4;5;6\n") == ";"


def test_excels_own_hint(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "sep=;\na;b\n1;2\n") == [(2, ["a", "b"]), (3, ["1", "2"])]


def test_a_cell_over_several_lines_counts_them(tmp_path: Path) -> None:
    found = rows_of(tmp_path, 'a,b\n1,"x\ny\r\nz"\n2,w\n')
    assert found == [(1, ["a", "b"]), (2, ["1", "x\ny\r\nz"]), (5, ["2", "w"])]


def test_quotes_after_a_blank_and_doubled_quotes(tmp_path: Path) -> None:
    assert rows_of(tmp_path, 'a, "b, c"\n1,"say ""hi"""\n') == [(1, ["a", "b, c"]), (2, ["1", 'say "hi"'])]


@pytest.mark.parametrize("text", ['a,b\n1,"2\n3,4\n', 'a,b\n1,2\n"', 'a,b\n1,"' + "x" * 200_000])
def test_a_quote_that_is_never_closed_names_its_row(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError) as caught:
        rows_of(tmp_path, text)
    assert caught.value.code == "open_quote"


def test_a_row_that_swallowed_others_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text('a,b,c\n1,"2,x\n3,4,y\n5,6",z\n7,8,w\n')
    blocks = list(open_text(path, "utf-8").blocks())
    assert [number for block in blocks for number in block.swallowed] == [2]


def test_an_address_over_lines_has_swallowed_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text('a,b,c,d,e,f\n1,"Main Street 1, Left\nLondon, SW1",3,4,5,6\n')
    assert not any(block.swallowed for block in open_text(path, "utf-8").blocks())


def test_a_wrong_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"a,b\n" + b"x,y\n" * 100_000 + "ü,ö\n".encode("cp1252"))
    with pytest.raises(UserError, match="wrong_encoding"):
        list(TextSource(path, "utf-8", ",").blocks())


def test_many_rows_come_in_blocks_with_progress(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("a,b\n" + "1,2\n" * 30_000)
    seen: list[float] = []
    blocks = list(open_text(path, "utf-8").blocks(seen.append))
    assert len(blocks) > 3
    assert sum(len(block.rows) for block in blocks) == 30_001
    assert [number for block in blocks for number in block.numbers] == list(range(1, 30_002))
    assert seen == sorted(seen)
    assert 0 < seen[0] < seen[-1] <= 1


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("a,b\n" + "1,2\n" * 30_000)

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(open_text(path, "utf-8").blocks(stop))


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cs",)), max_size=8)


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=20),
    st.sampled_from([",", ";", "\t"]),
)
def test_what_the_csv_module_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], delimiter: str
) -> None:
    import csv

    path = tmp_path_factory.mktemp("csv") / "file.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    found = [row for block in TextSource(path, "utf-8", delimiter).blocks() for row in block.rows]
    assert found == table
