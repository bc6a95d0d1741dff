"""What lies in the project's tree: known things at the top, and nothing that only one machine has."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

TOP = {"creditdesk", "resources", "tests", "installer", "pyproject.toml", "README.md", "LICENSE"}
#: Hosts of package indexes and mirrors, and folders of a person or of a build machine.
ONE_MACHINE = re.compile(
    r"pypi\.org|pythonhosted\.org|pypi\.python|npmjs\.(org|com)|anaconda\.org|conda\.io|deb\.debian\.org"
    r"|(?<![\w.~-])/(root|work|opt)/\w|(?<![\w.~-])/home/\w|[A-Z]:\\+Users\\+\w"
    r"|--(extra-)?index-url[ =]\S|--find-links[ =]\S"
)
BINARY = {".png", ".pdf", ".creditdesk", ".xlsx", ".xls", ".ico", ".ttf"}


def test_nothing_unknown_lies_at_the_top() -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in _files()}
    assert {name for name in tops if not name.startswith(".")} <= TOP


def test_no_file_names_an_index_or_a_folder_of_one_machine() -> None:
    found = [f"{path.relative_to(ROOT)}: {match[0]}" for path in _files() for match in _matches(path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text",
    [
        "https://" + "pypi.org/simple",
        "/" + "home/anna/x",
        "C:\\" + "Users\\Anna",
        "/" + "root/x",
        "--index-url " + "x",
    ],
)
def test_such_a_name_would_be_found(text: str) -> None:
    assert ONE_MACHINE.search(f"see {text}")


def _matches(path: Path) -> list[re.Match[str]]:
    if path.suffix in BINARY or path == Path(__file__):
        return []
    return list(ONE_MACHINE.finditer(path.read_text("utf-8", errors="replace")))


@cache
def _files() -> tuple[Path, ...]:
    """The committed files and those to be committed."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("the tree is no git checkout, so its own files cannot be told from others")
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file())
