"""What can be begun from a page on which nothing is made itself: a short menu for Ctrl+N."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from creditdesk.ui import icons

Go = Callable[..., object]


class NewMenu(QMenu):
    """Invoice, customer, reminder run; gone once it is closed."""

    def __init__(
        self, owner: QWidget, go: Go, *, customer: int = 0, name: str = "", run_first: bool = False
    ) -> None:
        """``customer`` and its ``name``: for whom an invoice is begun; ``run_first``: reminders lead the menu."""
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        aim = {"customer": customer} if customer else {}
        invoice = self.tr("New invoice for {0}").format(name) if customer else self.tr("New invoice")
        begun: list[tuple[str, str, Callable[[], object]]] = [
            ("invoices", invoice, lambda: go("invoices", new=True, **aim)),
            ("customers", self.tr("New customer"), lambda: go("customers", new=True)),
            ("reminders", self.tr("Prepare reminders"), lambda: go("reminders", prepare=True)),
        ]
        if run_first:
            begun.insert(0, begun.pop())
        for icon, words, begin in begun:
            entry = self.addAction(icons.icon(icon, "ink_2", 16), words.replace("&", "&&"))
            entry.triggered.connect(lambda _on=False, begin=begin: begin())

    def open_below(self, widget: QWidget) -> None:
        """Open under ``widget``, the first entry ready for Enter."""
        self.popup(widget.mapToGlobal(widget.rect().bottomLeft()))
        self.setActiveAction(self.actions()[0])
