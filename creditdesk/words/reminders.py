"""Reasons of reminder decisions and sentences about runs, ladders and letters."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "run_in_future": QT_TRANSLATE_NOOP(
        "messages",
        "{value} lies in the future, and a run only knows what is known today. Choose today or an earlier day.",
    ),
    "run_before_posted": QT_TRANSLATE_NOOP(
        "messages",
        "Letters of a run of {posted} have been posted, and a run of {value} would not know them. Choose {posted} or a "
        "later day.",
    ),
    "run_not_open": QT_TRANSLATE_NOOP(
        "messages", "Run {run} is reviewed or issued and can no longer be changed. Prepare a new run instead."
    ),
    "run_by_former_ladder": QT_TRANSLATE_NOOP(
        "messages",
        "This run was prepared by “{former}”, and the company goes by “{ladder_name}” since. Prepare it again, so that "
        "no letter goes out by the former ladder.",
    ),
    "later_facts": QT_TRANSLATE_NOOP(
        "messages",
        "The ledger holds entries dated after {value}. A letter of that day would not know them, so "
        "it is only shown. Prepare a run as of today.",
    ),
    "letters_of_other_day": QT_TRANSLATE_NOOP(
        "messages",
        "This run was prepared as of {value}, which is not today, and its letters would bear that date. Prepare it "
        "again as of today, then issue it.",
    ),
    "letters_pay_by_over": QT_TRANSLATE_NOOP(
        "messages",
        "The letters of this run would bear the date {value} and ask for payment by {pay_by}, which is over. Prepare "
        "it again as of today, then issue it.",
    ),
    "letters_pay_by_over_warning": QT_TRANSLATE_NOOP(
        "messages",
        "note: the letters bear the date {value} and ask for payment by {pay_by}, which is over; they are issued "
        "because --as-of was said.",
    ),
    "later_facts_warning": QT_TRANSLATE_NOOP(
        "messages", "note: the ledger holds entries dated after {value}; this run does not know them."
    ),
    "letters_no_account": QT_TRANSLATE_NOOP(
        "messages", "These letters do not say where to pay: there is no bank account for {currencies}."
    ),
    "letters_no_bic": QT_TRANSLATE_NOOP(
        "messages", "The account for {currencies} has no BIC (SWIFT): customers abroad cannot pay into it."
    ),
    "letters_no_address": QT_TRANSLATE_NOOP(
        "messages", "These letters do not bear your own address: nobody can answer or return them."
    ),
    "letters_no_latin": QT_TRANSLATE_NOOP(
        "messages",
        "Letters in English that do not name your firm and its address in Latin letters: {letters}.",
    ),
    "nothing_to_issue": QT_TRANSLATE_NOOP(
        "messages", "Nothing is left to send in run {run}: everything was paid, held or left out meanwhile."
    ),
    "nothing_to_print": QT_TRANSLATE_NOOP("messages", "Run {run} has no letters to print."),
    "unknown_run": QT_TRANSLATE_NOOP("messages", "There is no run {run} in this ledger."),
    "not_waiting": QT_TRANSLATE_NOOP(
        "messages", "Nothing in run {run} is waiting for this step. Refresh the page."
    ),
    "letter_not_waiting": QT_TRANSLATE_NOOP(
        "messages", "A letter of run {run} is no longer waiting to be posted. Refresh the page."
    ),
    "already_posted": QT_TRANSLATE_NOOP(
        "messages",
        "A letter of run {run} has been posted, so the run cannot be undone. Undo single letters that wait; if one "
        "never went out after all, correct its posting first.",
    ),
    "before_letter": QT_TRANSLATE_NOOP(
        "messages", "{value} lies before the date of the letter, {dated}. Correct the date."
    ),
    "step_due": QT_TRANSLATE_NOOP(
        "messages",
        "This is day {days_late} after the due date; step {step} of “{ladder}” begins on day {step_days}. "
        "Last letter: {posted_on}.",
    ),
    "first_step_due": QT_TRANSLATE_NOOP(
        "messages",
        "This is day {days_late} after the due date; step {step} of “{ladder}” begins on day {step_days}. "
        "It is the first reminder.",
    ),
    "notice_due": QT_TRANSLATE_NOOP("messages", "A friendly notice goes out before the due date {due}."),
    "not_due": QT_TRANSLATE_NOOP(
        "messages", "Not late: due on {due}. The next step is possible from {next_date}."
    ),
    "step_delay": QT_TRANSLATE_NOOP(
        "messages",
        "Today is day {days_late} after the due date; step {step} begins on day {step_days} and is "
        "possible from "
        "{next_date}.",
    ),
    "interval": QT_TRANSLATE_NOOP(
        "messages",
        "A letter went out on {posted_on}. After a pause of {days} days, counted from then, step {step} is "
        "possible from {next_date}.",
    ),
    "deadline_running": QT_TRANSLATE_NOOP(
        "messages",
        "The letter posted on {posted_on} gave time until {deadline}. Step {step} is possible from "
        "{next_date}.",
    ),
    "allocate_first": QT_TRANSLATE_NOOP(
        "messages",
        "Receipts and credit notes not yet allocated, {credits} {currency}, cover the {asked} {currency} that "
        "would be asked for. Allocate them first.",
    ),
    "awaiting_posting": QT_TRANSLATE_NOOP(
        "messages",
        "Stands in an issued run: its letter is not posted, or its call not recorded. Do that, or undo the run.",
    ),
    "no_address": QT_TRANSLATE_NOOP(
        "messages",
        "The customer has no postal address. Enter one, or let the run print letters without an address.",
    ),
    "below_tolerance": QT_TRANSLATE_NOOP(
        "messages",
        "The letter would ask for {total} {currency}, less than the smallest amount to remind, {tolerance} {currency}.",
    ),
    "last_step_done": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder has no step after {step}, posted on {posted_on} with time until {deadline}. "
        "Decide what follows.",
    ),
    "credit": QT_TRANSLATE_NOOP("messages", "A credit is not reminded. Allocate it to an invoice."),
    "ladder_field": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} of the ladder “{ladder}” lacks a figure or has an unknown one: {detail}. Correct it.",
    ),
    "ladder_empty": QT_TRANSLATE_NOOP(
        "messages", "The ladder “{ladder}” has no step after the due date. Add at least one."
    ),
    "ladder_off": QT_TRANSLATE_NOOP(
        "messages",
        "Every step of the ladder “{ladder}” after the due date is switched off: nobody would be reminded. Switch "
        "one on.",
    ),
    "ladder_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder “{ladder}” has more than {most} steps after the due date. Take out what customers would no "
        "longer believe.",
    ),
    "ladder_interval": QT_TRANSLATE_NOOP(
        "messages", "There must be {least} to {most} days between two letters. Enter such a number."
    ),
    "ladder_notice": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder “{ladder}” may have one notice before the due date: number 0, in front of the other steps. "
        "Correct it.",
    ),
    "ladder_notice_days": QT_TRANSLATE_NOOP(
        "messages", "A notice goes 1 to {most} days before the due date. Enter such a number."
    ),
    "ladder_notice_call": QT_TRANSLATE_NOOP(
        "messages", "The notice before the due date is a letter. Choose a letter."
    ),
    "ladder_numbers": QT_TRANSLATE_NOOP(
        "messages", "The steps of the ladder “{ladder}” are not numbered 1, 2, 3 in order. Number them so."
    ),
    "ladder_days": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} must begin later than step {before}, which begins {days} days after the due date. Enter a "
        "larger number.",
    ),
    "ladder_step_days": QT_TRANSLATE_NOOP(
        "messages",
        "A step begins 1 to {most} days after the due date: late begins the day after. Enter such a number.",
    ),
    "ladder_tone": QT_TRANSLATE_NOOP(
        "messages",
        "The friendly notice is for the time before the due date, the other tones (L1 to L4) for the time after it. "
        "Choose another tone.",
    ),
    "ladder_friendlier": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} is friendlier than step {before} before it. Choose the same tone or a firmer one.",
    ),
    "ladder_grant": QT_TRANSLATE_NOOP(
        "messages", "A letter grants 0 to {most} days; 0 sets no date. Enter such a number."
    ),
    "ladder_effect": QT_TRANSLATE_NOOP(
        "messages", "Step {step} of the ladder “{ladder}” has an effect that is not known. Take it out."
    ),
    "ladder_name_missing": QT_TRANSLATE_NOOP("messages", "The ladder needs a name. Enter one."),
    "ladder_name_taken": QT_TRANSLATE_NOOP(
        "messages", "There is a ladder called “{value}” already. Choose another name."
    ),
    "ladder_in_use": QT_TRANSLATE_NOOP(
        "messages",
        "The ladder “{value}” is used: by the company, by {customers} customers, or by reminders already sent. It "
        "stays in the file; choose another one there, and hide this one.",
    ),
    "nothing_to_move": QT_TRANSLATE_NOOP(
        "messages", "No open invoice climbs a former version of “{value}” that could be moved now."
    ),
    "move_went_on": QT_TRANSLATE_NOOP(
        "messages",
        "An invoice that was moved on “{value}” has been reminded since, so the move stays. Change the ladder instead.",
    ),
    "ladder_needed": QT_TRANSLATE_NOOP(
        "messages",
        "New cases start on “{value}”: it is the company's ladder, or {customers} customers have chosen it. Choose "
        "another one there first.",
    ),
    "ladder_hidden": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” is hidden, so no new case starts on it. Offer it again first, or choose another ladder.",
    ),
    "ladder_preset_named": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” is one of the ladders supplied with CreditDesk and keeps its name. Copy it to one of your own.",
    ),
    "ladder_preset_stays": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” is one of the ladders supplied with CreditDesk and cannot be removed. Change its steps instead.",
    ),
    "days_typed": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is not a number of days. Enter a whole number such as 14."
    ),
    "final_twice": QT_TRANSLATE_NOOP(
        "messages",
        "Steps {before} and {step} are both a final demand. After a final demand no other letter should follow: it "
        "would not be believed.",
    ),
    "step_never_on_its_day": QT_TRANSLATE_NOOP(
        "messages",
        "Step {step} begins on day {days}, but the step before it leaves no room before day "
        "{earliest}. Set a later "
        "day, a shorter interval or fewer days granted.",
    ),
    "deadline_unusual": QT_TRANSLATE_NOOP(
        "messages",
        "The last letter, step {step}, gives {days} days; in your country at least {least} are usual. Grant more, "
        "unless the contract says otherwise.",
    ),
}
