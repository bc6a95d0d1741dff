"""Shown when the program itself made a mistake: an apology, and details without names or amounts to copy."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, section


class CrashDialog(QDialog):
    """``places`` are types and positions in the program, never what people typed."""

    def __init__(self, places: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("CreditDesk"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(section(self.tr("CreditDesk made a mistake")))
        explanation = self.tr(
            "This step was stopped. What was stored before is safe; look whether your last entry is there before "
            "you make it again. The details below hold no names and no amounts; they help to mend the program."
        )
        column.addWidget(label(explanation, wrap=True))
        self.details = QPlainTextEdit("\n".join(places))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the mistake"))
        self.details.setFixedHeight(160)
        column.addWidget(self.details)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(buttons.button(self.tr("Copy details"), self.copy, icon="copy"))
        row.addWidget(buttons.primary(self.tr("Go on"), self.accept))
        column.addLayout(row)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())
