"""Risk on a small real ledger: who owes what at which grade, why, and what has changed since a month ago."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.credit import grades
from creditdesk.services.risk import exposures, grades_of, risk_lines
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.risk.page import RiskPage
from creditdesk.ui.risk.rows import COLUMNS, FILTERS, GRADES, counts, sums
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, nameless, press, settle, show, texts

MONTH_AGO = TODAY - timedelta(days=30)


def habit(books: ledgers.Desk, customer: int, prefix: str, late: int, count: int = 8) -> None:
    """Invoices of the last year, each paid ``late`` days after it was due."""
    for number in range(count):
        due = TODAY - timedelta(days=340 - 30 * number)
        item = books.invoice(customer, f"{prefix}{number}", 100, due=due)
        books.pay(customer, 100, due + timedelta(days=late), (item, 100))


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, fonts: Path, qtbot: QtBot) -> RiskPage:
    """Gut (1) pays in time and owes 500; Spät (2) owes 900 since 130 days; Neu (3) owes 40, in dollars 70;
    Still (4) owes nothing."""
    good = books.customer("Gut GmbH")
    habit(books, good, "G", 0)
    books.invoice(good, "G-open", 500, due=TODAY + timedelta(days=10))
    slow = books.customer("Spät & Söhne")
    habit(books, slow, "S", 2)
    books.invoice(slow, "S-open", 900, due=TODAY - timedelta(days=130))
    new = books.customer("Neu AG")
    books.invoice(new, "N1", 40, due=TODAY + timedelta(days=20), issued=TODAY - timedelta(days=5))
    books.invoice(new, "U1", 70, due=TODAY + timedelta(days=20), currency="USD")
    books.customer("Still")
    made = RiskPage(desk)
    qtbot.addWidget(made)
    show(made)
    settle()
    return made


def test_the_worst_grade_stands_first_with_what_is_owed(page: RiskPage) -> None:
    names = texts(page.table, "name")
    assert set(names) == {"Gut GmbH", "Spät & Söhne", "Neu AG"}
    assert names[0] == "Spät & Söhne"
    found = [(page.table.model.row(row).grade or "") for row in range(3)]
    assert [letter for letter in found if letter] == sorted(
        (letter for letter in found if letter), reverse=True
    )
    assert texts(page.table, "balance")[0] == "900.00"
    assert page.header.state.accessibleName().startswith("3 customers, balance 1,440.00\N{NO-BREAK SPACE}EUR")


def test_the_grades_are_those_of_the_grader_and_the_pane_says_why(page: RiskPage, ways: Ways) -> None:
    known = {line.customer_id: line.grade for line in grades(page.desk.ledger, TODAY)}
    for line in page._lines:
        grade = known[line.id]
        assert (line.grade, line.score if grade.grade else grade.score) == (grade.grade, grade.score)
    assert page.pane.name.accessibleName() == "Spät & Söhne"
    assert page.pane.grade.text[:1] == known[2].grade
    page.pane.reasons.asked.emit((4, 5))
    page.pane.open_customer.click()
    assert ways.went == [
        ("invoices", {"filter": "all", "customer": 2, "only": (4, 5)}),
        ("customers", {"customer": 2}),
    ]


def test_currencies_are_looked_at_one_at_a_time(page: RiskPage) -> None:
    page.chips.chips["USD"].click()
    assert texts(page.table, "name") == ["Neu AG"]
    assert texts(page.table, "balance") == ["70.00"]
    assert page.overview.chart.heading.text() == "Balance by grade, USD"


def test_the_bars_and_their_table_add_up_to_the_lines(page: RiskPage) -> None:
    data = page.overview.chart.picture.data
    assert data is not None
    assert sum(value or 0 for value in data.series[0].values) == pytest.approx(1440)
    assert sum(value or 0 for value in data.series[1].values) == pytest.approx(900)
    assert len(data.labels) == len(GRADES)
    assert sum(balance for balance, _ in sums(page._lines)) == 144_000


def test_chips_count_and_filter_and_a_bar_presses_its_chip(page: RiskPage) -> None:
    found = counts(page._lines)
    assert found == {key: sum(map(fits, page._lines)) for key, fits in FILTERS.items()}
    assert found["all"] == 3
    assert sum(found[key] for key in GRADES) == 3
    worst = page.table.model.row(0).grade
    page.overview.chart.picture.clicked.emit(GRADES.index(worst))
    assert page.bar.key() == worst
    assert texts(page.table, "name")[0] == "Spät & Söhne"
    assert all(page.table.model.row(row).grade == worst for row in range(len(page.table.model.ids)))
    page.bar.choose("all")
    page.focus_search("sohne")
    page.bar.search.search_now()
    assert texts(page.table, "name") == ["Spät & Söhne"]
    page.focus_search("neu")
    page.bar.search.search_now()
    assert texts(page.table, "name") == ["Neu AG"]


def test_what_has_changed_is_today_against_a_month_ago(page: RiskPage) -> None:
    then = grades_of(page.desk.ledger, MONTH_AGO)
    for line in page._lines:
        assert line.before == then[line.id].grade
    page.arrive(customer=2)
    settle()
    page.pane.tabs.setCurrentIndex(1)
    shown = page.pane.points
    assert texts(shown, "what")[-1] == "Score, of 100"
    assert texts(shown, "then")[-1] == str(then[2].score)
    assert texts(shown, "now")[-1] == str(page.grades.grades[2].score)


def test_a_grade_that_fell_is_named_and_can_be_filtered(page: RiskPage, books: ledgers.Desk) -> None:
    habit(books, 4, "T", 0)
    books.invoice(4, "T-open", 300, due=TODAY - timedelta(days=29), issued=TODAY - timedelta(days=100))
    lines = risk_lines(
        exposures(books.ledger, TODAY),
        grades_of(books.ledger, TODAY),
        grades_of(books.ledger, MONTH_AGO),
        "EUR",
    )
    changed = {line.name: (line.before, line.grade, line.change) for line in lines}
    before, now, change = changed["Still"]
    assert before is not None
    assert now is not None
    assert change == ("worse" if now > before else "same")
    page.desk.bus.changed.emit(None, None)
    page.grades._fresh = False
    page.refresh()
    assert page.bar._chips["worse"].isHidden() is not any(FILTERS["worse"](line) for line in page._lines)


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [("B", "D", "worse"), ("C", "A", "better"), ("C", "C", "same"), (None, "C", "new"), ("B", None, "same")],
)
def test_changes_are_told_by_the_letters(
    page: RiskPage, before: str | None, now: str | None, change: str
) -> None:
    from dataclasses import replace

    grade = page.grades.grades[2]
    then = {} if before is None else {2: replace(grade, grade=before)}
    lines = risk_lines(page._rows, {2: replace(grade, grade=now)}, then, "EUR")
    line = next(line for line in lines if line.id == 2)
    assert line.change == change
    assert line.score is None or now is not None


@pytest.mark.parametrize("key", [column.key for column in COLUMNS])
def test_every_column_sorts_and_what_is_not_known_stands_last(page: RiskPage, key: str) -> None:
    column = [each.key for each in page.table.model.columns].index(key)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        page.table.grid.head.setSortIndicator(column, order)
        values = [getattr(page.table.model.row(row), key) for row in range(3)]
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=order == Qt.SortOrder.DescendingOrder)
        assert values[: len(known)] == known


def test_the_overview_can_be_hidden_for_more_rows(page: RiskPage) -> None:
    page._toggle.click()
    assert page.overview.isHidden()
    assert page._toggle.text() == "Show the overview"
    page._toggle.click()
    assert page.overview.isVisible()


def test_the_keyboard_reaches_everything_and_it_has_a_name(page: RiskPage) -> None:
    page.table.setFocus()
    press(page.table.grid, Qt.Key.Key_Down)
    assert page.pane.name.accessibleName() == texts(page.table, "name")[1]
    assert nameless(page) == []


def test_the_page_made_anew_in_chinese_shows_the_same(
    page: RiskPage, app: DeskApplication, qtbot: QtBot
) -> None:
    page.arrive(customer=1)
    settle()
    state = page.state()
    app.languages.use("zh_CN")
    anew = RiskPage(page.desk)
    qtbot.addWidget(anew)
    anew.restore(state)
    show(anew)
    settle()
    assert anew.header.title.text() == "风险"
    assert anew.table.current_id() == 1


def test_without_invoices_it_says_what_comes_here(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    page = RiskPage(desk)
    qtbot.addWidget(page)
    show(page)
    assert page.table._nothing.isVisible()


def test_on_a_large_ledger_the_earlier_grades_are_not_worked_out_after_every_change(
    page: RiskPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(page, "_look_back", lambda: asked.append(1))
    page.refresh()
    assert asked == [1]
    page._took_ms = 6000
    page.refresh()
    assert asked == [1]
    assert page._pause.isActive()
    assert page._pause.interval() == 6000
    page._pause.stop()


def test_who_has_chosen_nobody_has_the_worst_one_chosen_once_the_grades_are_known(
    page: RiskPage, books: ledgers.Desk
) -> None:
    books.invoice(1, "G-large", 5000, due=TODAY + timedelta(days=10))
    page.refresh()
    settle()
    grades, page.grades = page.grades, SimpleNamespace(known=False, grades={})  # type: ignore[assignment]
    page._begun = False
    page._compose()
    first = page.table.model.ids[0]
    page.table.select(first)
    page.grades = grades
    page._compose()
    worst = page.table.model.ids[0]
    assert worst != first, "balances alone have another order"
    assert page.table.current_id() == worst
    page.table.select(first)
    page._compose()
    assert page.table.current_id() == first, "who has chosen keeps the choice"


def test_the_sentence_below_the_bars_has_its_room_in_a_small_window(page: RiskPage) -> None:
    for width in (1036, 780, 640):
        page.resize(width, 560)
        settle()
        words = page.overview.chart.summary
        assert words.height() >= words.heightForWidth(words.width())
        assert page.overview.rect().contains(words.mapTo(page.overview, words.rect().bottomLeft()))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_table_leaves_the_sentence_its_room_where_bands_stand_above_the_page(
    app: DeskApplication, page: RiskPage, qtbot: QtBot, language: str
) -> None:
    """In a window of 1024x640 with bands above, the page is smaller than it would like to be."""
    app.languages.use(language)
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    page.overview.chart.summary.setText("20,318.56 EUR are owed by customers graded D or E. " * 2)
    for height in (572, 540):
        page.resize(816, height)
        window.resize(816, height)
        window.show()
        page.show()
        settle()
        overview, table = page.overview, page.table
        assert overview.geometry().bottom() < table.geometry().top()
        words = overview.chart.summary
        assert words.height() >= words.heightForWidth(words.width())
        assert overview.rect().contains(words.mapTo(overview, words.rect().bottomLeft()))
        holder = table.parentWidget()
        assert holder is not None
        assert table.geometry().bottom() <= holder.height()
        assert page.table.grid.viewport().height() >= page.table.grid.rowHeight(0)
