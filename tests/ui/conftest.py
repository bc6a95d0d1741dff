"""The application as CreditDesk sets it up, and a desk whose jobs run at once."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from creditdesk.services.context import Acting
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import InlineJobs
from creditdesk.ui.memory import Memory
from creditdesk.ui.prompts import Prompts
from tests import ledgers

TODAY = dt.date(2026, 11, 22)
#: Grading that takes longer is not begun again at once; here it may be the machine that is slow.
LONG_MS = 5_000


class AnsweringPrompts(Prompts):
    """Answers by itself and remembers what it was asked; ``files`` are what choosers return."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.answer: bool | None = True
        self.files: list[Path] = []
        self.asked: list[str] = []
        self.informed: list[str] = []
        self.actions: list[str] = []
        self.explained: list[str] = []
        self.problems: list[BaseException] = []
        self.notices: list[tuple[str, str]] = []
        self.notice.connect(lambda tone, words: self.notices.append((tone, words)))

    def confirm(
        self,
        question: str,
        explanation: str,
        action: str,
        *,
        destructive: bool = False,
        otherwise: str = "",
    ) -> bool:
        self.asked.append(question)
        self.actions.append(action)
        self.explained.append(explanation)
        return bool(self.answer)

    def decide(self, question: str, explanation: str, action: str, otherwise: str) -> bool | None:
        self.confirm(question, explanation, action)
        return self.answer

    def inform(self, title: str, words: str) -> None:
        self.asked.append(title)
        self.informed.append(words)

    def unforeseen(self, error: BaseException) -> None:
        self.problems.append(error)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        return self.files

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        return self.files[0] if self.files else None

    def folder(self, title: str) -> Path | None:
        return self.files[0] if self.files else None


@pytest.fixture(scope="session")
def qapp_cls() -> type[DeskApplication]:
    """pytest-qt makes the application of this class."""
    return DeskApplication


@pytest.fixture
def app(qapp: DeskApplication) -> DeskApplication:
    """The application in English and light (see ``tests.ui.steady``)."""
    return qapp


@pytest.fixture
def desk(app: DeskApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk without a ledger on 22 November 2026 whose jobs run at once, and no ledger of which counts as large."""
    monkeypatch.setattr("creditdesk.ui.grade_book._QUICK_MS", LONG_MS)
    monkeypatch.setattr("creditdesk.ui.risk.page._QUICK_MS", LONG_MS)
    owner = QObject()
    acting = Acting("Anna", dt.datetime(2026, 11, 22, 10, 42, tzinfo=dt.UTC), TODAY)
    made = Desk(
        InlineJobs(owner), Bus(owner), AnsweringPrompts(), Memory(tmp_path / "memory.ini"), lambda: acting
    )
    yield made
    owner.deleteLater()


@pytest.fixture
def books(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ledgers.Desk]:
    """A small real ledger, open on ``desk``, with short ways to enter things."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = ledgers.make_desk(tmp_path)
    desk.ledger = made.ledger
    yield made
    made.ledger.close()
