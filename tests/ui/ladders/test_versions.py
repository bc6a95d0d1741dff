"""What a change of a ladder would do, and the ways around it: back, copies, removal, what else follows."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.domain.dunning.ladder import Channel
from creditdesk.domain.dunning.ladder_edit import with_step, without_step
from creditdesk.services.ladders import change_ladder, copy_ladder, ladder_views, late_alike
from creditdesk.services.reminder_rules import reminder_rules
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.trial import Proposal
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.ladder_name_form import NameForm
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests import ledgers
from tests.ui.ladders.hands import set_field, stored
from tests.ui.on_screen import Ways

TODAY = ledgers.TODAY


def _nothing() -> Proposal:
    return Proposal(TODAY, 0, 0, 0, {})


def test_the_rules_say_who_climbs_the_ladder_chosen(section: RemindersSection, desk: Desk) -> None:
    doors = section.form.doors
    assert doors.state.text() == "1 open invoice climbs this ladder."
    assert doors.remove.isHidden()
    section.form.ladder.set_value("swift")
    assert doors.state.isHidden()


def test_a_saved_change_can_be_taken_back_at_once(
    section: RemindersSection, editor: LadderEditor, desk: Desk, ways: Ways
) -> None:
    before = stored(desk)
    set_field(editor, "days", 5)
    editor.save()
    ways.undo()
    assert (stored(desk).steps, stored(desk).version) == (before.steps, 3)
    assert ("3 days after the due date", "Friendly reminder by letter, 7 days to pay") in (
        section.form.ladder.lines()
    )


def test_a_run_that_waits_is_to_be_prepared_anew(
    section: RemindersSection, editor: LadderEditor, desk: Desk, ways: Ways
) -> None:
    prepare(desk.ledger, TODAY, ledgers.acting())
    set_field(editor, "days", 5)
    editor.save()
    assert ways.said[-1] == (
        "Ladder saved as version 2. A run is prepared: prepare it anew, so that it goes by this."
    )
    section.form.set_value("gap_days", 14)
    section.form.submit()
    assert ways.said[-1].startswith("Reminders saved. A run is prepared")


def test_tomorrows_run_is_counted_by_both_ladders_before_saving(editor: LadderEditor, qtbot: QtBot) -> None:
    editor.preview._rest.setInterval(1_000_000)
    set_field(editor, "days", 10)
    assert editor.preview.state.text() == "Counting tomorrow's run …"
    editor.preview._rest.start(0)
    qtbot.waitUntil(lambda: not editor.preview.now.isHidden())
    assert (editor.preview.now.text(), editor.preview.then.text()) == (
        "1 letter · 1 invoice",
        "0 letters · 0 invoices",
    )
    assert "23 Nov 2026" in editor.preview.state.text() or "2026-11-23" in editor.preview.state.text()
    set_field(editor, "channel", Channel.CALL)
    set_field(editor, "days", 3)
    editor.preview.count()
    assert editor.preview.then.text() == "0 letters · 1 call · 1 invoice"


def test_an_answer_to_an_earlier_draft_is_not_shown(editor: LadderEditor) -> None:
    editor.preview.ask(None, "gone")
    editor.preview._show((editor.draft, _nothing(), _nothing()))
    assert (editor.preview.state.text(), editor.preview.now.isHidden()) == ("gone", True)


def test_a_former_version_and_the_preset_can_be_gone_back_to(
    section: RemindersSection, desk: Desk, qtbot: QtBot
) -> None:
    first = stored(desk)
    second = without_step(first, 3)
    change_ladder(desk.ledger, second, ledgers.acting())
    change_ladder(desk.ledger, replace(without_step(second, 2), version=2), ledgers.acting(actor="berta"))
    section.refresh()
    section.open_editor("standard")
    editor = section.editor
    assert isinstance(editor, LadderEditor)
    origin = editor.whole.origin
    words = [origin.itemText(place) for place in range(origin.count())]
    assert (words[0], words[1], words[3]) == (
        "As it is now", "Version 1, as the file was made", "As supplied with CreditDesk",
    )  # fmt: skip
    assert words[2].startswith("Version 2, ")
    assert words[2].endswith(", tester")
    origin.setCurrentIndex(2)
    assert editor.draft == replace(second, version=3)
    editor.save()
    assert (stored(desk).version, stored(desk).steps) == (4, second.steps)
    section.open_editor("standard")
    assert isinstance(section.editor, LadderEditor)
    section.editor.whole.origin.setCurrentIndex(4)
    section.editor.save()
    assert (stored(desk).version, stored(desk).steps) == (5, first.steps)
    found = ladder_views(desk.ledger)["standard"]
    assert found.preset is not None
    assert late_alike(found.rules, found.preset)


def test_a_ladder_changed_meanwhile_is_not_overwritten(editor: LadderEditor, desk: Desk) -> None:
    change_ladder(desk.ledger, without_step(stored(desk), 3), ledgers.acting())
    set_field(editor, "days", 5)
    editor.save()
    assert "Somebody changed this record" in editor.whole.notice.text()
    assert stored(desk).version == 2


def test_a_copy_gets_a_name_and_opens_to_be_changed(section: RemindersSection, desk: Desk) -> None:
    section.form.ladder.set_value("swift")
    section.form.doors.copy.click()
    form = section.editor
    assert isinstance(form, NameForm)
    form.set_value("name", "swift")
    form.submit()
    assert "Choose another name" in form.fields["name"].error.text()
    form.set_value("name", "重点客户")
    form.submit()
    assert isinstance(section.editor, LadderEditor)
    set_field(section.editor, "days", 11)
    section.editor.save()
    assert [step.days for step in stored(desk, "重点客户").steps] == [-7, 11, 15]
    assert stored(desk, "swift").version == 1
    section.form.ladder.set_value("重点客户")
    assert section.form.ladder.purpose.text() == "A ladder of your own."
    section.form.submit()
    assert reminder_rules(desk.ledger).rules.ladder_name == "重点客户"


def test_an_own_ladder_that_nobody_used_is_removed_after_asking(
    section: RemindersSection, desk: Desk, ways: Ways
) -> None:
    copy_ladder(desk.ledger, "swift", "Mine", ledgers.acting())
    section.refresh()
    section.form.ladder.set_value("Mine")
    assert not section.form.doors.remove.isHidden()
    section.form.doors.remove.click()
    assert desk.prompts.asked == ["Remove the ladder “Mine”?"]  # type: ignore[attr-defined]
    assert "Mine" not in ladder_views(desk.ledger)
    assert (section.form.ladder.value(), ways.said) == ("standard", ["Ladder removed."])
    assert "Mine" not in section.form.ladder.radios


def test_what_is_typed_in_the_rules_survives_a_change_of_a_ladder(
    section: RemindersSection, desk: Desk
) -> None:
    section.form.ladder.set_value("swift")
    section.form.set_value("gap_days", 14)
    swift = stored(desk, "swift")
    change_ladder(desk.ledger, with_step(swift, replace(swift.steps[0], enabled=False)), ledgers.acting())
    section.refresh()
    assert (section.form.ladder.value(), section.form.value("gap_days")) == ("swift", 14)
    assert not section.form.value("notice")
    section.form.submit()
    assert stored(desk, "swift").version == 2
    assert stored(desk, "swift").notice is None


def test_a_customer_may_choose_an_own_ladder(section: RemindersSection, desk: Desk, qtbot: QtBot) -> None:
    copy_ladder(desk.ledger, "swift", "Mine", ledgers.acting())
    form = CustomerForm(desk, None)
    qtbot.addWidget(form)
    choice = form.fields["ladder_name"].editor
    words = [choice.itemText(place) for place in range(choice.count())]  # type: ignore[attr-defined]
    assert words[:2] == ["As the company does", "Standard: 3, 15, 30 days after the due date"]
    assert words[-1] == "Mine: 3, 15 days after the due date"
    form.set_value("name", "Maier KG")
    form.set_value("ladder_name", "Mine")
    form.submit()
    assert ladder_views(desk.ledger)["Mine"].customers == 1


@pytest.mark.parametrize("leaves", [True, False])
def test_changed_steps_are_asked_about_before_another_version_takes_their_place(
    editor: LadderEditor, desk: Desk, leaves: bool
) -> None:
    set_field(editor, "days", 5)
    changed, origin = editor.draft, editor.whole.origin
    desk.prompts.answer = leaves  # type: ignore[attr-defined]
    origin.setCurrentIndex(origin.count() - 1)
    assert desk.prompts.asked == ["Begin again with this version?"]  # type: ignore[attr-defined]
    assert (editor.draft == changed) is not leaves
    assert origin.currentIndex() == (origin.count() - 1 if leaves else 0)


def test_versions_are_looked_through_without_a_question(editor: LadderEditor, desk: Desk) -> None:
    for place in (*range(editor.whole.origin.count()), 0):
        editor.whole.origin.setCurrentIndex(place)
    assert desk.prompts.asked == []  # type: ignore[attr-defined]
    assert not editor.unsaved()
