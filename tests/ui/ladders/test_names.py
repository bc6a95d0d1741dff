"""Ladders of one's own in the settings: renamed though used, hidden where no new case starts, previewed for whom."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services.ladders import copy_ladder, ladder_views
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.ladder_name_form import RenameForm
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests import ledgers
from tests.ledgers import TODAY, acting
from tests.ui.ladders.hands import set_field
from tests.ui.on_screen import Ways


@pytest.fixture
def key(section: RemindersSection, books: ledgers.Desk) -> RemindersSection:
    """The company's own ladder "Key", which a customer with a late invoice has chosen, is looked at."""
    copy_ladder(books.ledger, "standard", "Key", acting())
    books.invoice(books.customer("Chosen", ladder_name="Key"), "9", 50, due=TODAY - timedelta(days=8))
    section.refresh()
    section.form.ladder.set_value("Key")
    return section


def previewed(editor: LadderEditor, qtbot: QtBot) -> tuple[str, str]:
    editor.preview.count()
    qtbot.waitUntil(lambda: not editor.preview.now.isHidden())
    return editor.preview.now.text(), editor.preview.then.text()


def editor_of(section: RemindersSection, name: str) -> LadderEditor:
    section.open_editor(name)
    assert isinstance(section.editor, LadderEditor)
    return section.editor


def test_a_used_ladder_is_renamed_and_stays_in_sight(key: RemindersSection, ways: Ways) -> None:
    doors = key.form.doors
    assert not doors.rename.isHidden()
    doors.rename.click()
    form = key.editor
    assert isinstance(form, RenameForm)
    form.set_value("name", "Swift")
    form.submit()
    assert "There is a ladder called “Swift” already" in form.fields["name"].error.text()
    form.set_value("name", "Key accounts")
    form.submit()
    assert ways.said[-1] == "The ladder is called “Key accounts” now."
    assert key.form.ladder.value() == "Key accounts"
    ways.undo()
    assert "Key" in ladder_views(key.desk.ledger)


def test_a_preset_keeps_its_name_and_the_companys_own_is_not_hidden(key: RemindersSection) -> None:
    doors = key.form.doors
    key.form.ladder.set_value("standard")
    assert (doors.rename.isHidden(), doors.hide_it.isHidden()) == (True, True)
    key.form.ladder.set_value("swift")
    assert (doors.rename.isHidden(), doors.hide_it.isHidden()) == (True, False)


def test_a_hidden_ladder_stands_last_and_can_be_offered_again(
    key: RemindersSection, ways: Ways, desk: Desk
) -> None:
    key.form.ladder.set_value("swift")
    doors = key.form.doors
    doors.hide_it.click()
    assert ways.said[-1] == "“Swift” is hidden: no new case starts on it. What climbs it goes on."
    radio = key.form.ladder.radios["swift"]
    assert radio.text() == "Swift (hidden)"
    key.form.ladder.set_value("swift")
    assert "It is hidden: no new case starts on it." in doors.state.text()
    key.form.submit()
    assert "“swift” is hidden" in key.form.notice.text()
    assert doors.hide_it.text() == "Offer it again"
    ways.undo()
    assert not ladder_views(desk.ledger)["swift"].hidden


def test_only_who_goes_by_the_ladder_is_counted(key: RemindersSection, qtbot: QtBot) -> None:
    editor = editor_of(key, "Key")
    assert editor.preview.whose.text().startswith("Counted is the 1 customer who has chosen it")
    set_field(editor, "days", 12)
    assert previewed(editor, qtbot) == ("1 letter · 1 invoice", "0 letters · 0 invoices")
    editor = editor_of(key, "standard")
    set_field(editor, "days", 12)
    assert previewed(editor, qtbot)[0] == "1 letter · 1 invoice", (
        "the one of the customer with Key is not in it"
    )


def test_of_one_that_nobody_uses_it_is_said_and_shown_for_the_company(
    key: RemindersSection, qtbot: QtBot
) -> None:
    editor = editor_of(key, "swift")
    assert editor.preview.whose.text().startswith("Nobody goes by this ladder yet.")
    assert editor.preview.state.text() != "Nothing has been changed yet."
    set_field(editor, "days", 10)
    assert previewed(editor, qtbot) == ("2 letters · 2 invoices", "1 letter · 1 invoice")


def test_the_row_of_a_faulty_step_grows_for_its_reason(editor: LadderEditor) -> None:
    before = editor.list.height()
    set_field(editor, "days", 18)
    assert editor.list.height() > before
    assert "later than step 1" in editor.list.item(2).text()
    set_field(editor, "days", 3)
    assert editor.list.height() == before
