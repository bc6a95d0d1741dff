"""A choice is found by typing: its words, its code, or the pinyin initials of its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolButton
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.countries import country_answers
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.month import Month


@pytest.fixture
def chinese(app: DeskApplication) -> Iterator[None]:
    app.languages.use("zh_CN")
    yield
    app.languages.use("en")


def countries(qtbot: QtBot) -> Choice:
    made = Choice(country_answers())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "code"),
    [("cn", "CN"), ("zg", "CN"), ("DE", "DE"), ("fg", "FR"), ("xjp", "SG"), ("faguo", "FR"), ("美", "US")],
)
def test_a_country_is_found_by_code_initials_and_words(
    chinese: None, qtbot: QtBot, typed: str, code: str
) -> None:
    choice = countries(qtbot)
    choice.set_value("ZW")
    for letter in typed:
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(choice, press)
    assert choice.value() == code


def test_in_chinese_the_home_country_leads_and_the_others_stand_by_pinyin(chinese: None) -> None:
    codes = [code for code, _words in country_answers()]
    assert codes[0] == "CN"
    assert len(codes) == len(set(codes))
    assert codes.index("AT") < codes.index("BE") < codes.index("DE") < codes.index("FR") < codes.index("US")


def test_in_english_countries_stand_by_name(app: DeskApplication) -> None:
    names = [words for _code, words in country_answers()]
    plain = [words for words in names if words.isascii()]
    assert plain == sorted(plain, key=str.lower)
    assert names.index("Åland Islands (AX)") == names.index("Albania (AL)") - 1


def test_the_same_letter_goes_on_to_the_next(app: DeskApplication, qtbot: QtBot) -> None:
    choice = Choice([("a", "Alpha"), ("b", "Beta"), ("c", "Bravo"), ("d", "Brim")])
    qtbot.addWidget(choice)
    choice.show()
    found = []
    for _press in range(4):
        qtbot.keyClick(choice, "b")
        found.append(choice.value())
    assert found == ["b", "c", "d", "b"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_open_list_is_searched_too(chinese: None, qtbot: QtBot) -> None:
    choice = countries(qtbot)
    choice.view().window().show()
    for letter in "dg":
        qtbot.keyClick(choice.view(), letter)
    assert choice.view().currentIndex().data().endswith("(DE)")


def test_a_chinese_calendar_names_the_year_before_the_month(chinese: None, qtbot: QtBot) -> None:
    month = Month()
    qtbot.addWidget(month)
    month.setCurrentPage(2026, 2)
    month.show()
    names = ("qt_calendar_yearbutton", "qt_calendar_monthbutton")
    year, number = (month.findChild(QToolButton, name) for name in names)
    assert year is not None
    assert number is not None
    assert (year.text(), number.text()) == ("2026年", "2月")
    assert year.x() < number.x()
    month.showNextMonth()
    assert (year.text(), number.text()) == ("2026年", "3月")


def test_an_answer_without_room_is_shortened_not_cut(app: DeskApplication, qtbot: QtBot) -> None:
    choice = Choice([("point", "1,234.56 (point)"), ("comma", "1.234,56 (comma)")])
    qtbot.addWidget(choice)
    choice.resize(110, 32)
    choice.show()
    shown = QStyleOptionComboBox()
    choice.initStyleOption(shown)
    assert shown.currentText.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert choice.currentText() == "1,234.56 (point)"
    choice.resize(300, 32)
    choice.initStyleOption(shown)
    assert shown.currentText == "1,234.56 (point)"


def test_the_wheel_neither_changes_the_answer_nor_takes_the_keyboard(
    app: DeskApplication, qtbot: QtBot
) -> None:
    choice = countries(qtbot)
    assert choice.focusPolicy() == Qt.FocusPolicy.StrongFocus
