"""What the number is called by which the state knows a firm: on the screen as on its letters."""

from PySide6.QtCore import QCoreApplication

from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.required import show_required


def name_tax_number(form: Form, country: str) -> None:
    """Call the field ``tax_id`` as it is called in ``country``."""
    if country == "CN":
        words = QCoreApplication.translate("Form", "Unified social credit code")
    else:
        words = QCoreApplication.translate("Form", "Tax number")
    field = form.fields["tax_id"]
    show_required(field.caption, field.editor, words, field.required)
