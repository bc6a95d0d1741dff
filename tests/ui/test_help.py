"""The guide's window: list, search, links, language and theme; opened from where one is."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui import theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.help import contents
from creditdesk.ui.help.trail import Trail
from creditdesk.ui.help.window import HelpWindow
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.pages import PAGES


class _Sectioned(Page):
    """A page that stands at a section, as Settings does."""

    section = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Page")

    def state(self) -> dict[str, str]:
        return {"section": self.section}


@pytest.fixture
def guide(desk: Desk, qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(desk.memory)
    qtbot.addWidget(made)
    made.open_page("start")
    return made


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(desk, [PageSpec(page.key, page.title, page.icon, _Sectioned) for page in PAGES])
    qtbot.addWidget(made)
    made.show()
    made.show_ledger(object(), "Moorlind")
    return made


def _plain(guide: HelpWindow) -> str:
    return guide.browser.toPlainText()


# -- the window


def test_typing_narrows_the_list_and_marks_the_words(guide: HelpWindow) -> None:
    assert guide.shown_keys() == contents.keys()
    guide.search.setText("insurer")
    guide.search.search_now()
    assert guide.shown_keys() == [page.key for page in contents.find(contents.load("en").values(), "insurer")]
    guide.list.setCurrentRow(0)
    assert guide.current == guide.shown_keys()[0]
    marks = [mark.cursor.selectedText().lower() for mark in guide.browser.extraSelections()]  # type: ignore[attr-defined]
    assert set(marks) == {"insurer"}


def test_nothing_found_says_so(guide: HelpWindow) -> None:
    assert guide.nothing.isHidden()
    guide.search.setText("quetzalcoatl")
    guide.search.search_now()
    assert guide.shown_keys() == []
    assert not guide.nothing.isHidden()


def test_links_lead_on_and_back_and_forward(guide: HelpWindow) -> None:
    assert not guide.back.isEnabled()
    guide.browser.anchorClicked.emit(QUrl("help:grades"))
    assert (guide.current, guide.back.isEnabled(), guide.forward.isEnabled()) == ("grades", True, False)
    assert _plain(guide).startswith("Grades explained")
    guide.back.click()
    assert (guide.current, guide.forward.isEnabled()) == ("start", True)
    guide.forward.click()
    assert guide.current == "grades"


@pytest.mark.parametrize("address", ["https://example.com/", "help:nowhere", "file:///etc/hosts"])
def test_other_addresses_lead_nowhere(guide: HelpWindow, address: str) -> None:
    guide.browser.anchorClicked.emit(QUrl(address))
    assert guide.current == "start"
    assert _plain(guide).startswith("Start here")


def test_it_follows_the_language(guide: HelpWindow, app: DeskApplication, qtbot: QtBot) -> None:
    guide.open_page("ladders")
    app.languages.use("zh_CN")
    qtbot.waitUntil(lambda: _plain(guide).startswith("五种催款方案"))
    assert guide.windowTitle() == "CreditDesk 指南"
    assert guide.current == "ladders"


def test_it_follows_the_theme(guide: HelpWindow, app: DeskApplication) -> None:
    def colour_of_a_link() -> str:
        place: QTextCursor = guide.browser.document().find("Settings")
        return place.charFormat().foreground().color().name().upper()

    assert colour_of_a_link() == theme.load("light").accent.upper()
    app.use_theme("dark")
    assert colour_of_a_link() == theme.load("dark").accent.upper()


def test_titles_are_larger_than_the_text(guide: HelpWindow) -> None:
    document = guide.browser.document()
    title, text = document.begin(), document.begin().next()
    sizes = [block.begin().fragment().charFormat().font().pixelSize() for block in (title, text)]
    assert sizes[0] > document.defaultFont().pixelSize() >= 13
    assert sizes[0] > sizes[1]


def test_everything_that_takes_the_keyboard_has_a_name(guide: HelpWindow) -> None:
    takers = [
        widget
        for widget in guide.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLabel)
    ]
    assert {type(widget).__name__ for widget in takers} >= {"SearchField", "QListWidget", "HelpBrowser"}
    assert [widget for widget in takers if not widget.accessibleName()] == []


def test_escape_closes_it(guide: HelpWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(guide):
        guide.show()
        guide.activateWindow()
    QTest.keyClick(guide.browser, Qt.Key.Key_Escape)
    assert not guide.isVisible()


# -- from where one is


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_f1_opens_the_page_that_belongs_to_the_place(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.go(key)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = window.findChild(HelpWindow)
    assert isinstance(guide, HelpWindow)
    assert guide.isVisible()
    assert guide.current == key


def test_a_section_of_the_settings_has_its_own_page(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go("settings")
    monkeypatch.setattr(_Sectioned, "section", "reminders")
    assert window.open_guide().current == "ladders"
    monkeypatch.setattr(_Sectioned, "section", "history")
    assert window.open_guide().current == "backups"


def test_without_a_page_it_opens_at_the_first(window: MainWindow) -> None:
    window.go("customers")
    window.wait("Opening")
    assert window.open_guide().current == contents.FIRST


def test_the_button_opens_the_one_guide_again(window: MainWindow) -> None:
    window.go("reports")
    window.navigation.guide.click()
    window.go("import")
    window.navigation.guide.click()
    (guide,) = window.findChildren(HelpWindow)
    assert guide.current == "import"
    guide.back.click()
    assert guide.current == "reports"


def test_the_guide_is_not_loaded_before_it_is_asked_for(window: MainWindow) -> None:
    assert window.findChildren(HelpWindow) == []


def test_the_trail_drops_what_lay_ahead() -> None:
    trail = Trail()
    assert (trail.current, trail.back(), trail.forward()) == ("", False, False)
    for key in ("a", "b", "b", "c"):
        trail.go(key)
    assert [trail.back() for _ in range(3)] == [True, True, False]
    trail.go("d")
    assert (trail.current, trail.can_go_forward, trail.can_go_back) == ("d", False, True)
