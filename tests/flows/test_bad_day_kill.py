"""A bad day for the program: killed with the real window open, in the middle of importing, issuing and printing.

The next start opens the same ledger without a question, everything acknowledged is there, nothing is half-made, and
what was cut short can simply be done again.
"""

from pathlib import Path

import pytest
from pypdf import PdfReader

from creditdesk.services import files
from creditdesk.services.reminders.views import run_view, runs
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reminders.page import RemindersPage
from tests.faults.processes import clean_context
from tests.flows import killed_window
from tests.flows.bad_days import banners, make_books, prompts
from tests.flows.conftest import Open
from tests.ui.on_screen import settle

ROWS, CUSTOMERS = 1500, 12
#: Seconds until a window that does not get to its work counts as hung.
_PATIENCE = 120


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fonts: Path) -> Path:
    """A folder with a ledger of late customers, and a list to import."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    make_books(tmp_path, CUSTOMERS)
    rows = (f"C{n},Neu {n},N{n},2026-01-05,2026-02-05,10.50,EUR" for n in range(ROWS))
    heading = "customer,name,invoice,issued,due,amount,currency"
    (tmp_path / "list.csv").write_text("\n".join((heading, *rows)))
    return tmp_path


def killed(folder: Path, deed: str, stop: str) -> None:
    """Let a window begin ``deed`` and kill it at ``stop``."""
    context = clean_context()
    hears, says = context.Pipe(duplex=False)
    child = context.Process(
        target=killed_window.work, args=(folder, folder / "desk.creditdesk", deed, stop, says), daemon=True
    )
    child.start()
    says.close()
    said: list[tuple[str, str]] = []
    while ("stands", stop) not in said:
        assert hears.poll(_PATIENCE), f"it hangs after {said[-3:]}"
        said.append(hears.recv())
        assert said[-1][0] in ("done", "stands"), said[-1]
    child.kill()
    child.join()
    hears.close()


def opened(open_window: Open, folder: Path) -> MainWindow:
    """The window at the next start: the ledger is open, sound, and nothing had to be asked."""
    window = open_window(folder / "desk.creditdesk")
    assert window.current_page() is not None
    assert banners(window) == {}
    assert prompts(window.desk).asked == []
    assert files.check(window.desk.ledger).problems == ()
    return window


def count(window: MainWindow, table: str) -> int:
    with window.desk.ledger.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar() or 0)


@pytest.mark.parametrize("stop", ["step 1", "commit"])
def test_while_importing(open_window: Open, folder: Path, stop: str) -> None:
    killed(folder, "import", stop)
    window = opened(open_window, folder)
    assert (count(window, "customer"), count(window, "import_batch")) == (CUSTOMERS, 0)
    window.files_dropped.emit([folder / "list.csv"])
    settle()
    page = window.current_page()
    assert isinstance(page, ImportPage)
    page.next()
    settle()
    assert count(window, "invoice") == CUSTOMERS + ROWS
    assert files.check(window.desk.ledger).ok


@pytest.mark.parametrize("stop", ["step 5", "commit"])
def test_while_issuing(open_window: Open, folder: Path, stop: str) -> None:
    killed(folder, "issue", stop)
    window = opened(open_window, folder)
    ledger = window.desk.ledger
    assert [run.state in ("prepared", "reviewed") for run in runs(ledger)] == [True]
    assert (count(window, "letter"), count(window, "document")) == (0, 0)
    reminders(window).next()
    settle()
    letters = run_view(ledger, 1).letters
    assert len({letter.number for letter in letters}) == CUSTOMERS
    assert files.check(ledger).ok


@pytest.mark.parametrize("stop", ["file", "commit"])
def test_while_printing(open_window: Open, folder: Path, stop: str) -> None:
    killed(folder, "print", stop)
    paper = folder / "letters.pdf"
    assert paper.exists() == (stop == "commit"), "a file that was not finished has no name"
    window = opened(open_window, folder)
    ledger = window.desk.ledger
    assert [run.state for run in runs(ledger)] == ["issued"], "not printed as long as that is not stored"
    paper.unlink(missing_ok=True)
    page = reminders(window)
    page.steps.open_file = lambda _target: None
    prompts(window.desk).files = [paper]
    page.next()
    settle()
    assert len(PdfReader(paper).pages) == CUSTOMERS
    assert [run.state for run in runs(ledger)] == ["printed"]
    assert files.check(ledger).ok


def reminders(window: MainWindow) -> RemindersPage:
    window.go("reminders")
    settle()
    page = window.current_page()
    assert isinstance(page, RemindersPage)
    assert page.review is not None
    return page
