"""Payment terms: their texts in three scripts, and the due dates they give."""

import csv
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.terms import MAX_DAYS, Terms, due_date, parse_terms
from creditdesk.domain.working_days import WorkingCalendar
from creditdesk.errors import UserError
from tests.domain.dunning.builders import D, item, one
from tests.shared import shared_path

NET_30 = Terms("net", 30)
DISCOUNT = Terms("net", 30, discount_bp=200, discount_days=10)
PREPAYMENT = Terms("prepayment", 0)
ON_DELIVERY = Terms("on_delivery", 0, "delivery")
AT_ONCE = Terms("net", 0)

TEXTS: dict[Terms, str] = {
    NET_30: """
        30 days|Net 30|NET30|30|n/30|n 30|30 days net|30 d|net 30 days|within 30 days|Due within 30 days
        Payment terms: 30 days net|30 days from invoice date|30 days from the date of the invoice
        30-day|0/10 net 30
        30 Tage|30 Tage netto|netto 30 Tage|zahlbar innerhalb von 30 Tagen|30 Tage nach Rechnungsdatum
        Zahlungsziel: 30 Tage|30 jours|paiement à 30 jours|30天|30日|３０天|三十天|账期30天|30天账期
        30天内付款|净30天|开票后30天|发票日期后30天内付款
    """,
    DISCOUNT: """
        2/10 net 30|2/10, n/30|2/10 n30|2%/10 net 30|2% 10 days, net 30 days|2% 10, net 30|2.0/10 net 30
        2 % discount within 10 days, net 30|10 days 2%, 30 days net|30 days net, 2% 10 days
        30 days, 10 days 2%
        10 Tage 2 % Skonto, 30 Tage netto|2 % Skonto bei Zahlung innerhalb 10 Tagen, 30 Tage netto
        30 Tage netto, 10 Tage 2% Skonto|2,00/10 netto 30|10天内付款减2%，30天内全额|2/10 30天
    """,
    Terms("net", 45, discount_bp=250, discount_days=15): "2.5/15 net 45|2,5/15 net 45|2.50%/15, net 45 days",
    Terms("end_of_month", 15): """
        end of month + 15|End of Month plus 15 days|EOM 15|EOM+15|e.o.m.+15|15 EOM|net 15 EOM|15 days EOM
        15 days from end of month|15 days after the end of the month|Monatsende + 15|Ende des Monats + 15 Tage
        15 Tage nach Monatsende|月结15天|月结 15 天|月结十五天|15天月结|月结+15天|月底后15天
        次月15日|月结次月15日前付款
        15th of the following month|15th of next month|15 MFI|15. des Folgemonats
    """,
    Terms(
        "end_of_month", 0
    ): "EOM|end of month|Monatsende|payable end of the month|月底|当月结|end of month + 0",
    Terms("end_of_month", 30, discount_bp=200, discount_days=10): "2/10 EOM 30|2/10 月结30天|2/10月结30天",
    Terms("net", 30, "receipt"): """
        30 days from receipt|30 days from receipt of invoice|within 30 days of receipt of the invoice
        30 Tage nach Rechnungserhalt|30 Tage nach Erhalt der Rechnung|票到30天|票到后30天付款
        收票后三十天|见票30天
    """,
    Terms("net", 30, "delivery"): """
        30 days after delivery|30 days from receipt of goods|30 Tage ab Lieferung|30 Tage nach Wareneingang
        货到30天|到货后30日内付款|收货后30天
    """,
    Terms(
        "net", 30, "acceptance"
    ): "30 days after acceptance|30 Tage nach Abnahme|验收后30天|验收合格后30天内付清",
    Terms("net", 120): "一百二十天|120 days",
    Terms("net", 102): "一百零二天|一百〇二天",
    Terms("net", MAX_DAYS): f"{MAX_DAYS} days",
    Terms("end_of_month", 28): "28 MFI|次月28日",
    Terms("end_of_month", 1): "1st of the following month",
    Terms("net", 10, discount_bp=300, discount_days=10): "10 days 3%, 10 days net|3/10 net 10",
    Terms(
        "net", 0, "receipt"
    ): "due on receipt|Upon receipt|payment due upon receipt|à réception|票到付款|见票即付",
    AT_ONCE: "0|net 0|immediately|due now|payable immediately|sofort|zahlbar sofort|Sofort fällig|现结",
    PREPAYMENT: "prepayment|Prepaid|cash in advance|CIA|Vorkasse|100% prepayment|款到发货|先款后货|预付款",
    ON_DELIVERY: "cash on delivery|COD|C.O.D.|payment on delivery|Zahlung per Nachnahme|货到付款|现款现货",
}
CASES = [
    (text.strip(), terms)
    for terms, block in TEXTS.items()
    for line in block.splitlines()
    for text in line.split("|")
    if text.strip()
]
TERMS = st.one_of(
    st.builds(
        lambda kind, days, start, discount: Terms(kind, days, start, *discount),
        st.sampled_from(["net", "end_of_month"]),
        st.integers(100, MAX_DAYS),
        st.sampled_from(["invoice", "receipt", "delivery", "acceptance"]),
        st.one_of(st.just((0, 0)), st.tuples(st.integers(1, 9999), st.integers(0, 100))),
    ),
    st.sampled_from([PREPAYMENT, ON_DELIVERY]),
)
START_DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(("text", "terms"), CASES, ids=[text for text, _ in CASES])
def test_texts_that_are_understood(text: str, terms: Terms) -> None:
    assert parse_terms(text) == terms
    assert parse_terms(f" {text.upper()}. ") == terms


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "  ",
            "hello",
            "-30",
            "30.0",
            "30 Feb",
            "3 months",
            "1/10/30",
            "2/10",
            "2/10 EOM",
            "2.345/10 net 30",
        ),
        *(
            "45 jours fin de mois",
            "30 Tage zum Monatsende",
            "月结",
            "发货后30天",
            "次月30日",
            "31 MFI",
            "0 MFI",
        ),
        *("30 days 60 days", "net", "EOM-5", "30 " + "days " * 60, "9" * 5000),
    ],
)
def test_what_is_not_understood_is_never_guessed(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_terms(text)
    assert (caught.value.code, caught.value.params["value"]) == ("unknown_terms", text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{MAX_DAYS + 1} days", "terms_too_long"),
        ("20260301", "terms_too_long"),
        ("2/40 net 30", "discount_after_due"),
        ("100/10 net 30", "discount_after_due"),
    ],
)
def test_terms_that_make_no_sense(text: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_terms(text)
    assert caught.value.code == code


@given(TERMS)
def test_the_canonical_text_reads_back(terms: Terms) -> None:
    assert parse_terms(terms.text()) == terms


@given(st.text(max_size=40))
def test_any_text_is_terms_or_a_coded_refusal(text: str) -> None:
    codes: list[str] = []
    try:
        terms = parse_terms(text)
    except UserError as refusal:
        codes.append(refusal.code)
    else:
        assert parse_terms(terms.text()) == terms
    assert set(codes) <= {"unknown_terms", "terms_too_long", "discount_after_due"}


@pytest.mark.parametrize(
    "fields",
    [
        {"days": -1},
        {"days": MAX_DAYS + 1},
        {"discount_bp": 10_000, "discount_days": 1},
        {"discount_bp": -1},
        {"discount_bp": 200, "discount_days": -1},
        {"discount_days": 10},
        {"kind": "prepayment"},
        {"kind": "on_delivery", "days": 0, "discount_bp": 100},
    ],
)
def test_terms_out_of_range_cannot_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"terms|days|discount"):
        Terms(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("30 days", date(2026, 1, 31), date(2026, 3, 2)),
        ("月结30天", date(2026, 1, 5), date(2026, 3, 2)),
        ("月结30天", date(2026, 1, 31), date(2026, 3, 2)),
        ("EOM", date(2024, 2, 1), date(2024, 2, 29)),
        ("EOM", date(2026, 2, 1), date(2026, 2, 28)),
        ("end of month + 15", date(2026, 12, 31), date(2027, 1, 15)),
        ("15th of the following month", date(2026, 12, 1), date(2027, 1, 15)),
        ("款到发货", date(2026, 5, 1), date(2026, 5, 1)),
        ("COD", date(2026, 5, 2), date(2026, 5, 2)),
    ],
)
def test_due_dates(text: str, start: date, due: date) -> None:
    assert due_date(parse_terms(text), start) == due


def test_rolled_only_where_a_calendar_is_given() -> None:
    saturday = date(2026, 11, 21)
    assert due_date(AT_ONCE, saturday, None) == saturday
    assert due_date(AT_ONCE, saturday, WorkingCalendar()) == date(2026, 11, 23)
    assert due_date(PREPAYMENT, saturday, WorkingCalendar()) == date(2026, 11, 23)


def test_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        due_date(NET_30, date(9999, 12, 15))
    assert caught.value.code == "date_out_of_range"


@given(TERMS, START_DAYS)
def test_a_due_date_is_the_days_after_its_base(terms: Terms, start: date) -> None:
    base = due_date(terms, start) - timedelta(days=terms.days)
    if terms.kind == "end_of_month":
        assert (base.year, base.month, base.day) == (
            start.year,
            start.month,
            monthrange(start.year, start.month)[1],
        )
    else:
        assert base == start


@given(TERMS, START_DAYS)
def test_rolling_never_makes_a_date_earlier(terms: Terms, start: date) -> None:
    plain, rolled = due_date(terms, start), due_date(terms, start, WorkingCalendar())
    assert 0 <= (rolled - plain).days <= 2
    assert rolled.weekday() < 5


def test_date_vectors_about_due_dates() -> None:
    with shared_path("data/vectors/dates.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row["expected"] for row in csv.DictReader(file)}
    received = date(2026, 3, 1)
    due = due_date(parse_terms("30 days from receipt of invoice"), received)
    late = due + timedelta(days=1)
    assert rows["D02"] == f"{due.isoformat()}, interest from {late.isoformat()}"
    assert rows["D03"] == late.isoformat()
    # The British default period begins WITH the day of performance, so its 30 days are 29 after it.
    british = due_date(Terms("net", 29, "delivery"), received)
    assert rows["D01"] == f"{british.isoformat()}, interest from {(british + timedelta(days=1)).isoformat()}"
    overdue = one(item(due=date(2026, 6, 30)), (date(2026, 7, 1) - D).days)
    assert rows["D05"] == f"{overdue.days_late} day"
