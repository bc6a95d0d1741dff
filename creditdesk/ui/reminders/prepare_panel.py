"""What is asked before a run is prepared: as of which day, by which ladder, and what about missing addresses."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.errors import UserError
from creditdesk.ui import formats, texts, theme
from creditdesk.ui.dunning_words import ladder_name, tone_name
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label
from creditdesk.ui.widgets.tick import Tick


class PreparePanel(QWidget):
    """``wanted(as_of, ladder, allow_no_address)`` on Prepare or Enter, ``left()`` on Escape."""

    wanted = Signal(object, str, bool)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ladders: dict[str, Ladder] = {}
        self._company, self._today = "", today
        self.day = DateEdit(today, self.tr("As of"))
        self.day.set_day(today())
        self.ladder = Choice((), self.tr("Ladder"))
        self.ladder.setMinimumWidth(240)
        self.no_address = Tick(self.tr("Also print letters without an address"))
        self.no_address.setAccessibleName(self.no_address.text())
        self.steps, self.error = label("", "caption", wrap=True), label("", "error", wrap=True)
        self.error.hide()
        self.prepare = buttons.primary(self.tr("Prepare"), self.submit)
        self.close_button = buttons.button(self.tr("Cancel"), self.left.emit)
        self._lay_out()
        self.ladder.currentIndexChanged.connect(lambda _place: self._describe())
        self.day.textEdited.connect(lambda _text: self._take_error_away())

    def set_ladders(self, ladders: Sequence[Ladder], company: str) -> None:
        """The ladders of the file; ``company`` is the name of the company's own."""
        self._ladders, self._company = {ladder.name: ladder for ladder in ladders}, company
        chosen = self.ladder.value() or ""
        own = self.tr("The company's: {0}").format(ladder_name(company))
        others = [(name, ladder_name(name)) for name in self._ladders if name != company]
        self.ladder.fill([("", own), *others])
        self.ladder.set_value(chosen)
        self._describe()

    def offer_close(self, offered: bool) -> None:
        """Whether there is a run to go back to."""
        self.close_button.setVisible(offered)

    def begin(self) -> None:
        """Begin anew: today, the company's ladder, nothing refused yet; the keyboard on the day."""
        self.day.set_day(self._today())
        self.ladder.set_value("")
        self.no_address.setChecked(False)
        self._take_error_away()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def show_error(self, error: Exception) -> None:
        """Say why the run could not be prepared."""
        self.error.setText(texts.error_sentence(error))
        self.error.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and self.close_button.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Ask for the run that stands here, as the button does."""
        self._take_error_away()
        try:
            day = self.day.day()
        except UserError as error:
            self.show_error(error)
            theme.restyle(self.day, faulty=True)
            return
        if day is not None:
            self.wanted.emit(day, self.ladder.value() or "", self.no_address.isChecked())

    def _take_error_away(self) -> None:
        self.error.hide()
        theme.restyle(self.day, faulty=False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, editor in ((self.tr("As of"), self.day), (self.tr("Ladder"), self.ladder)):
            caption = label(words, "label")
            caption.setBuddy(editor)
            row.addWidget(caption)
            row.addWidget(editor)
            row.addSpacing(8)
        self.day.setFixedWidth(148)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.prepare)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.steps)
        column.addWidget(self.no_address)
        self.setTabOrder(self.ladder, self.no_address)  # what is asked comes before the buttons
        self.setTabOrder(self.no_address, self.close_button)
        column.addWidget(self.error)

    def _describe(self) -> None:
        ladder = self._ladders.get(self.ladder.value() or self._company)
        steps = [self._step(step) for step in ladder.steps if step.enabled] if ladder else []
        self.steps.setText("   →   ".join(steps))

    def _step(self, step: Step) -> str:
        days = formats.current().days_words(abs(step.days))
        when = self.tr("{0} before due: {1}") if step.days < 0 else self.tr("{0} after due: {1}")
        if step.channel is Channel.CALL:
            return when.format(days, self.tr("telephone call"))
        kind = tone_name(step.tone)
        if step.channel is Channel.REGISTERED:
            kind = self.tr("{0}, registered").format(kind)
        return when.format(days, kind)
