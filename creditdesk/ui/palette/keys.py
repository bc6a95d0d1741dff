"""Puts the keys that work everywhere on the window; palette and sheet are loaded when they are first wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from creditdesk.ui.desk import Desk
from creditdesk.ui.page import PageSpec


class PaletteKeys(QObject):
    """One card at a time; pressing the keys again closes it."""

    def __init__(self, window: QWidget, desk: Desk, pages: Sequence[PageSpec]) -> None:
        super().__init__(window)
        self._window, self._desk, self._pages = window, desk, pages
        for keys, verb in (
            ("Ctrl+K", self.palette),
            ("Ctrl+/", self.sheet),
            ("Ctrl+R", self.receipt),
            ("Ctrl+Q", window.close),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(verb)

    def palette(self) -> None:
        """Open the palette, or close it."""
        from creditdesk.ui.palette.palette import Palette

        if not self._closed(Palette):
            Palette(self._window, self._desk, self._pages, self.sheet).open()

    def sheet(self) -> None:
        """Open the list of keys, or close it."""
        from creditdesk.ui.palette.sheet import ShortcutSheet

        if not self._closed(ShortcutSheet):
            ShortcutSheet(self._window, self._pages).open()

    def receipt(self) -> None:
        """Record a receipt: for the chosen invoices or the chosen customer where there are such, else for anybody."""
        from creditdesk.ui.page import Page
        from creditdesk.ui.palette.catalogue import RECEIPT
        from creditdesk.ui.palette.overlay import Overlay
        from creditdesk.ui.palette.taking import in_front, taken_over

        covered = any(card.isVisible() for card in self._window.findChildren(Overlay))
        page = next((each for each in self._window.findChildren(Page) if each.isVisible()), None)
        if covered or page is None or self._desk.ledger is None:
            return
        self._desk.go(RECEIPT.place, **taken_over(RECEIPT, *in_front(self._window))[0])

    def _closed(self, kind: type[QWidget]) -> bool:
        """Close the card that is open; True if it was of this kind."""
        from creditdesk.ui.palette.overlay import Overlay

        found = [each for each in self._window.findChildren(Overlay) if each.isVisible()]
        for each in found:
            each.leave()
        return any(isinstance(each, kind) for each in found)
