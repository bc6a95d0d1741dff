"""The first words of an invoice in the review list: no figure of them is ever cut, whatever room there is."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics

from creditdesk.ui import fonts
from creditdesk.ui.reminders.heads import head, whole_parts
from creditdesk.ui.reminders.lines import GAP
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reminders.painting import UNMARKED
from tests.ui.on_screen import settle

NAME, NUMBER, WHEN = (
    "义乌市小商品城鼎盛进出口贸易有限公司",
    "25332000000000000019",
    ("2026-05-06到期", "逾期200天"),
)


@pytest.fixture
def metrics(qapp: object) -> QFontMetrics:
    return QFontMetrics(fonts.sized(fonts.BODY))


@pytest.fixture
def wide(metrics: QFontMetrics) -> Callable[..., int]:
    """Pixels that texts take one after the other."""
    return lambda *parts: metrics.horizontalAdvance(GAP.join(parts))


def test_with_room_for_all_it_is_one_line(metrics: QFontMetrics, wide: Callable[..., int]) -> None:
    room = wide(NAME, NUMBER, *WHEN)
    assert head(metrics, room, room + 80, NAME, NUMBER, WHEN) == [GAP.join((NAME, NUMBER, *WHEN))]
    assert head(metrics, room, room + 80, "", NUMBER, WHEN) == [GAP.join((NUMBER, *WHEN))]


def test_a_name_gives_way_a_little_and_then_stands_above_the_figures(
    metrics: QFontMetrics, wide: Callable[..., int]
) -> None:
    figures = wide("", NUMBER, *WHEN)
    (line,) = head(metrics, figures + 150, figures + 250, NAME, NUMBER, WHEN)
    assert line.startswith("义乌")
    assert line.endswith(GAP.join(("", NUMBER, *WHEN)))
    assert head(metrics, figures + 130, figures + 230, NAME, NUMBER, WHEN)[1:] == [GAP.join((NUMBER, *WHEN))]


def test_a_short_name_needs_no_more_than_its_width(metrics: QFontMetrics, wide: Callable[..., int]) -> None:
    room = wide("李", NUMBER, *WHEN)
    assert len(head(metrics, room, room + 80, "李", NUMBER, WHEN)) == 1


def test_of_a_number_without_room_the_end_stays_and_the_days_are_whole(
    metrics: QFontMetrics, wide: Callable[..., int]
) -> None:
    whole = wide("2533…0019", *WHEN) + 10
    _, figures = head(metrics, whole - 60, whole, NAME, NUMBER, WHEN)
    assert figures.endswith(GAP.join(("", *WHEN)))
    assert figures.split(GAP)[0].endswith("9")
    assert wide(figures) <= whole


def test_under_its_letter_the_days_go_below_the_number(
    metrics: QFontMetrics, wide: Callable[..., int]
) -> None:
    room = wide(NUMBER, *WHEN) - 1
    assert head(metrics, room, room + 80, "", NUMBER, WHEN) == [NUMBER, GAP.join(WHEN)]
    assert len(head(metrics, 30, 90, "", "HZ-001", ())) == 1


def test_a_count_that_has_no_room_is_left_out_whole(metrics: QFontMetrics, wide: Callable[..., int]) -> None:
    parts = ["Reminder", "English", "12 invoices"]
    assert whole_parts(metrics, parts, wide(*parts)) == GAP.join(parts)
    assert whole_parts(metrics, parts, wide(*parts) - 1) == GAP.join(parts[:2])
    assert whole_parts(metrics, parts, wide("Reminder") - 5).startswith("R")
    assert whole_parts(metrics, [], 100) == ""


def test_a_row_is_taller_by_the_second_line(page: RemindersPage) -> None:
    page.prepare_now()
    page.list.go_to("held")
    tree, model = page.list.tree, page.list.model
    tree.open_all(True)
    line = next(found for row in range(model.rowCount()) if (found := model.at(row)[1]))
    row = next(row for row in range(model.rowCount()) if model.at(row)[1] is line)
    above = []
    for width in (900, 250):
        tree.setFixedWidth(width)
        settle()
        above.append(tree.row_height(row) - tree._delegate._sentence_height(UNMARKED, line))
    assert above[1] - above[0] == 18
