"""Words in tables that say what a row is: void, paid, a credit note, a payment, a total."""

import re
import unicodedata
from typing import Literal

from creditdesk.exchange.values import text_of

State = Literal["", "void", "paid"]
RowType = Literal["", "invoice", "credit_note", "payment", "bill"]

_VOID = frozenset(
    "void voided deleted draft cancelled canceled storniert storno entwurf annulé annulée brouillon"
    " 已作废 作废 草稿".split()
)
_PAID = frozenset(
    "paid paidinfull fullypaid paidoff settled settledinfull fullysettled closed bezahlt vollständigbezahlt"
    " vollbezahlt komplettbezahlt beglichen ausgeglichen payé payée réglé réglée soldé soldée 已付 已收 已结 已结清"
    " 已核销 已付款 已收款 已付清 付清 已全部付款 全部付款 已全额付款 全额付款 已结算 收讫".split()
)
_TYPES: dict[str, RowType] = {
    **dict.fromkeys(
        "invoice si salesinvoice rechnung re facture ar inv 应收单 标准应收单 销售发票 发票".split(),
        "invoice",
    ),
    **dict.fromkeys(
        "creditmemo creditnote sc salescreditnote gutschrift gs rechnungskorrektur avoir cn"
        " 红字应收单 红字发票 贷项通知单".split(),
        "credit_note",
    ),
    **dict.fromkeys(
        "payment receipt sr sa salesoverpayment salesprepayment customerpayment zahlung zahlungseingang"
        " paiement règlement 收款单 收款 预收单 预收款".split(),
        "payment",
    ),
    **dict.fromkeys(
        "bill billcreditnote billoverpayment billprepayment billpayment pi pc 应付单 付款单".split(), "bill"
    ),
}
_TOTAL = re.compile(
    r"(?:合\s*计|总\s*计|小\s*计|累\s*计|合计行|本页合计|本页小计|总合计|本期合计"
    r"|(?:grand\s+|report\s+|sub-?\s*|over-?all\s+)?totals?(?:\s+for\b.*|\s+due)?|balance\s+total"
    r"|gesamtsumme|endsumme|zwischensumme|summe(?:\s.*)?|gesamt|sous-total.*|total\s+général|total\s+client.*"
    r"|人民币合计|.*\s(?:合计|小计))\s*[:：]?",
    re.IGNORECASE,
)

_GROUP = re.compile(
    r"小\s*计|本页|sub|totals?\s+for\b|zwischensumme|sous-total|total\s+client|.*小计", re.IGNORECASE
)


def state_of(cell: object) -> State:
    """What a status word means for a receivable; "" for words that change nothing (open, overdue, sent)."""
    word = _folded(cell)
    return "void" if word in _VOID else "paid" if word in _PAID else ""


def type_of(cell: object) -> RowType:
    """What a transaction type means; "" for unknown words: then the sign of the amount decides."""
    return _TYPES.get(_folded(cell), "")


def is_total(cell: object) -> bool:
    """Whether a cell is the label of a total: 合计, 小计, TOTAL, Total for Smith, Summe."""
    return isinstance(cell, str) and bool(_TOTAL.fullmatch(unicodedata.normalize("NFKC", cell).strip()))


def is_group_total(cell: object) -> bool:
    """Whether a cell is the label of a total of a part only: 小计, Total for Smith, Zwischensumme."""
    return is_total(cell) and bool(_GROUP.match(unicodedata.normalize("NFKC", str(cell)).strip()))


def _folded(cell: object) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text_of(cell)).casefold() if c.isalnum())
