"""A bad day around the ledger: opened twice, locks that were left behind or cleared away, and a clock a year off."""

import datetime as dt
import json
from pathlib import Path

import pytest

from creditdesk.cli.main import run as command
from creditdesk.db.lock import lock_path
from creditdesk.errors import EnvError
from creditdesk.services import files
from creditdesk.services.backups import list_backups
from creditdesk.services.company import company_view
from creditdesk.services.today import today_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from tests import ledgers
from tests.db.files import Holder, beside
from tests.flows.bad_days import banners, enter, make_books, names, on, prompts, says, says_in_chinese
from tests.flows.conftest import Open
from tests.ledgers import TODAY
from tests.ui.on_screen import settle

YEAR = dt.timedelta(days=365)


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed ledger of twelve late customers."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    return make_books(tmp_path / "books")


# -- opened twice


def test_a_ledger_that_somebody_has_open_is_read_or_waited_for(
    open_window: Open, app: DeskApplication, books: Path
) -> None:
    holder = Holder(books)
    window = open_window(books)
    assert says(window, "Berta")
    assert says_in_chinese(window, app, "Berta")
    view = window.stack.currentWidget()
    assert isinstance(view, LockedView)
    view.read.click()
    settle()
    assert window.page_key() == "today"
    assert "only" in banners(window)["read_only"]
    holder.kill()
    window.desk.opening.open(books)
    settle()
    assert banners(window) == {}, "a killed owner holds nothing"
    enter(window, "Next")
    assert count(window) == 13


def test_a_second_window_of_one_s_own_says_that_it_is_one_s_own(open_window: Open, books: Path) -> None:
    first = files.open_ledger(books, on(TODAY))
    window = open_window(books)
    assert says(window, "It is open in another window of yours on this computer.")
    first.close()


def test_taking_over_is_asked_and_said_to_the_one_who_had_it(open_window: Open, books: Path) -> None:
    window = open_window(books)
    berta = ledgers.acting(actor="Berta")
    other = files.open_ledger(books, berta, take_over=True)
    enter(window, "Too late")
    assert banners(window)["lost"].startswith("Berta on ")
    assert "22 Nov 2026 09:00" in banners(window)["lost"]
    window.desk.opening.open_again()
    settle()
    assert says(window, "Berta")
    other.close()
    assert "Too late" not in names(books)


def test_a_form_that_finds_its_ledger_taken_over_leaves_more_than_its_own_words(
    open_window: Open, books: Path
) -> None:
    window = open_window(books)
    other = files.open_ledger(books, ledgers.acting(actor="Berta"), take_over=True)
    window.go("customers", new=True)
    settle()
    page = window.current_page()
    assert isinstance(page, CustomersPage)
    form = page.side.form
    assert isinstance(form, CustomerForm)
    form.set_value("name", "Too late")
    form.submit()
    settle()
    assert form.notice.text().startswith("Berta on ")
    page.side.leave()
    assert banners(window)["lost"].startswith("Berta on ")
    other.close()


def test_a_command_beside_the_window_reads_and_does_not_write(
    open_window: Open, books: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    window = open_window(books)
    enter(window, "Just entered")
    assert command(["check", str(books)], ledgers.acting()) == 0
    assert command(["undo", str(books), "--run", "1"], ledgers.acting()) == 3
    assert "open for writing by Anna" in capsysbinary.readouterr().err.decode()
    enter(window, "Once more")
    assert banners(window) == {}
    window.desk.opening.close_ledger()
    settle()
    assert names(books)[-2:] == ["Just entered", "Once more"]
    assert beside(books) == []


@pytest.mark.parametrize(
    "left", [{"user": "berta", "host": "OFFICE-2", "pid": 99, "since": "?"}, {}, "rubbish"]
)
def test_a_lock_file_that_nobody_holds_is_no_obstacle(open_window: Open, books: Path, left: object) -> None:
    lock_path(books).write_text(json.dumps(left))
    window = open_window(books)
    assert (window.page_key(), banners(window)) == ("today", {})


def test_a_lock_file_that_was_cleared_away_is_made_anew(open_window: Open, books: Path) -> None:
    window = open_window(books)
    lock_path(books).unlink()
    enter(window, "Goes on")
    assert banners(window) == {}
    assert lock_path(books).exists()
    with pytest.raises(EnvError, match="locked"):
        files.open_ledger(books, ledgers.acting(actor="Berta"))
    assert count(window) == 13


def count(window: MainWindow) -> int:
    with window.desk.ledger.read() as connection:
        return int(connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar() or 0)


# -- the clock


def test_a_clock_a_year_back_is_said_and_nothing_of_the_future_is_lost(
    open_window: Open, desk: Desk, app: DeskApplication, books: Path
) -> None:
    files.open_ledger(books, on(TODAY)).close()
    desk.acting = lambda: on(TODAY - YEAR)
    window = open_window(books)
    assert "was made on 22 November 2026" in banners(window)["clock"]
    assert "today is 22 November 2025" in banners(window)["clock"]
    assert says_in_chinese(window, app, "本机显示今天是2025年11月22日")
    assert today_view(desk.ledger, TODAY - YEAR).figures == ()
    enter(window, "Dated as the clock says")
    desk.opening.keeper.look()
    settle()
    made = {line.at.year for line in list_backups(company_view(desk.ledger).ledger_key)}
    assert made == {2025, 2026}
    desk.acting = lambda: on(TODAY)
    open_window(books)
    assert files.check(desk.ledger).ok
    assert count(window) == 13
    prompts(desk)


def test_a_clock_a_year_ahead_is_asked_about_and_its_entries_are_named_once_it_is_right(
    open_window: Open, desk: Desk, books: Path
) -> None:
    desk.acting = lambda: on(TODAY + YEAR)
    window = open_window(books)
    assert "Nothing was entered in this ledger since 22 November 2026" in banners(window)["clock"]
    with desk.ledger.work("Anna", desk.acting().at) as work:
        work.record("test", "company", 1, {})
    desk.acting = lambda: on(TODAY)
    open_window(books)
    assert "was made on 22 November 2027" in banners(window)["clock"]
    assert files.check(desk.ledger).ok


# -- the sample company has its bad days too


def test_a_sample_that_is_only_read_says_both_and_a_wrong_clock_is_said_of_it(
    open_window: Open, desk: Desk, app: DeskApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    copy = tmp_path / "copy.creditdesk"
    company = files.CompanyDraft("Moorlind Trading GmbH", "DE", "EUR", is_sample=True)
    files.create(copy, company, on(TODAY)).close()
    window = open_window(copy)
    assert set(banners(window)) == {"sample"}
    desk.opening.open(copy, read_only=True)
    settle()
    assert "reading only" in banners(window)["read_only"]
    assert "sample company" in banners(window)["sample"]
    assert says_in_chinese(window, app, "只读")
    desk.acting = lambda: on(TODAY + YEAR)
    desk.opening.open(copy)
    settle()
    assert set(banners(window)) == {"sample"}, "nobody has to work in the sample company"
    desk.acting = lambda: on(TODAY - YEAR)
    desk.opening.open(copy)
    settle()
    assert "today is 22 November 2025" in banners(window)["clock"]
