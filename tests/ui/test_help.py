"""The guide: complete and short in both languages, true to the words of the window, and found from where one is."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from creditdesk import paths
from creditdesk.ui import dunning_words, theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.help import contents
from creditdesk.ui.help.guide import open_guide
from creditdesk.ui.help.trail import Trail
from creditdesk.ui.help.window import HelpWindow
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.pages import PAGES
from creditdesk.ui.translation import LANGUAGES, read_ts

_WORDS, _SIGNS = 450, 900
_HANZI = re.compile(r"[\u4e00-\u9fff]")
_REASONS = (
    "step_due", "notice_due", "not_due", "step_delay", "interval", "deadline_running", "allocate_first",
    "awaiting_posting", "no_address", "below_tolerance", "last_step_done", "credit",
)  # fmt: skip
_LADDERS = ("standard", "swift", "stop-supply", "graduated", "relationship")
_TONES = ("L1", "L2", "L3", "L4")
#: Words of the screen that a page of the guide names; the guide must change when they do.
_NAMED = {
    "start": ("Explore the sample company",),
    "daily": ("Record receipt", "What to do now", "Worry about"),
    "today": (
        "Balance",
        "Overdue",
        "Due this week",
        "How old the balance is",
        "What to do now",
        "Worry about",
    ),
    "customers": ("New entry", "Letters to", "Payment terms", "Language of letters", "Log", "Details"),
    "invoices": ("New invoice", "Credit note", "Reverse", "Write off"),
    "reminders": ("Held", "Not yet", "Mark as posted", "Call made", "Payment promised"),
    "letters": ("Issued", "Printed", "Posted", "Delivered", "Returned", "Mark as posted", "Undo"),
    "reports": ("Ageing", "Open items", "Receipts", "Receipts by month", "Excel", "CSV"),
    "import": ("Invoices and payments", "Invoices", "Customers", "Payments received", "Past imports"),
    "settings": ("Company", "Bank accounts", "Language and look", "Backups", "File", "History", "About"),
    "backups": ("Open for reading", "Back up to a folder", "Check the file", "Verify the history"),
    "grades": ("All customers", "Own payments", "Overdue now", "Short history", "Not yet graded"),
}
both_languages = pytest.mark.parametrize("language", LANGUAGES)


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


# -- the pages


@both_languages
def test_the_folder_holds_the_pages_of_the_list_and_no_others(language: str) -> None:
    assert sorted(path.stem for path in contents.folder(language).iterdir()) == sorted(contents.keys())


@both_languages
def test_every_page_of_the_window_has_a_page_of_its_own_in_the_guide(language: str) -> None:
    pages = contents.load(language)
    for spec in PAGES:
        assert contents.page_for(spec.key) == spec.key
        assert spec.key in pages


@both_languages
def test_pages_begin_with_a_title_of_their_own(language: str) -> None:
    pages = contents.load(language).values()
    assert all(page.markdown.startswith(f"# {page.title}\n\n") and page.title for page in pages)
    assert len({page.title for page in pages}) == len(contents.keys())


@both_languages
def test_every_link_leads_to_a_page(language: str) -> None:
    for page in contents.load(language).values():
        addresses = re.findall(r"\]\(([^)]*)\)", page.markdown)
        assert addresses == [f"help:{key}" for key in page.links], page.key
        assert set(page.links) <= set(contents.keys()) - {page.key}, page.key


@both_languages
def test_every_page_can_be_reached_by_links_from_the_first(language: str) -> None:
    pages = contents.load(language)
    reached, ahead = set[str](), [contents.FIRST]
    while ahead:
        key = ahead.pop()
        if key not in reached:
            reached.add(key)
            ahead += pages[key].links
    assert reached == set(contents.keys())


@both_languages
def test_pages_are_short(language: str) -> None:
    for page in contents.load(language).values():
        signs = len(_HANZI.findall(page.markdown))
        if language == "zh_CN":
            assert 150 <= signs <= _SIGNS, page.key
        else:
            assert 150 <= len(page.plain.split()) <= _WORDS, page.key


def test_chinese_sentences_have_full_width_marks() -> None:
    for page in contents.load("zh_CN").values():
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?!\w)", page.plain), page.key
        assert "！" not in page.markdown, page.key


@both_languages
def test_it_says_once_that_it_is_no_legal_advice(language: str) -> None:
    words = {"en": "not legal advice", "zh_CN": "不构成法律意见"}[language]
    assert [page.key for page in contents.load(language).values() if words in page.plain] == ["evidence"]


@both_languages
def test_reasons_ladders_and_tones_bear_the_names_of_the_screen(app: DeskApplication, language: str) -> None:
    app.languages.use(language)
    pages = contents.load(language)
    for key, names in (
        ("reasons", [dunning_words.reason_name(code) for code in _REASONS]),
        ("ladders", [dunning_words.ladder_name(code) for code in _LADDERS]),
        ("evidence", [dunning_words.tone_name(code) for code in _TONES]),
    ):
        assert [name for name in names if name.casefold() not in pages[key].plain] == []


def test_the_guide_uses_the_words_of_the_screen() -> None:
    chinese: dict[str, set[str]] = {}
    for (_context, source), forms in read_ts(paths.resource("i18n", "creditdesk_zh_CN.ts")).items():
        chinese.setdefault(source, set()).update(forms)
    english, translated = contents.load("en"), contents.load("zh_CN")
    for key, names in _NAMED.items():
        assert [name for name in names if name.casefold() not in english[key].plain] == [], key
        strange = [
            name
            for name in names
            if not any(word.casefold() in translated[key].plain for word in chinese[name])
        ]
        assert strange == [], key


# -- finding


@pytest.mark.parametrize(
    ("language", "sought", "first"),
    [
        ("zh_CN", "邮件单号", {"letters", "reminders", "daily", "evidence"}),
        ("zh_CN", "核销 尾差", {"invoices"}),
        ("zh_CN", "信用等级", {"grades"}),
        ("zh_CN", "现金折扣", {"terms"}),
        ("en", "POSTED track", {"daily", "reminders", "letters", "evidence"}),
        ("en", "write off", {"invoices"}),
        ("en", "2/10", {"terms"}),
    ],
)
def test_words_are_found(language: str, sought: str, first: set[str]) -> None:
    found = contents.find(contents.load(language).values(), sought)
    assert first & {page.key for page in found[: len(first)]}
    assert all(word in page.plain for page in found for word in sought.casefold().split())


def test_pages_with_the_words_in_their_title_come_first() -> None:
    found = contents.find(contents.load("en").values(), "ladders")
    assert found[0].key == "ladders"
    assert len(found) > 1


def test_marks_and_addresses_are_not_found() -> None:
    assert contents.find(contents.load("en").values(), "help:settings") == []


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
    assert open_guide(window).current == "ladders"
    monkeypatch.setattr(_Sectioned, "section", "history")
    assert open_guide(window).current == "backups"


def test_without_a_page_it_opens_at_the_first(window: MainWindow) -> None:
    window.go("customers")
    window.wait("Opening")
    assert open_guide(window).current == contents.FIRST


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
