"""Dropped files stay where they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.edits import MoneyEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.logo_field import LogoField
from creditdesk.ui.widgets.filter_bar import SearchField

TAKERS: dict[str, Callable[[Desk], QWidget]] = {
    "window": lambda desk: MainWindow(desk, PAGES),
    "logo": LogoField,
}


@pytest.mark.parametrize("taker", TAKERS)
def test_the_giver_of_a_file_hears_that_it_was_copied_even_where_it_proposed_to_move(
    taker: str, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    widget = TAKERS[taker](desk)
    qtbot.addWidget(widget)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.csv"))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(
        QPointF(5, 5), both, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    widget.dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_a_file_dropped_on_a_field_is_the_windows(app: DeskApplication, qtbot: QtBot) -> None:
    """A text field would take its address for something typed."""
    form = Form()
    qtbot.addWidget(form)
    fields = [form.add("name", "Name", QLineEdit()), form.add("amount", "Amount", MoneyEdit("EUR"))]
    note = form.add("note", "Note", QPlainTextEdit())
    search = SearchField("Name")
    qtbot.addWidget(search)
    taking = [each for each in (*fields, note, note.viewport(), search) if each.acceptDrops()]
    assert taking == []
