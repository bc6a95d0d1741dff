"""A form in its pane: what grows later gets its room, and what is wrong is seen."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.form import Form
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label
from tests.ui.on_screen import settle


@pytest.fixture
def form(app: DeskApplication, qtbot: QtBot) -> Form:
    """Facts, ten fields and a hint in a pane 360 wide and 300 high."""
    made = Form()
    made.add_above(Facts([("Customer", "Keller GmbH"), ("Amount", "300,000.00")]))
    for number in range(10):
        made.add(f"field{number}", f"Field {number}", QLineEdit())
    made.add_below(label("", wrap=True))
    made.set_actions("Save")
    made.let_scroll()
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    settle()
    return made


def test_what_is_read_later_and_needs_more_lines_gets_them(form: Form) -> None:
    facts = form.findChild(Facts)
    assert facts is not None
    before = facts.height()
    facts.add("Allocated to", "、".join(["25332000000000000043"] * 4))
    settle()
    assert facts.height() == facts.heightForWidth(facts.width()) > 1.5 * before


def test_the_sentence_under_a_field_is_brought_into_sight(form: Form) -> None:
    area, error = form.findChild(QScrollArea), form.fields["field9"].error
    assert area is not None
    form.show_error("field9", "Say why: the reason is kept in the history.")
    settle()
    top = error.mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= area.viewport().height() - error.height()
