"""Looking through a folder leaves the open ledger locked against other programs."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.file_chooser import file_chooser
from tests import ledgers
from tests.locks import locked


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Windows stay with the one who set them")
def test_a_chooser_that_lists_the_open_ledger_leaves_its_locks_alone(
    app: DeskApplication, qtbot: QtBot, books: ledgers.Desk
) -> None:
    path = books.ledger.path
    with books.ledger.read():
        pass
    assert locked(path)
    chooser = file_chooser(None, "files", "Choose", str(path.parent))
    qtbot.addWidget(chooser)
    model = chooser.findChild(QFileSystemModel)
    assert model is not None
    chooser.open()
    qtbot.waitUntil(lambda: bool(model.type(model.index(str(path)))), timeout=30_000)
    assert model.type(model.index(str(path))) == "CreditDesk ledger"
    chooser.close()
    assert locked(path)
    assert locked(Path(f"{path}-shm"))


def test_a_chooser_looks_for_what_is_wanted(app: DeskApplication, qtbot: QtBot, tmp_path: Path) -> None:
    for wanted, mode in (
        ("files", QFileDialog.FileMode.ExistingFiles),
        ("target", QFileDialog.FileMode.AnyFile),
        ("folder", QFileDialog.FileMode.Directory),
    ):
        chooser = file_chooser(None, wanted, "Choose", str(tmp_path / "list.csv"), "CSV (*.csv)")  # type: ignore[arg-type]
        qtbot.addWidget(chooser)
        assert chooser.fileMode() == mode
        assert (chooser.acceptMode() == QFileDialog.AcceptMode.AcceptSave) is (wanted == "target")
        if wanted == "target":
            assert Path(chooser.selectedFiles()[0]) == tmp_path / "list.csv"
