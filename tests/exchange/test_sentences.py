"""Every code that reading and importing can raise has its sentence, and the sentence gets what it asks for."""

import re
from pathlib import Path
from string import Formatter

import pytest

import creditdesk
from creditdesk.exchange.findings import RowError
from creditdesk.words import MESSAGES, sentence

_ROOT = Path(creditdesk.__file__).parent
_SOURCES = [
    *sorted((_ROOT / "exchange").glob("*.py")),
    *sorted((_ROOT / "services" / "imports").glob("*.py")),
]
_FILE = re.compile(r'(?:UserError|EnvError)\(\s*"([a-z_]+)"((?:[^()]|\([^()]*\))*)\)')
_ROW = re.compile(
    r'CellProblem\(\s*"([a-z_]+)"|attempt\.add\(\s*"[a-z]*",\s*"([a-z_]+)"|RowError\([^()]*?"(?:[a-z]*)",\s*"([a-z_]+)"'
)
_NOTICE = re.compile(r'Notice\(\s*"([a-z_]+)"')
_TEXT = "\n".join(path.read_text("utf-8") for path in _SOURCES)


def wanted(code: str) -> set[str]:
    """The parameters that the sentence of ``code`` asks for."""
    return {name for _, name, _, _ in Formatter().parse(MESSAGES[code]) if name}


def row_codes() -> list[str]:
    return sorted({code for found in _ROW.findall(_TEXT) for code in found if code} - {"unusual"})


@pytest.mark.parametrize("code", row_codes())
def test_codes_of_rows(code: str) -> None:
    assert sentence(code, RowError(7, "amount", code, "x").params) != f"{code}: x"
    assert wanted(code) <= RowError(7, "amount", code, "x").params.keys()


@pytest.mark.parametrize(("code", "given"), sorted(set(_FILE.findall(_TEXT))))
def test_codes_of_files(code: str, given: str) -> None:
    assert code in MESSAGES
    assert wanted(code) <= set(re.findall(r"(\w+)=", given))


@pytest.mark.parametrize("code", sorted(set(_NOTICE.findall(_TEXT))))
def test_codes_of_notices(code: str) -> None:
    assert code in MESSAGES


def test_there_are_codes_to_look_at() -> None:
    assert len(row_codes()) > 30
    assert len(_FILE.findall(_TEXT)) > 30
