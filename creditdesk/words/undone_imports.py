"""Why an import can no longer be taken back, and what to do instead."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "import_undone": QT_TRANSLATE_NOOP("messages", "The import of {file} has been undone already."),
    "undo_letters": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: letters have been issued for its invoices ({count}). Correct single "
        "invoices instead.",
    ),
    "undo_steps": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: reminder steps have been taken for its invoices ({count}). Correct "
        "single invoices instead.",
    ),
    "undo_allocations": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: later payments or credit notes have been allocated to its invoices "
        "({count}). Take those back first.",
    ),
    "undo_payments": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: payments from it have been reversed or returned since ({count}). "
        "Correct single payments instead.",
    ),
    "undo_allocated": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: payments from it have been allocated since ({count}). Correct single "
        "payments instead.",
    ),
    "undo_built_on": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: later payments, returns or allocations rest on its payments "
        "(customers: {count}). Undo later imports of payments first, or correct single payments instead.",
    ),
    "undo_runs": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: reminder runs with its invoices have been issued ({count}). Undo those "
        "runs first.",
    ),
    "undo_corrections": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: later credit notes correct its invoices ({count}).",
    ),
    "undo_imports": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone as long as later imports rest on it ({count}). Undo {newest} first.",
    ),
    "undo_customers": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: its customers have invoices, payments, letters, notes or files from "
        "later ({count} customers). Correct single invoices instead, or restore the backup made before the import.",
    ),
    "undo_changed": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: customers that came with it have been changed by hand since ({count}), "
        "and would be lost. Correct single customers and invoices instead, or restore the backup made before the "
        "import.",
    ),
    "undo_filled": QT_TRANSLATE_NOOP(
        "messages",
        "The import of {file} cannot be undone: later imports have filled in details of its customers ({count}). Undo "
        "those imports first.",
    ),
}
