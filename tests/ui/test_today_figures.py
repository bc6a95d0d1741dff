"""The tiles of Today write amounts as the lists do: yuan with its sign in a Chinese window, else the code beside."""

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.today import CurrencyFigures
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.today.figures import Position


@pytest.mark.parametrize(
    ("language", "currency", "figure", "unit"),
    [
        ("zh_CN", "CNY", "¥4,285,123.12", ""),
        ("zh_CN", "EUR", "4,285,123.12", "EUR"),
        ("en", "CNY", "4,285,123.12", "CNY"),
    ],
)
def test_the_currency_stands_where_lists_have_it(
    app: DeskApplication, desk: Desk, qtbot: QtBot, language: str, currency: str, figure: str, unit: str
) -> None:
    app.dress(language, "light")
    position = Position(desk)
    qtbot.addWidget(position)
    position.show_figures(CurrencyFigures(currency, 406_109_991, (22_402_321, 0, 0, 0), 0, 0, 84, 3, 0))
    assert (position.balance.figure, position.balance.unit) == (figure, unit)
    assert position.overdue.unit == unit
