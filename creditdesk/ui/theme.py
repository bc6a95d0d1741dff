"""Theme tokens (``resources/themes/*.toml``) turned into one palette and one style sheet.

Pages and widgets never name a colour: they use the palette, a ``kind`` property that the style sheet
knows, or ``tokens()`` when they paint by hand.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from creditdesk import paths

THEMES = ("light", "dark")


class Tokens(NamedTuple):
    """The colours of one theme as ``#RRGGBB``; ``ageing`` holds five, not due first."""

    name: str
    window: str
    surface: str
    alt: str
    hover: str
    line: str
    line_strong: str
    scroll: str
    ink: str
    ink_2: str
    ink_3: str
    accent: str
    accent_deep: str
    on_accent: str
    soft: str
    selection: str
    good: str
    good_ground: str
    warn: str
    warn_ground: str
    red: str
    red_ground: str
    info: str
    info_ground: str
    ageing: str

    def ramp(self) -> list[str]:
        """The five ageing colours, not due first."""
        return self.ageing.split()


@lru_cache(maxsize=4)
def load(name: str) -> Tokens:
    """Tokens of theme ``name``; the files are flat ``key = "value"`` TOML, read without the slower general
    reader."""
    values: dict[str, str] = {}
    for line in paths.resource("themes", f"{name}.toml").read_text(encoding="utf-8").splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            values[key.strip()] = value.strip().strip('"')
    return Tokens(**values)


def palette(tokens: Tokens) -> QPalette:
    """One palette for every widget, including those the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.alt,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink_3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.red,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.ink,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.alt,
        role.Mid: tokens.line,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
    }
    made = QPalette()
    for colour_role, colour in colours.items():
        made.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(tokens.ink_3))
    return made


def style_sheet(tokens: Tokens, template: Path | None = None) -> str:
    """The one style sheet with ``@token`` replaced; longer names first so that ``@ink_2`` is not read as
    ``@ink``."""
    text = (template or paths.resource("themes", "style.qss")).read_text(encoding="utf-8")
    for name in sorted(Tokens._fields, key=len, reverse=True):
        text = text.replace(f"@{name}", getattr(tokens, name))
    return text


def tokens() -> Tokens:
    """Tokens of the running application, for hand-painted parts; the light ones outside a CreditDesk
    application."""
    current = getattr(QApplication.instance(), "tokens", None)
    return current if isinstance(current, Tokens) else load("light")


def restyle(widget: object, **properties: object) -> None:
    """Set style properties such as ``kind`` on a widget that is already shown and let the style sheet look
    again."""
    from PySide6.QtWidgets import QWidget

    assert isinstance(widget, QWidget)
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
