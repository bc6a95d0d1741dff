"""Chooses a customer by typing: name, number or (pinyin) initials; matches come from the ledger while one types."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from creditdesk.ui.desk import Desk

#: Pause after the last key before the ledger is asked, and how many matches are offered.
_PAUSE_MS, _MOST = 120, 12

#: What stands in the field for a customer: name and number.
_FORM = "{0}  ({1})"


class CustomerEdit(QLineEdit):
    """``chosen()`` when another customer stands in the field; ``customer_id`` is None until one does.

    The first match is marked as soon as it is offered, and Enter takes what is marked; typing on marks none until the
    matches for it are there. What was typed stays in the field while one walks through them.
    """

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._offered: dict[str, int] = {}
        self.customer_id: int | None = None
        self.name = ""
        self.setPlaceholderText(self.tr("Name, number or initials"))
        self._words = QStringListModel(self)
        matches = self._matches = QCompleter(self._words, self)
        matches.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        matches.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        matches.setMaxVisibleItems(_MOST)
        self.matches.setProperty("kind", "matches")
        self.matches.ensurePolished()  # or its rows are laid out before they have their height
        matches.activated[str].connect(self._take)  # type: ignore[index] - the stubs know no overloads
        matches.setWidget(self)  # not setCompleter: that writes every marked line into the field
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._understand)

    @property
    def matches(self) -> QAbstractItemView:
        """The list of matches. Asked for each time: what PySide gave for it once does not outlive a form that moves."""
        found = self._matches.popup()
        assert found is not None
        return found

    def set_customer(self, customer_id: int, name: str, code: str) -> None:
        """Show a customer."""
        another = customer_id != self.customer_id
        self.customer_id, self.name = customer_id, name
        with QSignalBlocker(self):
            self.setText(_FORM.format(name, code) if code else name)
        self.setCursorPosition(0)
        if another:
            self.chosen.emit()

    def show_customer(self, customer_id: int) -> None:
        """Show the customer with this id, read from the ledger."""
        ledger = self._desk.ledger

        def look() -> tuple[str, str]:
            from creditdesk.services.customers import customer_detail

            detail = customer_detail(ledger, customer_id)
            return detail.name, detail.code

        self._desk.read(self, look, lambda found: self.set_customer(customer_id, *found))

    def look_now(self) -> None:
        """Ask for matches at once."""
        self._pause.stop()
        self._look()

    def _typed(self, _text: str) -> None:
        if self.customer_id is not None:
            self.customer_id = None
            self.chosen.emit()
        self._asked += 1  # what is still being looked for is not meant any more
        self._offered = {}
        self.matches.setCurrentIndex(QModelIndex())
        self._pause.start()

    def _look(self) -> None:
        text = self.text().strip()
        if not text or self.customer_id is not None:
            self.matches.hide()
            return
        self._asked += 1
        question, ledger, today = self._asked, self._desk.ledger, self._desk.today()

        def look() -> dict[str, int]:
            from creditdesk.services.customers import customer_ids, customer_lines

            ids = customer_ids(ledger, today, search=text)[:_MOST]
            return {
                _FORM.format(line.name, line.code): line.id for line in customer_lines(ledger, ids, today)
            }

        def arrived(found: dict[str, int]) -> None:
            if question == self._asked and self.customer_id is None:
                self._offered = found
                self._offer()

        self._desk.read(self, look, arrived)

    def _offer(self) -> None:
        """Show the matches, the first one marked; where there are none, no list."""
        self._words.setStringList(list(self._offered))
        if self.hasFocus() and self.isVisible():
            self._matches.complete()
            self.matches.setCurrentIndex(self._matches.completionModel().index(0, 0))

    def _take(self, words: str) -> None:
        found = self._offered.get(words)
        if found is not None:
            name, _, code = words.removesuffix(")").rpartition("  (")
            self.set_customer(found, name, code)

    def _understand(self) -> None:
        """Left with one match only: that is the customer meant."""
        if self.customer_id is None and len(self._offered) == 1 and self.text().strip():
            self._take(next(iter(self._offered)))
