"""Chooses how to remind: the ladders by name, and beside them what the chosen one does, step by step."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from creditdesk.domain.dunning.ladder import Ladder, Step
from creditdesk.ui import texts
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.forms.ladder_words import purpose, what, when
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import label, section

#: A name the person gave may be long; it must not push the steps aside.
_NAME_WIDTH = 168


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

    def fill(self, ladders: Iterable[Ladder], chosen: str, hidden: Collection[str] = ()) -> None:
        """Offer ``ladders``, ``chosen`` being the name of the one in force; ``hidden`` ones are to be looked at."""
        self._ladders = {ladder.name: ladder for ladder in ladders}
        for name in [name for name in self.radios if name not in self._ladders]:
            self._take_away(name)
        for name in self._ladders:
            if name not in self.radios:
                radio = self.radios[name] = QRadioButton()
                radio.toggled.connect(lambda on: self._toggled(on))
                self._group.addButton(radio)
                self._names.insertWidget(self._names.count() - 1, radio)
        for name, radio in self.radios.items():
            self._call(radio, self.tr("{0} (hidden)") if name in hidden else "{0}", ladder_name(name))
        self.set_value(chosen)
        self._describe()

    def ladder(self) -> Ladder | None:
        """The ladder chosen."""
        return self._ladders.get(self.value())

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
        ladder = self.ladder()
        steps = ladder.steps if ladder else ()
        return [(when(step), what(step)) for step in steps if self._is_on(step)]

    def _is_on(self, step: Step) -> bool:
        return step.enabled if step.number or self._notice is None else self._notice

    def _call(self, radio: QRadioButton, form: str, name: str) -> None:
        whole = form.format(name)
        room = _NAME_WIDTH - radio.fontMetrics().horizontalAdvance(form.format(""))
        shown = form.format(radio.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        radio.setText(shown)
        radio.setAccessibleName(whole)
        radio.setToolTip(texts.tip(whole) if shown != whole else "")

    def _take_away(self, name: str) -> None:
        radio = self.radios.pop(name)
        self._group.removeButton(radio)
        self._names.removeWidget(radio)
        radio.hide()
        radio.deleteLater()

    def _toggled(self, on: bool) -> None:
        if on:
            self._describe()
            self.changed.emit()

    def _describe(self) -> None:
        name = self.value()
        self.title.setText(ladder_name(name) if name else "")
        self.purpose.setText(purpose(self._ladders[name]) if name else "")
        empty(self._steps)
        for row, sentences in enumerate(self.lines()):
            for column, made in enumerate((label(sentences[0], "label"), label(sentences[1], wrap=True))):
                self._steps.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        for radio_name, radio in self.radios.items():
            radio.setAccessibleDescription(purpose(self._ladders[radio_name]))

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
