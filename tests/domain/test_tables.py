"""Tables as data: totals by currency and words in place of codes."""

from creditdesk.domain.tables import TableColumn, TableRow, WordedTable, sums, titled, worded
from tests.ledgers import TODAY

COLUMNS = (
    TableColumn("name", "customer"),
    TableColumn("kind", "kind", "code"),
    TableColumn("amount", "amount", "money", True),
    TableColumn("days", "days", "days"),
)
ROWS = (
    TableRow(1, 7, "USD", ("A", "invoice", 500, 3)),
    TableRow(2, 8, "EUR", ("B", "receipt", -200, None)),
    TableRow(3, 7, "USD", ("A", "", None, 4)),
)


def test_each_currency_has_a_total_of_its_own_in_order_of_the_code() -> None:
    totals = sums(COLUMNS, ROWS)
    assert [(total.currency, total.rows, total.cells) for total in totals] == [
        ("EUR", 1, (None, None, -200, None)),
        ("USD", 2, (None, None, 500, None)),
    ]


def test_the_parts_of_a_currency_stand_before_its_total_and_are_called_by_their_name() -> None:
    rows = (*ROWS, TableRow(4, 7, "USD", ("B", "receipt", -100, 1)))
    totals = sums(COLUMNS, rows, lambda row: str(row.cells[1]))
    assert [(total.currency, total.part, total.rows, total.cells[2]) for total in totals] == [
        ("EUR", "receipt", 1, -200),
        ("EUR", "", 1, -200),
        ("USD", "", 1, 0),
        ("USD", "invoice", 1, 500),
        ("USD", "receipt", 1, -100),
        ("USD", "", 3, 400),
    ]
    assert [total.label("Total {currency}") for total in totals[:2]] == ["receipt EUR", "Total EUR"]


def test_without_a_summed_column_there_are_no_totals() -> None:
    assert sums(COLUMNS[:2], [TableRow(1, 0, "", ("A", "x"))]) == ()


def test_words_take_the_place_of_codes_and_an_empty_code_stays_empty() -> None:
    rows = worded(COLUMNS, ROWS, lambda key, code: f"{key}:{code}")
    assert [row.cells[1] for row in rows] == ["kind:invoice", "kind:receipt", ""]
    assert [row.cells[0] for row in rows] == ["A", "B", "A"]


def test_rows_without_codes_are_left_alone() -> None:
    assert worded(COLUMNS[:1], ROWS[:1], lambda _key, _code: "never") == list(ROWS[:1])


def test_a_column_knows_its_side_and_takes_another_title() -> None:
    assert [column.is_figure for column in COLUMNS] == [False, False, True, True]
    assert titled(COLUMNS[2], "Betrag").title == "Betrag"
    assert titled(COLUMNS[2], "Betrag").summed


def test_currencies_come_in_the_order_of_their_first_row() -> None:
    table = WordedTable("T", (), COLUMNS, ROWS, (), "", "Currency", "en", "", TODAY)
    assert table.currencies == ("USD", "EUR")


def test_a_code_is_worded_once() -> None:
    asked: list[str] = []

    def word(_key: str, code: str) -> str:
        asked.append(code)
        return code.upper()

    rows = worded(COLUMNS, (ROWS[0], ROWS[0]), word)
    assert [row.cells[1] for row in rows] == ["INVOICE", "INVOICE"]
    assert asked == ["invoice"]
