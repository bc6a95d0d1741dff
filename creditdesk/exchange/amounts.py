"""Amounts as files write them: the decimal sign is decided per file or asked; integers only, no float."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from creditdesk.domain.money import MAX_MINOR
from creditdesk.errors import UserError
from creditdesk.exchange.findings import CellProblem, shown
from creditdesk.exchange.widths import plain

DecimalSign = Literal[".", ","]

_BLANK = frozenset(("", "-", "--", "---", "—", "–", "n/a", "null", "none"))
_SIGN = r"(?:US\$|A\$|C\$|CA\$|HK\$|NT\$|S\$|R\$|CHF|Fr\.|kr\.?|zł|Kč|Ft|元|€|\$|£|¥|₹|[A-Za-z]{3})"
_SHAPE = re.compile(
    rf"""(?P<open>\()?\s*(?P<s1>[-+])?\s*(?P<c1>{_SIGN})?\s*(?P<s2>[-+])?\s*
         (?P<number>\d[\d.,'’ ]*|[.,]\d+)\s*
         (?P<c2>{_SIGN})?\s*(?P<s3>[-+]|\b(?:CR|DR|Cr|Dr|S|H|Soll|Haben)\b|借|贷)?\s*(?P<c3>{_SIGN})?\s*(?P<close>\))?""",
    re.VERBOSE,
)
_NEGATIVE = frozenset(("-", "CR", "Cr", "H", "Haben", "贷"))
_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ '’]\d{3})+(?:[.,]\d+)?")
_READINGS: dict[DecimalSign, re.Pattern[str]] = {
    ".": re.compile(r"\d*\.\d+|\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?"),
    ",": re.compile(r"\d*,\d+|\d+|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|[1-9]\d?(?:\.\d{2})+\.\d{3}(?:,\d+)?"),
}
_OTHER: dict[DecimalSign, DecimalSign] = {".": ",", ",": "."}
#: Excel keeps 15 digits; anything from here on has been rounded.
EXACT_LIMIT = 1e15


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount taken apart: digits before and after the decimal sign, and the currency sign beside it, if any."""

    negative: bool
    whole: str
    fraction: str
    sign: str = ""

    def minor(self, digits: int) -> int:
        """Minor units of a currency with ``digits`` decimals; ``CellProblem`` when more or too large."""
        fraction = self.fraction.rstrip("0")
        if len(fraction) > digits:
            raise CellProblem("more_decimals", f"{self.whole}.{self.fraction}")
        value = int(self.whole + fraction.ljust(digits, "0") or "0")
        if value > MAX_MINOR:
            raise CellProblem("amount_too_large", f"{self.whole}.{self.fraction}")
        return -value if self.negative else value


def read_amount(cell: object, decimal: DecimalSign | None) -> Amount | None:
    """The amount in ``cell`` (text or number), None when blank.

    ``(1.00)``, ``1.00-``, ``1.00 CR`` and ``1,00 H`` are negative. ``CellProblem``: ``bad_amount``, ``rounded_number``.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell)
    text = plain(str(cell))
    if text.casefold() in _BLANK:
        return None
    match = _SHAPE.fullmatch(text)
    if not match or not _marks_agree(match):
        raise CellProblem("bad_amount", cell)
    number = _ungrouped(match["number"].strip(), cell)
    reading = decimal or "."
    if not _READINGS[reading].fullmatch(number):
        raise CellProblem("bad_amount", cell)
    whole, _, fraction = number.replace(_OTHER[reading], "").partition(reading)
    mark = match["s1"] or match["s2"] or match["s3"] or ("-" if match["open"] else "")
    sign = match["c1"] or match["c2"] or match["c3"] or ""
    return Amount(mark in _NEGATIVE, whole, fraction, sign)


class DecimalSurvey:
    """Collects what the amounts of a file say about its decimal sign; ``asked`` is what the person said."""

    def __init__(self, asked: DecimalSign | None = None) -> None:
        self._asked: DecimalSign | None = asked
        self._proofs: dict[DecimalSign, str] = {}
        self._unclear = ""

    @property
    def sign(self) -> DecimalSign | None:
        """The decimal sign, None while no amount has shown it."""
        return self._asked or next(iter(self._proofs), None)

    @property
    def is_ready(self) -> bool:
        """Whether every amount seen so far can be read."""
        return bool(self.sign) or not self._unclear

    def add(self, cells: Iterable[object]) -> None:
        """Look at some amount cells; numbers of a workbook say nothing.

        Raises ``UserError('mixed_decimals')``, which names ``--decimal``, when two amounts contradict each other.
        """
        if self._asked:
            return
        texts: list[str] = [cell for cell in cells if cell.__class__ is str]  # pyright: ignore[reportAssignmentType]
        tails = {text[-3:-2] for text in texts}
        for sign in _READINGS:
            if sign in tails and sign not in self._proofs:
                self._prove(sign, (text for text in texts if text[-3:-2] == sign))
        if tails - set(_READINGS):
            for text in {text for text in texts if text[-3:-2] not in _READINGS and not text.isdecimal()}:
                self._look(text)
        if len(self._proofs) > 1:
            raise UserError("mixed_decimals", first=self._proofs["."], second=self._proofs[","])

    def finish(self) -> None:
        """After the last cell; raises ``UserError('undecided_decimal')``, which names ``--decimal``."""
        if not self.is_ready:
            raise UserError("undecided_decimal", value=self._unclear)

    def _prove(self, sign: DecimalSign, texts: Iterable[str]) -> None:
        for text in texts:
            if sign in self._proofs:
                return
            self._look(text)

    def _look(self, cell: object) -> None:
        match = _SHAPE.fullmatch(plain(str(cell)))
        if not match:
            return
        number = match["number"].strip()
        number = re.sub(r"[ '’]", "", number) if _SPACED.fullmatch(number) else number
        if "." not in number and "," not in number:
            return
        fitting: list[DecimalSign] = [
            sign for sign, reading in _READINGS.items() if reading.fullmatch(number)
        ]
        if len(fitting) == 1:
            self._proofs.setdefault(fitting[0], shown(cell))
        elif fitting:
            self._unclear = self._unclear or shown(cell)


def _from_number(number: float) -> Amount:
    """A workbook's number as Excel shows it: 15 significant digits."""
    if abs(number) >= EXACT_LIMIT or number != number:
        raise CellProblem("rounded_number", f"{number:.15g}")
    whole, _, fraction = f"{abs(number):.15g}".partition(".")
    if "e" in whole or "e" in fraction:
        whole, _, fraction = f"{abs(number):.15f}".partition(".")
    return Amount(number < 0, whole, fraction)


def _marks_agree(match: re.Match[str]) -> bool:
    marks = [match[name] for name in ("s1", "s2", "s3", "open") if match[name]]
    signs = [match[name] for name in ("c1", "c2", "c3") if match[name]]
    return len(marks) <= 1 and len(signs) <= 1 and bool(match["open"]) == bool(match["close"])


def _ungrouped(number: str, cell: object) -> str:
    if " " not in number and "'" not in number and "’" not in number:
        return number
    if not _SPACED.fullmatch(number):
        raise CellProblem("bad_amount", cell)
    return re.sub(r"[ '’]", "", number)
