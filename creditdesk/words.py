"""The English sentence of every error code and reason: shared by the window (which translates it) and the command line.

``QT_TRANSLATE_NOOP`` only marks a string for the translation tools; nothing here needs Qt.
"""

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:  # noqa: N802 - the name the Qt tools look for
    """Mark ``source`` for translation and return it unchanged."""
    return source


MESSAGES: dict[str, str] = {
    # money and numbers
    "unknown_currency": QT_TRANSLATE_NOOP(
        "messages",
        "“{currency}” is not a currency CreditDesk knows. Use a three-letter code such as EUR or CNY.",
    ),
    "bad_amount": QT_TRANSLATE_NOOP("messages", "“{value}” is not an amount. Write it as 1234.50."),
    "too_many_decimals": QT_TRANSLATE_NOOP(
        "messages", "“{value}” has more decimals than {currency} has. Correct the amount."
    ),
    "amount_too_large": QT_TRANSLATE_NOOP("messages", "“{value}” is larger than one document may be."),
    # terms and dates
    "unknown_terms": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” is not understood as payment terms. Write for instance “30 days”, “2/10 net 30”, "
        "“end of month + 15”, “prepayment” or 月结30天.",
    ),
    "terms_too_long": QT_TRANSLATE_NOOP(
        "messages", "The terms “{value}” give more than {limit} days. Correct the number of days."
    ),
    "discount_after_due": QT_TRANSLATE_NOOP(
        "messages",
        "The discount in “{value}” lasts longer than the term or leaves nothing to pay. Correct one of "
        "the two.",
    ),
    "date_out_of_range": QT_TRANSLATE_NOOP(
        "messages", "The due date counted from {value} lies after the year 9999. Correct the date."
    ),
    # the ledger file and its surroundings
    "no_such_file": QT_TRANSLATE_NOOP("messages", "There is no file {path}. Check the name."),
    "is_a_folder": QT_TRANSLATE_NOOP("messages", "{path} is a folder, not a file. Choose a file in it."),
    "file_exists": QT_TRANSLATE_NOOP(
        "messages", "{path} exists already. Choose another name; nothing was changed."
    ),
    "same_file": QT_TRANSLATE_NOOP("messages", "{path} is the backup itself. Restore it to another place."),
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
    "disk_trouble": QT_TRANSLATE_NOOP(
        "messages",
        "The disk or network reported trouble at {path}: {detail}. Nothing was stored; copy the file to a sound disk.",
    ),
    "not_ours": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a CreditDesk ledger. Choose a .creditdesk file."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "messages", "{path} is damaged ({detail}). It was not changed; restore a backup."
    ),
    "locked": QT_TRANSLATE_NOOP(
        "messages",
        "The ledger is open for writing by {user} on {host} since {since}. Close it there, or wait.",
    ),
    "newer_file": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was written by a newer CreditDesk (version {found}, this program knows {known}). Update the program; the file was not changed.",
    ),
    "older_file": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is of an older version ({found}, now {known}). Open it once for writing, so that it is brought up to date.",
    ),
    "needs_issue": QT_TRANSLATE_NOOP(
        "messages", "--letters and --post need --issue: without it nothing is stored."
    ),
    # customers, invoices, payments
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
    "not_found": QT_TRANSLATE_NOOP("messages", "This record is no longer in the file. Refresh the page."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "messages",
        "Somebody changed this record since you opened it. Look at the new state and enter your change again.",
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
    "already_reversed": QT_TRANSLATE_NOOP("messages", "This payment has been taken back already."),
    "reason_missing": QT_TRANSLATE_NOOP("messages", "Say why: the reason is kept in the history."),
    # reminder runs
    "run_in_future": QT_TRANSLATE_NOOP(
        "messages", "{value} lies in the future. A run knows facts up to today at the latest."
    ),
    "run_before_posted": QT_TRANSLATE_NOOP(
        "messages",
        "Letters of a run of {posted} have been posted. A run of {value}, before that day, is refused.",
    ),
    "run_not_open": QT_TRANSLATE_NOOP(
        "messages", "Run {run} has left preparation and can no longer be changed."
    ),
    "later_facts": QT_TRANSLATE_NOOP(
        "messages",
        "The ledger holds entries dated after {value}. A letter of that day would not know them, so it is only shown. Prepare a run as of today.",
    ),
    "later_facts_warning": QT_TRANSLATE_NOOP(
        "messages", "note: the ledger holds entries dated after {value}; this run does not know them."
    ),
    "nothing_to_issue": QT_TRANSLATE_NOOP(
        "messages", "Nothing is left to send in run {run}: everything was paid, held or left out meanwhile."
    ),
    "nothing_to_print": QT_TRANSLATE_NOOP("messages", "Run {run} has no letters to print."),
    "not_waiting": QT_TRANSLATE_NOOP("messages", "Run {run} has nothing that waits for this."),
    "letter_not_waiting": QT_TRANSLATE_NOOP(
        "messages", "A letter of run {run} is no longer waiting to be posted. Refresh the page."
    ),
    "already_posted": QT_TRANSLATE_NOOP(
        "messages",
        "A letter of run {run} has been posted, so the run cannot be undone. Send a correction instead.",
    ),
    "before_letter": QT_TRANSLATE_NOOP(
        "messages", "{value} lies before the date of the letter, {dated}. Correct the date."
    ),
    # tables read from files
    # reminders: reasons of decisions
    "step_due": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} of “{ladder}” is due: today is day {days_late} after the due date {due}, and the step begins "
        "on day {step_days}. Last letter posted: {posted_on}.",
    ),
    "notice_due": QT_TRANSLATE_NOOP("messages", "A friendly notice goes out before the due date {due}."),
    "not_due": QT_TRANSLATE_NOOP(
        "messages", "Not late: due on {due}. The next step is possible from {next_date}."
    ),
    "step_delay": QT_TRANSLATE_NOOP(
        "messages",
        "Today is day {days_late} after the due date; step {step} begins on day {step_days} and is possible from "
        "{next_date}.",
    ),
    "interval": QT_TRANSLATE_NOOP(
        "messages",
        "A letter went out on {posted_on}. After a pause of {days} days, counted from then, step {step} is "
        "possible from {next_date}.",
    ),
    "deadline_running": QT_TRANSLATE_NOOP(
        "messages",
        "The letter posted on {posted_on} gave time until {deadline}. Step {step} is possible from {next_date}.",
    ),
    "allocate_first": QT_TRANSLATE_NOOP(
        "messages",
        "Receipts and credit notes not yet allocated, {credits} {currency}, cover the {asked} {currency} that "
        "would be asked for. Allocate them first.",
    ),
    "awaiting_posting": QT_TRANSLATE_NOOP(
        "messages", "Stands in an issued letter that is not posted. Post that letter or undo its run."
    ),
    "no_address": QT_TRANSLATE_NOOP(
        "messages",
        "The customer has no postal address. Enter one, or let the run print letters without an address.",
    ),
    "below_tolerance": QT_TRANSLATE_NOOP(
        "messages",
        "The letter would ask for {total} {currency}, less than the tolerance of {tolerance} {currency}.",
    ),
    "last_step_done": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder has no step after {step}, posted on {posted_on} with time until {deadline}. Decide what follows.",
    ),
    "credit": QT_TRANSLATE_NOOP("messages", "A credit is not reminded. Allocate it to an invoice."),
    # ladders
    "ladder_field": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} of the ladder “{ladder}” lacks a figure or has an unknown one: {detail}. Correct it.",
    ),
    "ladder_empty": QT_TRANSLATE_NOOP(
        "messages", "The ladder “{ladder}” has no step after the due date. Add at least one."
    ),
    "ladder_interval": QT_TRANSLATE_NOOP(
        "messages", "The ladder “{ladder}” has no interval between letters. Set at least one day."
    ),
    "ladder_notice": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder “{ladder}” may have one notice before the due date: number 0, in front of the other steps, with "
        "its days before the due date. Correct it.",
    ),
    "ladder_numbers": QT_TRANSLATE_NOOP(
        "messages", "The steps of the ladder “{ladder}” are not numbered 1, 2, 3 in order. Number them so."
    ),
    "ladder_days": QT_TRANSLATE_NOOP(
        "messages",
        "Each step of the ladder “{ladder}” must begin on a later day than the one before. Correct the days.",
    ),
    "ladder_tone": QT_TRANSLATE_NOOP(
        "messages",
        "The steps of the ladder “{ladder}” get friendlier or have a tone other than L0 to L4. Correct them.",
    ),
    "ladder_grant": QT_TRANSLATE_NOOP(
        "messages", "A step of the ladder “{ladder}” grants less than no days. Set 0 or more."
    ),
    "step_never_on_its_day": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} begins on day {days}, but the step before it leaves no room before day {earliest}. Set a later "
        "day, a shorter interval or fewer days granted.",
    ),
    "deadline_unusual": QT_TRANSLATE_NOOP(
        "messages",
        "The last letter, step {step}, gives {days} days; from {least} to {most} are usual in this country.",
    ),
    # letters
    # grades
    "serious_days_range": QT_TRANSLATE_NOOP(
        "messages", "“{value}” working days cannot mean seriously late. Choose a number from {low} to {high}."
    ),
    "grade_portfolio": QT_TRANSLATE_NOOP("messages", "All customers"),
    "grade_portfolio_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Chance of serious lateness over all customers: {percent} %, from {receipts} receipts of the "
        "last 365 days.",
    ),
    "grade_own_history": QT_TRANSLATE_NOOP("messages", "Own payments"),
    "grade_own_history_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Own settled invoices: {settled}, the newer counting more. Chance of serious lateness with "
        "them: {percent} %.",
    ),
    "grade_overdue": QT_TRANSLATE_NOOP("messages", "Overdue now"),
    "grade_overdue_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Overdue invoices: {invoices}, the oldest, {number}, by {days} days. Chance of serious lateness "
        "with them: {percent} %.",
    ),
    "grade_few_settled": QT_TRANSLATE_NOOP("messages", "Short history"),
    "grade_few_settled_detail": QT_TRANSLATE_NOOP(
        "messages", "Settled invoices so far: {settled} of the {needed} that make a history."
    ),
    "grade_clip": QT_TRANSLATE_NOOP("messages", "End of the scale"),
    "grade_clip_detail": QT_TRANSLATE_NOOP(
        "messages", "The lines above add up to {total}; a score runs from 0 to 100."
    ),
    "grade_held_overdue": QT_TRANSLATE_NOOP("messages", "Held by an overdue invoice"),
    "grade_held_overdue_detail": QT_TRANSLATE_NOOP(
        "messages", "Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue."
    ),
    "grade_held_habit": QT_TRANSLATE_NOOP("messages", "Held by an unusual delay"),
    "grade_held_habit_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue, {beyond} "
        "days beyond the day on which this customer usually pays.",
    ),
    "grade_no_new_credit": QT_TRANSLATE_NOOP("messages", "No new credit"),
    "grade_no_new_credit_detail": QT_TRANSLATE_NOOP(
        "messages", "No new credit because invoice {number} is {days} days overdue."
    ),
    "grade_new_customer": QT_TRANSLATE_NOOP("messages", "New customer"),
    "grade_new_customer_detail": QT_TRANSLATE_NOOP(
        "messages",
        "C, provisional, until {needed} invoices have been settled; the points alone would give {would_be}.",
    ),
    "grade_held_thin": QT_TRANSLATE_NOOP("messages", "Held by the short history"),
    "grade_held_thin_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Would be {would_be}, held at C until {needed} invoices have been settled; so far {settled}.",
    ),
    "grade_not_graded": QT_TRANSLATE_NOOP("messages", "Not yet graded"),
    "grade_not_graded_detail": QT_TRANSLATE_NOOP(
        "messages",
        "{settled} of {needed} invoices have been settled. Until then there is no grade, "
        "whatever the points say.",
    ),
    "grade_summary": QT_TRANSLATE_NOOP("messages", "{history}; {today}."),
    "grade_summary_none": QT_TRANSLATE_NOOP("messages", "No invoice has been settled yet"),
    "grade_summary_one_on_time": QT_TRANSLATE_NOOP("messages", "The one invoice settled so far was on time"),
    "grade_summary_one_late": QT_TRANSLATE_NOOP(
        "messages", "The one invoice settled so far was late ({largest} {currency}, {days} days)"
    ),
    "grade_summary_on_time": QT_TRANSLATE_NOOP(
        "messages", "All {settled} invoices settled in {months} months were on time"
    ),
    "grade_summary_late_one": QT_TRANSLATE_NOOP(
        "messages",
        "Of {settled} invoices settled in {months} months, 1 was late ({largest} {currency}, {days} days)",
    ),
    "grade_summary_late": QT_TRANSLATE_NOOP(
        "messages",
        "Of {settled} invoices settled in {months} months, {late} were late (largest {largest} "
        "{currency}, {days} days)",
    ),
    "grade_summary_clear": QT_TRANSLATE_NOOP("messages", "on {as_of} nothing is overdue"),
    "grade_summary_overdue_one": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} 1 invoice is overdue, {number}, by {days} days"
    ),
    "grade_summary_overdue": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} {invoices} invoices are overdue, the oldest by {days} days"
    ),
    # files
    # customers, invoices, payments
    "nothing_to_return": QT_TRANSLATE_NOOP(
        "messages",
        "{amount} {currency} cannot be taken back: no receipt of this customer is left in that currency. "
        "Check the customer and the sign of the amount.",
    ),
    "return_exceeds_receipts": QT_TRANSLATE_NOOP(
        "messages",
        "{amount} {currency} cannot be taken back: this customer has paid only {received} {currency}. "
        "Check the customer and the amount.",
    ),
    # imports
}


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The English sentence of ``code`` with ``params`` filled in; a missing code shows itself plainly."""
    template = MESSAGES.get(code)
    return template.format_map(dict(params)) if template else f"{code}: {dict(params)}"
