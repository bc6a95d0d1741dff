"""The room that the pages have in the window: they scroll where a small or strongly enlarged screen gives less than
they need, so that no button is out of reach.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from creditdesk.ui.page import Page

#: What the system draws around a window: its title and edges.
_FRAME = QSize(8, 40)
#: The least size of the window, where the screen has room for it.
LEAST = QSize(1024, 640)
#: What a page has in the least window beside the wide navigation; where there is less, it scrolls.
_NEEDED = QSize(828, 540)


class PageRoom(QScrollArea):
    """Holds ``pages``; without bars as long as the window is not smaller than it should be."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages, self._sheet = pages, _Sheet(pages)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._sheet)
        pages.currentChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """What stands in place of a page, such as the start, has its own least size; a bar at the side takes its width
        from the page, so that it brings no second one."""
        shown = self._pages.currentWidget()
        own = QSize() if shown is None or isinstance(shown, Page) else shown.minimumSizeHint()
        bar = QSize(self.verticalScrollBar().sizeHint().width(), 0)
        self._sheet.setMinimumSize((_NEEDED - bar).expandedTo(own))


class _Sheet(QWidget):
    """Gives ``pages`` all of its room. Qt would scroll a page that has words over several lines, such as a band above
    its table, until everything on it is as high as it would like to be; behind this it sees the least size alone."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        pages.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pages.setGeometry(self.rect())
        super().resizeEvent(event)


def screen_room(window: QWidget) -> QSize:
    """What the screen has for the inside of ``window``, in points: an enlarged one has few."""
    return window.screen().availableSize() - _FRAME


def set_least_size(window: QWidget) -> bool:
    """Keep ``window`` as large as its pages need it, but within its screen; whether that has room enough."""
    window.setMinimumSize(LEAST.boundedTo(screen_room(window)))
    return window.minimumWidth() == LEAST.width()
