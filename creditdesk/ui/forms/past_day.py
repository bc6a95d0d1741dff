"""A day on which something happened cannot lie ahead: said as soon as it is typed, not when the form is sent."""

from creditdesk.errors import UserError
from creditdesk.ui import texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form


def refuse_future(form: Form, key: str, desk: Desk) -> None:
    """Say under the day ``key`` of ``form`` that it lies in the future, as long as it does."""
    edit = form.fields[key].editor
    assert isinstance(edit, DateEdit)

    def look() -> None:
        try:
            day = edit.day()
        except UserError:
            return  # the form says itself why it cannot be read
        if day is not None and day > desk.today():
            form.mark(key, texts.error_sentence(UserError("date_in_future", value=day)))
        else:
            form.unmark(key)

    edit.changed.connect(look)
