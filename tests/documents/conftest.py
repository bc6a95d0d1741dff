"""Every test here needs the font files."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def _with_fonts(fonts: Path) -> Path:
    return fonts
