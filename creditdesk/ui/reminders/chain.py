"""How far a run has come: prepared, reviewed, issued, printed, posted, as a chain of badges."""

from PySide6.QtWidgets import QWidget

from creditdesk.ui.dunning_words import state_badge
from creditdesk.ui.widgets.chain import Chain

_CHAIN = ("prepared", "reviewed", "issued", "printed", "posted")


class StateChain(Chain):
    """The chain of a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ""
        self.set_state("")

    def set_state(self, state: str) -> None:
        """The run's state; "" hides the chain."""
        self.state = state
        spoken = self.tr("State of the run: {0}").format(state_badge(state)[1]) if state else ""
        self.show_links(_links(state) if state else [], spoken)


def _links(state: str) -> list[tuple[str, str]]:
    if state in ("undone", "dropped"):
        return [("plain", state_badge("prepared")[1]), ("red", state_badge(state)[1])]
    now = _CHAIN.index(state) if state in _CHAIN else -1
    tones = ["good" if place < now else "plain" for place in range(len(_CHAIN))]
    if now >= 0:
        tones[now] = "good" if state == "posted" else "info"
    return [(tone, state_badge(each)[1]) for tone, each in zip(tones, _CHAIN, strict=True)]
