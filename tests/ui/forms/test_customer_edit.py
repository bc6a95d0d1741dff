"""The field for a customer: what Enter will take is marked, and only that is taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.customer_edit import CustomerEdit
from creditdesk.ui.forms.form import Form
from tests import ledgers
from tests.ui.on_screen import bring_forward, press, settle

#: The platform without a screen says so when a list opens.
pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


@pytest.fixture
def window(app: DeskApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(window: QWidget, desk: Desk, books: ledgers.Desk) -> CustomerEdit:
    """Keller (1), Kellermann (2) and Brennan (3); the ledger is asked when the test says so."""
    for name in ("Keller", "Kellermann", "Brennan"):
        books.customer(name)
    made, column = CustomerEdit(desk), QVBoxLayout(window)
    for part in (made, QLineEdit()):
        column.addWidget(part)
    made._pause.setInterval(1_000_000)
    window.show()
    bring_forward(window)
    made.setFocus()
    return made


def look(field: CustomerEdit, typed: str) -> None:
    QTest.keyClicks(field.matches if field.matches.isVisible() else field, typed)
    field.look_now()
    settle()


def marked(field: CustomerEdit) -> list[str]:
    """What is marked in the list, if it is open."""
    chosen = field.matches.selectedIndexes() if field.matches.isVisible() else []
    return [each.data() for each in chosen]


def test_the_first_match_is_marked_and_enter_takes_it(field: CustomerEdit) -> None:
    look(field, "kell")
    assert marked(field) == ["Keller  (10001)"]
    assert field.text() == "kell", "nothing is taken before Enter"
    press(field.matches, Qt.Key.Key_Return)
    assert (field.customer_id, field.text()) == (1, "Keller  (10001)")
    assert not field.matches.isVisible()


def test_one_walks_on_from_the_first_and_keeps_what_was_typed(field: CustomerEdit) -> None:
    look(field, "kell")
    press(field.matches, Qt.Key.Key_Down)
    assert marked(field) == ["Kellermann  (10002)"]
    assert field.text() == "kell"
    press(field.matches, Qt.Key.Key_Up)
    assert marked(field) == ["Keller  (10001)"]
    press(field.matches, Qt.Key.Key_Down)
    press(field.matches, Qt.Key.Key_Return)
    assert field.customer_id == 2


def test_typing_on_marks_nothing_and_enter_then_takes_nothing(field: CustomerEdit) -> None:
    look(field, "kellerm")
    assert marked(field) == ["Kellermann  (10002)"]
    QTest.keyClicks(field.matches, "ax")
    assert field.text() == "kellermax"
    assert marked(field) == []
    press(field.matches, Qt.Key.Key_Return)
    assert field.customer_id is None
    assert not field.matches.isVisible()
    field.look_now()
    settle()
    assert not field.matches.isVisible(), "nobody is called so"
    press(field, Qt.Key.Key_Backspace)
    look(field, "nn")
    assert marked(field) == ["Kellermann  (10002)"]


def test_what_was_asked_for_before_the_last_letter_is_not_offered(
    field: CustomerEdit, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = list[tuple[object, object]]()
    monkeypatch.setattr(Desk, "read", lambda _desk, _owner, work, done: waiting.append((work, done)))
    look(field, "kell")
    QTest.keyClicks(field, "x")
    ((work, done),) = waiting
    done(work())  # type: ignore[operator]
    settle()
    assert not field.matches.isVisible()


def test_escape_closes_the_list_and_takes_nothing(field: CustomerEdit) -> None:
    look(field, "kell")
    press(field.matches, Qt.Key.Key_Escape)
    assert not field.matches.isVisible()
    assert (field.customer_id, field.text()) == (None, "kell")


def test_an_emptied_field_offers_nothing(field: CustomerEdit) -> None:
    look(field, "k")
    assert marked(field)
    press(field.matches, Qt.Key.Key_Backspace)
    field.look_now()
    assert not field.matches.isVisible()


def test_a_click_takes_the_line_that_is_clicked(field: CustomerEdit) -> None:
    look(field, "kell")
    spot = field.matches.visualRect(field.matches.model().index(1, 0)).center()
    QTest.mouseClick(field.matches.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert field.customer_id == 2


def test_it_is_the_same_in_a_form_that_was_put_together(
    window: QWidget, field: CustomerEdit, desk: Desk
) -> None:
    form, column = Form(), window.layout()
    assert column is not None
    edit = form.add("customer", "Customer", CustomerEdit(desk))
    edit._pause.setInterval(1_000_000)
    form.set_actions("Save")
    form.let_scroll()
    column.addWidget(form)
    settle()
    edit.setFocus()
    look(edit, "kell")
    assert marked(edit) == ["Keller  (10001)"]
    press(edit.matches, Qt.Key.Key_Return)
    assert edit.customer_id == 1


def test_a_screen_reader_hears_the_lines(field: CustomerEdit) -> None:
    look(field, "kell")
    heard = QAccessible.queryAccessibleInterface(field.matches)
    assert heard is not None
    lines = [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]
    assert lines == ["Keller  (10001)", "Kellermann  (10002)"]
    assert heard.child(0).state().selected
