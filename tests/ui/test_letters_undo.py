"""Letters marked as posted from the page Letters: the message has the way back, as on Reminders."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from creditdesk.services.files import check
from creditdesk.services.letters import letter_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.letters.forms import PostingForm
from creditdesk.ui.letters.page import LettersPage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, show


def test_undo_lets_them_wait_again(desk: Desk, books: ledgers.Desk, fonts: Path, qtbot: QtBot) -> None:
    ways = Ways(desk)
    books.invoice(books.customer("Amsel"), "A1", 100, due=TODAY - timedelta(days=5))
    books.invoice(books.customer("Berg"), "B1", 100, due=TODAY - timedelta(days=5))
    books.issue(TODAY)
    page = LettersPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.table.grid.select_ids([1, 2], 1)
    page.post_chosen()
    form = page.side.form
    assert isinstance(form, PostingForm)
    form.submit()
    assert ways.said == ["2 letters marked as posted."]
    assert {line.state for line in letter_lines(page.desk.ledger, [1, 2])} == {"posted"}
    ways.undo()
    assert {line.state for line in letter_lines(page.desk.ledger, [1, 2])} == {"printed"}
    assert ways.said[-1] == "The letters wait to be posted again."
    assert check(page.desk.ledger).ok
