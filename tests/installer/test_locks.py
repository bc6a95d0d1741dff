"""The pinned lists: every package with hashes, no word of any index, the test list containing the other."""

import re
import tomllib
from pathlib import Path

import pytest

from installer import pins
from installer.prepare import LOCKS

FOLDER = Path(pins.__file__).parent
_PIN = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


def _pins(name: str) -> set[tuple[str, str]]:
    return set(_PIN.findall((FOLDER / name).read_text("utf-8")))


@pytest.mark.parametrize("name", [*pins.LISTS, "fonts.lock"])
def test_every_pin_has_a_hash_and_no_line_names_an_index(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text[text.index("\n" + min(pin[0] for pin in _pins(name))) + 1 :])
    assert len(blocks) >= 2
    assert all(
        re.fullmatch(r"\S+==\S+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n?", b) for b in blocks
    )
    assert "://" not in text


def test_the_list_for_tests_contains_the_list_to_run() -> None:
    assert _pins(LOCKS["run"]) < _pins(LOCKS["dev"])
    assert set(LOCKS.values()) == set(pins.LISTS)


def test_every_dependency_of_the_project_is_pinned() -> None:
    project = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for name, groups in pins.LISTS.items():
        wanted = [*project["dependencies"], *(line for group in groups for line in extras[group])]
        names = {re.split(r"[\[<>=;]", line)[0].lower().replace("_", "-") for line in wanted}
        assert names <= {pin[0] for pin in _pins(name)}
