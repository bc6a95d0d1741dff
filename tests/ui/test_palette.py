"""The palette and the list of keys, over a window with a small real ledger, by keyboard."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from creditdesk.services.finder import find
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.palette.catalogue import ACTIONS
from creditdesk.ui.palette.hits import fitting, page_hits
from creditdesk.ui.palette.keys import PaletteKeys
from creditdesk.ui.palette.palette import Palette
from creditdesk.ui.palette.sheet import ShortcutSheet
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import bring_forward, nameless, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


class Plain(Page):
    """A page with a field that keeps what it was asked to show."""

    aims: list[dict[str, Any]] = []  # noqa: RUF012 - emptied by the fixture

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Customers"))
        self.field = QLineEdit()
        self.field.setAccessibleName("field")
        self.body.addWidget(self.field)

    def arrive(self, **aim: Any) -> None:
        Plain.aims.append(aim)


PAGES = tuple(
    PageSpec(key, title, key, Plain)
    for key, title in (
        ("today", "Today"),
        ("customers", "Customers"),
        ("invoices", "Invoices"),
        ("letters", "Letters"),
    )
)


@pytest.fixture
def window(desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot) -> MainWindow:
    """Keller GmbH (1) with invoice 2026-0001 (1), open; 南京华联 (2) with NJ-7 (2); a letter to Keller."""
    Plain.aims = []
    keller = books.customer("Keller GmbH", city="Ulm")
    books.invoice(keller, "2026-0001", 300, due=TODAY - timedelta(days=10))
    books.invoice(
        books.customer("南京华联贸易有限公司", country="CN"), "NJ-7", 20, due=TODAY + timedelta(days=9)
    )
    books.issue(TODAY)
    made = MainWindow(desk, PAGES)
    PaletteKeys(made, desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.show_ledger(books.ledger, "Lindenhof")
    bring_forward(made)
    made.go("customers")
    settle()
    return made


def open_palette(window: MainWindow, typed: str = "") -> Palette:
    press(QApplication.focusWidget() or window, Qt.Key.Key_K, CTRL)
    found = window.findChild(Palette)
    assert found is not None
    if typed:
        QTest.keyClicks(found.field, typed)
        found.look_now()
        settle()
    return found


def titles(palette: Palette) -> list[str]:
    return [hit.title for hit in palette.hits()]


def test_ctrl_k_opens_it_also_out_of_a_field(window: MainWindow) -> None:
    page = window.current_page()
    assert isinstance(page, Plain)
    page.field.setFocus()
    palette = open_palette(window)
    assert palette.field.hasFocus()
    assert titles(palette)[:3] == ["Today", "Customers", "Invoices"]
    press(palette.field, Qt.Key.Key_Escape)
    assert page.field.hasFocus()
    assert not any(each.isVisible() for each in window.findChildren(Palette))


@pytest.mark.parametrize(
    ("typed", "first", "aim"),
    [
        ("kell", "Keller GmbH", {"customer": 1}),
        ("njhl", "南京华联贸易有限公司", {"customer": 2}),
        ("华", "南京华联贸易有限公司", {"customer": 2}),
        ("6-0001", "2026-0001", {"invoice": 1}),
        ("NJ-", "NJ-7", {"invoice": 2}),
        ("overdue", "Overdue invoices", {"filter": "overdue"}),
    ],
)
def test_typing_and_enter_go_there(window: MainWindow, typed: str, first: str, aim: dict[str, Any]) -> None:
    palette = open_palette(window)
    palette.field.setText(typed)
    press(palette.field, Qt.Key.Key_Return)
    assert Plain.aims[-1] == aim, "Enter does not wait for the pause after typing"
    assert first


def test_letters_are_found_by_number(window: MainWindow, books: ledgers.Desk) -> None:
    number = find(books.ledger, "2026").letters[0].number
    palette = open_palette(window, number)
    hit = next(hit for hit in palette.hits() if hit.kind == "Letter")
    hit.act()
    assert Plain.aims[-1] == {"letter": 1}


def test_arrows_walk_and_come_around(window: MainWindow) -> None:
    palette = open_palette(window)
    press(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    press(palette.field, Qt.Key.Key_Down)
    press(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    assert palette.field.accessibleDescription() == "Customers, Page, Alt+2"
    press(palette.field, Qt.Key.Key_Down)
    press(palette.field, Qt.Key.Key_Return)
    assert window.navigation.buttons["invoices"].isChecked()


def test_the_list_of_keys_is_found_by_its_words(window: MainWindow) -> None:
    palette = open_palette(window, "keys")
    press(palette.field, Qt.Key.Key_Return)
    assert any(each.isVisible() for each in window.findChildren(ShortcutSheet))


def test_nothing_fits_is_said(window: MainWindow) -> None:
    palette = open_palette(window, "zzzz")
    assert palette.hits() == []
    assert palette.nothing.isVisible()
    press(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.clear()
    assert "Today" in titles(palette)


def test_percent_is_an_ordinary_character(books: ledgers.Desk) -> None:
    books.invoice(books.customer("100% Bio"), "A_1", 5, due=TODAY)
    books.invoice(1, "AB1", 5, due=TODAY)
    assert [hit.name for hit in find(books.ledger, "0%").customers] == ["100% Bio"]
    assert [hit.number for hit in find(books.ledger, "A_").invoices] == ["A_1"]
    assert find(books.ledger, " ").customers == ()


def test_what_begins_with_it_and_is_open_stands_first(books: ledgers.Desk) -> None:
    one = books.customer("Am Nordkai")
    books.customer("Nordlicht")
    books.invoice(one, "X-17", 5, due=TODAY)
    paid = books.invoice(one, "17-1", 5, due=TODAY)
    books.pay(one, 5, TODAY, (paid, 5))
    books.invoice(one, "17-0", 5, due=TODAY)
    found = find(books.ledger, "nord")
    assert [hit.name for hit in found.customers] == ["Nordlicht", "Am Nordkai"]
    assert [hit.number for hit in find(books.ledger, "17").invoices] == ["17-0", "17-1", "X-17"]
    assert len(find(books.ledger, "17", most=1).invoices) == 1


def test_pages_answer_to_their_pinyin_initials(app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    hits = page_hits(PAGES, lambda *_a, **_k: None)
    assert [hit.title for hit in fitting(hits, "kh")] == ["客户"]
    assert [hit.title for hit in fitting(hits, "函")] == ["函件"]


def test_actions_lead_only_to_pages_that_are_there(window: MainWindow) -> None:
    offered = titles(open_palette(window))
    assert "New invoice" in offered
    assert "Prepare reminders" not in offered
    assert "Backups" not in offered
    assert any(entry.place == "reminders" for entry in ACTIONS)


def test_a_click_beside_closes_and_a_click_on_a_line_goes(window: MainWindow) -> None:
    palette = open_palette(window)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    settle()
    assert not any(each.isVisible() for each in window.findChildren(Palette))
    palette = open_palette(window, "today")
    spot = palette.list.visualItemRect(palette.list.item(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert window.navigation.buttons["today"].isChecked()


def test_the_same_keys_close_it_and_there_is_one_card_at_a_time(window: MainWindow) -> None:
    palette = open_palette(window)
    press(palette.field, Qt.Key.Key_Slash, CTRL)
    sheets = [each for each in window.findChildren(ShortcutSheet) if each.isVisible()]
    assert len(sheets) == 1
    assert not any(each.isVisible() for each in window.findChildren(Palette))
    press(sheets[0].close_button, Qt.Key.Key_Slash, CTRL)
    assert not any(each.isVisible() for each in window.findChildren(ShortcutSheet))


def test_the_list_of_keys_names_every_page_and_everything_has_a_name(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Slash, CTRL)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    assert ("Alt+4", "Letters") in sheet.rows
    assert nameless(sheet) == []
    assert sheet.card.geometry().bottom() < sheet.height()
    press(sheet.close_button, Qt.Key.Key_Escape)
    assert nameless(open_palette(window)) == []


def test_it_follows_the_window_and_leaves_when_the_language_changes(
    window: MainWindow, app: DeskApplication
) -> None:
    palette = open_palette(window)
    window.resize(1500, 900)
    settle()
    assert palette.size() == window.size()
    app.languages.use("zh_CN")
    settle()
    assert not any(each.isVisible() for each in window.findChildren(Palette))
