"""A ladder seen in sentences and changed step by step; what cannot work is said under its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from creditdesk.domain.dunning.ladder import Channel
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests.ui.ladders.hands import choose, error, sentences, set_field, stored
from tests.ui.on_screen import Ways, nameless, press, write


def test_the_steps_stand_in_sentences_and_open_at_the_first(editor: LadderEditor) -> None:
    assert sentences(editor) == [
        "7 days before the due date: Notice before due by letter (switched off)",
        "3 days after the due date: Friendly reminder by letter, 7 days to pay",
        "15 days after the due date: Reminder by letter, 7 days to pay",
        "30 days after the due date: Final demand by registered letter, 10 days to pay",
    ]
    assert editor.list.number() == 1
    assert "1 open invoice climbs it and stays on it" in editor.whole.who_climbs()
    assert not editor.save_button.isEnabled()
    assert editor.preview.state.text() == "Nothing has been changed yet."


def test_every_field_of_a_step_is_changed_and_stored_as_a_new_version(
    section: RemindersSection, editor: LadderEditor, desk: Desk, ways: Ways
) -> None:
    choose(editor, 2)
    for key, value in (
        ("days", 20),
        ("channel", Channel.REGISTERED),
        ("tone", "L3"),
        ("effects", "stop_supply"),
        ("grant_days", 9),
    ):
        set_field(editor, key, value)
    assert sentences(editor)[2] == (
        "20 days after the due date: Urgent reminder by registered letter, 9 days to pay, no new orders until it "
        "is paid"
    )
    write(editor.whole.fields["min_interval"].editor, "8")
    editor.save()
    ladder = stored(desk)
    step = ladder.steps[2]
    assert (step.days, step.channel, step.tone, step.grant_days, step.effects) == (
        20, Channel.REGISTERED, "L3", 9, ("stop_supply",),
    )  # fmt: skip
    assert (ladder.version, ladder.min_interval) == (2, 8)
    assert ways.said == ["Ladder saved as version 2."]
    assert section.editor is None
    assert ("20 days after the due date", "Urgent reminder by registered letter, 9 days to pay, no new orders "
            "until it is paid") in section.form.ladder.lines()  # fmt: skip
    assert section.form.ladder.purpose.text() == "Changed: no longer as supplied with CreditDesk."
    assert section.form.doors.state.text() == "1 open invoice still climbs an earlier version of it."


@pytest.mark.parametrize(
    ("number", "key", "value", "said"),
    [
        (2, "days", 3, "Step 2 must begin later than step 1"),
        (1, "days", 0, "late begins the day after"),
        (1, "days", "soon", "“soon” is not a number of days"),
        (0, "days", 0, "A notice goes 1 to 90 days before"),
        (3, "grant_days", 99, "grants 0 to 90 days"),
        (3, "tone", "L1", "Step 3 is friendlier than step 2"),
    ],
)
def test_a_broken_rule_is_said_under_its_field_and_nothing_is_stored(
    editor: LadderEditor, desk: Desk, number: int, key: str, value: object, said: str
) -> None:
    choose(editor, number)
    set_field(editor, key, value)
    assert said in error(editor, key)
    assert editor.preview.state.text() == "Correct what is marked; then it is counted here."
    editor.save()
    assert stored(desk).version == 1
    set_field(editor, key, {"tone": "L4", "days": {0: 5, 1: 4, 2: 16}.get(number)}.get(key) or 12)
    assert error(editor, key) == ""


def test_saving_opens_the_step_that_must_be_corrected(editor: LadderEditor, desk: Desk) -> None:
    set_field(editor, "days", 18)
    _, _, fault = sentences(editor)[2].partition("\n")
    assert fault.startswith("To be corrected: Step 2 must begin later than step 1")
    assert error(editor, "days") == ""
    editor.save()
    assert editor.list.number() == 2
    assert error(editor, "days").startswith("Step 2 must begin later than step 1")
    assert stored(desk).version == 1


def test_a_ladder_whose_steps_are_all_off_says_so(editor: LadderEditor, desk: Desk) -> None:
    for number in (1, 2, 3):
        choose(editor, number)
        set_field(editor, "enabled", False)
    assert "Switch one on" in editor.whole.notice.text()
    editor.save()
    assert stored(desk).version == 1
    set_field(editor, "enabled", True)
    assert editor.whole.notice.isHidden()


def test_an_interval_out_of_range_is_said_under_it(editor: LadderEditor, desk: Desk) -> None:
    field = editor.whole.fields["min_interval"]
    for typed, said in (("0", "1 to 90 days"), ("many", "“many” is not a number"), ("91", "1 to 90 days")):
        write(field.editor, typed)
        assert said in field.error.text()
        editor.save()
    assert stored(desk).version == 1


def test_steps_are_added_and_removed(editor: LadderEditor, desk: Desk) -> None:
    choose(editor, 3)
    editor.add.click()
    assert editor.list.number() == 4
    assert sentences(editor)[4] == "41 days after the due date: Final demand by letter, 7 days to pay"
    assert "both a final demand" in editor.hints.text()
    editor.remove.click()
    choose(editor, 0)
    editor.remove.click()
    assert editor.list.count() == 3
    editor.remove.click()
    editor.remove.click()
    assert (editor.list.count(), editor.remove.isEnabled()) == (1, False)
    editor.add_notice.click()
    assert editor.add_notice.isHidden()
    assert sentences(editor)[0] == "7 days before the due date: Notice before due by letter"
    editor.save()
    assert [step.number for step in stored(desk).steps] == [0, 1]
    assert stored(desk).notice is not None


def test_fewer_days_than_the_country_is_used_to_are_pointed_out(editor: LadderEditor) -> None:
    choose(editor, 3)
    assert editor.hints.isHidden()
    set_field(editor, "grant_days", 5)
    assert "in your country at least 7 are usual" in editor.hints.text()


def test_a_call_has_neither_tone_nor_days_to_grant(editor: LadderEditor, desk: Desk) -> None:
    set_field(editor, "channel", Channel.CALL)
    assert editor.form is not None
    assert set(editor.form.fields) == {"enabled", "days", "channel", "effects"}
    assert sentences(editor)[1] == "3 days after the due date: Telephone call"
    set_field(editor, "channel", Channel.LETTER)
    assert "tone" in editor.form.fields
    editor.save()
    assert stored(desk).steps[1].grant_days == 0


def test_keys_open_change_save_and_leave(section: RemindersSection, editor: LadderEditor, desk: Desk) -> None:
    assert nameless(section) == []
    press(editor.list, Qt.Key.Key_Down)
    assert editor.list.number() == 2
    assert editor.form is not None
    days = editor.form.fields["days"].editor
    days.setFocus()
    press(days, Qt.Key.Key_Up)
    press(days, Qt.Key.Key_Up)
    press(days, Qt.Key.Key_Down)
    assert editor.draft.steps[2].days == 16
    press(days, Qt.Key.Key_Return)
    assert stored(desk).steps[2].days == 16
    section.open_editor("standard")
    assert isinstance(section.editor, LadderEditor)
    assert section.editor.form is not None
    press(section.editor.form.fields["days"].editor, Qt.Key.Key_Escape)
    assert section.editor is None
    assert section.form.isVisible()


def test_leaving_stores_nothing(section: RemindersSection, editor: LadderEditor, desk: Desk) -> None:
    set_field(editor, "days", 5)
    cancel = next(button for button in editor.findChildren(QPushButton) if button.text() == "Cancel")
    cancel.click()
    assert stored(desk).version == 1
