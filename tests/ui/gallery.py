"""Pictures of the kit with invented data, in both languages and themes: ``python -m tests.ui.gallery [FOLDER]``."""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
)

from creditdesk.services.context import Acting
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import InlineJobs
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.memory import Memory
from creditdesk.ui.prompts import Prompts
from tests.ui.gallery_pages import PAGES, TODAY


def sample_desk(folder: Path) -> Desk:
    """A desk without a ledger whose jobs run at once."""
    acting = Acting("Anna", dt.datetime(2026, 11, 22, 10, 42, tzinfo=dt.UTC), TODAY)
    return Desk(InlineJobs(), Bus(), Prompts(), Memory(folder / "memory.ini"), lambda: acting)


def take(folder: Path, application: DeskApplication) -> list[Path]:
    """Save every picture; returns their paths."""
    taken: list[Path] = []
    for language in ("en", "zh_CN"):
        for theme in ("light", "dark"):
            application.languages.use(language)
            application.use_theme(theme)
            window = MainWindow(sample_desk(folder), PAGES)
            window.resize(1280, 720)
            window.show()
            window.show_ledger(object(), "Beispiel & Co. KG")
            window.footer.set_state("Saved 10:42")
            for key in ("today", "risk", "customers"):
                window.go(key)
                if key == "customers":
                    window.banners.say("sample", "info", "This is the sample company.", "Start", print)
                    window.toast.say("Payment recorded.", lambda: None)
                application.processEvents()
                taken.append(folder / f"{key}-{language}-{theme}.png")
                window.grab().save(str(taken[-1]))
            window.close()
            window.deleteLater()
    return taken


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/creditdesk-gallery")
    target.mkdir(parents=True, exist_ok=True)
    app: Any = DeskApplication(sys.argv[:1])
    app.dress("en", "light")
    for picture in take(target, app):
        print(picture)
    QApplication.quit()
