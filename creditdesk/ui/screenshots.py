"""Pictures of every page, form, dialog and empty state in both languages and themes:
``python -m creditdesk.ui.screenshots --dir DIR --today D [--only WORD]``.

Taken without a screen from a copy of ``--ledger``, or from a fresh sample company and an empty one, so that people
look at what they built. Nothing is compared and the ledger given is not changed.

A new screen gets a line in the list of its area: ``yield "name", lambda stage: stage.page("customers").verbs.new()``
in one of ``ui/pictures/*.py``, ``ui/beginning/pictures.py`` or ``ui/help/pictures.py``; a new area a line in ``AREAS``.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from creditdesk.db.engine import Ledger
    from creditdesk.ui.application import DeskApplication
    from creditdesk.ui.pictures.stage import Scene, Stage

LANGUAGES = ("en", "zh_CN")
THEMES = ("light", "dark")
#: Modules and functions that list the scenes of an area, in the order in which they are taken.
AREAS = (
    ("pictures.forms", "forms"),
    ("pictures.imports", "imports"),
    ("pictures.dialogs", "dialogs"),
    ("pictures.nothing", "nothing"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; their names are ``scene-language-theme.png``."""
    options = _options(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    options.dir.mkdir(parents=True, exist_ok=True)
    missing = 0
    acting = Acting("anna", datetime.combine(options.today, time(9), UTC), options.today)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["CREDITDESK_DATA"] = str(Path(scratch) / "data")  # backups of the pictured ledgers
        for prefix, ledger in _ledgers(options.ledger, Path(scratch), acting):
            for picture in _pictures(ledger, prefix, options, acting, Path(scratch)):
                print(picture)
                missing += not picture.exists()
    return 1 if missing else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Pictures of every page, form and dialog.")
    parser.add_argument("--dir", type=Path, required=True)
    parser.add_argument("--ledger", type=Path, help="take them from a copy of this ledger")
    parser.add_argument("--today", type=date.fromisoformat, required=True, help="the day it is, YYYY-MM-DD")
    parser.add_argument(
        "--size", default="1280x720", type=_size, help="width x height (default: %(default)s)"
    )
    parser.add_argument("--scale", default=1.0, type=float, help="such as 1.5")
    parser.add_argument("--only", default="", help="only scenes whose name has this word")
    parser.add_argument("--languages", nargs="+", default=LANGUAGES, choices=LANGUAGES)
    parser.add_argument("--themes", nargs="+", default=THEMES, choices=THEMES)
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
    """Take every scene in every language and theme; each of them works on a ledger as it was at first."""
    from PySide6.QtWidgets import QApplication

    from creditdesk.services import files
    from creditdesk.ui.application import DeskApplication

    existing = QApplication.instance()
    application = existing if isinstance(existing, DeskApplication) else DeskApplication([])
    for language in options.languages:
        for theme in options.themes:
            application.dress(language, theme)
            here = scratch / f"{prefix}{language}-{theme}"
            here.mkdir()
            opened = files.open_ledger(Path(shutil.copy(ledger, here)), acting)
            stage = _stage(application, opened, acting, here, options.size)
            for name, show in _scenes(stage, prefix, everything=options.ledger is None and not prefix):
                if options.only in name:
                    target = options.dir / f"{name}-{language}-{theme}.png"
                    _take(stage, show, target)
                    yield target
            _strike(stage, opened)


def _take(stage: "Stage", show: "Callable[[Stage], QWidget | None]", target: Path) -> None:
    """One picture; a scene that has a mistake is named and left out, so that the others are taken."""
    target.unlink(missing_ok=True)
    try:
        stage.picture(show(stage)).save(str(target))
    except Exception as error:
        print(f"{target.stem} is not there: {error!r}", file=sys.stderr)


def _scenes(stage: "Stage", prefix: str, *, everything: bool) -> "Iterator[Scene]":
    """Pages first; ``everything`` adds forms, dialogs, imports, the beginnings and the guide."""
    from creditdesk.ui.pages import PAGES

    for place, page in enumerate(PAGES, start=1):
        yield f"{prefix}{place}-{page.key}", lambda stage, key=page.key: _page(stage, key)
    if not everything:
        return
    for scenes in _areas():
        for name, show in scenes(stage):
            stage.clear()
            yield name, show
    stage.clear()
    yield from _beginnings(stage)


def _page(stage: "Stage", key: str) -> None:
    stage.page(key)


def _areas() -> "list[Callable[[Stage], Iterable[Scene]]]":
    modules = [(import_module(f"creditdesk.ui.{module}"), name) for module, name in AREAS]
    return [getattr(module, name) for module, name in modules]


def _beginnings(stage: "Stage") -> "Iterator[Scene]":
    """Sections of the settings, wizard, start and the guide: they leave the pages behind, so they come last."""
    from creditdesk.ui.beginning.pictures import beginnings
    from creditdesk.ui.help.pictures import guide_pages

    def bring(show: Callable[[], object]) -> None:
        show()

    for name, show in beginnings(stage.window):
        yield name, lambda _stage, show=show: bring(show)
    for name, guide in guide_pages(stage.window):
        yield name, lambda _stage, guide=guide: guide


def _stage(
    application: "DeskApplication", ledger: "Ledger", acting: Acting, here: Path, size: tuple[int, int]
) -> "Stage":
    """A window of ``size`` over ``ledger``, shown and filled."""
    from creditdesk.services.company import company_view
    from creditdesk.ui.bus import Bus
    from creditdesk.ui.desk import Desk
    from creditdesk.ui.jobs import InlineJobs
    from creditdesk.ui.main_window import MainWindow
    from creditdesk.ui.memory import Memory
    from creditdesk.ui.opening import Opening
    from creditdesk.ui.pages import PAGES
    from creditdesk.ui.pictures.stage import PicturePrompts, Stage
    from creditdesk.ui.widgets.page_room import LEAST

    prompts = PicturePrompts()
    desk = Desk(InlineJobs(), Bus(), prompts, Memory(here / "memory.ini"), lambda: acting)
    window = MainWindow(desk, PAGES)
    prompts.set_window(window)
    Opening(window, desk)
    stage = Stage(application, window, desk, prompts, acting, here, ledger)
    window.resize(*size)
    # as on a screen of that size, not on the one that there is not
    window.navigation.set_narrow(size[0] < LEAST.width())
    window.show()
    stage.settle()
    window.show_ledger(ledger, company_view(ledger).name)
    stage.settle()
    return stage


def _strike(stage: "Stage", ledger: "Ledger") -> None:
    """The last picture is taken: the window goes, then its ledger."""
    stage.clear()
    stage.window.close()
    stage.window.deleteLater()
    stage.settle()
    ledger.close()


if __name__ == "__main__":
    sys.exit(main())
