"""A run of a past day on the page: what its letters would say stands above it, and today is the main way on."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from creditdesk.services.reminders.views import run_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import press


def of_day(page: RemindersPage, days_ago: int) -> RemindersPage:
    """A run of ``days_ago`` days ago; its letters grant seven days."""
    page._prepare(TODAY - timedelta(days=days_ago), "", False)
    return page


def onward(page: RemindersPage) -> None:
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def said(page: RemindersPage) -> str:
    return page.area.notes.shown["old"].words.text()


def shown_run(page: RemindersPage) -> tuple[date, str]:
    assert page.review is not None
    return page.review.run.as_of, page.review.run.state


def test_letters_whose_day_to_pay_by_is_over_are_not_issued_but_prepared_as_of_today(
    page: RemindersPage, desk: Desk
) -> None:
    of_day(page, 8)
    assert said(page) == (
        "This run is of 14 November 2026: its letters would bear that date and ask for payment by 21 November 2026, "
        "which is over. Prepare it as of today."
    )
    assert (page.primary.text(), page.second.isVisible()) == ("Prepare as of today", False)
    onward(page)
    assert shown_run(page) == (TODAY, "prepared")
    assert "old" not in page.area.notes.shown
    onward(page)
    assert shown_run(page) == (TODAY, "issued")
    assert desk.prompts.asked == []  # type: ignore[attr-defined]


def test_the_bar_above_an_old_run_stays_and_leads_to_today(page: RemindersPage) -> None:
    of_day(page, 3)
    assert said(page) == (
        "This run is of 19 November 2026: its letters would bear that date and ask for payment by 26 November 2026 "
        "or later. What fell due since is not in it."
    )
    onward(page)
    assert shown_run(page) == (TODAY, "prepared")


@pytest.mark.parametrize("agreed", [True, False])
def test_with_the_date_of_a_past_day_letters_go_only_after_a_question(
    page: RemindersPage, desk: Desk, agreed: bool
) -> None:
    of_day(page, 3)
    desk.prompts.answer = agreed  # type: ignore[attr-defined]
    assert (page.second.isVisible(), page.second.text()) == (True, "Issue dated 19 Nov …")
    page.second.click()
    assert desk.prompts.asked == ["Issue 2 letters dated 19 November 2026?"]  # type: ignore[attr-defined]
    assert desk.prompts.explained == [  # type: ignore[attr-defined]
        "They will bear this date although today is 22 November 2026. They ask for payment by 26 November 2026 or "
        "later."
    ]
    assert shown_run(page) == (TODAY - timedelta(days=3), "issued" if agreed else "prepared")


def test_a_run_left_open_over_midnight_is_not_issued_with_yesterdays_date(
    page: RemindersPage, desk: Desk
) -> None:
    page.prepare_now()
    assert page.primary.text().startswith("Issue")
    desk.acting = lambda: acting(TODAY + timedelta(days=1))
    onward(page)
    assert desk.prompts.notices == [  # type: ignore[attr-defined]
        (
            "red",
            "This run was prepared as of 22 Nov 2026, which is not today, and its letters would bear that date. "
            "Prepare it again as of today, then issue it.",
        )
    ]
    run = page.review.run.id if page.review else 0
    assert run_view(desk.ledger, run).run.state == "prepared"
    assert page.primary.text() == "Prepare as of today"
    onward(page)
    onward(page)
    assert shown_run(page) == (TODAY + timedelta(days=1), "issued")


def test_after_the_clock_was_set_back_only_today_is_offered(page: RemindersPage, desk: Desk) -> None:
    page.prepare_now()
    desk.acting = lambda: acting(TODAY - timedelta(days=1))
    page.refresh()
    assert "lies in the future" in said(page)
    assert (page.primary.text(), page.second.isVisible()) == ("Prepare as of today", False)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "after 14 Nov 2026. A"), ("zh_CN", "账套中有2026年11月14日之后的记录")]
)
def test_entries_dated_later_are_told_with_the_day_as_people_write_it(
    app: DeskApplication, page: RemindersPage, books: ledgers.Desk, language: str, words: str
) -> None:
    app.languages.use(language)
    books.pay(1, 1, TODAY)
    of_day(page, 8)
    assert words in page.area.notes.shown["later"].words.text().replace("\N{NO-BREAK SPACE}", " ")
