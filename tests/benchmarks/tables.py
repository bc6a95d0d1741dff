"""A table of invoices as CSV and XLSX, and the barest ways to read, check and store it: the floors of goals 7 and 8.

The CSV has the 7 columns of SPEED.md section 5: number and name of the customer, invoice, dates, amount, currency.
"""

import csv
import random
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from creditdesk.db.bare import driver

HEADINGS = ("customer", "name", "invoice", "issued", "due", "amount", "currency")
FloorRow = tuple[str, str, str, str, str, int, str]


def invoices(count: int) -> list[tuple[str, str, str, date, date, str, str]]:
    """``count`` invoices of one customer per fifty, in no order."""
    chance = random.Random(7)
    rows: list[tuple[str, str, str, date, date, str, str]] = []
    for number in range(count):
        customer = chance.randrange(max(count // 50, 1))
        issued = date(2024, 1, 1) + timedelta(days=chance.randrange(700))
        amount = f"{chance.randrange(100, 9_000_000) / 100:.2f}"
        rows.append((f"C{customer:05}", f"Customer {customer} GmbH", f"{number:08}", issued,
                     issued + timedelta(days=30), amount, "EUR"))  # fmt: skip
    return rows


def write_csv(path: Path, count: int) -> Path:
    """The invoices as CSV; returns ``path``."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(invoices(count))
    return path


def write_xlsx(path: Path, count: int) -> Path:
    """The invoices as XLSX with real dates and numbers; returns ``path``."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for at, (customer, name, number, issued, due, amount, currency) in enumerate(invoices(count), start=1):
        for column, text in ((0, customer), (1, name), (2, number), (6, currency)):
            sheet.write_string(at, column, text)
        sheet.write_datetime(at, 3, issued, day)
        sheet.write_datetime(at, 4, due, day)
        sheet.write_number(at, 5, float(amount))
    book.close()
    return path


def checked(path: Path) -> list[FloorRow]:
    """The csv module, dates and cents checked, nothing else."""
    rows: list[FloorRow] = []
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        next(reader)
        for customer, name, number, issued, due, amount, currency in reader:
            if date.fromisoformat(due) < date.fromisoformat(issued):
                raise ValueError(number)
            whole, _, cents = amount.partition(".")
            rows.append((customer, name, number, issued, due, int(whole) * 100 + int(cents), currency))
    return rows


def stored(path: Path, database: Path) -> None:
    """Read, check, insert into one bare table, index it, commit: the floor of an import."""
    database.unlink(missing_ok=True)
    with closing(driver().connect(str(database), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("BEGIN")
        columns = "customer TEXT, name TEXT, number TEXT, issued TEXT, due TEXT, cents INTEGER, currency TEXT"
        connection.execute(f"CREATE TABLE t ({columns})")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", checked(path))
        connection.execute("CREATE UNIQUE INDEX t_number ON t (customer, number)")
        connection.execute("COMMIT")


def calamine(path: Path) -> list[list[object]]:
    """python-calamine alone."""
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)  # pyright: ignore
