"""Moves open invoices to the newest version of a ladder: whose, and what that changes for each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.dunning.facts import Decision
from creditdesk.pinyin import sort_key
from creditdesk.services.ladder_moves import MoveLine, MovePlan, move_cases, move_plan
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name, reason_name
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.tables.columns import NAME, Column
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.labels import label, section
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_TABLE = 260


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table; ``now`` and ``then`` in words."""

    id: int
    customer: str
    number: str
    now: str
    then: str


_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("columns", "Customer"), width=NAME - 60, stretch=True),
    Column("number", QT_TRANSLATE_NOOP("columns", "Invoice"), width=92, whole=True),
    Column("now", QT_TRANSLATE_NOOP("columns", "As it stands"), width=180),
    Column("then", QT_TRANSLATE_NOOP("columns", "After the move"), width=180),
)


class MoveForm(SavingForm):
    """``saved((how many, changes))``; nothing is moved before that."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk)
        self.name = name
        self.plan = MovePlan(0, (), 0)
        self.title = section(
            self.tr("{0}: move open invoices to the newest version").format(ladder_name(name))
        )
        self.words = label(self.tr("Looking at the open invoices …"), "state", wrap=True)
        self.whose = Choice(())
        self._source = ListSource()
        self.table = TableView(_COLUMNS, self._source, self.tr("What the move changes"), memory=desk.memory,
                               memory_key="ladder-move")  # fmt: skip
        self.table.set_empty(self.tr("There is nothing to move."))
        self.table.setMinimumHeight(_TABLE)
        for part in (self.words, self.title):
            self.add_above(part)
        self.add("customer", self.tr("Whose"), self.whose)
        self.add_below(self.table)
        self.go = self.set_actions(self.tr("Move"), self.tr("Cancel"))
        self.go.setEnabled(False)
        self.whose.currentIndexChanged.connect(lambda _place: self._show_lines())
        ledger, today = desk.ledger, desk.today()
        desk.read(self, lambda: move_plan(ledger, name, today), self._show, failed=desk.prompts.problem)

    def save(self) -> None:
        ledger, acting, plan = self.desk.ledger, self.desk.acting(), self.plan
        name, customer = self.name, self.whose.value() or 0

        def move() -> tuple[int, ChangeSet]:
            return move_cases(ledger, name, plan.version, acting, customer)

        if self._chosen():
            self.store(self.tr("Moving open invoices"), move, lambda moved: moved[1])

    def _show(self, plan: MovePlan) -> None:
        self.plan = plan
        customers = {line.customer_id: line.customer for line in plan.lines}
        everybody = self.tr("All %n customers", "", len(customers))
        named = sorted(customers.items(), key=lambda pair: sort_key(pair[1]))
        self.whose.fill([(0, everybody), *named])
        self.whose.set_value(0)
        self._show_lines()

    def _show_lines(self) -> None:
        chosen = self._chosen()
        self._source.fill([_row(line) for line in chosen])
        self.table.reload()
        changed = sum(_words(line.before) != _words(line.after) for line in chosen)
        said = [
            self.tr("%n open invoices climb a former version.", "", len(chosen)),
            self.tr("For %n of them something changes.", "", changed),
            self.tr("Each keeps the step it has reached; what follows is that of version {0}.").format(
                self.plan.version
            ),
        ]
        if self.plan.waiting:
            said.append(
                self.tr("%n more wait for their letters to be posted and stay.", "", self.plan.waiting)
            )
        self.words.setText("\n".join(said))
        self.go.setEnabled(bool(chosen))

    def _chosen(self) -> list[MoveLine]:
        customer = self.whose.value() or 0
        return [line for line in self.plan.lines if customer in (0, line.customer_id)]


def _row(line: MoveLine) -> _Row:
    return _Row(line.id, line.customer, line.number, _words(line.before), _words(line.after))


def _words(decision: Decision) -> str:
    """What comes next for an invoice, in short."""
    step = decision.step if decision.step is not None else decision.params.get("step")
    if decision.outcome == "included":
        return QCoreApplication.translate("LadderMove", "Step {0} now").format(step)
    if decision.outcome == "not_yet" and decision.next_date is not None:
        day = formats.current().date(decision.next_date)
        return QCoreApplication.translate("LadderMove", "Step {0} from {1}").format(step, day)
    return reason_name(decision.reason)
