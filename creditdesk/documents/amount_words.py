"""Chinese amounts and dates in capital words (大写), by the rules of the People's Bank for filling in vouchers.

Source: PBoC, basic rules for filling bills and settlement vouchers (正确填写票据和结算凭证的基本规定).
"""

from datetime import date

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def cn_capital(minor: int) -> str:
    """``1234560`` (fen) -> ``壹万贰仟叁佰肆拾伍元陆角``, without the prefix 人民币.

    整 is written after a full 元; inner zeros become one 零; 零 is required before 分 when there is no 角.
    Up to 9,999,999,999,999,999 元; a negative amount is preceded by 负.
    """
    if minor < 0:
        return "负" + cn_capital(-minor)
    yuan, fen = divmod(minor, 100)
    jiao, fen = divmod(fen, 10)
    if yuan == 0 and (jiao or fen):
        return _small_change(jiao, fen)
    if not (jiao or fen):
        return f"{_integer(yuan)}元整"
    gap = "零" if jiao == 0 or yuan % 10 == 0 else ""
    return f"{_integer(yuan)}元{gap}{_small_change(jiao, fen)}"


def cn_bill_date(day: date) -> str:
    """Date of a bill in words: 零 before months 1, 2, 10 and days 1-9, 10, 20, 30, so that nothing can be added."""
    year = "".join(_DIGITS[int(digit)] for digit in f"{day.year:04d}")
    return (
        f"{year}年{_bill_number(day.month, (1, 2, 10))}月{_bill_number(day.day, (*range(1, 11), 20, 30))}日"
    )


def _small_change(jiao: int, fen: int) -> str:
    return (f"{_DIGITS[jiao]}角" if jiao else "") + (f"{_DIGITS[fen]}分" if fen else "")


def _integer(number: int) -> str:
    """Whole 元 in groups of four digits; one 零 bridges a gap inside or between groups."""
    if number == 0:
        return "零"
    words = ""
    gap = False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10 ** (4 * place) % 10_000
        if group == 0:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += "零"
        words += _group(group) + _group_name(number, place)
        gap = False
    return words


def _group_name(number: int, place: int) -> str:
    """万亿 is written only once: 1,0001,0000,0000 is 壹万零壹亿."""
    if place == 3 and number // 10**8 % 10_000:
        return "万"
    return _GROUPS[place]


def _group(number: int) -> str:
    """One group of up to four digits, without leading 零."""
    words = ""
    gap = False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return words


def _bill_number(number: int, with_zero: tuple[int, ...]) -> str:
    return ("零" if number in with_zero else "") + _group(number)
