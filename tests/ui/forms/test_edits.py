"""Fields for money and dates show at once what they understood; every input method can type into them."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from creditdesk.errors import UserError
from creditdesk.ui import theme
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.month import Month
from creditdesk.ui.widgets.filter_bar import SearchField
from tests.ui.on_screen import nameless

TODAY = dt.date(2026, 11, 22)


def leave(edit: QLineEdit) -> None:
    edit.editingFinished.emit()


def compose(edit: QLineEdit, letters: str, text: str) -> None:
    """What an input method does: letters being composed, then the text they became."""
    QApplication.sendEvent(edit, QInputMethodEvent(letters, []))
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(edit, done)


@pytest.fixture
def money(app: DeskApplication, qtbot: QtBot) -> MoneyEdit:
    edit = MoneyEdit("EUR", "Amount")
    qtbot.addWidget(edit)
    return edit


@pytest.fixture
def day(app: DeskApplication, qtbot: QtBot) -> DateEdit:
    edit = DateEdit(lambda: TODAY, "Date")
    qtbot.addWidget(edit)
    return edit


def test_money_is_shown_as_understood_when_the_field_is_left(money: MoneyEdit) -> None:
    heard = list[int]()
    money.changed.connect(lambda: heard.append(1))
    money.setText("1.234,5")
    leave(money)
    assert (money.text(), money.minor(), heard) == ("1,234.50", 123450, [1])
    leave(money)
    assert heard == [1]


def test_what_cannot_be_read_stays_as_it_was_typed(money: MoneyEdit) -> None:
    money.setText("about 5")
    leave(money)
    assert money.text() == "about 5"
    with pytest.raises(UserError):
        money.minor()


def test_an_empty_amount_is_none_and_another_currency_reads_again(money: MoneyEdit) -> None:
    assert money.minor() is None
    money.set_minor(5000)
    money.set_currency("JPY")
    assert (money.text(), money.minor()) == ("50", 50)


def test_a_day_is_shown_as_understood(day: DateEdit, app: DeskApplication) -> None:
    heard = list[int]()
    day.changed.connect(lambda: heard.append(1))
    day.setText("+7")
    leave(day)
    assert (day.text(), day.day(), heard) == ("29 Nov 2026", dt.date(2026, 11, 29), [1])
    app.languages.use("zh_CN")
    day.set_day(dt.date(2026, 11, 29))
    assert day.text() == "2026-11-29"


def test_arrows_move_the_day(day: DateEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.day() == dt.date(2026, 11, 23)
    qtbot.keyClick(day, Qt.Key.Key_PageDown)
    assert day.day() == dt.date(2026, 10, 23)
    day.setText("nonsense")
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.text() == "nonsense"


def test_chinese_can_be_typed_into_every_field(money: MoneyEdit, day: DateEdit, qtbot: QtBot) -> None:
    compose(day, "shiyiyue", "11月3日")
    leave(day)
    assert day.day() == dt.date(2026, 11, 3)
    compose(money, "12", "１２．５")
    leave(money)
    assert money.minor() == 1250
    search = SearchField("Search")
    qtbot.addWidget(search)
    found = list[str]()
    search.searched.connect(found.append)
    compose(search, "nanjing", "南京")
    search.search_now()
    assert found == ["南京"]


def test_nothing_is_searched_while_letters_are_being_composed(app: DeskApplication, qtbot: QtBot) -> None:
    search = SearchField("Search")
    qtbot.addWidget(search)
    found = list[str]()
    search.searched.connect(found.append)
    QApplication.sendEvent(search, QInputMethodEvent("nanj", []))
    search.search_now()
    assert found == []


def test_a_choice_is_by_value(app: DeskApplication, qtbot: QtBot) -> None:
    choice = Choice([("EUR", "Euro"), (None, "As usual")], "Currency")
    qtbot.addWidget(choice)
    choice.set_value(None)
    assert choice.value() is None
    choice.set_value("EUR")
    choice.set_value("XXX")
    assert (choice.value(), choice.currentText()) == ("EUR", "Euro")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_month_is_in_the_colours_of_the_theme(app: DeskApplication, qtbot: QtBot, name: str) -> None:
    app.use_theme(name)
    month = Month()
    qtbot.addWidget(month)
    weekend = month.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color().name()
    assert weekend == theme.tokens().ink_2.lower(), "no bright red, which cannot be read on a dark sheet"
    arrows = [button for button in month.findChildren(QToolButton) if button.property("icon_name")]
    assert sorted(button.accessibleName() for button in arrows) == ["Month after", "Month before"]
    month.show()
    assert nameless(month) == []
