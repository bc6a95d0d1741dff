"""Every text keeps 4.5 : 1 on every ground it stands on; borders and marks that carry meaning keep 3 : 1."""

import tomllib

import pytest

from creditdesk import paths
from creditdesk.ui import theme

#: (text token, the grounds it may stand on).
TEXT = [
    ("ink", ("window", "surface", "alt", "hover", "soft", "selection")),
    ("ink_2", ("window", "surface", "alt", "hover", "soft", "selection")),
    ("ink_3", ("window", "surface", "alt")),
    ("accent", ("window", "surface", "alt")),
    ("on_accent", ("accent", "accent_deep")),
    ("good", ("surface", "good_ground")),
    ("warn", ("surface", "warn_ground")),
    ("red", ("window", "surface", "alt", "red_ground")),
    ("info", ("surface", "info_ground")),
    ("ink", ("good_ground", "warn_ground", "red_ground", "info_ground")),
    ("accent", ("good_ground", "warn_ground", "red_ground", "info_ground")),
    ("surface", ("ink", "ink_2")),
]
MARKS = [("line_strong", ("window", "surface")), ("accent", ("window", "surface", "selection"))]


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(name: str, pairs: list[tuple[str, tuple[str, ...]]], least: float) -> list[str]:
    tokens = theme.load(name)
    found = [
        (text, ground, contrast(getattr(tokens, text), getattr(tokens, ground)))
        for text, grounds in pairs
        for ground in grounds
    ]
    return [f"{text} on {ground}: {ratio:.2f}" for text, ground, ratio in found if ratio < least]


@pytest.mark.parametrize("name", theme.THEMES)
def test_text_can_be_read_on_every_ground(name: str) -> None:
    assert too_weak(name, TEXT, 4.5) == []


@pytest.mark.parametrize("name", theme.THEMES)
def test_borders_of_fields_and_the_focus_ring_can_be_seen(name: str) -> None:
    assert too_weak(name, MARKS, 3.0) == []


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_small_reader_reads_what_toml_says(name: str) -> None:
    text = paths.resource("themes", f"{name}.toml").read_text("utf-8")
    assert theme.load(name)._asdict() == tomllib.loads(text)
