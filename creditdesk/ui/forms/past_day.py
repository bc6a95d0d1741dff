"""A day on which something happened cannot lie ahead: said as soon as it is typed, not when the form is sent."""

from creditdesk.errors import UserError
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form


def refuse_future(form: Form, key: str, desk: Desk) -> None:
    """Say under the day ``key`` of ``form`` that it lies in the future, as long as it does; also when the form has
    been refused for something else."""
    edit = form.fields[key].editor
    assert isinstance(edit, DateEdit)

    def marked() -> bool:
        try:
            day = edit.day()
        except UserError:
            return True  # the form says itself why it cannot be read
        if day is None or day <= desk.today():
            return False
        form.mark(key, texts.error_sentence(UserError("date_in_future", value=day)))
        return True

    edit.changed.connect(lambda: marked() or form.unmark(key))
    form.lookers.append(marked)
