"""Pictures of every page in both languages and themes: ``python -m creditdesk.ui.screenshots --dir DIR --today D``.

Taken without a screen from a copy of ``--ledger``, or from a fresh sample company and an empty one, so that people
look at what they built. Nothing is compared and the ledger given is not changed.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.engine import Ledger
    from creditdesk.ui.application import DeskApplication
    from creditdesk.ui.main_window import MainWindow
    from creditdesk.ui.memory import Memory

LANGUAGES = ("en", "zh_CN")
THEMES = ("light", "dark")
#: Rounds of the event loop after which a page stands still; inline jobs need no waiting.
_ROUNDS = 12
_PAPER_SECONDS = 0.4


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; their names are ``page-language-theme.png``."""
    options = _options(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    options.dir.mkdir(parents=True, exist_ok=True)
    acting = Acting("anna", datetime.combine(options.today, time(9), UTC), options.today)
    with tempfile.TemporaryDirectory() as scratch:
        for name, ledger in _ledgers(options.ledger, Path(scratch), acting):
            for picture in _pictures(ledger, name, options, acting, Path(scratch)):
                print(picture)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Pictures of every page.")
    parser.add_argument("--dir", type=Path, required=True)
    parser.add_argument("--ledger", type=Path, help="take them from a copy of this ledger")
    parser.add_argument("--today", type=date.fromisoformat, required=True, help="the day it is, YYYY-MM-DD")
    parser.add_argument(
        "--size", default="1280x720", type=_size, help="width x height (default: %(default)s)"
    )
    parser.add_argument("--scale", default=1.0, type=float, help="such as 1.5")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _ledgers(given: Path | None, scratch: Path, acting: Acting) -> Iterator[tuple[str, Path]]:
    """(prefix of the names, ledger) of everything to take pictures of."""
    from creditdesk.services import files
    from creditdesk.services.reminders.issue import render_pdf
    from creditdesk.services.sample.make import make_sample

    ledger = scratch / "pictures.creditdesk"
    if given is not None:
        shutil.copy(given, ledger)
        yield "", ledger
        return
    make_sample(ledger, acting.today, acting, render_pdf)
    yield "", ledger
    empty = scratch / "empty.creditdesk"
    files.create(empty, files.CompanyDraft("Moorlind Trading GmbH", "DE", "EUR"), acting).close()
    yield "empty-", empty


def _pictures(
    ledger: Path, prefix: str, options: argparse.Namespace, acting: Acting, scratch: Path
) -> Iterator[Path]:
    from PySide6.QtWidgets import QApplication

    from creditdesk.services import files
    from creditdesk.ui.application import DeskApplication
    from creditdesk.ui.beginning.pictures import beginnings
    from creditdesk.ui.help.pictures import guide_pages
    from creditdesk.ui.memory import Memory
    from creditdesk.ui.pages import PAGES

    existing = QApplication.instance()
    application = existing if isinstance(existing, DeskApplication) else DeskApplication([])
    for language in LANGUAGES:
        for theme in THEMES:
            application.dress(language, theme)
            memory = Memory(scratch / f"{prefix}{language}-{theme}.ini")
            opened = files.open_ledger(ledger, acting)
            window = _window(application, memory, acting, opened, options.size)
            for place, page in enumerate(PAGES, start=1):
                window.go(page.key)
                _settle(application)
                _select_something(window)
                _settle(application)
                target = options.dir / f"{prefix}{place}-{page.key}-{language}-{theme}.png"
                window.grab().save(str(target))
                yield target
            for name, show in beginnings(window) if options.ledger is None and not prefix else ():
                show()
                _settle(application)
                target = options.dir / f"{name}-{language}-{theme}.png"
                window.grab().save(str(target))
                yield target
            for name, guide in guide_pages(window) if options.ledger is None and not prefix else ():
                _settle(application)
                target = options.dir / f"{name}-{language}-{theme}.png"
                guide.grab().save(str(target))
                yield target
            window.forget_pages()
            window.close()
            window.deleteLater()
            _settle(application)
            opened.close()


def _window(
    application: "DeskApplication", memory: "Memory", acting: Acting, ledger: "Ledger", size: tuple[int, int]
) -> "MainWindow":
    from creditdesk.services.company import company_view
    from creditdesk.ui.bus import Bus
    from creditdesk.ui.desk import Desk
    from creditdesk.ui.jobs import InlineJobs
    from creditdesk.ui.main_window import MainWindow
    from creditdesk.ui.opening import Opening
    from creditdesk.ui.pages import PAGES
    from creditdesk.ui.prompts import Prompts

    desk = Desk(InlineJobs(), Bus(), Prompts(), memory, lambda: acting)
    window = MainWindow(desk, PAGES)
    desk.prompts.set_window(window)
    Opening(window, desk)
    window.resize(*size)
    window.show()
    _settle(application)
    window.show_ledger(ledger, company_view(ledger).name)
    _settle(application)
    return window


def _select_something(window: "MainWindow") -> None:
    """Choose the first row of the page's table, so that its detail pane has something to show."""
    from creditdesk.ui.tables.view import TableView

    page = window.current_page()
    for table in page.findChildren(TableView) if page is not None else ():
        if table.isVisible() and table.model.rowCount():
            table.grid.setCurrentIndex(table.model.index(0, 0))
            return


def _settle(application: "DeskApplication") -> None:
    from creditdesk.ui.widgets.pdf_view import PdfView

    for _ in range(_ROUNDS):
        application.processEvents()
        application.sendPostedEvents()
    papers = [view for window in application.topLevelWidgets() for view in window.findChildren(PdfView)]
    until = monotonic() + _PAPER_SECONDS * any(view.isVisible() for view in papers)
    while monotonic() < until:  # pages of a PDF are painted by a thread of Qt's own
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
