"""Forms: values by key, errors under their field, Enter and Escape."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.errors import EnvError, UserError
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.form import Form
from tests.ui.on_screen import bring_forward, press, settle, write

TODAY = dt.date(2026, 11, 22)
VALUES: dict[str, Any] = {
    "name": "Keller GmbH", "amount": 123450, "date": TODAY, "method": "bank", "final": True, "note": "two\nlines",
}  # fmt: skip


@pytest.fixture
def form(app: DeskApplication, qtbot: QtBot) -> Form:
    form = Form(columns=2)
    form.add("name", "Name", QLineEdit(), "As in the register.", wide=True)
    form.add("amount", "Amount", MoneyEdit("EUR"))
    form.add("date", "Date", DateEdit(lambda: TODAY))
    form.add("method", "Method", Choice([("cash", "Cash"), ("bank", "Bank")]))
    form.add("final", "Final", QCheckBox())
    form.add("note", "Note", QPlainTextEdit())
    form.set_actions("Save", "Cancel")
    qtbot.addWidget(form)
    form.show()
    return form


def test_values_go_in_and_come_out(form: Form) -> None:
    for key, value in VALUES.items():
        form.set_value(key, value)
    assert form.values() == VALUES


def test_an_unreadable_field_says_why_and_nothing_is_submitted(form: Form, qtbot: QtBot) -> None:
    submitted = list[int]()
    form.submitted.connect(lambda: submitted.append(1))
    editor = form.fields["amount"].editor
    assert isinstance(editor, MoneyEdit)
    editor.setText("much")
    form.submit()
    assert submitted == []
    assert "“much”" in form.fields["amount"].error.text()
    assert form.fields["amount"].error.isVisible()
    assert editor.accessibleDescription() == form.fields["amount"].error.text()
    editor.setText("5")
    form.submit()
    assert submitted == [1]
    assert not form.has_errors()


def test_help_gives_way_to_the_error_and_comes_back(form: Form) -> None:
    field = form.fields["name"]
    form.show_error("name", "The name is missing.")
    assert (field.help.isVisible(), field.error.isVisible()) == (False, True)
    assert field.editor.property("faulty") is True
    form.clear_errors()
    assert (field.help.isVisible(), field.error.isVisible()) == (True, False)


def test_an_error_of_the_services_finds_its_field(form: Form) -> None:
    assert form.show_problem(UserError("name_missing", field="name"))
    assert form.fields["name"].error.isVisible()
    assert form.show_problem(EnvError("disk_full", path="a.creditdesk"))
    assert "a.creditdesk" in form.notice.text()
    assert not form.show_problem(ValueError("ours"))


def test_enter_submits_and_escape_leaves(form: Form, qtbot: QtBot) -> None:
    heard = list[str]()
    form.submitted.connect(lambda: heard.append("submitted"))
    form.left.connect(lambda: heard.append("left"))
    qtbot.keyClick(form.fields["name"].editor, Qt.Key.Key_Return)
    qtbot.keyClick(form.fields["name"].editor, Qt.Key.Key_Escape)
    assert heard == ["submitted", "left"]


def test_every_field_is_named_by_its_label(form: Form) -> None:
    assert {key: field.editor.accessibleName() for key, field in form.fields.items()} == {
        "name": "Name", "amount": "Amount", "date": "Date", "method": "Method", "final": "Final", "note": "Note",
    }  # fmt: skip
    assert form.fields["name"].editor.accessibleDescription() == "As in the register."


def test_a_field_says_at_once_why_it_cannot_be_read(form: Form) -> None:
    bring_forward(form)
    write(form.fields["amount"].editor, "1.234")
    error = form.fields["amount"].error
    assert error.text() == "“1.234” can be read in two ways. Write 1234 or 1.23."
    assert error.isVisible()
    assert QApplication.focusWidget() is form.fields["date"].editor, "the keyboard goes on"
    write(form.fields["amount"].editor, "1234")
    assert error.isHidden()
    form.show_error("amount", "The amount must be more than zero.")
    write(form.fields["name"].editor, "Keller")
    form.fields["amount"].editor.setFocus()
    press(form.fields["amount"].editor, Qt.Key.Key_Tab)
    assert error.isVisible(), "what the services said stays until it is saved again"


def test_tab_goes_through_the_fields_as_they_stand(form: Form) -> None:
    form.let_scroll()
    settle()
    bring_forward(form)
    form.focus_first()
    passed = [QApplication.focusWidget()]
    for _ in range(7):
        press(passed[-1] or form, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    fields = [field.editor for field in form.fields.values()]
    buttons = {button.text(): button for button in form.findChildren(QPushButton)}
    assert passed == [*fields, buttons["Cancel"], buttons["Save"]]


@pytest.mark.parametrize("key", ["name", "date", "method", "note"])
def test_an_error_goes_when_its_field_is_corrected(form: Form, key: str) -> None:
    form.show_error("amount", "Too much.")
    form.mark(key, "That cannot be.")
    editor = form.fields[key].editor
    QTest.keyClick(editor, Qt.Key.Key_Down if key == "method" else Qt.Key.Key_2)
    if isinstance(editor, Choice):
        editor.activated.emit(1)
    assert form.fields[key].error.isHidden()
    assert form.fields["amount"].error.isVisible(), "the other one stays"
