"""The table as strips: sums, running totals, credits, columns that keep apart."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.documents.clean import clean_content
from creditdesk.documents.content import CreditRow, LetterContent
from creditdesk.documents.flow import Strip, Table
from creditdesk.documents.fonts import default_fonts
from creditdesk.documents.marks import TextMark
from creditdesk.documents.setting import setting_of
from creditdesk.documents.table import invoice_table
from tests.documents.reading import squeezed
from tests.documents.samples import CREDITS, DAY, letter


def _table(content: LetterContent) -> Table:
    fonts = default_fonts()
    return invoice_table(setting_of(clean_content(content, fonts), fonts))


def _marks(strip: Strip) -> list[TextMark]:
    return [mark for mark in strip.marks if isinstance(mark, TextMark)]


def _texts(strip: Strip) -> list[str]:
    return [mark.text for mark in _marks(strip)]


def test_rows_and_sums() -> None:
    table = _table(letter("en", "L2", 2, credits=CREDITS))
    assert _texts(table.heading) == [
        "Amounts in EUR", "Issued", "Due", "Invoiced", "Paid", "Open", "Days late", "Invoice",
    ]  # fmt: skip
    assert _texts(table.rows[1]) == [
        "4\u00a0Aug\u00a02026", "3\u00a0Sep\u00a02026", "1,312.27", "437.42", "874.85", "80", "2026-1181",
    ]  # fmt: skip
    assert [_texts(strip) for strip in table.closing] == [
        ["2,546.83", "437.42", "2,109.41", "Total"],
        ["−250.00", "Less: Credit note GS-2026-31, 3\u00a0Nov\u00a02026"],
        ["−100.50", "Less: Payment on account, 12\u00a0Nov\u00a02026"],
        ["1,758.91", "Amount payable"],
    ]


def test_what_was_credited_is_never_said_to_be_paid() -> None:
    paid, other = letter("en", count=2).rows
    noted = replace(other, invoiced=9_000, paid=1_000, credited=2_000, open=6_000)
    table = _table(
        letter("en", rows=(replace(paid, invoiced=500, paid=0, open=500), noted), credits=CREDITS[:1])
    )
    assert _texts(table.heading)[3:7] == ["Invoiced", "Paid", "Credited", "Open"]
    assert _texts(table.rows[1])[2:6] == ["90.00", "10.00", "20.00", "60.00"]
    assert _texts(table.closing[0]) == ["95.00", "10.00", "20.00", "65.00", "Total"]
    ends = [[round(m.x + m.face.width(m.text, m.bold), 3) for m in _marks(strip)] for strip in table.closing]
    assert [end[0] for end in ends[1:]] == [ends[0][3]] * 2, "single amounts stand under what is open"


def test_where_nothing_was_received_there_is_no_column_of_receipts() -> None:
    row = replace(letter("zh_CN", count=1).rows[0], paid=0, credited=100, open=900)
    table = _table(letter("zh_CN", rows=(row,)))
    assert _texts(table.heading)[2:5] == ["发票金额", "冲减金额", "未收金额"]


def test_chinese_rows_carry_the_sign_and_the_sum_in_words() -> None:
    table = _table(letter("zh_CN", "L2", 1))
    assert _texts(table.heading)[:2] == ["开票日期", "到期日"]
    assert _texts(table.rows[0]) == [
        "2026-08-03",
        "2026-09-02",
        "¥12,345.60",
        "¥0.00",
        "¥12,345.60",
        "81",
        "2026-1180",
    ]
    assert _texts(table.closing[-1]) == ["大写：人民币壹万贰仟叁佰肆拾伍元陆角"]


def test_before_the_due_date_the_days_that_are_left_are_shown() -> None:
    table = _table(letter("en", "L0", 1))
    assert "Days left" in _texts(table.heading)
    assert _texts(table.rows[0])[5] == "3"
    late = replace(letter("en", "L1", 1).rows[0], days_late=-3)
    assert _texts(_table(letter("en", "L1", rows=(late,))).rows[0])[5] == "−3"


@pytest.mark.parametrize(
    ("credit", "label"),
    [
        (CreditRow("", DAY, 1), "Less: Credit, 22\u00a0Nov\u00a02026"),
        (CreditRow("REF 1", DAY, 1, "receipt"), "Less: Payment on account REF 1, 22\u00a0Nov\u00a02026"),
        (CreditRow("free words", DAY, 1), "Less: free words, 22\u00a0Nov\u00a02026"),
    ],
)
def test_a_credit_says_what_it_is(credit: CreditRow, label: str) -> None:
    assert label in _texts(_table(letter("en", count=1, credits=(credit,))).closing[1])


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=30))
def test_the_total_is_the_sum_of_the_rows_and_totals_run(amounts: list[int]) -> None:
    row = letter("en", count=1).rows[0]
    content = letter("en", rows=tuple(replace(row, invoiced=a, paid=0, open=a) for a in amounts))
    table = _table(content)
    total = f"{sum(amounts) // 100:,}.{sum(amounts) % 100:02d}"
    assert _texts(table.closing[0])[2] == total
    foot, head = table.carried(len(table.rows))
    assert _texts(foot) == [total, "Carried forward"]
    assert _texts(head) == [total, "Brought forward"]
    assert _texts(table.carried(0)[0])[0] == "0.00"


@given(st.integers(0, 10**12), st.text(max_size=80), st.sampled_from(["en", "zh_CN"]))
def test_cells_of_a_row_do_not_touch_each_other(amount: int, number: str, language: str) -> None:
    row = replace(letter("en", count=1).rows[0], number=number, invoiced=amount, paid=amount, open=amount)
    table = _table(letter(language, rows=(row,) * 3))
    for strip in (table.heading, *table.rows, *table.closing[:1]):
        marks = [mark for mark in strip.marks if isinstance(mark, TextMark)]
        baselines = {mark.y for mark in marks if not mark.text.startswith("Amounts")}
        for y in baselines:
            line = sorted((m for m in marks if m.y == y), key=lambda m: m.x)
            for left, right in pairwise(line):
                assert left.x + left.face.width(left.text, left.bold) <= right.x + 0.01


@pytest.mark.parametrize("open_amount", [245_671, 5_811_161, 123_456_789])
def test_the_twenty_digits_of_a_chinese_invoice_stay_on_one_line(open_amount: int) -> None:
    number = "25322000000000000074"
    row = replace(
        letter("zh_CN", count=1).rows[0], number=number, invoiced=open_amount, paid=0, open=open_amount
    )
    table = _table(letter("zh_CN", rows=(row,) * 3))
    assert len(table.rows) == 3
    assert [_texts(strip)[-1] for strip in table.rows] == [number] * 3
    assert all(strip.height < 24 for strip in table.rows)
    assert min(mark.face.size for strip in table.rows for mark in _marks(strip)) >= 7.4


@pytest.mark.parametrize(
    ("currency", "amount"), [("KRW", 100_000), ("KRW", 1_000), ("EUR", 100), ("JPY", 10)]
)
def test_a_number_that_is_given_just_the_room_it_needs_is_not_broken_by_rounding(
    currency: str, amount: int
) -> None:
    for last in range(1, 31):
        number = f"{last:020d}"
        row = replace(letter("zh_CN", count=1).rows[0], number=number, invoiced=amount, paid=0, open=amount)
        table = _table(letter("zh_CN", rows=(row,), currency=currency))
        assert _texts(table.rows[0])[-1] == number


@given(st.text(max_size=200))
def test_a_long_number_is_printed_in_full_over_lines(number: str) -> None:
    row = replace(letter("en", count=1).rows[0], number=number)
    table = _table(letter("en", rows=(row,)))
    printed = "".join(
        text for strip in table.rows for text in _texts(strip)[6 if strip is table.rows[0] else 0 :]
    )
    assert squeezed(printed) == squeezed(default_fonts().clean(number))
