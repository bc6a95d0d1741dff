"""The foot of the window: what was last saved, and what is being done, how far, with Cancel (Shift+Esc)."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from creditdesk.ui import formats
from creditdesk.ui.jobs import Jobs, Ticket
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel, label

#: Work that ends sooner is not worth a flicker.
_PATIENCE_MS = 200
#: Escape alone closes and empties wherever one is; input methods keep Ctrl with a full stop to themselves.
_STOP = "Shift+Esc"


class JobFooter(QWidget):
    """Follows ``Jobs``; shows the oldest job that is not quiet."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(36)
        self._jobs = jobs
        self._ticket: Ticket | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self.state = ElidedLabel("", "caption")
        self.title, self.how_far = label("", "label"), label("", "caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.cancel = buttons.link("", self._cancel)
        row.addWidget(self.state, 1)
        for part in (self.title, self.bar, self.how_far, self.cancel):
            row.addWidget(part)
            part.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._look)
        jobs.started.connect(self._begun)
        jobs.ended.connect(self._ended)
        stop = QShortcut(QKeySequence(_STOP), self)  # always: it is never a mere Escape for what lies above
        stop.setAutoRepeat(False)
        stop.activated.connect(self.stop)
        self.retranslate()

    def set_state(self, sentence: str) -> None:
        """The quiet words at the left, such as "Saved 10:42"."""
        self.state.set_text(sentence)

    def show_work(self, title: str, done: int, total: int) -> None:
        """Show that ``title`` is being done, and how far it is.

        Work that never says how far it is cannot be stopped in its middle: it gets no Cancel that would do nothing.
        """
        for part in (self.title, self.bar, self.how_far):
            part.show()
        self.title.setText(title)
        self.cancel.setEnabled(True)
        self.cancel.hide()
        self._progress(done, total)

    def stop(self) -> None:
        """Press Cancel, where it is offered."""
        if not self.cancel.isHidden():
            self.cancel.click()

    def _begun(self, _ticket: object) -> None:
        self._patience.start()

    def _ended(self, _ticket: object) -> None:
        """A slot of its own, so that work which ends after the window has gone finds nobody to tell."""
        self._look()

    def _look(self) -> None:
        """Show the oldest running job, or nothing."""
        ticket = next((t for t in self._jobs.running if not t.job.quiet and t.running), None)
        if ticket is None:
            for part in (self.title, self.bar, self.how_far, self.cancel):
                part.hide()
        if ticket is not None and ticket is not self._ticket:
            self.show_work(ticket.job.title, *ticket.how_far)
            ticket.progressed.connect(self._progress)
        self._ticket = ticket

    def _progress(self, done: int, total: int) -> None:
        how = formats.current()
        if done or total:
            self.cancel.show()
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(1000 * done // total if total else 0)
        words = self.tr("{0} of {1}").format(how.count(done), how.count(total)) if total else ""
        if self.cancel.isEnabled():  # else it is stopping, and says so
            self.how_far.setText(words)

    def _cancel(self) -> None:
        if self._ticket:
            self._ticket.cancel()
            self.cancel.setEnabled(False)
            self.how_far.setText(self.tr("Stopping …"))

    def retranslate(self) -> None:
        """Words of its own in the present language."""
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop this work  ({0})").format(_STOP))
        self.bar.setAccessibleName(self.tr("Progress"))
