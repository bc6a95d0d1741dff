"""What there is to picture of the guide: every page of it."""

from collections.abc import Iterator

from creditdesk.ui.help import contents
from creditdesk.ui.help.window import HelpWindow
from creditdesk.ui.main_window import MainWindow

_WIDTH, _HEIGHT = 960, 760


def guide_pages(window: MainWindow) -> Iterator[tuple[str, HelpWindow]]:
    """(name of the picture, the guide that shows it), one page after the other; closed again at the end."""
    guide, every = window.open_guide(), contents.keys()
    guide.resize(_WIDTH, _HEIGHT)
    for key in every:
        guide.open_page(key)
        yield f"guide-{key}", guide
    guide.close()
