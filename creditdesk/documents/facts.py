"""What a letter's text may ask about it: the facts that choose paragraphs, the values that fill them."""

from datetime import date

from creditdesk.documents.content import LetterContent
from creditdesk.documents.texts import LetterTexts


def facts_of(content: LetterContent) -> frozenset[str]:
    """The facts a paragraph's ``when`` can name; each comes with its opposite.

    Of former letters there are three: about every row, about some of them, about none.
    """
    dues = {row.due for row in content.rows}
    told = (
        "no_earlier" if not content.earlier_letters else "partly_earlier" if content.new_rows else "earlier"
    )
    pairs = (
        ("one", "many", len(content.rows) == 1),
        ("one_date", "several_dates", len(dues) == 1),
        ("one_earlier", "several_earlier", len(set(content.earlier_letters)) == 1),
        ("deadline", "no_deadline", content.deadline is not None),
        ("payable", "not_payable", content.payable > 0),
        ("stop_supply", "no_stop_supply", "stop_supply" in content.effects),
    )
    return frozenset(yes if holds else no for yes, no, holds in pairs) | {told}


def values_of(content: LetterContent, texts: LetterTexts) -> dict[str, str]:
    """The words for the placeholders of a letter's text."""
    figures = texts.figures
    dues = [row.due for row in content.rows] or [content.date]
    ages = {row.days_late for row in content.rows}
    oldest = max(ages, default=0)
    return {
        "invoice": content.rows[0].number if content.rows else "",
        "count": str(len(content.rows)),
        "due": figures.day(min(dues)),
        "last_due": figures.day(max(dues)),
        "longest": texts.labels["longest"] if len(ages) > 1 else "",
        "oldest": texts.days(max(oldest, 0)),
        "payable": figures.amount(content.payable, content.currency),
        "total": figures.amount(content.total, content.currency),
        "deadline": _day(content.deadline, texts),
        "earlier": figures.days(tuple(set(content.earlier_letters))),
        "considered": figures.day(content.payment_considered_until),
        "date": figures.day(content.date),
        "number": texts.number(content.number),
        "account": texts.labels["account_below" if content.sender.bank else "account_known"],
        "sender": content.sender.name,
        "recipient": content.recipient.name,
    }


def _day(day: date | None, texts: LetterTexts) -> str:
    return texts.figures.day(day) if day else ""
