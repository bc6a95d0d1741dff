"""Import: drop or choose a file, see what it would change, answer what is not clear, import, undo."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from creditdesk.db.queries.import_batches import BatchLine
from creditdesk.services.company import company_view
from creditdesk.services.imports import (
    ImportResult,
    Look,
    ReadRequest,
    import_table,
    imports,
    look,
)
from creditdesk.ui import formats
from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange import words
from creditdesk.ui.exchange.check_view import CheckView
from creditdesk.ui.exchange.result_view import ResultView
from creditdesk.ui.exchange.start_view import ImportStart
from creditdesk.ui.exchange.undoing import Undoing
from creditdesk.ui.jobs import Job, Progress, Ticket
from creditdesk.ui.page import Page
from creditdesk.ui.reading_only import hold, refuses

#: Shares of reading are shown as parts of this many.
_PARTS = 1000


class ImportPage(Page):
    """Three views: where it begins, the file before the import, the result. Ctrl+Enter imports."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Import"))
        self._waiting: list[Path] = []
        self._currency = ""
        self._past: list[BatchLine] = []
        self._result: ImportResult | None = None
        self._reading: Ticket | None = None
        self.start, self.result = ImportStart(self.sheet), ResultView(self.sheet)
        self.check = CheckView(self.split, self.sheet)
        self.undoing = Undoing(desk, self)
        self.back = self.header.add_quiet(self.tr("Cancel"), self.give_up)
        self.undo = self.header.add_quiet(self.tr("Undo this import"), self.undo_chosen, "undo")
        self.primary = self.header.set_primary(self.tr("Import"), self.next)
        self.stack = QStackedWidget()
        for view in (self.start, self.check, self.result):
            self.stack.addWidget(view)
        self.body.addWidget(self.stack, 1)
        hold(desk, self.undo, self.primary, self.start.drop.action, self.start.take_back)
        self._connect()
        self._arrange()

    # -- what the shell asks

    def refresh(self) -> None:
        ledger = self.desk.ledger

        def arrived(found: tuple[list[BatchLine], str]) -> None:
            self._past, self._currency = found
            self.start.show_past(self._past)
            self._arrange()
            self.filled.emit()

        self.desk.read(self, lambda: (imports(ledger), company_view(ledger).currency), arrived)

    def concerns(self, change_set: object) -> bool:
        return "import" in getattr(change_set, "subjects", ("import",))

    def arrive(self, files: Sequence[Path] = (), choose: bool = False, **_aim: Any) -> None:
        """``files``: look at the first, the others wait; ``choose`` lets the person choose one."""
        if files:
            self.take(list(files))
        elif choose:
            self.choose()

    def state(self) -> dict[str, Any]:
        shown = self.check.look
        return {"request": shown.request if shown and self.stack.currentWidget() is self.check else None}

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("request") is not None:
            self.read(state["request"])

    # -- steps

    def next(self) -> None:
        """The primary button: choose a file, import the one that is shown, or go on to the next."""
        shown = self.stack.currentWidget()
        if shown is self.start:
            self.choose()
        elif shown is self.check and self.primary.isEnabled():
            self.store()
        elif shown is self.result:
            self.next_file()

    def choose(self) -> None:
        """Let the person choose files."""
        if refuses(self.desk):
            return
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;All files (*)")
        files = self.desk.prompts.open_files(self.tr("Import a list"), kinds)
        if files:
            self.take(files)

    def take(self, files: list[Path]) -> None:
        """Look at the first file, keep the others waiting; what was said about the one in front is asked about."""
        if refuses(self.desk) or not may_leave(self.desk, [self]):
            return
        self._waiting = files[1:]
        self.read(ReadRequest(files[0], use_memory=True), anew=True)

    def read(self, request: ReadRequest, *, anew: bool = False) -> None:
        """Look into a file in a read lane; what was read before is used again where it may be.

        ``anew``: the file may have been corrected meanwhile.
        """
        ledger, acting, before = self.desk.ledger, self.desk.acting(), None if anew else self.check.look
        same = before is not None and _source(before.request) == _source(request)
        known = before.raw if before is not None and same else None

        def work(progress: Progress) -> tuple[Look, str]:
            return (
                look(ledger, request, acting, lambda share: progress(round(share * _PARTS), _PARTS), known),
                company_view(ledger).currency,
            )

        if self._reading is not None:
            self._reading.cancel()
        job = Job(self.tr("Reading {0}").format(request.path.name), work, lane="read")
        self.primary.setEnabled(False)
        self._reading = self.desk.jobs.start(
            job, done=self._looked, failed=self._failed, cancelled=self._arrange, owner=self
        )

    def store(self) -> None:
        """Import what is shown, all of it or without the rows that have problems."""
        shown = self.check.look
        if shown is None or shown.reading is None:
            return
        ledger, acting, reading = self.desk.ledger, self.desk.acting(), shown.reading
        skip = self.check.skip.isChecked()

        def work(progress: Progress) -> ImportResult:
            return import_table(
                ledger, reading.parsed, acting, skip_bad=skip, mapping=reading.memory(), progress=progress
            )

        self.primary.setEnabled(False)
        title = self.tr("Importing {0}").format(shown.request.path.name)
        ticket = self.desk.write(
            self, title, work, self._stored, failed=self._failed, changes=lambda r: r.changes
        )
        ticket.ended.connect(self._arrange)

    def undo_chosen(self) -> None:
        """Undo the import just done, or the one marked in the list."""
        line = self.start.chosen()
        if self.stack.currentWidget() is self.result and self._result is not None:
            line = next((past for past in self._past if past.id == self._result.batch_id), None)
        if line is not None:
            self.undoing.take_back(line)

    def next_file(self) -> None:
        """The next of the files that wait; where none does, let the person choose one."""
        more = bool(self._waiting)
        self.leave()
        if not more:
            self.choose()

    def unsaved(self) -> bool:
        """Whether something was said about the file in front; what is being stored is not lost."""
        shown = self.check.look
        return shown is not None and shown.request.told() and not self.desk.jobs.busy_writing()

    def give_up(self) -> None:
        """Leave the file in front; what was said about it is asked about first."""
        if may_leave(self.desk, [self]):
            self.leave()

    def leave(self) -> None:
        """Back to the beginning, or on to the next file."""
        self.desk.let_go(self.check.forget())
        if self._waiting:
            self.take(self._waiting)
            return
        self.stack.setCurrentWidget(self.start)
        self._arrange()

    # -- inside

    def _looked(self, found: tuple[Look, str]) -> None:
        shown, self._currency = found
        same = ""
        if shown.preview is not None and shown.preview.same_file:
            moment = datetime.fromisoformat(shown.preview.same_file).astimezone()
            how = formats.current()
            same = self.tr(
                "This very file was imported on {0} at {1}. Nothing in it would be doubled."
            ).format(how.long_date(moment.date()), how.time(moment))
        self.desk.let_go(self.check.show_look(shown, self._currency, same))
        self.stack.setCurrentWidget(self.check)
        self._arrange()

    def _stored(self, result: ImportResult) -> None:
        if not result.stored:
            self.read(self.check.look.request if self.check.look else ReadRequest(Path(result.file)))
            return
        self._result = result
        self.desk.let_go(self.check.forget())
        self.result.show_result(result, len(self._waiting))
        self.stack.setCurrentWidget(self.result)
        (
            self.result.next if self._waiting else self.result.today
        ).setFocus()  # and not what takes it all back
        self._arrange()

    def _failed(self, error: Exception) -> None:
        self.desk.prompts.problem(error)
        self._arrange()

    def _arrange(self) -> None:
        """Words and buttons for the view in front."""
        shown = self.stack.currentWidget()
        self.back.setVisible(shown is self.check)
        self.undo.setVisible(shown is self.start and self.start.chosen() is not None)
        self.primary.setVisible(shown is self.check)
        if shown is self.check:
            new = self.check.new
            counted = words.grouped(self.tr("Import %n rows", "", new), new)
            self.primary.setText(counted if new else self.tr("Import"))
            self.primary.setEnabled(self.check.ready)
            self.primary.setToolTip("" if self.check.ready else self._why_not())
            self.header.set_state(self._state_words())
        else:
            self.header.set_state("")

    def _why_not(self) -> str:
        """Why a file cannot be imported as it stands."""
        if self.check.look is not None and self.check.look.preview is not None and not self.check.bad:
            return self.tr("There is no row to import.")
        if self.check.bad:
            return self.tr("Correct the rows in the file and import it anew, or leave them out.")
        return self.tr("Answer first what is asked above.")

    def _state_words(self) -> str:
        """Name, rows and kind of the file in front, and how many wait."""
        shown = self.check.look
        if shown is None:
            return ""
        parts = [shown.request.path.name]
        if shown.preview is not None:
            rows = shown.preview.counts.rows
            parts.append(words.grouped(self.tr("%n rows", "", rows), rows))
            parts.append(words.kind_name(shown.preview.kind))
        if self._waiting:
            parts.append(self.tr("%n more files wait", "", len(self._waiting)))
        return "  ·  ".join(parts)

    def _connect(self) -> None:
        self.start.choose.connect(self.choose)
        self.start.undo.connect(self.undoing.take_back)
        self.start.past.current_changed.connect(lambda _number: self._arrange())
        self.check.asked.connect(self.read)
        self.check.leave_changed.connect(self._arrange)
        self.check.other_wanted.connect(self.choose)
        for view in (self.check, self.result):
            view.items_wanted.connect(lambda ids: self.desk.go("invoices", only=ids, unlisted=True))
        self.result.undo.connect(self.undo_chosen)
        self.undoing.undone.connect(
            lambda: self.leave() if self.stack.currentWidget() is self.result else None
        )
        self.result.again.connect(self.next_file)
        self.result.onward.connect(lambda key: self.desk.go(key))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            onward = QShortcut(QKeySequence(keys), self)
            onward.setAutoRepeat(False)
            onward.activated.connect(self.next)


def _source(request: ReadRequest) -> tuple[object, ...]:
    """What decides which table is read from a file."""
    return request.path, request.encoding, request.headings
