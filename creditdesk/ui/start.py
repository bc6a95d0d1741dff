"""Starts the window: paints it first, then opens the ledger. Called by the composition root only."""

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer

from creditdesk.db.spare_modules import keep_spare_modules_away
from creditdesk.services.context import Acting
from creditdesk.ui.ahead import PagesAhead
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.closing import session_may_end
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job, Jobs
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.opening import Opening
from creditdesk.ui.page import Page
from creditdesk.ui.pages import PAGES, load_modules
from creditdesk.ui.palette.keys import PaletteKeys
from creditdesk.ui.prompts import Prompts

_MODULE_LOADED = time.monotonic()
#: Python's cyclic collector rests until the ledger is open and the first page filled.
_QUIET_MS = 3000


def run_window(words: Sequence[str], acting: Callable[[], Acting]) -> int:
    """Show the window until it is closed; ``words`` are an optional ledger and ``--exit-after-paint``."""
    gc.disable()
    named = [Path(word) for word in words if not word.startswith("-")]
    measuring = "--exit-after-paint" in words
    application = DeskApplication()
    if not named and not measuring and _handed_over():
        return 0
    memory = Memory()
    application.dress(memory.text("language"), memory.text("theme"), whole=False)
    desk, window, opening = compose(acting, memory)
    sys.excepthook = _hook(desk.prompts)
    threading.excepthook = _of_a_thread
    application.commitDataRequest.connect(lambda session: session_may_end(session, desk))
    opening.refused.connect(_note)
    desk.prompts.lost.connect(_note)
    window.first_painted.connect(lambda: _painted(application, desk, opening, named[0] if named else None))
    if measuring:
        _measure(application, window, opening)
    else:
        PagesAhead(window, load_modules)
        window.first_painted.connect(lambda: QTimer.singleShot(_QUIET_MS, window, lambda: _settle_in(window)))
    window.show()
    status = application.exec()
    troubles = opening.close()
    if troubles and measuring:
        print(*troubles, sep="\n", file=sys.stderr)
    elif troubles:
        desk.prompts.tell(troubles)
    return status


def compose(acting: Callable[[], Acting], memory: Memory) -> tuple[Desk, MainWindow, Opening]:
    """Desk, window and opening, put together; nothing is shown yet."""
    desk = Desk(Jobs(), Bus(), Prompts(), memory, acting)
    window = MainWindow(desk, PAGES)
    desk.prompts.set_window(window)
    PaletteKeys(window, desk, PAGES)
    opening = Opening(window, desk)
    desk.prompts.set_ledger(lambda: opening.file)
    return desk, window, opening


def _handed_over() -> bool:
    """Whether a window is there already, which comes to the front now."""
    from creditdesk.ui.single import FirstWindow

    return FirstWindow().hand_over()


def _settle_in(window: MainWindow) -> None:
    """Begin late what the start need not wait for: the log, and to come forward when the program is started again."""
    from creditdesk.ui.single import FirstWindow

    _keep_log()
    first = FirstWindow(parent=window)
    first.asked.connect(window.come_forward)
    first.listen()


def _keep_log() -> None:
    """Write the log from now on; where it cannot be written the program works without."""
    import contextlib
    import platform

    from creditdesk import __version__, logs, paths

    if logs.kept():
        return
    with contextlib.suppress(OSError):
        logs.start(paths.log_folder())
        logs.event("window", version=__version__, python=platform.python_version(), platform=sys.platform)


def _of_a_thread(about: threading.ExceptHookArgs) -> None:
    """A mistake of ours in a thread of a library: there is nobody to show it to, so the log has it."""
    from creditdesk import logs

    if about.exc_value is not None:
        _keep_log()
        logs.failure(about.exc_value)


def _note(error: Exception) -> None:
    """Write the code of a trouble with a file into the log: what to ask about, and nothing of whose file it is."""
    from creditdesk import logs
    from creditdesk.errors import CreditDeskError

    if isinstance(error, CreditDeskError):
        _keep_log()
        logs.event("file", error=error.code)


def since_start_ms() -> int:
    """Milliseconds since this process began (Linux: from the kernel; elsewhere since this module was loaded)."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        began = ticks / os.sysconf("SC_CLK_TCK")
        return round((time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000)
    except (OSError, AttributeError, ValueError):
        return round((time.monotonic() - _MODULE_LOADED) * 1000)


def _painted(application: DeskApplication, desk: Desk, opening: Opening, named: Path | None) -> None:
    keep_spare_modules_away()
    opening.begin(named)
    desk.jobs.start(Job("", _load_ahead, lane="read", quiet=True))
    application.settle()
    QTimer.singleShot(_QUIET_MS, application, _collect_again)


def _load_ahead(_progress: object) -> None:
    """Load what Today will need while the file is still being looked through, which takes no Python."""
    import_module("creditdesk.services.today")


def _collect_again() -> None:
    """The start is over: what it made stays for good, so the collector need not look at it."""
    gc.freeze()
    gc.enable()


def _measure(application: DeskApplication, window: MainWindow, opening: Opening) -> None:
    """For ``--exit-after-paint``: print when the window was painted and when Today was filled, then leave."""
    import json

    from creditdesk import logs
    from creditdesk.ui import texts

    times: dict[str, int | None] = {}

    def painted() -> None:
        times["first_paint_ms"] = since_start_ms()
        if (
            not window.desk.jobs.busy_writing()
        ):  # no ledger is known: the wizard stands there, and Today is not filled
            leave(None)

    def filled() -> None:
        leave(since_start_ms())

    def leave(today_filled: int | None) -> None:
        times["today_filled_ms"] = today_filled
        print(json.dumps(times), flush=True)
        application.exit(0)

    def shown() -> None:
        window.go("today")
        page = window.current_page()
        assert isinstance(page, Page)
        page.filled.connect(filled)

    def refused(error: Exception) -> None:
        print(texts.error_sentence(error), file=sys.stderr)
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
            _keep_log()
            prompts.unforeseen(error)
            showing.clear()

    return hook
