"""Reasons of grades: each code has a heading and, as ``code_detail``, a sentence."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "serious_days_range": QT_TRANSLATE_NOOP(
        "messages", "“{value}” working days cannot mean seriously late. Choose a number from {low} to {high}."
    ),
    "grade_portfolio": QT_TRANSLATE_NOOP("messages", "All customers"),
    "grade_portfolio_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Chance of serious lateness over all customers: {percent} %, from {receipts} invoices settled in the last 365 "
        "days, by payment or by write-off.",
    ),
    "grade_portfolio_few_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Chance of serious lateness over all customers: {percent} %, from {receipts} invoices settled in the last 365 "
        "days, by payment or by write-off, and, since these are few, from what is usual elsewhere.",
    ),
    "grade_portfolio_assumed_detail": QT_TRANSLATE_NOOP(
        "messages",
        "No invoice was settled in the last 365 days, so what is usual elsewhere is assumed: chance of serious "
        "lateness {percent} %.",
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
    "grade_held_habit_due": QT_TRANSLATE_NOOP("messages", "Held by an unusual delay"),
    "grade_held_habit_due_detail": QT_TRANSLATE_NOOP(
        "messages",
        "Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue, and this customer "
        "usually pays by the due date.",
    ),
    "grade_no_new_credit": QT_TRANSLATE_NOOP("messages", "No new credit"),
    "grade_no_new_credit_detail": QT_TRANSLATE_NOOP(
        "messages", "No new credit because invoice {number} is {days} days overdue."
    ),
    "grade_new_customer": QT_TRANSLATE_NOOP("messages", "New customer"),
    "grade_new_customer_detail": QT_TRANSLATE_NOOP(
        "messages",
        "C, provisional, until {needed} invoices have been settled. Without a settled invoice every customer begins "
        "with C, and only an invoice more than {cap_days} days overdue lowers it; the points alone would give "
        "{would_be}.",
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
        "messages", "The one invoice settled so far was {days} days late ({number}, {amount} {currency})"
    ),
    "grade_summary_one_lost": QT_TRANSLATE_NOOP(
        "messages", "The one invoice settled so far was written off ({number}, {amount} {currency})"
    ),
    "grade_summary_lost": QT_TRANSLATE_NOOP(
        "messages",
        "Invoices settled in {months} months: {settled}, of these paid late: {late}, written off: {lost}",
    ),
    "grade_summary_on_time": QT_TRANSLATE_NOOP(
        "messages", "All {settled} invoices settled in {months} months were on time"
    ),
    "grade_summary_late_one": QT_TRANSLATE_NOOP(
        "messages",
        "Of {settled} invoices settled in {months} months, 1 was late, by {days} days ({number}, {amount} "
        "{currency})",
    ),
    "grade_summary_late": QT_TRANSLATE_NOOP(
        "messages",
        "Of {settled} invoices settled in {months} months, {late} were late, by {days} days at worst ({number}, "
        "{amount} {currency})",
    ),
    "grade_summary_clear": QT_TRANSLATE_NOOP("messages", "on {as_of} nothing is overdue"),
    "grade_summary_rest": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} only the small rest of invoice {number} is overdue, which does not count"
    ),
    "grade_summary_rests": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} only small rests of {invoices} paid invoices are overdue, which do not count"
    ),
    "grade_summary_overdue_one": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} 1 invoice is overdue, {number}, by {days} days"
    ),
    "grade_summary_overdue": QT_TRANSLATE_NOOP(
        "messages", "on {as_of} {invoices} invoices are overdue, the oldest by {days} days"
    ),
}
