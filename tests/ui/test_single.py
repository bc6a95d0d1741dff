"""One window per person: a second start raises the first."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.single import FirstWindow


@pytest.fixture
def name(app: DeskApplication, tmp_path: Path) -> str:
    return f"creditdesk-test-{abs(hash(tmp_path))}"


def test_without_a_first_window_nothing_is_handed_over(name: str) -> None:
    assert not FirstWindow(name).hand_over()


def test_a_second_start_asks_the_first_to_come_forward(name: str, qtbot: QtBot) -> None:
    first = FirstWindow(name)
    assert first.listen()
    with qtbot.waitSignal(first.asked):
        assert FirstWindow(name).hand_over()
    assert not FirstWindow(name).listen()
    first.close()
    again = FirstWindow(name)
    assert again.listen()
    again.close()


def test_each_data_folder_has_a_window_of_its_own(
    app: DeskApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = FirstWindow()
    first.listen()
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "other"))
    assert not FirstWindow().hand_over()
    first.close()
