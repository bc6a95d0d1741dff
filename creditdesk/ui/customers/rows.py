"""The customer list: its columns and where its rows come from."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from creditdesk.services.customers import customer_ids, customer_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import NAME, Column, Tone
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade
    from creditdesk.services.customers import CustomerFilter

#: More than this many days overdue is shown in red.
LONG_OVERDUE = 60


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
    oldest_days: int | None
    open_items: int
    more_currencies: bool
    single_currency: bool
    grade: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """What is to be shown: a filter of the services and what is looked for."""

    shown: "CustomerFilter" = "all"
    search: str = ""


def _overdue_tone(row: CustomerRow) -> Tone | None:
    return "red" if (row.oldest_days or 0) > LONG_OVERDUE else None


def _grade_text(row: CustomerRow, _how: Formats) -> str:
    if not row.grade or not row.provisional:
        return row.grade
    return row.grade + " " + QCoreApplication.translate("CustomersPage", "prov.")


def _balance_text(row: CustomerRow, how: Formats) -> str:
    if row.balance is None:
        return ""
    if row.single_currency:
        return how.money(row.balance, row.currency)
    return how.money_named(row.balance, row.currency) + (" +" if row.more_currencies else "")


def _items_text(row: CustomerRow, how: Formats) -> str:
    return how.count(row.open_items) if row.open_items else ""


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), width=NAME, stretch=True),
    Column("code", QT_TRANSLATE_NOOP("columns", "Number"), width=88, hidden=True),
    Column("grade", QT_TRANSLATE_NOOP("columns", "Grade"), "grade", 72, yields=1, show=_grade_text),
    Column("balance", QT_TRANSLATE_NOOP("columns", "Balance"), "money", 120, show=_balance_text),
    Column("overdue", QT_TRANSLATE_NOOP("columns", "Overdue"), "money", 116),
    Column("oldest_days", QT_TRANSLATE_NOOP("columns", "Oldest"), "days", 64, yields=2, tone=_overdue_tone),
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

    def set_grades(self, grades: "Mapping[int, Grade]") -> None:
        """The grades to show from now on."""
        self._grades = grades

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
        )
        return self._by_grade(ids, descending) if by_grade else ids

    def rows(self, ids: Sequence[int]) -> list[CustomerRow]:
        """A window of rows."""
        return [
            CustomerRow(
                line.id, line.code, line.name, line.country, line.currency,
                line.balance if line.currency else None,
                line.overdue or None,
                line.oldest_days or None,
                line.open_items, line.more_currencies, self.single_currency, *self._grade(line.id),
            )
            for line in customer_lines(self._desk.ledger, ids, self._desk.today())
        ]  # fmt: skip

    def _grade(self, customer_id: int) -> tuple[str, bool]:
        found = self._grades.get(customer_id)
        return (found.grade or "", found.provisional) if found else ("", False)

    def _by_grade(self, ids: "array[int]", descending: bool) -> "array[int]":
        graded = [number for number in ids if self._grade(number)[0]]
        graded.sort(key=lambda number: self._grade(number)[0], reverse=descending)
        return array("q", [*graded, *(number for number in ids if not self._grade(number)[0])])
