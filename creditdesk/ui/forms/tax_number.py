"""What the number is called by which the state knows a firm: on the screen as on its letters."""

from PySide6.QtCore import QCoreApplication

from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.required import show_required


def tax_number_name(country: str) -> str:
    """What it is called in ``country``, in the language of the screen."""
    if country == "CN":
        return QCoreApplication.translate("Form", "Unified social credit code")
    return QCoreApplication.translate("Form", "Tax number")


def name_tax_number(form: Form, country: str) -> None:
    """Call the field ``tax_id`` as it is called in ``country``."""
    field = form.fields["tax_id"]
    show_required(field.caption, field.editor, tax_number_name(country), field.required)
