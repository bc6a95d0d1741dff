"""Sentences of the sample company and of the day's work on it."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "not_a_sample": QT_TRANSLATE_NOOP(
        "messages",
        "{path} holds a real company, not the sample, and is not replaced. Choose another folder.",
    ),
    "demo_made": QT_TRANSLATE_NOOP(
        "messages",
        "Made the sample company {name} with {customers} customers and {invoices} invoices as of {today}.",
    ),
    "demo_owed": QT_TRANSLATE_NOOP(
        "messages",
        "{currency}: customers owe {balance}; {overdue} of it is overdue, {old} for more than 90 days.",
    ),
    "demo_decided": QT_TRANSLATE_NOOP(
        "messages", "Looked at {items} open items: {included} to remind now, {held} held, {not_yet} not yet."
    ),
    "demo_held": QT_TRANSLATE_NOOP("messages", "Held, for instance {invoice} of {customer}:"),
    "demo_letters": QT_TRANSLATE_NOOP(
        "messages", "Issued {letters} letters with {pages} pages; they are in {folder}."
    ),
    "demo_no_letters": QT_TRANSLATE_NOOP("messages", "There is nothing to remind today."),
    "demo_print_file": QT_TRANSLATE_NOOP("messages", "All of them in one file for the printer: {path}."),
    "demo_posted": QT_TRANSLATE_NOOP("messages", "Marked {letters} letters as posted on {on}."),
    "demo_grades": QT_TRANSLATE_NOOP("messages", "Grades: {grades}; not yet graded: {ungraded}."),
    "demo_sound": QT_TRANSLATE_NOOP("messages", "Checked the file: sound, {events} events hold together."),
    "demo_problems": QT_TRANSLATE_NOOP("messages", "Checked the file: {problems} problems were found."),
    "demo_pictures": QT_TRANSLATE_NOOP("messages", "Pictures of the window are in {folder}."),
    "demo_ledger": QT_TRANSLATE_NOOP("messages", "The ledger is {path}."),
}
