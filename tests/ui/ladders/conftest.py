"""The section Reminders of the settings over a small ledger, and its editor of ladders."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests import ledgers
from tests.ui.on_screen import Ways, settle

TODAY = ledgers.TODAY


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def section(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> Iterator[RemindersSection]:
    """Two late customers, one of them reminded already."""
    books.invoice(books.customer("Keller GmbH"), "1", 500, due=TODAY - timedelta(days=9))
    books.remind(TODAY - timedelta(days=5))
    books.invoice(books.customer("Lang AG"), "2", 500, due=TODAY - timedelta(days=4))
    made = RemindersSection(desk)
    area = made.framed()
    qtbot.addWidget(area)
    area.resize(840, 600)
    made.refresh()
    area.show()
    settle()
    yield made
    area.close()


@pytest.fixture
def editor(section: RemindersSection) -> LadderEditor:
    section.form.doors.change.click()
    assert isinstance(section.editor, LadderEditor)
    return section.editor
