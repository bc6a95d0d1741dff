"""What a table says about payment in places that are not read: told, since an invoice would silently stay open."""

import unicodedata
from collections.abc import Iterable, Sequence

from creditdesk.domain.listed import Listed
from creditdesk.exchange.findings import Notice, shown
from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.rows import Tally
from creditdesk.exchange.synonyms import heading_key, known_fields
from creditdesk.exchange.values import text_of

_SHOWN = 5
_PAYMENT = (
    "paid settled bezahlt beglichen payé réglé paymentstatus zahlstatus zahlungsstatus"
    " 已付 已收 已结 已核销 付清 收讫 付款状态 收款状态 回款状态 支付状态 结算状态 部分付款 部分收款"
).split()
_DENIED = (
    "unpaid unsettled unbezahlt notpaid notyetpaid nichtbezahlt nochnicht impayé nonpayé nonréglé prepaid 未 待"
).split()


def speaks_of_payment(text: object) -> bool:
    """Whether ``text`` hints at a payment ("partly paid", "bezahlt am Schalter", 已付) and does not deny one."""
    folded = "".join(c for c in unicodedata.normalize("NFKC", text_of(text)).casefold() if c.isalnum())
    return any(word in folded for word in _PAYMENT) and not any(word in folded for word in _DENIED)


def unread_columns(mapping: ColumnMapping, headings: Sequence[str]) -> list[Notice]:
    """Notices on columns nothing is read from: credit limits, of which the ledger keeps none; in a list of customers
    all others too, in a list of invoices those that speak of payment and those whose heading was read already."""
    limits = [heading for heading in mapping.ignored if "_limit" in known_fields(heading)]
    told = [Notice("limits_unread", {"headings": _listed(limits)})] if limits else []
    if mapping.kind == "customers":
        others = [heading for heading in mapping.ignored if heading not in limits]
        return [*told, *([Notice("columns_unread", {"headings": _listed(others)})] if others else [])]
    return told + (_unread_payments(mapping, headings) if mapping.kind in ("ledger", "invoices") else [])


def _unread_payments(mapping: ColumnMapping, headings: Sequence[str]) -> list[Notice]:
    used = {heading_key(headings[at]) for columns in mapping.columns.values() for at in columns}
    paying = [heading for heading in mapping.ignored if speaks_of_payment(heading)]
    twice = [heading for heading in mapping.ignored if heading_key(heading) in used and heading not in paying]
    return [
        Notice(code, {"headings": _listed(found)})
        for code, found in (("payment_column_unread", paying), ("heading_twice", twice))
        if found
    ]


def repeated_rows(tally: Tally) -> list[Notice]:
    """A notice naming rows that say the same as an earlier one of the file, as ``7 = 3``."""
    if not tally.duplicates:
        return []
    pairs = [f"{row} = {first}" for row, first in tally.repeated]
    rows = Listed(pairs, more=len(pairs) < tally.duplicates)
    return [Notice("rows_twice", {"count": tally.duplicates, "rows": rows})]


def unread_states(words: Iterable[object]) -> list[Notice]:
    """A notice naming the status ``words`` that speak of payment but do not say that all is paid."""
    found = [text_of(word) for word in words if speaks_of_payment(word)]
    return [Notice("payment_words_unread", {"words": _listed(found)})] if found else []


def _listed(texts: Sequence[str]) -> Listed:
    return Listed((shown(text) for text in texts[:_SHOWN]), more=len(texts) > _SHOWN)
