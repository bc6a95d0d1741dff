"""What the style sheet, the palette and the hand-painted marks really put on each other can be read: 4.5 : 1."""

import re
from functools import cache

import pytest
from PySide6.QtGui import QColor, QPalette

from creditdesk import paths
from creditdesk.ui import theme
from creditdesk.ui.tables.marks import tone_colours
from tests.ui.test_contrast import contrast

SHEETS = ("window", "surface", "alt")
#: Parts of the sheet that carry no words.
WORDLESS = (
    "::chunk",
    "::handle",
    "::indicator",
    "::add-",
    "::sub-",
    "::corner",
    "::drop-down",
    "rule",
    "QSplitter",
)
#: Selectors whose ground is painted by something around them.
AROUND = {'QWidget[kind="toast"]': "ink"}
TONES = ("good", "warn", "red", "info", "plain")


@cache
def rules() -> tuple[tuple[str, dict[str, str]], ...]:
    """(selector, properties) of the sheet, one selector each, tokens without their @."""
    text = re.sub(r"/\*.*?\*/", "", paths.resource("themes", "style.qss").read_text("utf-8"), flags=re.DOTALL)
    found: list[tuple[str, dict[str, str]]] = []
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", text):
        properties = dict(re.findall(r"([\w-]+)\s*:\s*@?([^;]+);", body))
        found += [(selector.strip(), properties) for selector in selectors.split(",")]
    return tuple(found)


def inherited(selector: str, name: str, otherwise: str) -> str:
    """A property of ``selector`` without its states, as far as the sheet gives it."""
    plain = re.sub(r":(?!:)[\w-]+", "", selector)
    values = [
        found[name] for each, found in rules() if each in (plain, plain.split("[")[0]) and name in found
    ]
    return values[-1] if values else otherwise


def pairs() -> list[tuple[str, str, str]]:
    """(selector, text token, ground token) wherever the sheet colours words or what is behind them."""
    made: list[tuple[str, str, str]] = []
    for selector, found in rules():
        if not {"color", "background"} & found.keys() or any(part in selector for part in WORDLESS):
            continue
        around = next((ground for start, ground in AROUND.items() if selector.startswith(start)), "")
        if selector in AROUND:
            continue  # its words are rules of their own
        ink = found.get("color") or inherited(selector, "color", "surface" if around else "ink")
        ground = found.get("background") or inherited(selector, "background", "transparent")
        grounds = (
            (around,)
            if around and ground == "transparent"
            else SHEETS
            if ground == "transparent"
            else (ground,)
        )
        made += [(selector, ink, each) for each in grounds]
    return made


@pytest.mark.parametrize("name", theme.THEMES)
def test_words_on_every_ground_of_the_sheet(name: str) -> None:
    tokens, found = theme.load(name), pairs()
    assert len(found) > 60
    weak = [
        f"{selector}: {ink} on {ground}"
        for selector, ink, ground in found
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("name", theme.THEMES)
def test_what_is_selected_in_fields_and_lists(name: str) -> None:
    tokens = theme.load(name)
    chosen = [found for _selector, found in rules() if "selection-color" in found]
    assert chosen
    for found in chosen:
        ink, ground = found["selection-color"], found["selection-background-color"]
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5
    for tone in ("ink", "ink_2", "good", "warn", "red", "info"):
        assert contrast(getattr(tokens, tone), tokens.selection) >= 4.5, f"{tone} in a selected row"


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_palette(name: str) -> None:
    palette, role, group = theme.palette(theme.load(name)), QPalette.ColorRole, QPalette.ColorGroup
    texts = [
        (role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button), (role.PlaceholderText, role.Base), (role.HighlightedText, role.Highlight),
        (role.Link, role.Base), (role.LinkVisited, role.Window), (role.ToolTipText, role.ToolTipBase),
        (role.BrightText, role.Base),
    ]  # fmt: skip
    for state in (group.Active, group.Inactive, group.Disabled):
        for ink, ground in texts:
            if (state, ink) == (group.Disabled, role.HighlightedText):
                continue  # nothing that is disabled can be selected
            ratio = contrast(palette.color(state, ink).name(), palette.color(state, ground).name())
            assert ratio >= 4.5, f"{ink} on {ground}, {state}"


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", theme.THEMES)
def test_badges_and_grades(name: str, tone: str) -> None:
    ink, ground = tone_colours(theme.load(name), tone)
    assert contrast(ink.name(), ground.name()) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_words_beside_charts_and_the_hatch_in_them(name: str) -> None:
    """Labels are ink on the sheet, never on a segment; a segment is told from its neighbours by its hatch as well."""
    tokens = theme.load(name)
    for ink in (tokens.ink, tokens.ink_2, tokens.ink_3, tokens.red):
        assert contrast(ink, tokens.surface) >= 4.5
    assert len({QColor(colour).name() for colour in tokens.ramp()}) == 5


def test_a_weak_pair_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tests.ui.test_contrast_of_the_sheet.pairs", lambda: [("QLabel", "line", "surface")] * 61
    )
    with pytest.raises(AssertionError, match="QLabel: line on surface"):
        test_words_on_every_ground_of_the_sheet("light")
