"""One palette, one style sheet, icons in the theme's colours; themes change while the window is open."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from creditdesk import paths
from creditdesk.ui import icons, theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.banner import Banner
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.filter_bar import SearchField

ICONS = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_style_sheet_leaves_no_token_open(name: str) -> None:
    sheet = theme.style_sheet(theme.load(name))
    assert not re.findall(r"@\w+", sheet)
    assert theme.load(name).accent in sheet


def test_the_palette_carries_the_tokens(app: DeskApplication) -> None:
    tokens = theme.load("dark")
    palette = theme.palette(tokens)
    assert palette.color(QPalette.ColorRole.Base) == QColor(tokens.surface)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(tokens.ink_3)


def test_a_theme_changes_while_the_window_is_open(app: DeskApplication, qtbot: QtBot) -> None:
    button = buttons.icon_button("search", "Search")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(app.theme_changed) as heard:
        app.use_theme("dark")
    assert heard.args == ["dark"]
    assert theme.tokens().name == "dark"
    inks = _colours(button)
    app.use_theme("light")
    assert _colours(button) != inks


def test_a_theme_of_the_system_follows_the_desktop(
    app: DeskApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    app.use_theme("")
    monkeypatch.setattr(app, "styleHints", lambda: desktop)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens().name == "dark"
    desktop.colorScheme = lambda: Qt.ColorScheme.Light
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens().name == "light"


def test_a_theme_of_ones_own_does_not_follow_the_desktop(
    app: DeskApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.use_theme("light")
    monkeypatch.setattr(app, "styleHints", lambda: SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens().name == "light"


ICONIC: list[Callable[[], QWidget]] = [
    lambda: SearchField("Search"),
    lambda: DateEdit(lambda: date(2026, 11, 22)),
    lambda: EmptyState("Nothing yet.", "New", lambda: None, "plus"),
    lambda: Banner("warn", "Read-only.", "", None, lambda: None),
    lambda: buttons.button("Undo", icon="undo"),
]


@pytest.mark.parametrize("make", ICONIC)
def test_every_icon_is_drawn_anew_in_another_theme(
    app: DeskApplication, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    part = make()
    qtbot.addWidget(part)
    light = _pictures(part)
    app.use_theme("dark")
    dark = _pictures(part)
    assert len(light) == len(dark) > 0
    assert all(one != other for one, other in zip(light, dark, strict=True))


def test_icons_are_only_put_on_things_that_are_dressed_again() -> None:
    """``icons.icon`` and ``icons.pixmap`` are for painting by hand: what keeps an icon is dressed with it."""
    pattern = re.compile(r"(setIcon|setPixmap|QAction)\(.*icons\.(icon|pixmap)")
    sources = {path: path.read_text("utf-8") for path in Path(theme.__file__).parent.rglob("*.py")}
    assert [path.name for path, text in sources.items() if pattern.search(text)] == []


def test_a_kind_can_change_on_a_shown_widget(app: DeskApplication, qtbot: QtBot) -> None:
    button = QPushButton("Send")
    qtbot.addWidget(button)
    button.show()
    plain = button.grab().toImage().pixelColor(10, 4)
    theme.restyle(button, kind="primary")
    assert button.grab().toImage().pixelColor(10, 4) != plain


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_line_drawing_on_the_same_grid(name: str) -> None:
    root = ET.parse(paths.resource("icons", f"{name}.svg")).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width"), root.get("fill")) == ("currentColor", "1.5", "none")


def test_an_icon_is_drawn_in_the_colour_asked_for(app: DeskApplication) -> None:
    image = icons.pixmap("plus", "#FF0000", 24, 2.0).toImage()
    assert image.width() == 48
    assert image.pixelColor(24, 24).name() == "#ff0000"
    assert image.pixelColor(1, 1).alpha() == 0


def test_there_are_about_as_many_icons_as_the_window_needs() -> None:
    assert len(ICONS) >= 30


def _pictures(part: QWidget) -> list[QImage]:
    """Every icon in ``part``: of buttons, actions in fields, and labels."""
    inside: list[QWidget] = [part, *part.findChildren(QAbstractButton)]
    drawn = [each.icon() for each in inside if isinstance(each, QAbstractButton)]
    found = [icon.pixmap(20, 20).toImage() for icon in drawn if not icon.isNull()]
    found += [action.icon().pixmap(16, 16).toImage() for action in part.findChildren(QAction)]
    labels = [label.pixmap() for label in part.findChildren(QLabel)]
    return found + [pixmap.toImage() for pixmap in labels if not pixmap.isNull()]


def _colours(button: object) -> set[int]:
    image = button.icon().pixmap(18, 18).toImage()  # type: ignore[attr-defined]
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.lightness() // 64 for pixel in pixels if pixel.alpha() > 120}


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_icon_of_a_disabled_primary_button_can_be_seen(app: DeskApplication, name: str) -> None:
    app.use_theme(name)
    image = icons.icon("plus", "on_accent", 24).pixmap(24, 24, QIcon.Mode.Disabled).toImage()
    assert image.pixelColor(12, 12).name() == theme.tokens().ink_3.lower()
