"""Whatever a person may look for is found in the palette, in both languages, and leads where it says."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from creditdesk.pinyin import initials, spelled
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.pages import PAGES
from creditdesk.ui.palette.catalogue import ACTIONS, PAGES_ALSO, REPORTS, SECTIONS, WINDOW, Entry
from creditdesk.ui.palette.hits import Hit, action_hits, fitting, page_hits, window_hits
from creditdesk.ui.palette.palette import _MOST_OWN
from creditdesk.ui.reports.words import CHIPS as REPORT_NAMES
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import settle

ENTRIES: tuple[Entry, ...] = (*ACTIONS, *REPORTS, *SECTIONS.values(), *WINDOW)


def own_hits() -> list[Hit]:
    """Everything the palette offers of itself."""

    def nowhere(*_where: object, **_aim: object) -> None:
        pass

    verbs: dict[str, Callable[[], object]] = {entry.place: nowhere for entry in WINDOW}
    return [*page_hits(PAGES, nowhere), *action_hits(PAGES, nowhere), *window_hits(verbs)]


def found(typed: str) -> list[str]:
    """Titles that typing offers, as many as the palette shows of its own."""
    return [hit.title for hit in fitting(own_hits(), typed)][:_MOST_OWN]


@pytest.fixture
def chinese(app: DeskApplication) -> Callable[[str], str]:
    """The screen is Chinese; answers the words of the palette in it."""
    app.languages.use("zh_CN")
    return lambda words: QCoreApplication.translate("palette", words)


def test_every_section_of_the_settings_and_every_report_has_its_line(desk: Desk, books: ledgers.Desk) -> None:
    assert list(SECTIONS) == list(SettingsPage(desk)._kinds)
    assert [entry.aim["report"] for entry in REPORTS] == list(REPORT_NAMES)
    assert list(PAGES_ALSO) == [page.key for page in PAGES]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.words)
def test_each_is_found_by_its_name_and_by_its_chinese_name(app: DeskApplication, entry: Entry) -> None:
    assert entry.words in found(entry.words.removesuffix(" …"))
    assert entry.words in found(entry.also.split()[0]), "also on an English screen"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.words)
def test_each_is_found_on_a_chinese_screen(chinese: Callable[[str], str], entry: Entry) -> None:
    title = chinese(entry.words)
    assert title != entry.words, "translated"
    plain = title.removesuffix(" …").removesuffix("…")
    assert entry.also.split()[0] == plain, "the first of the other words is its Chinese name"
    assert title in found(plain)
    assert title in found(initials(plain))
    assert title in found(spelled(plain))
    assert title in found(entry.words.removesuffix(" …")), "also by its English name"
    assert not entry.note or chinese(entry.note) != entry.note


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_page_is_found_in_both_languages(app: DeskApplication, page: object) -> None:
    source, known = page.title, PAGES_ALSO[page.key].split()[0]  # type: ignore[attr-defined]
    assert source in found(source)
    assert source in found(known)
    app.languages.use("zh_CN")
    title = QCoreApplication.translate("pages", source)
    assert title == known
    assert title in found(known)
    assert title in found(initials(known))
    assert title in found(source)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("payment", "Record a receipt"), ("paid", "Record a receipt"), ("receipt", "Record a receipt"),
        ("收款", "Record a receipt"), ("回款", "Record a receipt"), ("djsk", "Record a receipt"),
        ("add customer", "New customer"), ("invoice new", "New invoice"), ("credit memo", "New credit note"),
        ("bad debt", "Write off"), ("坏账", "Write off"), ("bounced", "Take a payment back"),
        ("reverse", "Take a payment back"), ("promise", "Note a call or a promise"),
        ("telephone", "Note a call or a promise"), ("csv", "Import a list"), ("excel", "Import a list"),
        ("daoru", "Import a list"), ("dengji sk", None), ("aoru", None),
        ("undo", "Undo an import"), ("dunning", "Prepare reminders"), ("tracking", "Letters to post"),
        ("邮件单号", "Letters to post"), ("reprint", "Print a letter once more"), ("aging", "Ageing report"),
        ("账龄", "Ageing report"), ("outstanding", "Open items report"), ("iban", "Bank accounts"),
        ("开户行", "Bank accounts"), ("logo", "Company and letterhead"), ("ladder", "Reminder rules and ladder"),
        ("dark", "Language and look"), ("深色", "Language and look"), ("restore", "Backups"), ("恢复", "Backups"),
        ("backup", "Backups"), ("bf", "Backups"), ("verify", "File"), ("audit", "History"), ("version", "About"),
        ("help", "Guide"), ("manual", "Guide"), ("帮助", "Guide"), ("shortcuts", "List of keys"),
        ("demo", "Explore the sample company"), ("switch", "Open another ledger …"), ("wizard", "New ledger …"),
        ("late", "Overdue invoices"), ("limit", "Risk"), ("dashboard", "Today"),
    ],
)  # fmt: skip
def test_words_that_people_type(app: DeskApplication, typed: str, words: str | None) -> None:
    assert (words in found(typed)) if words else found(typed) == []


def test_a_title_comes_before_other_words_for_something_else(app: DeskApplication) -> None:
    assert found("inv")[:2] == ["Invoices", "Invoices due this week"]
    assert found("list")[0] == "List of keys"


@pytest.fixture
def window(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> MainWindow:
    """The whole window over a ledger with one overdue invoice."""
    books.invoice(books.customer("Keller GmbH", city="Ulm"), "A1", 300, due=TODAY - timedelta(days=10))
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.show_ledger(books.ledger, "Lindenhof")
    return made


def test_every_line_leads_to_its_page(window: MainWindow) -> None:
    hits = action_hits(PAGES, window.desk.go)
    for entry, hit in zip((*ACTIONS, *REPORTS, *SECTIONS.values()), hits, strict=True):
        hit.act()
        settle()
        assert window.page_key() == entry.place, entry.words
        page = window.current_page()
        assert page is not None
        if entry.place == "settings":
            assert page.state()["section"] == entry.aim["section"]
        if entry.place == "reports":
            assert page.state()["report"] == entry.aim["report"]
    assert window.desk.prompts.problems == []  # type: ignore[attr-defined]


def test_a_receipt_is_begun_without_a_customer(window: MainWindow) -> None:
    next(hit for hit in action_hits(PAGES, window.desk.go) if hit.title == "Record a receipt").act()
    settle()
    form = window.current_page().side.form  # type: ignore[union-attr]
    assert form.customer.customer_id is None
    assert form.fields["customer_id"].editor is form.customer


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("record", "Record a receipt"), ("payment", "Record a receipt"), ("write", "Write off"),
     ("backup", "Backups"), ("restore", "Backups"), ("dark", "Language and look"), ("language", "Language and look"),
     ("new led", "New ledger …"), ("登记收款", "Record a receipt"), ("坏账", "Write off"), ("恢复", "Backups"),
     ("深色", "Language and look"), ("新建", "New ledger …")],
)  # fmt: skip
def test_what_a_newcomer_typed_is_found(app: DeskApplication, language: str, typed: str, wanted: str) -> None:
    app.languages.use(language)
    assert QCoreApplication.translate("palette", wanted) in found(typed)
