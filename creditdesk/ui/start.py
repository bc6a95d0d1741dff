"""Starts the window: paints it first, then opens the ledger. Called by the composition root only."""

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from creditdesk import logs
from creditdesk.services.context import Acting
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Jobs
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.opening import Opening
from creditdesk.ui.page import Page
from creditdesk.ui.pages import PAGES
from creditdesk.ui.prompts import Prompts

_MODULE_LOADED = time.monotonic()


def run_window(words: Sequence[str], acting: Callable[[], Acting]) -> int:
    """Show the window until it is closed; ``words`` are an optional ledger and ``--exit-after-paint``."""
    gc.disable()
    named = [Path(word) for word in words if not word.startswith("-")]
    application = DeskApplication()
    memory = Memory()
    application.dress(memory.text("language"), memory.text("theme"))
    desk, window, opening = compose(acting, memory)
    sys.excepthook = _hook(desk.prompts)
    window.first_painted.connect(lambda: _painted(opening, named[0] if named else None))
    if "--exit-after-paint" in words:
        _measure(application, window, opening)
    window.show()
    status = application.exec()
    opening.close()
    return status


def compose(acting: Callable[[], Acting], memory: Memory) -> tuple[Desk, MainWindow, Opening]:
    """Desk, window and opening, put together; nothing is shown yet."""
    desk = Desk(Jobs(), Bus(), Prompts(), memory, acting)
    window = MainWindow(desk, PAGES)
    desk.prompts.set_window(window)
    return desk, window, Opening(window, desk)


def since_start_ms() -> int:
    """Milliseconds since this process began (Linux: from the kernel; elsewhere since this module was loaded)."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        began = ticks / os.sysconf("SC_CLK_TCK")
        return round((time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000)
    except (OSError, AttributeError, ValueError):
        return round((time.monotonic() - _MODULE_LOADED) * 1000)


def _painted(opening: Opening, named: Path | None) -> None:
    gc.enable()
    gc.freeze()
    opening.begin(named)


def _measure(application: DeskApplication, window: MainWindow, opening: Opening) -> None:
    """For ``--exit-after-paint``: print when the window was painted and when Today was filled, then leave."""
    times: dict[str, int] = {}

    def painted() -> None:
        times["first_paint_ms"] = since_start_ms()

    def filled() -> None:
        times["today_filled_ms"] = since_start_ms()
        print(json.dumps(times), flush=True)
        application.exit(0)

    def shown() -> None:
        window.go("today")
        page = window.current_page()
        assert isinstance(page, Page)
        page.filled.connect(filled)

    def refused(error: Exception) -> None:
        print(error, file=sys.stderr)
        application.exit(3)

    def broken(_kind: object, error: BaseException, _trace: object) -> None:
        print(" < ".join(logs.places(error)), file=sys.stderr)
        application.exit(1)

    sys.excepthook = broken
    window.first_painted.connect(painted)
    opening.opened.connect(shown)
    opening.refused.connect(refused)


def _hook(
    prompts: Prompts,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens to a mistake of ours in the middle of the window: logged, and shown once at a time."""
    showing: list[BaseException] = []

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            DeskApplication.quit()
        elif not showing:
            showing.append(error)
            prompts.unforeseen(error)
            showing.clear()

    return hook
