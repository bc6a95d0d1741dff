"""Sentences about amounts, dates and payment terms."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "unknown_currency": QT_TRANSLATE_NOOP(
        "messages",
        "“{currency}” is not a currency CreditDesk knows. Use a three-letter code such as EUR or CNY.",
    ),
    "bad_amount": QT_TRANSLATE_NOOP("messages", "“{value}” is not an amount. Write it as 1234.50."),
    "too_many_decimals": QT_TRANSLATE_NOOP(
        "messages", "“{value}” has more decimals than {currency} has. Correct the amount."
    ),
    "amount_too_large": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is larger than one document may be. Correct the amount."
    ),
    "ambiguous_amount": QT_TRANSLATE_NOOP(
        "messages", "“{value}” can be read in two ways. Write {first} or {second}."
    ),
    "other_currency": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” is another currency than {currency}. Write the figure only, or choose the other currency.",
    ),
    "typed_date": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is not a date. Write it as 2026-11-22, 22 Nov or +7 (days from today)."
    ),
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
}
