"""Writes a worded table to a file: the one door for pages and commands."""

from pathlib import Path
from typing import Literal

from creditdesk.domain.tables import WordedTable
from creditdesk.services.progress import Progress, no_progress

Form = Literal["pdf", "xlsx", "csv"]


def write_table(
    table: WordedTable, target: Path, form: Form, *, delimiter: str = ",", progress: Progress = no_progress
) -> Path:
    """Write ``table`` to ``target`` (its ending is added when missing), whole or not at all; returns the path.

    Raises ``EnvError``: disk_full, file_in_use, cannot_create, fonts_missing; ``UserError('too_many_rows')``.
    """
    if target.suffix.lower() != f".{form}":
        target = target.with_name(f"{target.name}.{form}")
    if form == "csv":
        from creditdesk.exchange.tables_out import write_csv

        write_csv(table, target, delimiter=delimiter, progress=progress)
    elif form == "xlsx":
        from creditdesk.exchange.xlsx_out import write_xlsx

        write_xlsx(table, target, progress=progress)
    else:
        from creditdesk.exchange.whole_files import write_file

        write_file(target, table_pdf(table, progress=progress))
    return target


def table_pdf(table: WordedTable, *, progress: Progress = no_progress) -> bytes:
    """The pages of ``table`` on A4, to be looked at before they are printed. Raises ``EnvError('fonts_missing')``."""
    from creditdesk.documents.report import render_report

    return render_report(table, progress=progress)
