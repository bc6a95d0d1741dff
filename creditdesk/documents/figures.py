"""Money, dates and counts in the language of the letter; the patterns are data of the letter texts."""

from dataclasses import dataclass
from datetime import date

from creditdesk.documents.amount_words import cn_capital
from creditdesk.domain.money import minor_digits

#: The minus of print, not the hyphen of the keyboard.
MINUS = "\u2212"
NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Figures:
    """How one language writes figures.

    ``money`` and ``table_money`` are patterns of ``{currency}`` and ``{amount}``, ``symbols`` the signs used
    instead of a code in tables, ``names`` the words instead of a code in sentences, written after the amount
    without a gap; dates are patterns of ``{year} {month} {day} {name} {short}``.
    """

    group: str
    decimal: str
    money: str
    table_money: str
    symbols: dict[str, str]
    names: dict[str, str]
    capital_money: str
    date_text: str
    date_table: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    comma: str
    last_comma: str

    def number(self, minor: int, currency: str) -> str:
        """``1,234.50``, a real minus before a negative amount."""
        digits = minor_digits(currency)
        whole, rest = divmod(abs(minor), 10**digits)
        text = f"{whole:,}".replace(",", self.group)
        if digits:
            text += f"{self.decimal}{rest:0{digits}d}"
        return f"{MINUS}{text}" if minor < 0 else text

    def amount(self, minor: int, currency: str) -> str:
        """Money in a sentence, ``EUR 1,234.50``; Chinese yuan also in capital words where the language has them."""
        if currency != "CNY" or not self.capital_money or minor <= 0:
            return self.named(minor, currency)
        return self.capital_money.format(amount=self.number(minor, currency), words=cn_capital(minor))

    def named(self, minor: int, currency: str) -> str:
        """Money with its currency: ``EUR 1,234.50``, in Chinese ``1,234.50欧元``."""
        number = self.number(minor, currency)
        if currency in self.names:
            return number + self.names[currency]
        return self.money.format(currency=currency, amount=number)

    def currency(self, code: str) -> str:
        """What the language calls a currency, else its code."""
        return self.names.get(code, code)

    def cell(self, minor: int, currency: str) -> str:
        """Money in a table: ``1,234.50``, with the sign of the currency where the language writes it there."""
        sign = MINUS if minor < 0 else ""
        symbol = self.symbols.get(currency, "")
        return sign + self.table_money.format(symbol=symbol, amount=self.number(abs(minor), currency))

    def day(self, day: date) -> str:
        """A date in a sentence: ``22 November 2026``."""
        return self._date(self.date_text, day)

    def short_day(self, day: date) -> str:
        """A date in a table: ``22 Nov 2026``."""
        return self._date(self.date_table, day)

    def days(self, days: tuple[date, ...]) -> str:
        """Several dates in a sentence, earliest first: ``3 May 2026, 9 May 2026 and 1 June 2026``."""
        words = [self.day(day) for day in sorted(days)]
        return self.listed(words)

    def listed(self, words: list[str]) -> str:
        """``a, b and c``."""
        if len(words) < 2:
            return "".join(words)
        return self.comma.join(words[:-1]) + self.last_comma + words[-1]

    def _date(self, pattern: str, day: date) -> str:
        return pattern.format(
            year=day.year,
            month=day.month,
            day=day.day,
            name=self.months[day.month - 1],
            short=self.months_short[day.month - 1],
        )
