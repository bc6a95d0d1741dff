"""Which fields must be filled in: a star behind the label, said once at the foot of the form and in the spoken name."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from creditdesk.ui.widgets.labels import label


def show_required(caption: QLabel, editor: QWidget, words: str, required: bool) -> None:
    """Mark a field called ``words`` as one that must be filled in, or take the mark away."""
    caption.setText(f"{words} *" if required else words)
    spoken = QCoreApplication.translate("Form", "{0}, required").format(words) if required else words
    editor.setAccessibleName(spoken)


def star_note() -> QLabel:
    """What the star means."""
    note = label(QCoreApplication.translate("Form", "* required"), "caption")
    note.hide()
    return note
