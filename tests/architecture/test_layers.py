"""Imports point down only, and each library lives in one layer."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import (
    PACKAGE,
    ROOT,
    Import,
    all_imports,
    imports_of,
    layer_of,
    name_of,
    python_files,
)

#: Which layers may import a library, wherever the import stands.
HOMES = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlalchemy": {"db"},
    "sqlmodel": {"db"},
    "sqlcipher3": {"db"},
    "sqlite3": {"db"},
    "PIL": {"documents"},
    "reportlab": {"documents"},
    "segno": {"documents"},
    "python_calamine": {"exchange"},
    "xlsxwriter": {"exchange"},
    "holidays": {"services"},
    "platformdirs": {"paths"},
    "pypinyin": set(),  # only installer/pinyin.py asks it
}
#: Packages of the window that pages share; every other package below ``ui`` is a page.
SHARED_BY_PAGES = {"charts", "forms", "tables", "widgets"}


def test_import_linter_finds_every_contract_kept() -> None:
    start = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", start, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_each_library_lives_in_its_layer() -> None:
    astray = [
        str(found)
        for found in all_imports()
        if layer_of(found.file) not in HOMES.get(found.library, {layer_of(found.file)})
    ]
    assert not astray, "\n".join(astray)


def test_only_the_database_layer_speaks_sql() -> None:
    spoken = [
        f"{name_of(path)}:{line} {text.strip()[:40]}"
        for path in python_files()
        if layer_of(name_of(path)) != "db"
        for line, text in texts_of(path)
        if is_sql(text)
    ]
    assert not spoken, "\n".join(spoken)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("SELECT ledger_key FROM company", True),
        ("\n    UPDATE invoice SET note = ?", True),
        ("DELETE FROM decision", True),
        ("PRAGMA user_version", True),
        ("Select a letter from the list", False),
        ("SELECT", False),
    ],
)
def test_sql_is_known_when_it_is_seen(value: str, found: bool) -> None:
    assert is_sql(value) == found


def texts_of(path: Path) -> list[tuple[int, str]]:
    """Every text in a file with its line."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [(n.lineno, n.value) for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def is_sql(value: str) -> bool:
    return bool(
        re.match(
            r"\s*(SELECT\s.+\sFROM|INSERT\s.*INTO|UPDATE\s.+\sSET|DELETE\s+FROM|PRAGMA\s|WITH\s.+\sAS)\s*",
            value,
            re.DOTALL,
        )
    )


def test_the_domain_uses_the_standard_library_only() -> None:
    own = ("creditdesk.domain", "creditdesk.errors")
    foreign = [
        str(found)
        for found in all_imports()
        if layer_of(found.file) == "domain"
        and found.library not in sys.stdlib_module_names
        and not found.module.startswith(own)
    ]
    assert not foreign, "\n".join(foreign)


def test_pages_do_not_import_each_other() -> None:
    crossing = [str(found) for found in all_imports() if _crosses(found, _pages())]
    assert not crossing, "\n".join(crossing)


@pytest.mark.parametrize(
    ("file", "code", "crosses"),
    [
        ("creditdesk/ui/today/page.py", "from creditdesk.ui.customers import detail", True),
        (
            "creditdesk/ui/today/page.py",
            "def f():\n    from creditdesk.ui.customers.detail import Pane",
            True,
        ),
        ("creditdesk/ui/widgets/bar.py", "import creditdesk.ui.today.page", True),
        ("creditdesk/ui/today/page.py", "from ..customers import detail", True),
        ("creditdesk/ui/today/page.py", "from creditdesk.ui.today.cards import Card", False),
        ("creditdesk/ui/today/page.py", "from creditdesk.ui.widgets import bar", False),
        ("creditdesk/ui/main_window.py", "from creditdesk.ui.today.page import Page", False),
        ("creditdesk/ui/pictures/dialogs.py", "from creditdesk.ui.palette.palette import Palette", False),
    ],
)
def test_a_crossing_page_would_be_found(file: str, code: str, crosses: bool) -> None:
    found = list(imports_of(ast.parse(code), file))
    assert [_crosses(one, {"today", "customers"}) for one in found] == [crosses]


def _pages() -> set[str]:
    folders = {path.parent.name for path in (PACKAGE / "ui").glob("*/__init__.py")}
    return folders - SHARED_BY_PAGES


def _crosses(found: Import, pages: set[str]) -> bool:
    """Whether a page, or a package that pages share, imports a page that is not itself.

    ``ui.pictures`` stands above the pages, like ``ui.screenshots`` whose scenes it lists.
    """
    parts, home = found.module.split("."), found.file.split("/")
    target = parts[2] if parts[:2] == ["creditdesk", "ui"] and len(parts) > 2 else ""
    in_ui_package = home[:2] == ["creditdesk", "ui"] and len(home) > 3 and home[2] != "pictures"
    return in_ui_package and target in pages and target != home[2]
