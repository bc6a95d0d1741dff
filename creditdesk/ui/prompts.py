"""How the window speaks up: problems as banners, questions only for confirmations, system file choosers.

Pages get a ``Prompts`` object; tests give them one that answers by itself.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QDialog, QWidget

from creditdesk.errors import CreditDeskError
from creditdesk.ui import texts
from creditdesk.ui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.ui.widgets.file_chooser import Wanted

#: Words of Qt's own file chooser that its Chinese translation lacks or has as nobody says them.
CHOOSER_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)
#: After these nothing more can be done in the file they name: it has gone, or another's, or it or its disk fails.
_LOST = frozenset(("file_replaced", "reopen_file", "taken_over", "disk_trouble", "damaged"))


class Prompts(QObject):
    """``notice(tone, sentence)`` asks the shell for a banner; the rest are modal and return what was
    chosen."""

    notice = Signal(str, str)
    #: The open file can take nothing more: the error, after its notice.
    lost = Signal(object)
    #: Something was done since: what went wrong before it is about nothing any more.
    over = Signal()

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.told = 0
        self._folder: Path | None = None
        self._ledger: Callable[[], Path | None] = lambda: None

    def set_ledger(self, ledger: Callable[[], Path | None]) -> None:
        """What tells the file of the person's own ledger, beside which choosers begin; None while there is none."""
        self._ledger = ledger

    def set_window(self, window: QWidget) -> None:
        """The window that dialogs belong to."""
        self._window = window

    def problem(self, error: Exception) -> None:
        """Show an error: a banner for a foreseen one, the crash dialog for a mistake of ours."""
        if isinstance(error, CreditDeskError):
            self.told += 1
            self.notice.emit("red", texts.error_sentence(error))
            self.loses(error)
        else:
            self.unforeseen(error)

    def loses(self, error: Exception) -> None:
        """Tell the shell when ``error``, shown by whoever asked, means that nothing more can be stored."""
        if isinstance(error, CreditDeskError) and error.code in _LOST:
            self.lost.emit(error)

    def unforeseen(self, error: BaseException) -> None:
        """Log a mistake of ours and show it with details that can be copied."""
        from creditdesk import logs
        from creditdesk.ui.widgets.crash_dialog import CrashDialog

        logs.failure(error)
        self._ask(CrashDialog(logs.places(error), self._window))

    def confirm(
        self,
        question: str,
        explanation: str,
        action: str,
        *,
        destructive: bool = False,
        otherwise: str = "",
    ) -> bool:
        """Ask before something that is hard to undo; ``action`` is the verb on the button, ``otherwise`` on the other.

        Without ``otherwise`` the other button says Cancel."""
        from creditdesk.ui.widgets.question import Question

        other = otherwise or self.tr("Cancel")
        asked = Question(question, explanation, action, other, destructive=destructive, parent=self._window)
        return self._answer(asked) == QDialog.DialogCode.Accepted

    def decide(self, question: str, explanation: str, action: str, otherwise: str) -> bool | None:
        """Ask which of two verbs it shall be: True for ``action``, False for ``otherwise``, None for neither yet."""
        from creditdesk.ui.widgets.question import OTHERWISE, Question

        stay = self.tr("Cancel")
        asked = Question(question, explanation, action, otherwise, stay=stay, parent=self._window)
        return {QDialog.DialogCode.Accepted: True, OTHERWISE: False}.get(self._answer(asked))

    def _answer(self, asked: QDialog) -> int:
        self._ask(asked)
        asked.deleteLater()
        if self._window is not None:
            self._window.activateWindow()  # not every desktop hands the keyboard back by itself
        return asked.result()

    def inform(self, title: str, words: str) -> None:
        """Show what is to be read at leisure; there is nothing to decide."""
        from creditdesk.ui.widgets.question import Question

        self._ask(Question(title, words, self.tr("Close"), "", parent=self._window))

    def tell(self, sentences: list[str]) -> None:
        """Say what must not be missed although the window has gone."""
        from creditdesk.ui.widgets.question import Question

        self._ask(
            Question(self.tr("The ledger is closed."), "\n\n".join(sentences), self.tr("Understood"), "")
        )

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Let the person choose files; ``kinds`` such as ``"Tables (*.csv *.xlsx)"``; empty when left."""
        return self._chosen("files", title, str(self._place()), kinds)

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        """Let the person choose where to save; None when left."""
        proposed = str(self._place() / suggestion)  # a whole path stays what it is
        return next(iter(self._chosen("target", title, proposed, kinds)), None)

    def folder(self, title: str) -> Path | None:
        """Let the person choose a folder; None when left."""
        return next(iter(self._chosen("folder", title, str(self._place()))), None)

    def _chosen(self, wanted: "Wanted", title: str, start: str, kinds: str = "") -> list[Path]:
        from creditdesk.ui.widgets.file_chooser import file_chooser

        dialog = file_chooser(self._window, wanted, title, start, kinds)
        taken = self._ask(dialog) == QDialog.DialogCode.Accepted
        found = [Path(name) for name in dialog.selectedFiles()] if taken else []
        dialog.deleteLater()
        for file in found[:1]:
            self._folder = file if wanted == "folder" else file.parent
        return found

    def _place(self) -> Path:
        """Where a chooser begins: where the last file was, else beside the ledger, else among the person's documents;
        never where we were started."""
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        ledger = self._ledger()
        if ledger is not None and ledger.parent.is_dir():
            return ledger.parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()

    def show_file(self, path: Path) -> None:
        """Open a file or folder with the program that the system has for it."""
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _ask(self, dialog: QDialog) -> int:
        """Run a dialog; the one place that blocks, so that tests can replace it."""
        return dialog.exec()
