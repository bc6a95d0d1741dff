"""The room that the pages have in the window: they scroll where a small or strongly enlarged screen gives less than
they need, so that no button is out of reach.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from creditdesk.ui.page import Page

#: What the system draws around a window: its title and edges.
_FRAME = QSize(8, 40)
#: The least size of the window, where the screen has room for it.
_LEAST = QSize(1024, 640)
#: What a page has in the least window beside the wide navigation; where there is less, it scrolls.
_NEEDED = QSize(828, 540)


class PageRoom(QScrollArea):
    """Holds ``pages``; without bars as long as the window is not smaller than it should be."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.currentChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """What stands in place of a page, such as the start, has its own least size."""
        shown = self._pages.currentWidget()
        own = QSize() if shown is None or isinstance(shown, Page) else shown.minimumSizeHint()
        self._pages.setMinimumSize(_NEEDED.expandedTo(own))


def screen_room(window: QWidget) -> QSize:
    """What the screen has for the inside of ``window``, in points: an enlarged one has few."""
    return window.screen().availableSize() - _FRAME


def set_least_size(window: QWidget) -> bool:
    """Keep ``window`` as large as its pages need it, but within its screen; whether that has room enough."""
    window.setMinimumSize(_LEAST.boundedTo(screen_room(window)))
    return window.minimumWidth() == _LEAST.width()
