"""Charts and their table twin: round axes, gaps, both forms of the same figures, names for readers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from creditdesk.ui import theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.charts.chart import Chart
from creditdesk.ui.charts.data import ChartData, Series, ticks
from creditdesk.ui.charts.picture import BarPicture, LinePicture, Picture

DATA = ChartData(
    "Days to pay",
    ("Sep", "Oct", "Nov"),
    (Series("ours", (40.0, None, 52.0), "red"), Series("best possible", (30.0, 31.0, 30.0))),
    "The days to pay rose from 40 to 52.",
    lambda value: f"{value:.0f} d",
)
EMPTY = ChartData("Nothing", (), (), "There is nothing to show yet.", str)


@pytest.fixture(params=[BarPicture, LinePicture])
def picture(request: pytest.FixtureRequest, app: DeskApplication, qtbot: QtBot) -> Picture:
    made = request.param()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def test_axes_are_round_and_hold_both_ends() -> None:
    assert ticks(0, 100) == [0, 50, 100] or ticks(0, 100) == [0, 20, 40, 60, 80, 100]
    assert ticks(-30, 45)[0] <= -30
    assert ticks(0, 0) == ticks(0, 1)


@given(st.floats(-1e9, 0), st.floats(0, 1e9))
def test_every_axis_holds_zero_and_both_ends(low: float, high: float) -> None:
    marks = ticks(low, high)
    assert 2 <= len(marks) <= 9
    hair = 1e-6 * max(high - low, 1.0)
    assert marks[0] <= low + hair
    assert marks[-1] >= high - hair
    assert any(abs(mark) < 1e-9 for mark in marks)


def test_series_are_drawn_in_their_colour(picture: Picture) -> None:
    picture.set_data(DATA)
    image = picture.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {theme.tokens().red.lower(), theme.tokens().accent.lower()} <= seen


def test_a_chart_without_figures_stays_empty(picture: Picture) -> None:
    picture.set_data(EMPTY)
    assert not picture.grab().isNull()
    assert picture.column_at(QPointF(100, 100)) is None


def test_a_click_names_its_column(picture: Picture, qtbot: QtBot) -> None:
    picture.set_data(DATA)
    picture.grab()
    clicked = list[int]()
    picture.clicked.connect(clicked.append)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPointF(380, 100).toPoint())
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPointF(2, 100).toPoint())
    assert clicked == [2]


def test_the_twin_says_the_same(app: DeskApplication, qtbot: QtBot) -> None:
    chart = Chart(LinePicture())
    qtbot.addWidget(chart)
    chart.set_data(DATA)
    chart.show()
    assert chart.picture.accessibleName() == chart.table.accessibleName() == "Days to pay"
    assert chart.picture.accessibleDescription() == chart.summary.text() == DATA.summary
    cells = [[chart.table.item(row, column).text() for column in range(3)] for row in range(3)]
    assert cells == [["Sep", "40 d", "30 d"], ["Oct", "", "31 d"], ["Nov", "52 d", "30 d"]]
    qtbot.mouseClick(chart.switch, Qt.MouseButton.LeftButton)
    assert chart.table.isVisible()
    assert chart.switch.text() == "Show as picture"
    qtbot.mouseClick(chart.switch, Qt.MouseButton.LeftButton)
    assert chart.picture.isVisible()
    assert not chart.grab().isNull()


def test_nothing_is_no_bar(app: DeskApplication, qtbot: QtBot) -> None:
    made = BarPicture()
    qtbot.addWidget(made)
    marks: list[int] = []
    made.paint_mark = lambda painter, box, colour, number: marks.append(number)  # type: ignore[method-assign]
    made.set_data(
        ChartData(
            "Owed", ("A", "B"), (Series("balance", (120.0, 0.0)), Series("overdue", (0.0, 0.4))), "", str
        )
    )
    made.resize(400, 200)
    made.grab()
    assert marks == [0, 1]
