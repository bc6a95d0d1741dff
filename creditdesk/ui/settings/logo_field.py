"""The logo of letters: chosen or dropped, seen on white paper, taken away again; stored at once, with Undo."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import CreditDeskError
from creditdesk.ui import texts, theme
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.dropped import accept_copy, files_of
from creditdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from creditdesk.services.logo import Logo

_PIXELS_IN_MM = 4
_PLACE = (60, 20)
_RIM = 12


class Paper(QWidget):
    """The place of the logo on white paper, four screen pixels to the millimetre."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_PLACE[0] * _PIXELS_IN_MM + 2 * _RIM, _PLACE[1] * _PIXELS_IN_MM + 2 * _RIM)
        self._image = QImage()
        self._size = (0.0, 0.0)
        self.awaits = False

    def show_logo(self, logo: "Logo | None") -> None:
        """Show a logo as large as it is printed, or that there is none."""
        self._image = QImage.fromData(logo.data) if logo else QImage()
        self._size = logo.printed if logo else (0.0, 0.0)
        self.setAccessibleName(self.tr("The logo") if logo else self.tr("No logo"))
        self.update()

    def is_empty(self) -> bool:
        """Whether no logo is shown."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.tokens(), QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPen(QColor(colours.accent if self.awaits else colours.line_strong), 2 if self.awaits else 1)
        if self.is_empty() and not self.awaits:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.surface if self.is_empty() else "#FFFFFF"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self.is_empty():
            painter.setPen(QColor(colours.ink_3))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop a picture here"))
        else:
            width, height = (side * _PIXELS_IN_MM for side in self._size)
            painter.drawImage(
                QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), self._image
            )


class LogoField(QWidget):
    """``logo`` is the one that is kept; a refused picture is explained in ``error`` and changes nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.desk = desk
        self.logo: Logo | None = None
        self._version = 0
        self.paper = Paper()
        self.facts = label("", wrap=True)
        self.help = label(
            self.tr(
                "PNG or JPEG, chosen or dropped here. It stands at the top of the first page of letters issued from "
                "now on; letters already issued stay as they are."
            ),
            "caption",
            wrap=True,
        )
        self.error = label("", "error", wrap=True)
        self.error.hide()
        self.choose = buttons.button(self.tr("Choose a picture …"), self.choose_file, icon="file")
        self.remove = buttons.button(self.tr("Remove the logo"), self.take_away, icon="trash")
        self._lay_out()
        self.setAcceptDrops(True)

    def show_state(self, logo: "Logo | None", version: int) -> None:
        """What is kept now, and the version of the company that says so."""
        self.logo, self._version = logo, version
        self.paper.show_logo(logo)
        self.facts.setText(self._facts(logo))
        writable = not self.desk.ledger.read_only
        self.choose.setEnabled(writable)
        self.remove.setEnabled(writable)
        self.remove.setVisible(logo is not None)

    # -- verbs

    def choose_file(self) -> None:
        """Let the person choose a picture."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        for file in self.desk.prompts.open_files(self.tr("Choose the logo"), kinds)[:1]:
            self.take(file)

    def take(self, file: Path) -> None:
        """Make the picture in ``file`` the logo, or say why it cannot be."""
        from creditdesk.services.logo import change_logo, look_at

        ledger, version, acting, before = self.desk.ledger, self._version, self.desk.acting(), self.logo

        def verb(_progress: object) -> ChangeSet:
            return change_logo(ledger, look_at(file), version, acting)

        self._store(verb, self.tr("Logo kept. Letters issued from now on carry it."), before)

    def take_away(self) -> None:
        """Letters from now on have no logo."""
        from creditdesk.services.logo import change_logo

        ledger, version, acting, before = self.desk.ledger, self._version, self.desk.acting(), self.logo
        self._store(
            lambda _progress: change_logo(ledger, None, version, acting), self.tr("Logo removed."), before
        )

    def put_back(self, before: "Logo | None") -> None:
        """Undo: the logo that was there before, or none; whatever else was changed meanwhile stays."""
        from creditdesk.services.company import company_view
        from creditdesk.services.logo import change_logo

        ledger, acting = self.desk.ledger, self.desk.acting()
        self._store(lambda _progress: change_logo(ledger, before, company_view(ledger).version, acting))

    def _store(self, verb: object, words: str = "", before: "Logo | None" = None) -> None:
        self.error.hide()

        def done(_changes: ChangeSet) -> None:
            if words:
                self.desk.toast(words, lambda: self.put_back(before))

        self.desk.write(self, self.tr("Keeping the logo"), verb, done, failed=self._refused)  # type: ignore[arg-type]

    def _refused(self, error: Exception) -> None:
        if isinstance(error, CreditDeskError):
            self.error.setText(texts.error_sentence(error))
            self.error.show()
        else:
            self.desk.prompts.problem(error)

    # -- dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.choose.isEnabled() and files_of(event):
            accept_copy(event)
            self._await(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._await(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._await(False)
        accept_copy(event)
        for file in files_of(event)[:1]:
            self.take(file)

    def _await(self, on: bool) -> None:
        self.paper.awaits = on
        self.paper.update()

    # -- showing

    def _facts(self, logo: "Logo | None") -> str:
        if logo is None:
            return self.tr("Letters have no logo.")
        width, height = logo.printed
        words = self.tr("Prints {0} × {1} mm with {2} dots to the inch and adds {3} kB to a letter.")
        dots = round(logo.width / width * 25.4)
        return words.format(round(width), round(height), dots, max(1, round(len(logo.data) / 1000)))

    def _lay_out(self) -> None:
        # From the outside inwards: what is put into a layout that has no widget yet would belong to Python, not to us,
        # and be destroyed twice when the program ends.
        row, words, acts = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        words.setSpacing(6)
        words.addWidget(self.facts)
        words.addLayout(acts)
        words.addWidget(self.error)
        words.addWidget(self.help)
        words.addStretch(1)
        acts.setSpacing(8)
        acts.addWidget(self.choose)
        acts.addWidget(self.remove)
        acts.addStretch(1)
