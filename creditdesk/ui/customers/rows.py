"""The customer list: its columns and where its rows come from."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.ageing import LONG_OVERDUE
from creditdesk.services.customers import customer_ids, customer_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import NAME, Column, Tone
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade
    from creditdesk.services.customers import CustomerFilter

_MORE_OWED = QT_TRANSLATE_NOOP(
    "columns", "+: there are open items in other currencies too; the pane shows them"
)
_MORE_OVERDUE = QT_TRANSLATE_NOOP("columns", "+: more is overdue in other currencies; the pane shows them")


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A line of the list with its grade; amounts in minor units of ``currency``, the one with the largest balance."""

    id: int
    code: str
    name: str
    country: str
    currency: str
    balance: int | None
    overdue: int | None
    unallocated: int | None
    oldest_days: int | None
    open_items: int
    more_currencies: bool
    more_overdue: bool
    single_currency: bool
    grade: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """What is to be shown: a filter of the services, what is looked for, and the one currency that counts."""

    shown: "CustomerFilter" = "all"
    search: str = ""
    currency: str = ""


def _overdue_tone(row: CustomerRow) -> Tone | None:
    return "red" if (row.oldest_days or 0) > LONG_OVERDUE else None


def _grade_text(row: CustomerRow, _how: Formats) -> str:
    if not row.grade or not row.provisional:
        return row.grade
    return row.grade + " " + QCoreApplication.translate("CustomersPage", "prov.")


def _balance_text(row: CustomerRow, how: Formats) -> str:
    return _money_text(row, row.balance, how, more=row.more_currencies)


def _overdue_text(row: CustomerRow, how: Formats) -> str:
    return _money_text(row, row.overdue, how, more=row.more_overdue)


def _money_text(row: CustomerRow, minor: int | None, how: Formats, *, more: bool) -> str:
    """An amount in the row's currency; a plus says that there is ``more`` in another one."""
    if minor is None:
        return ""
    if row.single_currency:
        return how.money(minor, row.currency)
    return how.money_named(minor, row.currency) + (" +" if more else "")


def _balance_tip(row: CustomerRow) -> str:
    return _MORE_OWED if row.more_currencies and not row.single_currency else ""


def _overdue_tip(row: CustomerRow) -> str:
    return _MORE_OVERDUE if row.more_overdue and not row.single_currency else ""


def _items_text(row: CustomerRow, how: Formats) -> str:
    return how.count(row.open_items) if row.open_items else ""


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), width=NAME, stretch=True),
    Column("code", QT_TRANSLATE_NOOP("columns", "Number"), width=88, hidden=True),
    Column("grade", QT_TRANSLATE_NOOP("columns", "Grade"), "grade", 72, yields=1, show=_grade_text),
    Column(
        "balance", QT_TRANSLATE_NOOP("columns", "Balance"), "money", 120, show=_balance_text, tip=_balance_tip
    ),
    Column(
        "overdue", QT_TRANSLATE_NOOP("columns", "Overdue"), "money", 116, show=_overdue_text, tip=_overdue_tip
    ),
    Column("unallocated", QT_TRANSLATE_NOOP("columns", "Unallocated"), "money", 132, hidden=True),
    Column(
        "oldest_days",
        QT_TRANSLATE_NOOP("columns", "Oldest"),
        "days",
        64,
        yields=2,
        tone=_overdue_tone,
        written=QT_TRANSLATE_NOOP("columns", "Oldest, days late"),
    ),
    Column("open_items", QT_TRANSLATE_NOOP("columns", "Items"), "count", 56, yields=3, show=_items_text),
    Column("country", QT_TRANSLATE_NOOP("columns", "Country"), width=72, hidden=True),
)


class CustomerSource:
    """Reads ids and windows of rows from the ledger of ``desk``; grades come from what ``set_grades`` gave.

    ``single_currency``: the whole ledger has one, which stands in the headings.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._grades: Mapping[int, Grade] = {}
        self.single_currency = False
        self._choice = CustomerChoice()

    def set_grades(self, grades: "Mapping[int, Grade]") -> None:
        """The grades to show from now on."""
        self._grades = grades

    def set_choice(self, choice: CustomerChoice) -> None:
        """What the rows are shown for: it says which currency of a customer stands in the list."""
        self._choice = choice

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """Ids in order; by grade the best first, customers without one last."""
        choice = filter if isinstance(filter, CustomerChoice) else CustomerChoice()
        key, descending = (sort.key, sort.descending) if sort else ("name", False)
        by_grade = key == "grade"
        ids = customer_ids(
            self._desk.ledger,
            self._desk.today(),
            shown=choice.shown,
            search=choice.search,
            sort="name" if by_grade else key,
            descending=descending and not by_grade,
            currency=choice.currency,
        )
        return self._by_grade(ids, descending) if by_grade else ids

    def rows(self, ids: Sequence[int]) -> list[CustomerRow]:
        """A window of rows."""
        return self._rows(ids)

    def file_rows(self, ids: Sequence[int]) -> list[CustomerRow]:
        """The same for a file or paper: a row for each currency, where the list has a plus."""
        return self._rows(ids, every=not self._choice.currency)

    def _rows(self, ids: Sequence[int], *, every: bool = False) -> list[CustomerRow]:
        choice, today = self._choice, self._desk.today()
        return [
            CustomerRow(
                line.id, line.code, line.name, line.country, line.currency,
                line.balance if line.currency else None,
                line.overdue if line.overdue or line.more_overdue else None,
                line.unallocated or None,
                line.oldest_days or None,
                line.open_items, line.more_currencies, line.more_overdue, self.single_currency or bool(choice.currency),
                *self._grade(line.id),
            )
            for line in customer_lines(
                self._desk.ledger, ids, today, shown=choice.shown, currency=choice.currency, every=every
            )
        ]  # fmt: skip

    def _grade(self, customer_id: int) -> tuple[str, bool]:
        found = self._grades.get(customer_id)
        return (found.grade or "", found.provisional) if found else ("", False)

    def _by_grade(self, ids: "array[int]", descending: bool) -> "array[int]":
        graded = [number for number in ids if self._grade(number)[0]]
        graded.sort(key=lambda number: self._grade(number)[0], reverse=descending)
        return array("q", [*graded, *(number for number in ids if not self._grade(number)[0])])
