"""Short ways to change a ladder in the editor as a person would."""

from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.services.ladders import ladder_views
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.ladder_editor import LadderEditor
from tests.ui.on_screen import write


def stored(desk: Desk, name: str = "standard") -> Ladder:
    return ladder_views(desk.ledger)[name].rules


def choose(editor: LadderEditor, number: int) -> None:
    editor.list.setCurrentRow([step.number for step in editor.draft.steps].index(number))


def sentences(editor: LadderEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def set_field(editor: LadderEditor, key: str, value: object) -> None:
    """As a person would: what follows from it happens."""
    assert editor.form is not None
    field = editor.form.fields[key].editor
    if hasattr(field, "set_days"):
        write(field, str(value))
    else:
        editor.form.set_value(key, value)


def error(editor: LadderEditor, key: str) -> str:
    assert editor.form is not None
    label = editor.form.fields[key].error
    return "" if label.isHidden() else label.text()
