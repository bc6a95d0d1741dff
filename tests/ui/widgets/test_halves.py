"""The pane beside a list: wider in a wide window, narrower in a narrow one, as the person left it for good."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.halves import Halves


def shown(qtbot: QtBot, window: int, kept: int = 0) -> Halves:
    left, right = QWidget(), QWidget()
    left.setMinimumWidth(100)
    right.setMinimumWidth(320)
    made = Halves(left, right, 400, kept)
    qtbot.addWidget(made)
    made.resize(window, 300)
    made.show()
    return made


@pytest.mark.parametrize(("window", "pane"), [(780, 359), (1036, 400), (1676, 570)])
def test_the_pane_follows_the_window(app: DeskApplication, qtbot: QtBot, window: int, pane: int) -> None:
    assert shown(qtbot, window).sizes()[1] == pytest.approx(pane, abs=4)


def test_what_was_dragged_once_stays(app: DeskApplication, qtbot: QtBot) -> None:
    halves = shown(qtbot, 1676, kept=350)
    assert halves.sizes()[1] == pytest.approx(350, abs=4)
    fresh = shown(qtbot, 1676)
    fresh.moveSplitter(1200, 1)
    width = fresh.sizes()[1]
    fresh.resize(1500, 300)
    assert fresh.sizes()[1] == pytest.approx(width, abs=4)


@pytest.mark.parametrize(("window", "left"), [(780, 265), (1036, 352), (1676, 360)])
def test_a_left_side_that_keeps_its_width_gives_some_of_it_in_a_narrow_window(
    app: DeskApplication, qtbot: QtBot, window: int, left: int
) -> None:
    halves = shown(qtbot, 1200)
    halves.keep_left(360)
    halves.resize(window, 300)
    assert halves.sizes()[0] == pytest.approx(left, abs=4)
    halves.keep_left(360, kept=300)
    halves.resize(window + 50, 300)
    assert halves.sizes()[0] == pytest.approx(300, abs=4)
