"""The list of invoices as a file: the figures of the screen, under headings that name their unit."""

from typing import Any

import pytest

from creditdesk.services.progress import no_progress
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.tables.export import table_on_screen
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import settle, show, texts


def column(page: InvoicesPage, key: str) -> dict[Any, Any]:
    """Number of the document -> what the file has in a column; None stands for an empty cell."""
    table = table_on_screen(page.table, "Invoices", [], "L", page.desk)(no_progress)
    keys = [each.key for each in table.columns]
    return {row.cells[keys.index("number")]: row.cells[keys.index(key)] for row in table.rows}


def test_days_late_are_those_of_the_screen(page: InvoicesPage, books: ledgers.Desk) -> None:
    customer = books.customer("Later & Co")
    books.invoice(customer, "F1", 5, issued=TODAY.replace(day=30), due=TODAY.replace(month=12))
    books.invoice(customer, "G1", 7, due=TODAY.replace(month=10), kind="credit_note")
    show(page)
    page.show_filter("all")
    settle()
    late = column(page, "days_late")
    assert late.pop("F1", 0) is None, "it counts from a later day on"
    assert late == {
        "2026-0001": 40,
        "2026-0002": 10,
        "2026-0003": None,
        "U1": 1,
        "N1": None,
        "2026-0004": 10,
        "G1": None,
    }
    shown = dict(zip(texts(page.table, "number"), texts(page.table, "days_late"), strict=True))
    assert {number: words.split("\N{NO-BREAK SPACE}")[0] for number, words in shown.items()} == {
        **{number: str(days or "") for number, days in late.items()},
        "F1": "from 30 Nov",
    }


@pytest.mark.parametrize(("language", "words"), [("en", "Days late"), ("zh_CN", "逾期天数")])
def test_the_heading_says_that_they_are_days(
    page: InvoicesPage, app: DeskApplication, language: str, words: str
) -> None:
    app.dress(language, "light")
    show(page)
    table = table_on_screen(page.table, "Invoices", [], "L", page.desk)(no_progress)
    assert words in [each.title for each in table.columns]
