"""Beside a list without a line nobody is told to choose one."""

from creditdesk.ui.reminders.page import RemindersPage
from tests.ui.on_screen import settle


def said(page: RemindersPage) -> str:
    """What the pane says instead of a letter or a reason; "-" while it shows one."""
    sentence = page.area.letter._nothing.sentence
    return sentence.text() if sentence.isVisible() else "-"


def test_a_search_without_result_leaves_the_pane_empty(page: RemindersPage) -> None:
    page.prepare_now()
    settle()
    assert said(page) == "-"
    page.list.bar.search.setText("nobody")
    page.list.bar.search.search_now()
    settle()
    assert page.list.model.groups == []
    assert said(page) == ""
    page.list.bar.search.clear()
    page.list.bar.search.search_now()
    settle()
    assert said(page) == "-"
