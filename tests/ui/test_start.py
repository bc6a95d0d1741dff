"""The program as a process: it paints before anything heavy is loaded, measures itself, and takes dropped lists."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui import start
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from tests import ledgers
from tests.ui.on_screen import settle

HEAVY = (
    "pandas numpy reportlab python_calamine babel holidays pypdf segno sqlalchemy sqlmodel PySide6.QtPdf "
    "creditdesk.pinyin"
).split()
#: Starts the window and says at the first paint which of the named modules are loaded.
PROBE = """
import sys
from creditdesk import app
from creditdesk.ui import start
from creditdesk.ui.memory import Memory
from creditdesk.ui.application import DeskApplication
from pathlib import Path
application = DeskApplication()
application.dress("en", "light")
desk, window, opening = start.compose(app.acting, Memory(Path(sys.argv[1])))
def painted():
    loaded = [name for name in sys.argv[2:] if name in sys.modules]
    loaded += [name for name in sys.modules if name.startswith("creditdesk.services.") and name.count(".") > 1]
    print(*loaded, sep=",")
    application.quit()
window.first_painted.connect(painted)
window.show()
application.exec()
"""


def run(arguments: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "CREDITDESK_DATA": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=200, check=False)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small ledger, closed."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = ledgers.make_desk(tmp_path)
    made.invoice(made.customer("Keller"), "K1", 10, due=ledgers.TODAY)
    made.ledger.close()
    return made.ledger.path


def test_the_window_paints_before_sql_and_the_other_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    done = run(["-c", PROBE, str(tmp_path / "memory.ini"), *HEAVY], tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "creditdesk.services.context"


def test_choosers_begin_beside_the_ledger_that_is_open(
    app: DeskApplication, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, window, opening = start.compose(lambda: ledgers.acting(), Memory(tmp_path / "memory.ini"))
    qtbot.addWidget(window)
    assert desk.prompts._place() != file.parent
    opening.file = file
    assert desk.prompts._place() == file.parent


def test_exit_after_paint_prints_one_line_of_figures_since_the_process_began(
    file: Path, tmp_path: Path
) -> None:
    done = run(["-m", "creditdesk.app", str(file), "--exit-after-paint"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 1
    figures = json.loads(done.stdout)
    assert set(figures) == {"first_paint_ms", "today_filled_ms"}
    assert 0 < figures["first_paint_ms"] <= figures["today_filled_ms"] < 50_000
    assert not file.with_name(f".{file.name}.lock").exists(), "the lock is given back"


def test_a_file_that_is_no_ledger_ends_the_measurement_with_a_sentence(tmp_path: Path) -> None:
    other = tmp_path / "notes.creditdesk"
    other.write_text("nothing of ours")
    done = run(["-m", "creditdesk.app", str(other), "--exit-after-paint"], tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert "is not a CreditDesk ledger" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def window(desk: Desk, file: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window with the ledger open, jobs at once."""
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    opening = Opening(made, desk)
    made.show()
    opening.open(file)
    settle()
    yield made
    opening.close()


def test_a_list_that_falls_on_the_window_is_looked_at_on_the_import_page(
    window: MainWindow, tmp_path: Path
) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Customer;Invoice;Date;Due;Amount\nC1;R1;2026-04-13;2026-05-13;10,50\n")
    window.go("customers")
    window.files_dropped.emit([table])
    settle()
    page = window.current_page()
    assert isinstance(page, ImportPage)
    assert page.header.state.accessibleName() == "list.csv  ·  1 row  ·  Invoices"


def test_every_page_opens_and_the_one_in_front_is_made_anew_in_another_language(
    window: MainWindow, app: DeskApplication
) -> None:
    for spec in PAGES:
        window.go(spec.key)
        settle()
        assert window.current_page() is not None
    window.go("reminders")
    app.languages.use("zh_CN")
    settle()
    page = window.current_page()
    assert page is not None
    assert page.header.title.text() == "催款"
