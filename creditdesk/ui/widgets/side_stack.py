"""The right side of a page: the detail pane, and over it a form while one is open. No window pops up."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.forms.touching import Touching
from creditdesk.ui.prompts import Prompts
from creditdesk.ui.reading_only import refuses
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel

#: After this long a form is on the screen, and what its saving needs is loaded beside it.
_READY_MS = 300


class SideStack(QStackedWidget):
    """``closed()`` when a form has gone and the keyboard should go back to the table."""

    closed = Signal()

    def __init__(self, base: QWidget, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base, self._prompts = base, prompts
        self.form: Form | None = None
        self.about = 0
        self._card: QWidget | None = None
        self._seen: list[str] = []
        self._touching: Touching | None = None
        self.setMinimumWidth(base.minimumWidth())
        self.addWidget(base)

    def open_form(self, title: str, form: Form, about: int = 0) -> bool:
        """Show ``form`` under a heading; False if the person keeps the one that is open, or nothing can be stored.

        ``about``: the row of the list that it is for and goes with, 0 for one that is for none.
        """
        if (isinstance(form, SavingForm) and refuses(form.desk)) or not self.leave():
            form.deleteLater()
            return False
        self.form, self._card, self.about = form, self._make_card(title, form), about
        form.left.connect(self.leave)
        self.addWidget(self._card)
        self.setCurrentWidget(self._card)
        self.show()
        self._touching = Touching(form)
        if isinstance(form, SavingForm):
            QTimer.singleShot(_READY_MS, form, form.get_ready)
        form.focus_first()
        self.remember()
        return True

    def remember(self) -> None:
        """What stands in the form now is no change of the person's: closing asks nothing for it."""
        self._seen = self._entries()

    def leave(self) -> bool:
        """Close the form; asks first when something was entered. False if the person stays."""
        if self.unsaved() and not self._give_up():
            return False
        self.close_form()
        return True

    def unsaved(self) -> bool:
        """Whether the person has entered something in the open form that is not stored."""
        by_hand = self._touching is not None and self._touching.touched
        return self.form is not None and by_hand and self._entries() != self._seen

    def close_form(self) -> None:
        """Close the form without a question: it was saved, or there is none."""
        if self._card is None:
            return
        self.removeWidget(self._card)
        self._card.deleteLater()
        self.form, self._card, self._seen, self._touching, self.about = None, None, [], None, 0
        self.setCurrentWidget(self._base)
        self.closed.emit()

    def _give_up(self) -> bool:
        return self._prompts.confirm(
            self.tr("Close without saving?"),
            self.tr("What you entered here has not been stored yet."),
            self.tr("Close without saving"),
            destructive=True,
        )

    def _entries(self) -> list[str]:
        """What stands in every field of the form, to see whether something was entered."""
        if self.form is None:
            return []
        found = [edit.text() for edit in self.form.findChildren(QLineEdit)]
        found += [edit.toPlainText() for edit in self.form.findChildren(QPlainTextEdit)]
        found += [str(box.currentIndex()) for box in self.form.findChildren(QComboBox)]
        return found + [str(box.isChecked()) for box in self.form.findChildren(QCheckBox)]

    def _make_card(self, title: str, form: Form) -> QWidget:
        card = QWidget()
        card.setProperty("kind", "pane")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(title, "section"), 1)
        head.addWidget(buttons.icon_button("close", self.tr("Close"), self.leave, 16))
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 12, 12)
        column.setSpacing(12)
        column.addLayout(head)
        form.let_scroll()
        column.addWidget(form, 1)
        return card
