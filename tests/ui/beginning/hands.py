"""What the tests of the beginning share: what stands in front, a ledger to open."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from creditdesk.services import files
from creditdesk.ui.main_window import MainWindow
from tests import ledgers

IBAN = "DE89370400440532013000"

Front = TypeVar("Front", bound=QWidget)


def front(window: MainWindow, kind: type[Front]) -> Front:
    """What stands in front, which must be of this kind."""
    found = window.stack.currentWidget()
    assert isinstance(found, kind)
    return found


def a_ledger(folder: Path, name: str = "Keller GmbH") -> Path:
    """A new ledger file of a German company."""
    path = folder / f"{name}.creditdesk"
    files.create(path, files.CompanyDraft(name, "DE", "EUR"), ledgers.acting()).close()
    return path
