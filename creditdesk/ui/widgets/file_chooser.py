"""The chooser for files and folders, which opens none of those that it lists where that would do harm.

A chooser opens a file to see of what kind it is, unless its name says so. Closing it takes all locks of this process
off that file (POSIX, fcntl), so that another program could remove the log of the very ledger that is open here. So Qt
is told the names of our files, and on Linux its own chooser is used: those of the desktops run inside this process
and ask the files themselves; those of Windows and macOS run outside it, or leave locks alone.
"""

import os
import sys
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from creditdesk import paths

#: What is looked for: several files to read, one to write, or a folder.
Wanted = Literal["files", "target", "folder"]
_OURS = not sys.platform.startswith(("win", "darwin"))
_PLACES, _LIST = 150, 490


def name_our_files() -> None:
    """Let Qt know the kinds of our files by their names; it looks into the folders of shared data for that."""
    ours, known = str(paths.resource("mime").parent), os.environ.get("XDG_DATA_DIRS", "")
    if _OURS and ours not in known.split(os.pathsep):
        usual = known or os.pathsep.join(("/usr/local/share", "/usr/share"))
        os.environ["XDG_DATA_DIRS"] = os.pathsep.join((usual, ours))


def file_chooser(
    parent: QWidget | None, wanted: Wanted, title: str, start: str, kinds: str = ""
) -> QFileDialog:
    """A chooser that begins at ``start``, a folder or the proposed file; ``kinds`` such as ``"Tables (*.csv *.xlsx)"``.

    Asks before it takes a file that is there as the one to write.
    """
    name_our_files()
    made = QFileDialog(parent, title, start, kinds)
    made.setOption(QFileDialog.Option.DontUseNativeDialog, _OURS)
    made.setOption(QFileDialog.Option.ShowDirsOnly, wanted == "folder")
    modes = QFileDialog.FileMode
    made.setFileMode(
        {"files": modes.ExistingFiles, "target": modes.AnyFile, "folder": modes.Directory}[wanted]
    )
    if wanted == "target":
        made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if (parts := made.findChild(QSplitter)) is not None:
        parts.setSizes([_PLACES, _LIST])
    return made
