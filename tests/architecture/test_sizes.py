"""A file that grows past 300 lines asks to be split by meaning."""

from tests.architecture.sources import name_of, python_files

LONGEST = 300


def test_no_file_of_the_program_is_longer_than_300_lines() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}
    assert lengths
    too_long = {name: lines for name, lines in lengths.items() if lines > LONGEST}
    assert not too_long
