"""Letters to test with: a German and a Chinese firm, plain and awkward customers, figures that add up."""

from datetime import date, timedelta
from typing import Any

from creditdesk.documents.content import (
    BankDetails,
    CreditRow,
    LetterContent,
    LetterRow,
    Recipient,
    Sender,
)

DAY = date(2026, 11, 22)
#: The languages that letters exist in.
LANGUAGES = ("en", "zh_CN")
DEADLINE = date(2026, 12, 2)

KELLER = Sender(
    name="Keller Präzisionsteile GmbH",
    address_lines=("Industriestraße 14", "70565 Stuttgart"),
    country="DE",
    tax_id="DE287654321",
    register_no="HRB 730112 Stuttgart",
    phone="+49 711 555 0142",
    email="buchhaltung@keller.example",
    website="www.keller.example",
    contact="Anna Weiß",
    bank=BankDetails(
        account_name="Keller Präzisionsteile GmbH",
        iban="DE89370400440532013000",
        bic="COBADEFFXXX",
        bank_name="Commerzbank Köln",
    ),
)
HUALIAN = Sender(
    name="南京华联精密机械有限公司",
    address_lines=("江苏省南京市江宁区将军大道18号",),
    country="CN",
    tax_id="91320115MA1XK2Q34T",
    phone="025-5555 0188",
    email="caiwu@hualian.example",
    contact="王丽",
    bank=BankDetails(
        account_name="南京华联精密机械有限公司",
        bank_name="中国工商银行南京江宁支行",
        account_no="4301 0155 0910 0123 456",
        bank_code="102301000155",
    ),
)
LODZ = Recipient(
    name="Łódź & Söhne Maschinenbau Sp. z o.o.",
    address_lines=("ul. Piotrkowska 101", "90-425 Łódź"),
    country="PL",
    tax_id="PL7251234567",
    customer_no="10042",
)
SHANGHAI = Recipient(
    name="上海示例贸易有限公司",
    address_lines=("上海市浦东新区世纪大道100号8层",),
    country="CN",
    tax_id="91310115MA1H7XAB2C",
    customer_no="2001",
)
CREDITS = (
    CreditRow("GS-2026-31", date(2026, 11, 3), 25_000, "credit_note"),
    CreditRow("", date(2026, 11, 12), 10_050, "receipt"),
)


def rows(count: int, first_issue: date = date(2026, 8, 3), scale: int = 1) -> tuple[LetterRow, ...]:
    """``count`` invoices a day apart, every fourth one paid in part."""
    made: list[LetterRow] = []
    for index in range(count):
        issued = first_issue + timedelta(days=index)
        due = issued + timedelta(days=30)
        invoiced = (123_456 + index * 7_771) * scale
        paid = invoiced // 3 if index % 4 == 1 else 0
        made.append(
            LetterRow(f"2026-{1180 + index}", issued, due, invoiced, paid, invoiced - paid, (DAY - due).days)
        )
    return tuple(made)


def letter(language: str = "en", tone: str = "L2", count: int = 3, **changes: Any) -> LetterContent:
    """A letter of ``count`` rows in ``language`` and ``tone``, with any field changed."""
    chinese = language == "zh_CN"
    early = tone == "L0"
    earlier = {"L2": (date(2026, 11, 6),), "L3": (date(2026, 10, 22), date(2026, 11, 6))}
    fields: dict[str, Any] = {
        "language": language,
        "number": "〔2026〕催字第0117号" if chinese else "M-2026-0117",
        "date": DAY,
        "tone": tone,
        "deadline": None if early else DEADLINE,
        "currency": "CNY" if chinese else "EUR",
        "rows": rows(count, date(2026, 10, 26) if early else date(2026, 8, 3), 10 if chinese else 1),
        "credits": (),
        "sender": HUALIAN if chinese else KELLER,
        "recipient": SHANGHAI if chinese else LODZ,
        "country_form": "cn" if chinese else "din5008b",
        "registered": tone == "L4",
        "earlier_letters": earlier.get(tone, earlier["L3"] if tone == "L4" else ()),
        "payment_considered_until": date(2026, 11, 20),
    }
    return LetterContent(**(fields | changes))
