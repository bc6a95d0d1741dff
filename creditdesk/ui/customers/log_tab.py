"""The log of a customer: what was said and agreed and the files kept, newest first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from creditdesk.services.contacts import AttachmentLine, ContactLine, attachments, contacts
from creditdesk.ui import formats
from creditdesk.ui.contact_words import kind_icon, next_tone, next_words, title
from creditdesk.ui.desk import Desk
from creditdesk.ui.reading_only import hold
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label
from creditdesk.ui.widgets.timeline import Entry, Link, Timeline


class LogTab(QWidget):
    """What it asks the page for: ``add(settles or None)``, ``attach()``, ``open(attachment)``.

    It reads when it is in sight only, so that walking through customers costs nothing more.
    """

    add = Signal(object)
    attach = Signal()
    open = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._customer, self._asked, self._stale = 0, 0, False
        self.timeline = Timeline()
        self.nothing = label(
            self.tr(
                "Nothing has been noted yet. Write down calls and promises: it helps whoever calls next."
            ),
            "state",
            wrap=True,
        )
        self.nothing.hide()
        self._lay_out()

    def show_customer(self, customer_id: int) -> None:
        """Show this customer's log, at once or when the tab is looked at."""
        self._customer, self._stale = customer_id, True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        self._stale = False
        self._asked += 1
        question, ledger, customer = self._asked, self._desk.ledger, self._customer

        def look() -> tuple[list[ContactLine], list[AttachmentLine]]:
            return contacts(ledger, customer), attachments(ledger, customer)

        def arrived(found: tuple[list[ContactLine], list[AttachmentLine]]) -> None:
            if question == self._asked:
                self._show(*found)

        self._desk.read(self, look, arrived)

    def _show(self, said: list[ContactLine], kept: list[AttachmentLine]) -> None:
        days = [(line.on, 1, line.id, self._contact(line)) for line in said]
        days += [(line.added_on, 0, line.id, self._file(line)) for line in kept]
        self.timeline.fill([entry for *_, entry in sorted(days, key=lambda day: day[:3], reverse=True)])
        self.nothing.setVisible(not days)

    def _contact(self, line: ContactLine) -> Entry:
        links = ()
        if line.next_on is not None and not line.done:
            links = (Link(self.tr("Done …"), lambda: self.add.emit(line)),)
        return Entry(
            kind_icon(line.kind),
            title(line),
            formats.current().date(line.on),
            line.text,
            line.person,
            next_words(line),
            next_tone(line, self._desk.today()),
            links,
        )

    def _file(self, line: AttachmentLine) -> Entry:
        note = "  ·  ".join((_size(line.size), line.person))
        link = Link(self.tr("Open"), lambda: self.open.emit(line))
        return Entry("file", line.name, formats.current().date(line.added_on), note=note, links=(link,))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 4)
        row.setSpacing(8)
        entry = buttons.button(self.tr("New entry"), lambda: self.add.emit(None), icon="plus")
        file = buttons.button(self.tr("Attach a file"), self.attach.emit, icon="file")
        hold(self._desk, entry, file)
        row.addWidget(entry)
        row.addWidget(file)
        row.addStretch(1)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 8, 8, 12)
        inside.addWidget(self.nothing)
        inside.addWidget(self.timeline, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Log of this customer"))
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(area, 1)


def _size(size: int) -> str:
    """Bytes as people say them."""
    how = formats.current()
    kilo = max(round(size / 1024), 1)
    return f"{how.count(kilo)} kB" if kilo < 1024 else f"{size / 1024 / 1024:.1f} MB"
