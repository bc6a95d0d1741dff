"""The pages of the guide: complete and short in both languages, true to words and figures of the window, findable."""

import re
import tomllib

import pytest

from creditdesk import paths
from creditdesk.domain.grading.holds import BEYOND_HABIT_DAYS, CAP_D_DAYS, NO_CREDIT_DAYS
from creditdesk.domain.grading.scorecard import BANDS
from creditdesk.ui import dunning_words
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.help import contents
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
    "risk": (
        "Hide the overview",
        "Not graded",
        "Got worse",
        "No new credit",
        "Serious",
        "Since a month ago",
    ),
    "lists": ("Standard view", "Original columns", "Save as a new view …", "Columns"),
    "reports": ("Ageing", "Open items", "Receipts", "Receipts by month", "Excel", "CSV"),
    "import": ("Invoices and payments", "Invoices", "Customers", "Payments received", "Past imports"),
    "ladders": (
        "Change the steps …",
        "What would change",
        "Save as new version",
        "Begin with",
        "Copy to one of your own …",
    ),
    "settings": ("Company", "Bank accounts", "Language and look", "Backups", "File", "History", "About"),
    "backups": ("Open for reading", "Back up to a folder", "Check the file", "Verify the history"),
    "grades": ("All customers", "Own payments", "Overdue now", "Short history", "Not yet graded"),
}
both_languages = pytest.mark.parametrize("language", LANGUAGES)


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


@both_languages
def test_the_ladders_are_told_with_the_days_they_have(app: DeskApplication, language: str) -> None:
    app.languages.use(language)
    rules = tomllib.loads(paths.resource("rules", "ladders.toml").read_text(encoding="utf-8"))
    lines = contents.load(language)["ladders"].markdown.splitlines()
    for code in _LADDERS:
        days = [abs(step["days"]) for step in rules[code]["steps"] if step.get("enabled", True)]
        (told,) = (line for line in lines if line.startswith(f"**{dunning_words.ladder_name(code)}"))
        assert [int(number) for number in re.findall(r"\d+", told)] == days, code


@both_languages
def test_the_grades_are_told_with_the_figures_they_have(language: str) -> None:
    page = contents.load(language)["grades"].markdown
    table = {
        line.split("|")[1].strip(): line.split("|")[2] for line in page.splitlines() if line.count("|") == 4
    }
    for letter, lowest in BANDS:
        assert str(lowest) in table[letter], letter
    for days in (CAP_D_DAYS, NO_CREDIT_DAYS, BEYOND_HABIT_DAYS):
        assert re.search(rf"\*\*{days}( days|天)\*\*", page), days


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
