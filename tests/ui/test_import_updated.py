"""A newer list of open invoices on the page Import: what is new, what it leaves out, and the way to those invoices."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.widgets.buttons import PressButton
from creditdesk.ui.widgets.detail_pane import Figure
from tests import ledgers
from tests.ui.on_screen import Ways, settle, show

HEAD = "Customer;Invoice;Date;Due;Amount\n"
FIRST = "".join(f"C1;R{n};1{n}.9.2026;1{n}.10.2026;{n}00,00\n" for n in range(1, 5))


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    """The page after a first list has been imported; ``ways`` are those that it went."""
    made = ImportPage(desk)
    made.ways = Ways(desk)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    show(made)
    take(made, tmp_path / "week1.csv", HEAD + FIRST)
    made.store()
    made.leave()
    return made


def take(page: ImportPage, file: Path, text: str) -> None:
    """Show a file that says ``text``."""
    file.write_text(text, "utf-8")
    page.arrive(files=[file])
    settle()


def figures(page: ImportPage) -> dict[str, str]:
    """The figures below the rows: caption -> figure."""
    look = page.check.look
    assert look is not None
    assert look.preview is not None
    return {caption: figure for figure, caption, _ in page.check._figure_words(look.preview)}


def test_what_the_list_leaves_out_is_told_and_shown_before_and_after(
    page: ImportPage, tmp_path: Path
) -> None:
    take(page, tmp_path / "week2.csv", HEAD + FIRST.partition("\n")[2] + "C1;R9;20.9.2026;20.10.2026;50,00\n")
    told = (
        "Open here, but not among the rows of this list: 1 invoice (R1). What a list leaves out stays open and is "
        "reminded; record what has been paid."
    )
    banner = page.check.notes.shown["notice0"]
    assert banner.words.text() == told
    see = next(part for part in banner.findChildren(PressButton) if part.text() == "Show them")
    see.click()
    (to, aim), went = page.ways.went[-1], page.ways.went  # type: ignore[attr-defined]
    assert (to, aim["unlisted"], len(aim["only"])) == ("invoices", True, 1)
    page.store()
    assert page.result.told.text() == told
    assert page.result.unlisted.isVisible()
    assert page.result.unlisted.text() == "Show the 1 invoice not in the list"
    page.result.unlisted.click()
    assert went[-1] == (to, aim)


def test_nothing_is_offered_where_the_list_leaves_nothing_out(page: ImportPage, tmp_path: Path) -> None:
    take(page, tmp_path / "week2.csv", HEAD + FIRST + "C1;R9;20.9.2026;20.10.2026;50,00\n")
    assert not page.check.notes.shown
    page.store()
    assert not page.result.unlisted.isVisible()


def test_the_total_of_what_is_new_stands_beside_that_of_all_rows(page: ImportPage, tmp_path: Path) -> None:
    new = "C1;R8;20.9.2026;20.10.2026;70,00\nC1;R9;20.9.2026;20.10.2026;50,00\n"
    take(page, tmp_path / "week2.csv", HEAD + FIRST.replace(";100,00", ";90,00") + new)
    assert figures(page) == {
        "new invoices": "2",
        "already here": "3",
        "with problems": "1",
        "new, EUR": "120.00",
        "all rows read, EUR": "1,110.00",
    }


def test_receipts_among_known_ones_have_their_own_total(page: ImportPage, tmp_path: Path) -> None:
    head = "Customer;Date;Amount;Reference\n"
    first = "C1;22.10.2026;100,00;R1\n"
    take(page, tmp_path / "paid1.csv", head + first)
    assert figures(page)["total, EUR"] == "100.00"
    page.store()
    page.leave()
    take(page, tmp_path / "paid2.csv", head + first + "C1;23.10.2026;30,00;R2\n")
    assert (figures(page)["new, EUR"], figures(page)["all rows read, EUR"]) == ("30.00", "130.00")


def test_where_nothing_is_new_there_is_one_total(page: ImportPage, tmp_path: Path) -> None:
    take(page, tmp_path / "week1.csv", HEAD + FIRST)
    assert figures(page) == {"already here": "4", "all rows read, EUR": "1,000.00"}


def test_no_currency_of_the_file_is_without_its_total(page: ImportPage, tmp_path: Path) -> None:
    codes = ("EUR", "GBP", "JPY", "KWD", "USD")
    head = "Customer;Invoice;Date;Due;Amount;Currency\n"
    rows = [f"C1;X{n};20.9.2026;20.10.2026;{n}1;{code}\n" for n, code in enumerate(codes, 1)]
    take(page, tmp_path / "many.csv", head + "".join(rows))
    row = page.check._figures
    said = [figure.accessibleName() for figure in row.findChildren(Figure) if figure.isVisible()]
    totals = ["total, EUR: 11.00", "total, GBP: 21.00", "total, JPY: 31"]
    assert [words for words in said if "total" in words] == totals
    assert row.more.isVisible()
    assert row.more.text() == "41.000 total, KWD  ·  51.00 total, USD"
    page.store()
    page.leave()
    take(page, tmp_path / "more.csv", head + "".join(rows) + "C1;X9;20.9.2026;20.10.2026;7;KWD\n")
    assert figures(page)["new, KWD"] == "7.000"
    assert row.more.text() == "48.000 all rows read, KWD  ·  51.00 all rows read, USD"
    take(page, tmp_path / "one.csv", HEAD + "C1;X10;20.9.2026;20.10.2026;7\n")
    assert not row.more.isVisible()
