"""A list taken along as it stands on the screen: printed, or saved as a table."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from creditdesk.domain.tables import WordedTable
from creditdesk.errors import UserError
from creditdesk.services.progress import Progress
from creditdesk.ui import formats
from creditdesk.ui.page import Page
from creditdesk.ui.tables.export import Exporter, Make, table_on_screen
from creditdesk.ui.tables.view import TableView

if TYPE_CHECKING:
    from creditdesk.services.reports.out import Form

#: More rows than these are no list to be read on paper: some four hundred pages.
MOST_ON_PAPER = 20_000


class ListPaper(QObject):
    """Puts printing and saving of ``table`` into the "..." menu of ``page``: visible columns, all rows, their order."""

    def __init__(self, page: Page, table: TableView, shown_words: Callable[[], list[str]]) -> None:
        """``shown_words()`` says what the list shows: filter, search, what it is narrowed to."""
        super().__init__(page)
        self._page, self._desk, self._table, self._shown_words = page, page.desk, table, shown_words
        self.exporter = Exporter(page.desk, page)
        page.header.add_more(self.tr("Print this list"), self.print)
        page.header.add_more(self.tr("Save this list as Excel …"), lambda: self.save("xlsx"))
        page.header.add_more(self.tr("Save this list as CSV …"), lambda: self.save("csv"))

    def print(self) -> None:
        """Show the list as it comes out on paper; from there it is printed."""
        rows = len(self._table.model.ids)
        if rows > MOST_ON_PAPER:
            self._desk.prompts.problem(UserError("too_long_for_paper", count=rows, limit=MOST_ON_PAPER))
        elif self._any_rows():
            self.exporter.preview(self._make(), self._title(), self._name())

    def save(self, form: "Form") -> None:
        """Ask where to and write the list as a table."""
        if self._any_rows():
            self.exporter.save(self._make(), form, self._name())

    def _any_rows(self) -> bool:
        """Whether there is something to take along; says so where there is not."""
        there = len(self._table.model.ids) > 0
        if not there:
            self._desk.toast(self.tr("This list is empty: there is nothing to print or save."))
        return there

    def _make(self) -> Make:
        day = formats.current().long_date(self._desk.today())
        ledger, notes = self._desk.ledger, (*self._shown_words(), day)
        make = table_on_screen(self._table, self._title(), notes, "", self._desk)

        def worded(progress: Progress) -> WordedTable:
            from creditdesk.services.company import company_view

            return replace(make(progress), author=company_view(ledger).name)

        return worded

    def _title(self) -> str:
        return self._page.header.title.text()

    def _name(self) -> str:
        return f"{self._title()} {self._desk.today().isoformat()}"
