"""The fields of one step of a ladder; which there are follows from what kind of step it is."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from creditdesk.domain.dunning.ladder import EFFECTS, TONES, Channel, Step
from creditdesk.errors import UserError
from creditdesk.ui import texts
from creditdesk.ui.dunning_words import tone_name
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.days_edit import DaysEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.ladder_words import effect_words
from creditdesk.ui.widgets.tick import Tick


class StepForm(Form):
    """``edited()`` whenever something else stands in a field. A notice has days only, a call no tone and no date."""

    edited = Signal()

    def __init__(self, step: Step) -> None:
        super().__init__(columns=2)
        self._step = step
        if step.number:
            self._late_fields(step)
        else:
            self._notice_fields(step)

    def step(self) -> Step:
        """The step as it stands in the fields; raises ``UserError`` with ``field`` for what cannot be read."""
        found: dict[str, object] = {}
        for key in self.fields:
            try:
                found[key] = self.value(key)
            except UserError as error:
                raise UserError(error.code, **{**error.params, "field": key}) from None
        if "channel" in found:
            found["channel"] = Channel(str(found["channel"]))  # a choice gives back the bare text of an enum
        if "effects" in found:
            found["effects"] = (found["effects"],) if found["effects"] else ()
        if self._step.number == 0:
            found["days"] = -self.value("days")
        return replace(self._step, **found)  # type: ignore[arg-type]

    def show_problems(self, problems: list[UserError]) -> None:
        """Say under each field what is wrong; the keyboard stays where it is."""
        self.clear_errors()
        for problem in problems:
            key = str(problem.params.get("field", ""))
            if key in self.fields and self.fields[key].error.isHidden():
                self.mark(key, texts.error_sentence(problem))

    def _notice_fields(self, step: Step) -> None:
        self._add("enabled", self.tr("Notice"), Tick(self.tr("Send it")), step.enabled)
        self._add("days", self.tr("Days before the due date"), DaysEdit(), -step.days)

    def _late_fields(self, step: Step) -> None:
        call = step.channel is Channel.CALL
        self._add(
            "enabled", self.tr("Step {0}").format(step.number), Tick(self.tr("Switched on")), step.enabled
        )
        self._add("days", self.tr("Days after the due date"), DaysEdit(), step.days)
        self._add("channel", self.tr("How"), Choice(self._channels()), step.channel)
        if not call:
            tones = [(tone, tone_name(tone)) for tone in TONES[1:]]
            self._add("tone", self.tr("Tone of the letter"), Choice(tones), step.tone)
        more = [("", self.tr("Nothing more")), *((code, effect_words(code)) for code in EFFECTS)]
        self._add("effects", self.tr("What it brings with it"), Choice(more), "".join(step.effects[:1]))
        if not call:
            help = self.tr("0 = the letter sets no date")
            self._add("grant_days", self.tr("Days granted to pay"), DaysEdit(), step.grant_days, help)

    def _channels(self) -> list[tuple[Channel, str]]:
        return [
            (Channel.LETTER, self.tr("Letter")),
            (Channel.REGISTERED, self.tr("Registered letter")),
            (Channel.CALL, self.tr("Telephone call")),
        ]

    def _add(
        self, key: str, words: str, editor: Tick | DaysEdit | Choice, value: object, help: str = ""
    ) -> None:
        self.add(key, words, editor, help)
        if isinstance(editor, DaysEdit):
            self.require(key)
        self.set_value(key, value)
        told: Callable[..., None] = lambda *_: self.edited.emit()  # noqa: E731
        if isinstance(editor, Choice):
            editor.currentIndexChanged.connect(told)
        elif isinstance(editor, QLineEdit):
            editor.textEdited.connect(told)
        else:
            editor.toggled.connect(told)
