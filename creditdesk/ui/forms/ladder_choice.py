"""Chooses how to remind: the ladders by name, and beside them what the chosen one does, step by step."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.ui.dunning_words import ladder_name, tone_name
from creditdesk.ui.widgets.labels import label, section


class LadderChoice(QWidget):
    """``changed()`` when another ladder is chosen; ``value()`` is its name."""

    changed = Signal()

    def __init__(self, ladders: Iterable[Ladder] = (), chosen: str = "") -> None:
        super().__init__()
        self._ladders: dict[str, Ladder] = {}
        self._notice: bool | None = None
        self.radios: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._names = QVBoxLayout()
        self._names.setSpacing(8)
        self.title, self.purpose = section(""), label("", "state", wrap=True)
        self._steps = QGridLayout()
        self._steps.setHorizontalSpacing(16)
        self._steps.setVerticalSpacing(8)
        self._steps.setColumnStretch(1, 1)
        self._lay_out()
        if ladders:
            self.fill(ladders, chosen)

    def fill(self, ladders: Iterable[Ladder], chosen: str) -> None:
        """Offer ``ladders``, ``chosen`` being the name of the one in force."""
        self._ladders = {ladder.name: ladder for ladder in ladders}
        for name in self._ladders:
            if name not in self.radios:
                radio = self.radios[name] = QRadioButton(ladder_name(name))
                radio.toggled.connect(lambda on: self._toggled(on))
                self._group.addButton(radio)
                self._names.insertWidget(self._names.count() - 1, radio)
        self.set_value(chosen)
        self._describe()

    def value(self) -> str:
        """Name of the ladder chosen."""
        return next((name for name, radio in self.radios.items() if radio.isChecked()), "")

    def set_value(self, name: str) -> None:
        """Choose the ladder of this name, if it is offered."""
        if name in self.radios:
            self.radios[name].setChecked(True)

    def show_notice(self, on: bool | None) -> None:
        """Describe the ladder with its notice before the due date switched ``on`` or off; None = as it is."""
        self._notice = on
        self._describe()

    def lines(self) -> list[tuple[str, str]]:
        """The steps of the ladder chosen as (when, what)."""
        ladder = self._ladders.get(self.value())
        steps = ladder.steps if ladder else ()
        return [(self.when(step), self.what(step)) for step in steps if self._is_on(step)]

    def when(self, step: Step) -> str:
        """The day of a step, such as "3 days after the due date"."""
        if step.days < 0:
            return self.tr("%n days before the due date", "", -step.days)
        return self.tr("%n days after the due date", "", step.days)

    def what(self, step: Step) -> str:
        """What a step does, such as "Reminder by letter, 7 days to pay"."""
        if step.channel is Channel.CALL:
            words = [self.tr("a telephone call")]
        elif step.channel is Channel.REGISTERED:
            words = [self.tr("{0} by registered letter").format(tone_name(step.tone))]
        else:
            words = [self.tr("{0} by letter").format(tone_name(step.tone))]
        if step.grant_days:
            words.append(self.tr("%n days to pay", "", step.grant_days))
        effects = self._effects()
        words += [effects[code] for code in step.effects if code in effects]
        return self.tr(", ").join(words)

    def _is_on(self, step: Step) -> bool:
        return step.enabled if step.number or self._notice is None else self._notice

    def _effects(self) -> dict[str, str]:
        return {
            "stop_supply": self.tr("no new orders until it is paid"),
            "negotiate_plan": self.tr("agree on a payment plan"),
            "hand_over": self.tr("then to a collection agency or lawyer"),
            "legal": self.tr("announces legal steps"),
            "court_or_agency": self.tr("then to court or a collection agency"),
        }

    def _purposes(self) -> dict[str, str]:
        return {
            "standard": self.tr("Fits most firms: three letters within a month."),
            "swift": self.tr("For small amounts and new customers: quick and short."),
            "stop-supply": self.tr("For regular deliveries: new orders stop after the second letter."),
            "graduated": self.tr("For patient trades: letters and a call over three months."),
            "relationship": self.tr("For customers worth keeping: letters, a call, a plan."),
        }

    def _toggled(self, on: bool) -> None:
        if on:
            self._describe()
            self.changed.emit()

    def _describe(self) -> None:
        name = self.value()
        self.title.setText(ladder_name(name) if name else "")
        self.purpose.setText(self._purposes().get(name, ""))
        while self._steps.count():
            item = self._steps.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (when, what) in enumerate(self.lines()):
            for column, made in enumerate((label(when, "label"), label(what, wrap=True))):
                self._steps.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        for radio_name, radio in self.radios.items():
            radio.setAccessibleDescription(self._purposes().get(radio_name, ""))

    def _lay_out(self) -> None:
        self._names.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self.title, self.purpose):
            right.addWidget(part)
        right.addSpacing(4)
        right.addLayout(self._steps)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(self._names)
        row.addLayout(right, 1)
        self.setMinimumHeight(196)
