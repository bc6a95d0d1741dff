"""The window: paints first, makes pages when they are visited, keeps its place, takes files, stops work on closing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.errors import EnvError
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.navigation import NARROW, WIDE
from creditdesk.ui.page import Page, PageSpec
from tests.ui.on_screen import settle


class Counting(Page):
    """Counts what the shell asks of it."""

    made: list["Counting"] = []  # noqa: RUF012 - emptied by the fixture

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Customers"))
        self.refreshed = 0
        self.searched = 0
        self.aims: list[dict[str, Any]] = []
        self.taken_up: dict[str, Any] = {}
        self.interested = True
        Counting.made.append(self)

    def refresh(self) -> None:
        self.refreshed += 1

    def concerns(self, change_set: object) -> bool:
        return self.interested

    def arrive(self, **aim: Any) -> None:
        self.aims.append(aim)

    def state(self) -> dict[str, Any]:
        return {"selected": 7}

    def restore(self, state: dict[str, Any]) -> None:
        self.taken_up = state

    def focus_search(self, typed: str = "") -> None:
        self.searched += 1


PAGES = [PageSpec(key, key.title(), key, Counting) for key in ("today", "customers")]


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    Counting.made = []
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    return window


def opened(window: MainWindow) -> MainWindow:
    window.show()
    window.show_ledger(object(), "Keller GmbH")
    return window


def test_it_paints_before_any_page_is_made(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert Counting.made == []
    window.wait("Opening a.creditdesk …")
    assert window.waiting.sentence.text() == "Opening a.creditdesk …"


def test_pages_are_made_when_visited_and_refreshed_when_shown(window: MainWindow) -> None:
    opened(window)
    assert [page.refreshed for page in Counting.made] == [1]
    window.go("customers", customer=12)
    window.go("today")
    assert [page.refreshed for page in Counting.made] == [1, 1]
    assert Counting.made[1].aims == [{"customer": 12}]
    assert window.current_page() is Counting.made[0]


def test_without_a_ledger_no_page_opens(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    qtbot.mouseClick(window.navigation.buttons["customers"], Qt.MouseButton.LeftButton)
    assert Counting.made == []
    assert window.navigation.buttons["today"].isChecked()


def test_changes_refresh_the_page_in_front_now_and_the_others_when_shown(
    window: MainWindow, desk: Desk
) -> None:
    opened(window)
    window.go("customers")
    desk.bus.changed.emit("changes", None)
    assert [page.refreshed for page in Counting.made] == [1, 2]
    window.go("today")
    assert [page.refreshed for page in Counting.made] == [2, 2]
    Counting.made[0].interested = False
    desk.bus.changed.emit("changes", None)
    assert Counting.made[0].refreshed == 2


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)])
def test_alt_and_a_figure_choose_a_page(window: MainWindow, qtbot: QtBot, key: Qt.Key, page: int) -> None:
    opened(window)
    window.go("customers")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert window.current_page() is Counting.made[page]


def test_ctrl_f_asks_the_page(window: MainWindow, qtbot: QtBot) -> None:
    opened(window).activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert Counting.made[0].searched == 1


def test_a_window_thrown_away_makes_no_pages_for_a_new_language(desk: Desk, qtbot: QtBot) -> None:
    window = opened(MainWindow(desk, PAGES))
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    window.deleteLater()
    with qtbot.captureExceptions() as errors:
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        settle()
    assert not errors


def test_the_language_changes_without_a_restart(
    window: MainWindow, app: DeskApplication, qtbot: QtBot
) -> None:
    opened(window)
    window.go("customers")
    app.languages.use("zh_CN")
    qtbot.waitUntil(lambda: len(Counting.made) == 3)
    assert window.navigation.buttons["customers"].accessibleName() == "客户"
    assert window.footer.cancel.text() == "取消"
    assert Counting.made[2].taken_up == {"selected": 7}
    assert window.current_page() is Counting.made[2]
    app.languages.use("en")
    qtbot.waitUntil(lambda: len(Counting.made) == 4)
    assert window.navigation.buttons["customers"].accessibleName() == "Customers"


def test_the_next_ledger_gets_new_pages(window: MainWindow) -> None:
    opened(window)
    window.show_ledger(object(), "Another Ltd")
    assert len(Counting.made) == 2
    assert window.windowTitle().startswith("Another Ltd")


def test_place_and_size_are_remembered(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("creditdesk.ui.widgets.page_room.screen_room", lambda _window: QSize(1912, 1040))
    pages = [PageSpec("today", "Today", "today", Counting), PageSpec("customers", "C", "customers", Counting)]
    window = MainWindow(desk, pages)
    qtbot.addWidget(window)
    opened(window).resize(1024, 690)  # the offscreen screen is 800 wide, so no wider
    window.go("customers")
    qtbot.mouseClick(window.navigation._fold, Qt.MouseButton.LeftButton)
    assert window.navigation.width() == NARROW
    window.close()
    again = MainWindow(desk, pages)
    qtbot.addWidget(again)
    opened(again)
    assert again.size() == window.size()
    assert again.navigation.width() == NARROW < WIDE
    assert again.navigation.buttons["today"].isChecked(), "a day begins with Today"


def test_errors_become_a_banner(window: MainWindow, desk: Desk) -> None:
    def full(_progress: object) -> None:
        raise EnvError("disk_full", path="a.creditdesk")

    opened(window)
    desk.write(window, "Save", full)
    assert "a.creditdesk" in window.banners.shown["problem"].words.text()
    desk.write(window, "Save", full)
    assert "problem" in window.banners.shown, "still so"
    desk.write(window, "Save", lambda _progress: None)
    assert "problem" not in window.banners.shown, "it was stored after all"


def test_what_was_refused_on_a_page_does_not_follow_to_the_next(window: MainWindow, desk: Desk) -> None:
    window.show_ledger(object(), "Keller GmbH")
    desk.prompts.notice.emit("red", "Cannot be undone.")
    window.go("today")
    assert "problem" in window.banners.shown
    window.go("customers")
    assert "problem" not in window.banners.shown
    desk.prompts.notice.emit("warn", "Letters issued after the backup are not known.")
    window.go("today")
    assert "problem" in window.banners.shown


def test_pages_go_and_toast_through_the_desk(window: MainWindow, desk: Desk) -> None:
    opened(window)
    desk.go("customers", customer=3)
    desk.toast("Payment recorded.", lambda: None)
    assert Counting.made[1].aims == [{"customer": 3}]
    assert window.toast.isVisible()


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_files_may_be_dropped(window: MainWindow, tmp_path: Path) -> None:
    files = list[Path]()
    window.files_dropped.connect(files.extend)
    drop(window, tmp_path / "a.csv", tmp_path / "b.xlsx")
    assert files == [tmp_path / "a.csv", tmp_path / "b.xlsx"]


@pytest.mark.parametrize("leave", [True, False])
def test_closing_asks_while_something_is_being_written(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, leave: bool
) -> None:
    opened(window)
    monkeypatch.setattr(desk.jobs, "busy_writing", lambda: True)
    desk.prompts.answer = leave  # type: ignore[attr-defined]
    event = QCloseEvent()
    window.closeEvent(event)
    assert event.isAccepted() is leave
    assert len(desk.prompts.asked) == 1  # type: ignore[attr-defined]


def test_a_number_can_stand_behind_a_page(window: MainWindow) -> None:
    window.navigation.set_badge("customers", 12)
    assert window.navigation.buttons["customers"].text().endswith("12")
    window.navigation.set_badge("customers", 0)
    assert not window.navigation.buttons["customers"].text().endswith("12")


def test_split_panes_are_remembered(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    def splitter() -> Any:
        page = Page(desk, "Customers")
        qtbot.addWidget(page)
        made = page.split(QLabel("table"), QPushButton("pane"), "customers")
        page.body.addWidget(made, 1)
        page.resize(1000, 500)
        page.show()
        return made

    first = splitter()
    first.setSizes([500, 480])
    first.splitterMoved.emit(500, 1)
    kept = first.sizes()[1]
    assert splitter().sizes()[1] == pytest.approx(kept, abs=2)


def test_the_window_needs_no_page_to_be_closed(window: MainWindow) -> None:
    close: Callable[[], bool] = window.close
    assert close()


def test_pages_that_go_do_not_bring_each_other_to_the_front(window: MainWindow, desk: Desk) -> None:
    opened(window)
    window.make_page("customers")  # made ahead: it has read nothing yet
    desk.ledger = None
    window.forget_pages()
    assert [page.refreshed for page in Counting.made] == [1, 0]


def test_the_least_window_is_within_a_small_screen_and_its_pages_scroll(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("creditdesk.ui.widgets.page_room.screen_room", lambda _window: QSize(845, 440))
    small = MainWindow(desk, [PageSpec("today", "Today", "today", Counting)])
    qtbot.addWidget(small)
    opened(small).resize(100, 100)
    assert small.size() == QSize(845, 440)
    assert small.navigation.width() == NARROW
    page = small.current_page()
    assert page is not None
    assert page.size() == QSize(828 - small.room.verticalScrollBar().sizeHint().width(), 540)
    assert small.room.verticalScrollBar().maximum() > 0
    monkeypatch.setattr("creditdesk.ui.widgets.page_room.screen_room", lambda _window: QSize(1912, 1040))
    qtbot.waitUntil(lambda: small._painted)
    small.windowHandle().screenChanged.emit(small.screen())
    settle()
    assert small.size() == QSize(1024, 640)
    assert small.room.verticalScrollBar().maximum() == 0
