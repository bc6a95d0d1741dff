"""The parts of pages: headers, chips, tiles, strips, panes, banners, toasts, footer."""

import threading
from typing import TypeVar

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.jobs import Job, Jobs, Progress
from creditdesk.ui.widgets.ageing_strip import UNALLOCATED, AgeingStrip
from creditdesk.ui.widgets.badge import Badge, GradeMark
from creditdesk.ui.widgets.banner import BannerStack
from creditdesk.ui.widgets.crash_dialog import CrashDialog
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.job_footer import JobFooter
from creditdesk.ui.widgets.kpi_tile import KpiTile
from creditdesk.ui.widgets.labels import ElidedLabel, label
from creditdesk.ui.widgets.page_header import PageHeader
from creditdesk.ui.widgets.toast import Toast

Part = TypeVar("Part", bound=QWidget)


@pytest.fixture(autouse=True)
def _application(app: DeskApplication) -> None:
    """Every part is drawn in the application's look."""


def put(qtbot: QtBot, part: Part, width: int = 400, height: int = 200) -> Part:
    qtbot.addWidget(part)
    part.resize(width, height)
    part.show()
    return part


def test_markup_in_a_name_stays_text(qtbot: QtBot) -> None:
    assert label("<b>Keller</b>").textFormat() == Qt.TextFormat.PlainText
    assert ElidedLabel("<img src=x>").textFormat() == Qt.TextFormat.PlainText


def test_a_long_name_is_shortened_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    long = put(qtbot, ElidedLabel("Keller GmbH & Co. KG " * 100), 200, 20)
    assert len(long.text()) < 60
    assert long.toolTip().startswith("Keller GmbH & Co. KG Keller")
    long.set_text('<b>Old</b> & "fine" ' * 20)
    document = QTextDocument()
    document.setHtml(long.toolTip())
    assert document.toPlainText().startswith('<b>Old</b> & "fine" <b>Old')
    long.set_text("Keller")
    assert (long.text(), long.toolTip()) == ("Keller", "")


def test_the_page_header_keeps_its_order(qtbot: QtBot) -> None:
    header, pressed = PageHeader("Customers"), list[str]()
    header.set_state("128 customers")
    header.set_primary("New customer", lambda: pressed.append("new"))
    header.add_more("Export", lambda: pressed.append("export")).trigger()
    header.add_quiet("Import", lambda: pressed.append("import")).click()
    put(qtbot, header, 900, 40)
    order = sorted((part for part in header.findChildren(QAbstractButton)), key=lambda part: part.x())
    assert [part.text() or part.accessibleName() for part in order] == [
        "Import",
        "More actions",
        "New customer",
    ]
    assert pressed == ["export", "import"]


def test_chips_tell_which_is_pressed_and_carry_counts(qtbot: QtBot) -> None:
    bar = put(qtbot, FilterBar([("all", "All"), ("overdue", "Overdue")], "Search customers"))
    chosen, searched = list[str](), list[str]()
    bar.chosen.connect(chosen.append)
    bar.searched.connect(searched.append)
    bar.set_counts({"overdue": 1031})
    bar.choose("overdue")
    assert (bar.key(), chosen) == ("overdue", ["overdue"])
    assert bar._chips["overdue"].text() == "Overdue  1,031"
    bar.focus_search("kel")
    with qtbot.waitSignal(bar.searched):
        qtbot.keyClicks(bar.search, "ler")
    assert searched == ["keller"]
    bar.clear()
    assert (bar.key(), bar.text(), searched, chosen) == ("all", "", ["keller", ""], ["overdue", "all"])


def test_escape_empties_the_search_and_return_goes_on(qtbot: QtBot) -> None:
    bar = put(qtbot, FilterBar([], "Search"))
    left, searched = list[int](), list[str]()
    bar.search.leave.connect(lambda: left.append(1))
    bar.searched.connect(searched.append)
    bar.search.setText("abc")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    qtbot.keyClick(bar.search, Qt.Key.Key_Down)
    assert (searched, left) == (["abc", ""], [1, 1])


def test_a_tile_is_a_button_that_says_all_of_it(qtbot: QtBot) -> None:
    tile = put(qtbot, KpiTile("Overdue"))
    tile.set("88,120.50", "EUR", "21 % of the balance", "red")
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tile.accessibleName() == "Overdue: 88,120.50 EUR, 21 % of the balance"
    wide = tile.sizeHint().width()
    tile.set("1.00", "EUR")
    assert tile.sizeHint().width() < wide
    assert not tile.grab().isNull()


def test_the_ageing_strip_shows_and_opens_every_segment(qtbot: QtBot) -> None:
    strip = put(qtbot, AgeingStrip(), 600, 64)
    strip.set((800_00, 100_00, 0, -50_00, 1), "EUR")
    wide = [round(box.width()) for box in strip.segments()]
    assert wide[2] == wide[3] == 0
    assert wide[4] >= 3
    assert wide[0] > wide[1] > wide[4]
    assert "Not due: 800.00\N{NO-BREAK SPACE}EUR" in strip.accessibleDescription()
    assert "−50.00" in strip.table()
    opened = list[int]()
    strip.clicked.connect(opened.append)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(20, 10).toPoint())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(590, 50).toPoint())
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened == [0, 4, 1]
    strip.set((800_00, 100_00, 0, 0, 0), "EUR", 15_69)
    assert strip.table().count("<tr>") == 6
    assert strip.figures()[-1] == ("Unallocated", "−15.69\N{NO-BREAK SPACE}EUR")
    narrow = strip.height()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(20, 74).toPoint())
    assert opened.pop() == UNALLOCATED, "the line below, where there is no room beside the others"
    strip.resize(900, narrow)
    assert strip.height() < narrow
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPointF(880, 50).toPoint())
    assert opened.pop() == UNALLOCATED
    assert not strip.grab().isNull()
    strip.set((0, 0, 0, 0, 0), "")
    assert strip.table().count("<tr>") == 5
    assert not strip.grab().isNull()


def test_a_steady_strip_is_as_high_with_nothing_unallocated(qtbot: QtBot) -> None:
    strip, plain = put(qtbot, AgeingStrip(steady=True), 360, 84), put(qtbot, AgeingStrip(), 360, 64)
    high = strip.height()
    for each in (strip, plain):
        each.set((800_00, 0, 0, 0, 0), "EUR", 50_00)
    assert strip.height() == high == plain.height()
    for each in (strip, plain):
        each.set((800_00, 0, 0, 0, 0), "EUR")
    assert strip.height() == high > plain.height()
    assert "Unallocated" not in strip.accessibleDescription()
    assert strip.segment_at(QPointF(20, high - 8)) == UNALLOCATED


def test_a_long_figure_takes_room_from_short_ones_and_a_rounded_one_says_so(qtbot: QtBot) -> None:
    strip = put(qtbot, AgeingStrip(steady=True), 366, 84)
    strip.set((1_88, 0, 0, 99_999_999_99, 0), "CNY", 5_00)
    assert [strip.shown(number) for number in range(5)] == ["1.88", "0.00", "0.00", "99,999,999.99", "0.00"]
    strip.set((99_999_999_99,) * 5, "CNY")
    assert {strip.shown(number) for number in range(5)} == {"≈100,000k"}


def test_badges_are_as_wide_as_their_word_and_hide_without_one(qtbot: QtBot) -> None:
    badge = put(qtbot, Badge("Overdue", "red"))
    assert badge.sizeHint().width() > Badge("Due", "red").sizeHint().width()
    badge.set("")
    assert badge.isHidden()
    grade = put(qtbot, GradeMark("D", "provisional"))
    assert grade.accessibleName() == "Grade D provisional"
    assert grade.tone == "red"
    assert not grade.grab().isNull()


def test_the_detail_pane_follows(qtbot: QtBot) -> None:
    pane = put(qtbot, DetailPane("Choose a customer."), 400, 500)
    pane.add_tab("File", Facts([("Terms", "30 days"), ("Note", "")]))
    assert not pane.tabs.isVisible()
    pane.show_head("Keller GmbH", "customer since 2019", grade="B")
    pane.show_figures([("64,200.00", "Balance", ""), ("31,000.00", "Overdue", "red")])
    pane.show_figures([("1.00", "Balance", "")])
    assert pane.tabs.isVisible()
    texts = [part.text() for part in pane.findChildren(QLabel) if part.isVisible()]
    assert "30 days" in texts
    assert "64,200.00" not in texts
    pane.show_nothing()
    assert not pane.tabs.isVisible()


def test_facts_can_lead_somewhere_and_be_replaced(qtbot: QtBot) -> None:
    facts, opened = put(qtbot, Facts()), list[str]()
    facts.add("Customer", "Keller GmbH", lambda: opened.append("keller"))
    link = next(
        part for part in facts.findChildren(QWidget) if part.accessibleName() == "Customer: Keller GmbH"
    )
    link.click()  # type: ignore[attr-defined]
    assert opened == ["keller"]
    facts.fill([("Terms", "30 days")])
    qtbot.waitUntil(
        lambda: (
            [part.text() for part in facts.findChildren(QLabel) if part.isVisible()] == ["Terms", "30 days"]
        )
    )


def test_an_empty_state_offers_its_action(qtbot: QtBot) -> None:
    pressed = list[int]()
    empty = put(
        qtbot, EmptyState("No customers yet.", "New customer", lambda: pressed.append(1), "customers")
    )
    qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)
    empty.say("Nothing to do.")
    assert pressed == [1]
    assert not empty.action.isVisible()


def test_banners_are_one_per_key_and_close(qtbot: QtBot) -> None:
    stack = put(qtbot, BannerStack())
    stack.say("a", "warn", "Read-only.")
    stack.say("a", "red", "Damaged.", "Restore", lambda: None)
    stack.say("b", "info", "Sample company.")
    assert [banner.words.text() for banner in stack.shown.values()] == ["Damaged.", "Sample company."]
    close = next(part for part in stack.shown["a"].findChildren(QToolButton))
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert list(stack.shown) == ["b"]
    stack.drop("no such banner")


def test_a_toast_takes_back_once(qtbot: QtBot) -> None:
    page = put(qtbot, QWidget(), 800, 600)
    toast, undone = Toast(page), list[int]()
    toast.say("Payment recorded.", lambda: undone.append(1))
    assert toast.isVisible()
    assert page.rect().contains(toast.geometry())
    page.resize(500, 300)
    assert page.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not toast.isVisible()
    toast.say("Saved.")
    assert not toast.undo.isVisible()


def test_the_footer_shows_how_far_and_cancels(qtbot: QtBot) -> None:
    jobs, step = Jobs(), threading.Event()
    footer = put(qtbot, JobFooter(jobs), 800, 36)

    def work(progress: Progress) -> None:
        progress(1200, 2466)
        while not step.wait(0.01):
            progress(1200, 2466)

    jobs.start(Job("Importing ledger.csv", work))
    qtbot.waitUntil(lambda: footer.how_far.text() == "1,200 of 2,466")
    assert footer.title.text() == "Importing ledger.csv"
    qtbot.mouseClick(footer.cancel, Qt.MouseButton.LeftButton)
    assert footer.how_far.text() == "Stopping …"
    qtbot.waitUntil(lambda: not footer.bar.isVisible())
    assert not jobs.running


def test_work_that_cannot_be_stopped_offers_no_cancel(qtbot: QtBot) -> None:
    jobs, begin, end = Jobs(), threading.Event(), threading.Event()
    footer = put(qtbot, JobFooter(jobs), 800, 36)

    def work(progress: Progress) -> None:
        begin.wait(30)
        progress(1, 2)
        end.wait(30)

    jobs.start(Job("Undoing the import", work))
    qtbot.waitUntil(lambda: footer.title.isVisible())
    assert footer.bar.isVisible()
    assert not footer.cancel.isVisible(), "it has not said how far it is: nothing would heed a Cancel"
    begin.set()
    qtbot.waitUntil(lambda: footer.cancel.isVisible())
    end.set()
    qtbot.waitUntil(lambda: not footer.bar.isVisible())


def test_the_crash_dialog_copies_its_details(qtbot: QtBot) -> None:
    dialog = put(qtbot, CrashDialog(["KeyError", "ui/page.py:10:refresh"]))
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "KeyError\nui/page.py:10:refresh"
