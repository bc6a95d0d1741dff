"""F1 and the button "Guide": the guide at the page that belongs to where one is. Loaded when first asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from creditdesk.ui.help.contents import page_for
from creditdesk.ui.help.window import HelpWindow
from creditdesk.ui.memory import Memory


def open_guide(window: QWidget, memory: Memory, page: str, part: str = "") -> HelpWindow:
    """Open the guide of ``window``, or bring it forward, for its page ``page`` and section ``part`` ("" none).

    Each window has one guide.
    """
    found = window.findChild(HelpWindow)
    guide = found if isinstance(found, HelpWindow) else HelpWindow(memory, window)
    guide.open_page(page_for(page, part))
    guide.setWindowState(guide.windowState() & ~Qt.WindowState.WindowMinimized)
    guide.show()
    guide.activateWindow()
    return guide
