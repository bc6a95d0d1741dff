"""A big firm: open, scroll, sort, filter, search in Chinese, age, grade, run, print letters; the window always answers.

Here with 2,000 customers and 50,000 invoices, which takes some seconds. The whole thing by hand, in two minutes:
``CREDITDESK_BIG_FIRM=20000x1000000x1000 python -m pytest -s -n0 tests/flows/test_big_firm.py`` (customers, invoices,
letters); there the window may be silent for 100 ms. The small one has more room, for it must not fail on a machine that
is busy with other things; it fails when anything takes a share of the ledger's size on the window's thread.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from creditdesk.db.bare import connect
from creditdesk.services.files import check
from creditdesk.ui.ahead import PagesAhead
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Jobs, Ticket
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES, load_modules
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.reports.page import ReportsPage
from creditdesk.ui.widgets.filter_bar import FilterBar
from tests.benchmarks.big_ledger import make_big_ledger
from tests.flows.heartbeat import Heartbeat, slowness
from tests.ledgers import TODAY, acting
from tests.ui import conftest as of_ui
from tests.ui.conftest import AnsweringPrompts

qapp_cls, app = of_ui.qapp_cls, of_ui.app

CUSTOMERS, INVOICES, LETTERS = map(int, os.environ.get("CREDITDESK_BIG_FIRM", "2000x50000x60").split("x"))
WHOLE = INVOICES >= 1_000_000
#: Seconds for which the window may be silent.
SILENCE = 0.1 if WHOLE else 0.2
PATIENCE_MS = 300_000 if WHOLE else 120_000


class Firm:
    """The window on the large ledger; ``do`` works it under the eyes of a heartbeat."""

    def __init__(self, window: MainWindow, path: Path, bot: QtBot) -> None:
        self.window, self.path, self.bot = window, path, bot
        self.beat = Heartbeat()
        #: Titles of the jobs that people see, and how often they said how far they were.
        self.told: dict[str, int] = {}
        window.desk.jobs.started.connect(self._listen)

    def do(self, label: str, act: Callable[[], object]) -> None:
        """``act``, and wait until everything it has begun is done; grades may go on."""
        self.beat.label = label
        begun = time.perf_counter()
        act()
        self.rest(50)
        self.bot.waitUntil(lambda: not self.window.desk.jobs.running, timeout=PATIENCE_MS)
        self.rest(50)
        print(f"{time.perf_counter() - begun:7.2f} s  {label}")

    def rest(self, milliseconds: int) -> None:
        """Let the event loop run."""
        over: list[bool] = []
        QTimer.singleShot(milliseconds, lambda: over.append(True))
        self.bot.waitUntil(lambda: bool(over), timeout=PATIENCE_MS)

    def list_page(self) -> ListPage:
        page = self.window.current_page()
        assert isinstance(page, ListPage)
        return page

    def shown(self) -> int:
        """Rows of the list in front."""
        return len(self.list_page().table.model.ids)

    def scroll(self) -> None:
        """Some pages down, then to ten places, then to the end."""
        bar = self.list_page().table.grid.verticalScrollBar()
        for _ in range(10):
            bar.setValue(bar.value() + bar.pageStep())
            self.rest(5)
        for tenth in range(11):
            bar.setValue(bar.maximum() * tenth // 10)
            self.rest(15)
        QTest.keyClick(self.list_page().table.grid, Qt.Key.Key_End)

    def sort_all(self, label: str) -> None:
        """Click on every heading."""
        head = self.list_page().table.grid.horizontalHeader()
        for column in range(head.count()):
            if not head.isSectionHidden(column):
                at = QPoint(head.sectionViewportPosition(column) + 12, head.height() // 2)
                self.do(
                    f"{label} {column}",
                    lambda at=at: QTest.mouseClick(
                        head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
                    ),
                )

    def search(self, text: str, bar: FilterBar | None = None) -> None:
        field = (bar or self.list_page().bar).search
        field.setText(text)
        field.search_now()

    def count(self, question: str, *values: object) -> int:
        """What a bare connection counts."""
        with closing(connect(self.path, read_only=True)) as connection:
            return int(connection.execute(question, values).fetchone()[0])

    def _listen(self, ticket: Ticket) -> None:
        if not ticket.job.quiet:
            self.told.setdefault(ticket.job.title, 0)
            ticket.progressed.connect(lambda *_: self._heard(ticket.job.title))

    def _heard(self, title: str) -> None:
        self.told[title] += 1


@pytest.fixture
def desk(app: DeskApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk with real threads."""
    owner = QObject()
    memory = Memory(tmp_path / "memory.ini")
    yield Desk(Jobs(owner), Bus(owner), AnsweringPrompts(), memory, acting)
    owner.deleteLater()


@pytest.fixture
def firm(desk: Desk, qtbot: QtBot, tmp_path: Path, fonts: Path) -> Iterator[Firm]:
    """The whole window, nothing open yet."""
    path = tmp_path / "big.creditdesk"
    make_big_ledger(path, CUSTOMERS, INVOICES, seed=7, today=TODAY)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    desk.prompts.set_window(window)
    desk.prompts.show_file = lambda path: None  # type: ignore[method-assign]
    opening = Opening(window, desk)
    window.resize(1280, 720)
    window.show()
    made = Firm(window, path, qtbot)
    yield made
    made.beat.stop()
    desk.jobs.shut_down()
    opening.close()
    window.close()


def open_it(firm: Firm) -> None:
    ahead = PagesAhead(firm.window, load_modules)
    firm.do("open", lambda: firm.window.desk.opening.open(firm.path))
    firm.bot.waitUntil(ahead.finished, timeout=PATIENCE_MS)
    firm.do("pages made ahead", lambda: None)
    for page in PAGES:
        firm.do(f"visit {page.key}", lambda key=page.key: firm.window.go(key))


def look_through_customers(firm: Firm) -> None:
    firm.do("customers", lambda: firm.window.go("customers"))
    assert firm.shown() == CUSTOMERS
    firm.do("scroll customers", firm.scroll)
    firm.sort_all("sort customers")
    for words in ("华", "有限公司"):
        firm.do(f"search {words}", lambda words=words: firm.search(words))
        assert firm.shown() == firm.count("SELECT COUNT(*) FROM customer WHERE instr(name, ?)", words)
    firm.do("search nothing", lambda: firm.search(""))
    for chip in firm.list_page().bar.chip_keys():
        firm.do(f"filter customers {chip}", lambda chip=chip: firm.list_page().bar.choose(chip))


def look_through_invoices(firm: Firm) -> None:
    firm.do("invoices", lambda: firm.window.go("invoices"))
    for chip in ("overdue", "paid", "all"):
        firm.do(f"filter invoices {chip}", lambda chip=chip: firm.list_page().bar.choose(chip))
    assert firm.shown() == firm.count("SELECT COUNT(*) FROM invoice")
    firm.do("scroll invoices", firm.scroll)
    firm.sort_all("sort invoices")
    firm.do("select all invoices", lambda: firm.list_page().table.grid.selectAll())
    firm.do("search an invoice", lambda: firm.search("RE-00012"))
    assert firm.shown() == firm.count("SELECT COUNT(*) FROM invoice WHERE instr(number, 'RE-00012')")
    firm.do("all invoices", lambda: firm.search(""))


def age(firm: Firm) -> None:
    for day in (TODAY, date(TODAY.year, 9, 30)):
        firm.do(f"age {day}", lambda day=day: firm.window.go("reports", report="ageing", as_of=day))
        page = firm.window.current_page()
        assert isinstance(page, ReportsPage)
        assert page.report is not None
        assert page.report.rows


def remind(firm: Firm, target: Path) -> None:
    firm.do("prepare", lambda: firm.window.go("reminders", prepare=True))
    page = firm.window.current_page()
    assert isinstance(page, RemindersPage)
    assert page.review is not None
    page.steps.open_file = lambda _target: None
    look_through_letters(firm, page)
    rest = [line.invoice_id for group in page.review.letters[LETTERS:] for line in group.lines]
    run = page.review.run.id
    firm.do("leave out", lambda: page.verbs.leave_out(run, rest, "@small", lambda: None))
    assert page.review.sending == LETTERS
    firm.do("issue, stopped", lambda: stopped_midway(firm, page.next))
    assert firm.count("SELECT COUNT(*) FROM letter") == 0
    firm.do("issue", page.next)
    assert firm.count("SELECT COUNT(*) FROM letter") == LETTERS
    firm.do("print, stopped", lambda: stopped_midway(firm, page.print_letters))
    assert not target.exists()
    firm.do("print", page.print_letters)
    assert len(PdfReader(target).pages) >= LETTERS


def look_through_letters(firm: Firm, page: RemindersPage) -> None:
    """To the last letter, all open, all selected, a search, the other lists."""
    tree, review = page.list.tree, page.review
    assert review is not None
    firm.do("the last letter", lambda: QTest.keyClick(tree, Qt.Key.Key_End))
    assert tree.current_group() is page.list.model.groups[len(review.letters) - 1]
    firm.do("open all lines", lambda: tree.open_all(True))
    assert page.list.model.rowCount() == sum(1 + len(group.lines) for group in review.letters)
    firm.do("select all lines", tree.selectAll)
    assert len(page.list.chosen_lines()) == sum(len(group.lines) for group in review.letters)
    firm.do("close all lines", lambda: tree.open_all(False))
    firm.do("search letters 华", lambda: firm.search("华", page.list.bar))
    assert len(page.list.model.groups) == sum("华" in group.customer for group in review.letters)
    firm.do("all letters", lambda: firm.search("", page.list.bar))
    for section in ("held", "not_yet", "letter"):
        firm.do(f"list {section}", lambda section=section: page.list.bar.choose(section))


def stopped_midway(firm: Firm, act: Callable[[], object]) -> None:
    """Begin something and cancel it as soon as it has done a part; on its own thread, so that it is never too late."""

    def stop(ticket: Ticket) -> None:
        progress = ticket._progress

        def progressed(done: int, total: int) -> None:
            if done:
                ticket.cancel()
            progress(done, total)

        ticket._progress = progressed  # type: ignore[method-assign]

    stopping = firm.window.desk.jobs.started.connect(stop)
    act()
    firm.window.desk.jobs.started.disconnect(stopping)


@pytest.mark.timeout(1200 if WHOLE else 300)
def test_the_window_answers_whatever_is_asked_of_a_big_ledger(firm: Firm, tmp_path: Path) -> None:
    prompts = firm.window.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    prompts.files = [tmp_path / "letters.pdf"]
    open_it(firm)
    look_through_customers(firm)
    look_through_invoices(firm)
    age(firm)
    remind(firm, prompts.files[0])
    for title in ("Preparing reminders", "Issuing letters", "Writing the print file"):
        assert firm.told[title] > 0, f"{title} never said how far it was"
    assert prompts.problems == []
    print(firm.beat.report())
    assert firm.beat.worst() <= SILENCE * slowness(), f"the window was silent\n{firm.beat.report()}"
    assert check(firm.window.desk.ledger).ok


def test_the_heartbeat_notices_work_on_the_window_s_thread_and_python_kept_by_another(
    app: DeskApplication, qtbot: QtBot, desk: Desk
) -> None:
    beat = Heartbeat()
    beat.label = "work"

    def work(_progress: object = None) -> None:
        until = time.process_time() + 0.15
        while time.process_time() < until:
            pass

    QTimer.singleShot(20, work)
    qtbot.waitUntil(lambda: beat.worst() > 0.1)
    assert any("test_big_firm.work" in place for pause in beat.pauses for place in pause.places)
    large = [[list(range(9)) for _ in range(1_500_000)]]
    qtbot.wait(20)
    before = len(beat.pauses)
    desk.let_go(large)
    qtbot.waitUntil(lambda: not desk.jobs.running)
    qtbot.waitUntil(lambda: len(beat.pauses) > before)
    beat.stop()
