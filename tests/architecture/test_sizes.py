"""A file that grows past 300 lines asks to be split by meaning, a test as much as the program."""

from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT, name_of, python_files

LONGEST = 300


@pytest.mark.parametrize("folder", [PACKAGE, ROOT / "tests", ROOT / "installer"], ids=lambda path: path.name)
def test_no_file_is_longer_than_300_lines(folder: Path) -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in python_files(folder)}
    assert lengths
    too_long = {name: lines for name, lines in lengths.items() if lines > LONGEST}
    assert not too_long
