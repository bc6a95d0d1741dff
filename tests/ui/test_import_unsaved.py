"""What a person said about a file before its import is asked about before it goes: columns, dates, another file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.imports import imports
from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from tests import ledgers
from tests.ui.on_screen import settle, show

ASKED = "Close without saving?"
TABLE = "Customer;Invoice;Date;Due;Amount;Net\n" + "".join(
    f"C1;R{n};2026-04-0{n};2026-05-0{n};1{n}9,00;1{n}0,00\n" for n in range(1, 4)
)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    """A file before its import, ``list.csv``; ``other.csv`` lies beside it."""
    made = ImportPage(desk)
    qtbot.addWidget(made)
    show(made)
    for name in ("list.csv", "other.csv"):
        (tmp_path / name).write_text(TABLE, "utf-8")
    made.arrive(files=[tmp_path / "list.csv"])
    settle()
    return made


def _say(page: ImportPage) -> None:
    """Another column is the amount."""
    box = page.check.columns.boxes[5]
    box.set_value("amount")
    box.activated.emit(box.currentIndex())
    settle()


def _file(page: ImportPage) -> str:
    return page.check.look.request.path.name if page.check.look is not None else ""


WAYS: dict[str, Callable[[ImportPage, Path], object]] = {
    "cancel": lambda page, _folder: page.back.click(),
    "another file": lambda page, folder: page.arrive(files=[folder / "other.csv"]),
    "window": lambda page, _folder: may_leave(page.desk, [page]),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("leaves", [True, False])
def test_what_was_said_is_asked_about(page: ImportPage, tmp_path: Path, way: str, leaves: bool) -> None:
    _say(page)
    page.desk.prompts.answer = leaves  # type: ignore[attr-defined]
    WAYS[way](page, tmp_path)
    settle()
    assert page.desk.prompts.asked == [ASKED]  # type: ignore[attr-defined]
    if not leaves:
        assert _file(page) == "list.csv"
        assert page.check.columns.boxes[5].value() == "amount"
    elif way != "window":
        assert _file(page) == {"cancel": "", "another file": "other.csv"}[way]


@pytest.mark.parametrize("way", WAYS)
def test_nothing_said_nothing_asked(page: ImportPage, tmp_path: Path, way: str) -> None:
    WAYS[way](page, tmp_path)
    settle()
    assert page.desk.prompts.asked == []  # type: ignore[attr-defined]


def test_once_it_is_imported_nothing_is_asked(page: ImportPage, tmp_path: Path) -> None:
    _say(page)
    page.store()
    assert [line.invoices for line in imports(page.desk.ledger)] == [3]
    page.arrive(files=[tmp_path / "other.csv"])
    settle()
    assert page.desk.prompts.asked == []  # type: ignore[attr-defined]
