"""Sentences about reports and the files they are written to."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "file_in_use": QT_TRANSLATE_NOOP(
        "messages",
        "{path} cannot be written: it may be open in another program, or its folder can only be read. "
        "Close it there, or choose another name or folder.",
    ),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "messages",
        "A spreadsheet holds {limit} rows, and this table has {count}. Choose a shorter period or one currency, "
        "or save it as CSV.",
    ),
    "too_long_for_paper": QT_TRANSLATE_NOOP(
        "messages",
        "{count} rows would fill hundreds of pages; up to {limit} are printed. Narrow the list with a filter or a "
        "search, or save it as Excel or CSV.",
    ),
    "period_reversed": QT_TRANSLATE_NOOP(
        "messages", "The period ends on {last}, before it begins on {first}. Correct one of the two."
    ),
}
