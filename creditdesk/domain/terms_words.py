"""The words of payment terms: English, common German and French forms, Chinese. Data only."""

from typing import NamedTuple


class Base(NamedTuple):
    """Terms without their discount: kind, days and start event as ``terms.Terms`` names them."""

    kind: str
    days: int
    start: str


_PREPAYMENT = """
    prepayment | prepaid | pre-payment | 100% prepayment | payment in advance
    advance payment | pay in advance | in advance
    payment before delivery | payment before shipment | cash in advance | cash before delivery
    cash with order | cia | cbd | pia | cwo | pro forma | proforma | vorkasse | vorauskasse | vorauszahlung
    paiement d'avance | 款到发货 | 先款后货 | 预付 | 预付款 | 预收款 | 全款预付 | 预付全款
"""
_ON_DELIVERY = """
    on delivery | cash on delivery | payment on delivery | due on delivery | cod | c.o.d
    nachnahme | per nachnahme | bei lieferung | zahlung bei lieferung | contre remboursement | à la livraison
    货到付款 | 货到即付 | 现款现货
"""
_ON_RECEIPT = """
    on receipt | upon receipt | on receipt of invoice | upon receipt of invoice | on receipt of the invoice
    upon receipt of the invoice | bei erhalt | nach erhalt | sofort nach erhalt | bei rechnungserhalt
    nach rechnungserhalt | sofort nach rechnungserhalt | à réception | à réception de facture
    票到付款 | 票到即付 | 见票即付 | 见票付款 | 收票付款
"""
_AT_ONCE = """
    immediately | immediate | now | at once | sofort | sofort netto | sofort fällig | comptant | au comptant
    立即付款 | 即付 | 即期付款 | 现结
"""
_END_OF_MONTH = """
    end of month | end of the month | month end | month-end | eom | monatsende | zum monatsende
    ende des monats | 月底 | 月末 | 月底付款 | 月末付款 | 月底结清 | 当月结 | 当月月结
"""


def _split(table: str) -> list[str]:
    return [entry.strip() for line in table.splitlines() for entry in line.split("|") if entry.strip()]


#: Whole texts that need no number.
PHRASES: dict[str, Base] = {
    **dict.fromkeys(_split(_PREPAYMENT), Base("prepayment", 0, "invoice")),
    **dict.fromkeys(_split(_ON_DELIVERY), Base("on_delivery", 0, "delivery")),
    **dict.fromkeys(_split(_ON_RECEIPT), Base("net", 0, "receipt")),
    **dict.fromkeys(_split(_AT_ONCE), Base("net", 0, "invoice")),
    **dict.fromkeys(_split(_END_OF_MONTH), Base("end_of_month", 0, "invoice")),
}

#: What the days are counted from, as written after the number in a European language.
STARTS: dict[str, str] = {
    **dict.fromkeys(
        _split("""
            invoice | invoice date | date of invoice | date of the invoice | rechnungsdatum
            rechnungsstellung | rechnung | date de facture
        """),
        "invoice",
    ),
    **dict.fromkeys(
        _split("""
            receipt | receipt of invoice | receipt of the invoice | invoice receipt | rechnungserhalt
            rechnungseingang | erhalt der rechnung | réception | réception de facture
        """),
        "receipt",
    ),
    **dict.fromkeys(
        _split("""
            delivery | receipt of goods | receipt of the goods | lieferung | wareneingang | warenerhalt
            erhalt der ware | livraison
        """),
        "delivery",
    ),
    **dict.fromkeys(_split("acceptance | abnahme | réception des travaux"), "acceptance"),
}

#: Chinese words before the number of days, and the event they name. 发货 (dispatch) is none of our events.
CN_STARTS: dict[str, str] = {
    **dict.fromkeys(_split("开票 | 开票日 | 开票日期 | 发票日 | 发票日期 | 发票开具"), "invoice"),
    **dict.fromkeys(_split("票到 | 到票 | 收票 | 见票 | 收到发票 | 发票到 | 发票收到"), "receipt"),
    **dict.fromkeys(_split("货到 | 到货 | 收货 | 交货 | 收到货物"), "delivery"),
    **dict.fromkeys(_split("验收 | 验收合格 | 验收通过 | 货物验收"), "acceptance"),
}

#: Words that change nothing; they are left out before the numbers are read.
FILLERS = _split("""
    payment terms | terms of payment | terms | payable | payment | due | strictly | within
    zahlungsbedingungen | zahlungsziel | zahlbar | zahlung | fällig | innerhalb | binnen | von | ziel | rein
    ohne abzug | paiement
""")
