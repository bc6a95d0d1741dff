"""A document in a window of its own, beside the desk: the very bytes that were, or will be, printed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.pdf_view import PdfView

_WIDTH, _HEIGHT = 760, 900


class PdfWindow(QDialog):
    """Shows a PDF until it is closed; Escape closes. The desk behind it stays usable.

    With ``print`` it has a button for it at the foot, which Ctrl+P presses too.
    """

    def __init__(
        self,
        title: str,
        content: bytes,
        parent: QWidget | None = None,
        print: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.view = PdfView(title, alone=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        if print is not None:
            column.addLayout(self._foot(print))
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))
        self.view.show_pdf(content)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view.close_document()
        super().closeEvent(event)

    def _foot(self, print: Callable[[], object]) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(buttons.button(self.tr("Close"), self.close))
        self.print_button = buttons.primary(self.tr("Print …"), print, "print")
        foot.addWidget(self.print_button)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(print)
        return foot


def view_with_window(name: str) -> PdfView:
    """A ``PdfView`` for a pane that also shows its document in a window of its own; ``name`` is said of both."""
    view = PdfView(name)
    view.enlarged.connect(lambda content: PdfWindow(name, content, view.window()).show())
    return view
