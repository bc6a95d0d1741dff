"""Before a ledger is open Tab goes all the way round too, and one sees where the keyboard is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from creditdesk.errors import EnvError
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.draft import WizardDraft
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.steps import STEPS
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from tests.ui.beginning.hands import IBAN, a_ledger
from tests.ui.on_screen import bring_forward, press, settle

VALUES = {
    "name": "Lindenhof GmbH",
    "country": "DE",
    "currency": "EUR",
    "iban": IBAN,
    "ladder_name": "standard",
}
CHINESE = {**VALUES, "country": "CN", "currency": "CNY", "iban": ""}
#: More stops than any of these has.
_MOST = 30
Show = Callable[[Desk, Opening, Path], QWidget]


def _start(desk: Desk, opening: Opening, folder: Path) -> QWidget:
    for file in (a_ledger(folder), folder / "Gone.creditdesk"):
        desk.memory.opened(file)
    return StartView(desk, opening)


def _locked(desk: Desk, opening: Opening, folder: Path) -> QWidget:
    error = EnvError("locked", user="berta", host="OFFICE-2", pid=1, since="2026-11-22T09:00:00+00:00")
    return LockedView(desk, opening, a_ledger(folder), error)


def _step(number: int, values: dict[str, str]) -> Show:
    return lambda desk, opening, folder: Wizard(desk, opening, WizardDraft(dict(values), step=number))


FRONTS: dict[str, Show] = {
    "start": _start,
    "locked": _locked,
    "done": lambda desk, opening, folder: DoneView(desk, opening, "Lindenhof GmbH"),
    "bank in China": _step(2, CHINESE),
    **{f"step {number + 1}": _step(number, VALUES) for number in range(STEPS)},
}


@pytest.fixture(params=FRONTS)
def shown(
    request: Any, window: MainWindow, desk: Desk, opening: Opening, tmp_path: Path
) -> Iterator[QWidget]:
    made: list[QWidget] = []
    window.show_front(lambda: made.append(FRONTS[request.param](desk, opening, tmp_path)) or made[-1])
    bring_forward(window)
    settle()
    yield made[0]
    window.wait("")  # a front would be made anew by a change of language as long as the window is about


def here() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def stops_of(front: QWidget) -> set[QWidget]:
    """What can be used by keyboard on the screen."""
    return {
        each
        for each in front.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_comes_round_and_leaves_nothing_out(shown: QWidget, key: Qt.Key) -> None:
    first, visited = here(), list[QWidget]()
    held = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    assert shown.isAncestorOf(first)
    for _ in range(_MOST):
        press(here(), key, held)
        visited.append(here())
        if here() is first:
            break
    assert visited[-1] is first
    assert len(set(visited)) == len(visited)
    assert stops_of(shown) <= set(visited)


def test_tab_goes_down_each_sheet_and_then_to_the_buttons(shown: QWidget) -> None:
    visited = [here()]
    for _ in range(_MOST):
        press(here(), Qt.Key.Key_Tab)
        if here() is visited[0]:
            break
        visited.append(here())
    inside = [each for each in visited if shown.isAncestorOf(each)]
    places = [place_of(shown, each) for each in inside]
    begin = places.index(min(places))
    assert places[begin:] + places[:begin] == sorted(places)


def place_of(front: QWidget, part: QWidget) -> tuple[int, int]:
    """(number of the sheet from the left, what lies on none last; line on the screen)."""
    sheets = [each for each in front.findChildren(QWidget) if each.property("kind") == "sheet"]
    sheets.sort(key=lambda sheet: sheet.mapTo(front, QPoint(0, 0)).x())
    number = next((at for at, sheet in enumerate(sheets) if sheet.isAncestorOf(part)), len(sheets))
    return number, part.mapTo(front, QPoint(0, part.height() // 2)).y() // 24


def test_one_sees_where_the_keyboard_is(shown: QWidget) -> None:
    for each in stops_of(shown):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        with_keyboard = picture(shown, each)
        each.clearFocus()
        settle()
        without = picture(shown, each)
        assert ring(with_keyboard, without) > 2 * each.width(), each.accessibleName()


def picture(front: QWidget, part: QWidget) -> QImage:
    """The part as it is now."""
    return front.grab(QRect(part.mapTo(front, QPoint(0, 0)), part.size())).toImage()


def ring(one: QImage, other: QImage) -> int:
    """In how many pixels they differ."""
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))
