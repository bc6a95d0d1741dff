"""Sentences about the ledger file, customers, invoices and payments."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "no_such_file": QT_TRANSLATE_NOOP("messages", "There is no file {path}. Check the name."),
    "is_a_folder": QT_TRANSLATE_NOOP("messages", "{path} is a folder, not a file. Choose a file in it."),
    "file_exists": QT_TRANSLATE_NOOP(
        "messages", "{path} exists already. Choose another name; nothing was changed."
    ),
    "same_file": QT_TRANSLATE_NOOP("messages", "{path} is the backup itself. Restore it to another place."),
    "open_here": QT_TRANSLATE_NOOP(
        "messages", "{file} is the ledger that is open here. Choose another file; nothing was changed."
    ),
    "target_exists": QT_TRANSLATE_NOOP(
        "messages", "{path} exists already and is not overwritten. Choose another name or folder."
    ),
    "busy": QT_TRANSLATE_NOOP("messages", "Another program is writing to {path} at this moment. Try again."),
    "disk_full": QT_TRANSLATE_NOOP(
        "messages", "The disk is full, so nothing was stored ({path}). Free some space and try again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "messages", "{path} can only be read. Check its permissions, or save a copy elsewhere."
    ),
    "open_read_only": QT_TRANSLATE_NOOP(
        "messages", "This ledger is open for reading only, so nothing was changed."
    ),
    "numbers_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "The backup is in place. Letters issued after it are not known here, and their numbers could be given again: "
        "compare the number of the last letter on paper before you issue.",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing can be written in the folder {path}. Check its permissions, or copy the ledger elsewhere.",
    ),
    "no_permission": QT_TRANSLATE_NOOP("messages", "You may not read {path}. Ask whoever owns the file."),
    "cannot_open": QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be opened. Check that the file and its folder can be read."
    ),
    "cannot_create": QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be written: {detail}. Choose another folder."
    ),
    "interrupted": QT_TRANSLATE_NOOP("messages", "Stopped. What was not finished was not stored."),
    "disk_trouble": QT_TRANSLATE_NOOP(
        "messages",
        "The disk or network reported trouble at {path}: {detail}. Nothing was stored; copy the file "
        "to a sound disk.",
    ),
    "not_ours": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a CreditDesk ledger. Choose a .creditdesk file."
    ),
    "damaged": QT_TRANSLATE_NOOP("messages", "{path} is damaged. It was not changed; restore a backup."),
    "locked": QT_TRANSLATE_NOOP(
        "messages",
        "The ledger is open for writing by {user} on {host} since {since}. Close it there, or wait.",
    ),
    "taken_over": QT_TRANSLATE_NOOP(
        "messages",
        "{user} on {host} took the ledger over at {since}. Nothing more is stored from here; close it and "
        "open it again.",
    ),
    "file_replaced": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was moved, replaced or removed while it was open, so nothing more is stored in it. Close the "
        "ledger: what it holds is then kept as a copy with “rescued” in its name.",
    ),
    "rescued": QT_TRANSLATE_NOOP(
        "messages",
        "The file of this ledger was moved, replaced or removed while it was open. What the ledger held is kept "
        "in {path}: open it, compare it with the file you have, and go on with the newer one.",
    ),
    "log_beside": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is closed and nothing is lost, but its last changes still lie beside it in {log}, because the disk "
        "is full or may not be written, or another program reads it. Keep the two together; opening the ledger once "
        "more joins them.",
    ),
    "cut_short": QT_TRANSLATE_NOOP(
        "messages",
        "CreditDesk was interrupted while writing to {path}. Open it once for writing: that puts "
        "it right, and nothing that was stored is lost.",
    ),
    "empty_ledger": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is empty: not even the beginning of a ledger is in it. Perhaps it was not copied to the end. Copy it "
        "again, or restore a backup.",
    ),
    "reopen_file": QT_TRANSLATE_NOOP(
        "messages", "{path} was replaced or removed while it was open. Open it again."
    ),
    "newer_file": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was written by a newer CreditDesk (version {found}, this program knows {known}). "
        "Update the program; the file was not changed.",
    ),
    "no_command": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is neither a command nor an existing file. See creditdesk --help."
    ),
    "needs_issue": QT_TRANSLATE_NOOP(
        "messages", "--letters and --post need --issue: without it nothing is stored."
    ),
    "name_missing": QT_TRANSLATE_NOOP("messages", "The name is missing. Enter the legal name."),
    "name_too_long": QT_TRANSLATE_NOOP(
        "messages", "The name has {length} characters; {limit} are the most. Shorten it."
    ),
    "code_taken": QT_TRANSLATE_NOOP("messages", "The customer number {value} is taken. Choose another."),
    "unknown_country": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is not a country code. Use two letters such as DE or CN."
    ),
    "unknown_customer": QT_TRANSLATE_NOOP("messages", "There is no customer {value}."),
    "unknown_ladder": QT_TRANSLATE_NOOP("messages", "There is no ladder “{value}”. Known are: {known}."),
    "bad_iban": QT_TRANSLATE_NOOP(
        "messages", "The IBAN {value} has a typing error: its check digits do not fit."
    ),
    "bad_bank_code": QT_TRANSLATE_NOOP(
        "messages",
        "The bank code “{value}” has {digits} digits; a 联行号 has exactly 12 and nothing else. Correct it, or "
        "leave the field empty.",
    ),
    "account_missing": QT_TRANSLATE_NOOP(
        "messages", "Enter the IBAN or the account number: customers cannot pay without one of them."
    ),
    "gap_out_of_range": QT_TRANSLATE_NOOP(
        "messages", "The pause may be 0 to {limit} days long. Enter such a number."
    ),
    "tolerance_negative": QT_TRANSLATE_NOOP(
        "messages", "The smallest amount cannot be less than zero. Enter 0 or more."
    ),
    "not_found": QT_TRANSLATE_NOOP("messages", "This record is no longer in the file. Refresh the page."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody changed this record since you opened it. Look at the new state and enter your change again.",
    ),
    "unknown_calendar": QT_TRANSLATE_NOOP(
        "messages", "There is no calendar “{value}”. Choose a country or region from the list."
    ),
    "days_reversed": QT_TRANSLATE_NOOP(
        "messages", "The last day, {value}, lies before the first, {first}. Correct one of the two."
    ),
    "days_too_many": QT_TRANSLATE_NOOP(
        "messages", "These are {length} days; {limit} in a row are the most. Check the two dates."
    ),
    "days_overlap": QT_TRANSLATE_NOOP(
        "messages",
        "Days from {first} to {last} are in the list already. Change those, or enter days that do not overlap.",
    ),
    "note_too_long": QT_TRANSLATE_NOOP(
        "messages", "The note has {length} characters; {limit} are the most. Shorten it."
    ),
    "number_missing": QT_TRANSLATE_NOOP("messages", "The invoice number is missing."),
    "number_taken": QT_TRANSLATE_NOOP(
        "messages", "This customer already has a document {value} of this kind. Check the number."
    ),
    "number_too_long": QT_TRANSLATE_NOOP(
        "messages", "The number is longer than {limit} characters. Shorten it."
    ),
    "amount_not_positive": QT_TRANSLATE_NOOP("messages", "The amount must be more than zero."),
    "due_before_issued": QT_TRANSLATE_NOOP(
        "messages", "The due date {due} lies before the invoice date {issued}. Correct one of the two."
    ),
    "date_in_future": QT_TRANSLATE_NOOP(
        "messages", "{value} lies in the future. Enter the day on which it happened."
    ),
    "nothing_allocated": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing has been allocated. Enter an amount beside an invoice; without one it stays on account.",
    ),
    "over_allocated": QT_TRANSLATE_NOOP(
        "messages", "More is allocated than there is to allocate. Reduce the amounts."
    ),
    "more_than_open": QT_TRANSLATE_NOOP(
        "messages",
        "Invoice {number} has only {open} {currency} open. Reduce the amount; the rest can stay on account.",
    ),
    "before_payment": QT_TRANSLATE_NOOP(
        "messages", "{value} lies before the payment of {paid}. Correct the date."
    ),
    "before_invoice": QT_TRANSLATE_NOOP(
        "messages", "{day} lies before the date of invoice {number}, {issued}. Correct the date."
    ),
    "not_open_then": QT_TRANSLATE_NOOP(
        "messages",
        "On {day} a payment that was taken back later still covered invoice {number}. The earliest day is {earliest}.",
    ),
    "already_reversed": QT_TRANSLATE_NOOP("messages", "This payment has been reversed already."),
    "not_latin": QT_TRANSLATE_NOOP(
        "messages",
        "This stands on letters in English: use Latin letters only, such as Ningbo Haichuan Co., Ltd.",
    ),
    "unknown_debtor_class": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is not a kind of customer. Choose one of the list."
    ),
    "code_too_long": QT_TRANSLATE_NOOP(
        "messages", "The customer number is longer than {limit} characters. Shorten it."
    ),
    "reason_missing": QT_TRANSLATE_NOOP("messages", "Say why: the reason is kept in the history."),
    "nothing_to_return": QT_TRANSLATE_NOOP(
        "messages",
        "{amount} {currency} cannot be taken back: no receipt of this customer is left in that currency. "
        "Check the customer and the sign of the amount.",
    ),
    "return_exceeds_receipts": QT_TRANSLATE_NOOP(
        "messages",
        "{amount} {currency} cannot be taken back: only {received} {currency} of it is left, the rest has been "
        "returned or used since. Look at the other payments of this customer.",
    ),
    "text_missing": QT_TRANSLATE_NOOP(
        "messages", "The text is missing. Say in a few words what was discussed."
    ),
    "next_before": QT_TRANSLATE_NOOP(
        "messages", "The next step on {value} lies before the contact itself. Correct the date."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "messages", "{path} is larger than {limit} MB. Keep it outside and note where it is."
    ),
}
