"""Why an invoice or a credit note that was typed in can no longer be taken back, and what to do instead."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "entry_imported": QT_TRANSLATE_NOOP(
        "messages",
        "{number} was not typed in: it came with the import of {file}. Undo that import on the page Import, or set the "
        "amount right by a credit note or a write-off.",
    ),
    "entry_corrected": QT_TRANSLATE_NOOP(
        "messages", "{number} cannot be taken back: credit note {by} is for it. Take that back first."
    ),
    "entry_in_letters": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: letters name it ({count}), and what they said is kept. Enter the opposite: a "
        "credit note or a write-off for an invoice, an invoice for a credit note.",
    ),
    "entry_in_steps": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: it has been reminded already. Enter the opposite: a credit note or a "
        "write-off.",
    ),
    "entry_allocated": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: money, credit or a write-off has been set against it, and that is kept even "
        "where it was reversed. Enter the opposite: a credit note or a write-off for an invoice, an invoice for a "
        "credit note.",
    ),
    "entry_in_runs": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: reminder runs that have been issued decided about it ({count}). Enter the "
        "opposite: a credit note or a write-off for an invoice, an invoice for a credit note.",
    ),
    "entry_counted": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: letters to the customer have taken it off what they ask for ({count}). Enter "
        "an invoice over the same amount instead.",
    ),
    "entry_used": QT_TRANSLATE_NOOP(
        "messages",
        "{number} cannot be taken back: later entries of the customer rest on this credit. Enter an invoice over the "
        "same amount instead.",
    ),
}
