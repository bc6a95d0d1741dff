"""F1 and the button "Guide": the guide at the page that belongs to where one is. Loaded when first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from creditdesk.ui.help.contents import page_for
from creditdesk.ui.help.window import HelpWindow

if TYPE_CHECKING:
    from creditdesk.ui.main_window import MainWindow


def open_guide(window: "MainWindow") -> HelpWindow:
    """Open the guide, or bring it forward, at the page for what ``window`` shows. One guide for each window."""
    found = window.findChild(HelpWindow)
    guide = found if isinstance(found, HelpWindow) else HelpWindow(window.desk.memory, window)
    page = window.current_page()
    part = str(page.state().get("section", "")) if page is not None else ""
    guide.open_page(page_for(window.page_key(), part))
    guide.setWindowState(guide.windowState() & ~Qt.WindowState.WindowMinimized)
    guide.show()
    guide.activateWindow()
    return guide
