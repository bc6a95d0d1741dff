"""The boxes over a file: what was found out about it, how sure that is, and a way to say it differently."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creditdesk.domain.money import MINOR_DIGITS
from creditdesk.exchange.detect import FileFormat
from creditdesk.services.imports import Look, ReadRequest
from creditdesk.ui import theme
from creditdesk.ui.exchange import words
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.widgets.labels import label

_KEYS = ("kind", "dates", "decimal", "encoding", "currency")
#: Width of each box relative to the others: an encoding has a long name, a currency three letters.
_WIDTHS = {"kind": 19, "dates": 16, "decimal": 16, "encoding": 25, "currency": 13}
#: Fields that hold a day or an amount, rows that are looked through for one, and what cents look like.
_DAYS, _AMOUNTS, _LOOKED = (
    ("issued", "due", "settled", "date"),
    ("amount", "open", "paid", "_debit", "_credit"),
    60,
)
_CENTS = re.compile(r"([.,])\d{1,2}\D*$")


class Options(QWidget):
    """``changed()`` when the person has said something; ``request`` then has it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "kind": self.tr("What the file lists"),
            "dates": self.tr("How dates are written"),
            "decimal": self.tr("How amounts are written"),
            "encoding": self.tr("How the text is stored"),
            "currency": self.tr("Currency"),
        }
        explained = {
            "kind": self.tr("Invoices, customers or payments: decides what the columns can mean."),
            "dates": self.tr("Which number comes first in a date such as 03/04/2026."),
            "decimal": self.tr("Which sign stands before the cents."),
            "encoding": self.tr("Also called encoding. If names below look spoilt, choose another."),
            "currency": self.tr("For rows that do not name a currency themselves."),
        }
        self.boxes = {key: Choice((), names[key]) for key in _KEYS}
        self.hints = {key: label("", "caption") for key in _KEYS}
        self._said: dict[str, Any] = {}
        self._remembered = False
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, key in enumerate(_KEYS):
            caption = label(names[key], "label")
            caption.setBuddy(self.boxes[key])
            for row, part in enumerate((caption, self.boxes[key], self.hints[key])):
                grid.addWidget(part, row, place)
                part.setToolTip(explained[key])
            self.boxes[key].setAccessibleDescription(explained[key])
            grid.setColumnStretch(place, _WIDTHS[key])
            self.boxes[key].activated.connect(lambda _place, name=key: self._say(name))

    # -- what the page uses

    def show_look(self, look: Look, company_currency: str, *, unsure: bool = False) -> None:
        """Show what was found out and what has to be asked; ``unsure``: the kind of table is only likely."""
        self._remembered = self._remembered or look.from_memory
        parsed = look.reading.parsed if look.reading else None
        request, raw = look.request, look.raw
        kind = look.mapping.kind if look.mapping else request.kind
        self._fill(
            "kind", _all(words.KINDS, words.kind_name), kind, self._source("kind", look, unsure=unsure)
        )
        self._fill_found("dates", words.ORDERS, request.dates, parsed.order if parsed else None, look,
                         self._dates_seen(look))  # fmt: skip
        self._fill_found("decimal", words.DECIMALS, request.decimal, parsed.decimal if parsed else None, look,
                         self._amounts_seen(look))  # fmt: skip
        text = raw is None or raw.format is FileFormat.TEXT
        self._fill_encoding(request.encoding, raw.encoding if raw else "", text)
        codes = dict.fromkeys((company_currency, "EUR", "USD", "CNY", "GBP", "CHF", *sorted(MINOR_DIGITS)))
        used = look.mapping.currency if look.mapping else ""
        every = self.tr("where none is named")
        self._fill("currency", [(code, code) for code in codes], request.currency or company_currency,
                   self.tr("a heading says {0}").format(used) if used else every)  # fmt: skip
        self.mark(words.ANSWERED_BY.get(look.problem.code, "") if look.problem else "")

    def request(self, known: ReadRequest) -> ReadRequest:
        """``known`` with what the person said in the boxes; another kind of table forgets the columns chosen."""
        said = self._said
        fields = {} if "kind" in said and said["kind"] != known.kind else known.fields
        return replace(known, fields=fields, **said)

    def forget(self) -> None:
        """Another file: nothing has been said about it."""
        self._said.clear()
        self._remembered = False

    def mark(self, asked: str) -> None:
        """Mark the box that answers the question; "" marks none."""
        for key, box in self.boxes.items():
            theme.restyle(box, faulty=key == asked)
        if asked:
            self.hints[asked].setText(self.tr("please choose"))
            self.boxes[asked].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside

    def _say(self, key: str) -> None:
        if self.boxes[key].value() is not None:
            self._said[key] = self.boxes[key].value()
            self.changed.emit()

    def _fill(self, key: str, answers: Iterable[tuple[Any, str]], value: Any, hint: str) -> None:
        answers = list(answers)
        if value is None or value not in [answer for answer, _ in answers]:
            answers.insert(0, (None, "–"))
            value = None
        self.boxes[key].fill(answers)
        self.boxes[key].set_value(value)
        self.hints[key].setText(hint)

    def _fill_found(
        self, key: str, known: Mapping[str, str], said: str | None, found: str | None, look: Look,
        otherwise: tuple[str | None, str],
    ) -> None:  # fmt: skip
        """A convention of the file: found out for sure, said by the person, remembered, or not needed to read it, where
        ``otherwise`` says how the file has it and why nothing is to be chosen."""
        answers = _all(known, lambda name: words.option_name(known[name]))
        hint = self._source(key, look)
        if not said and found is None:
            found, hint = (None, "") if look.problem or look.reading is None else otherwise
        self._fill(key, answers, said or found, hint)

    def _dates_seen(self, look: Look) -> tuple[str | None, str]:
        """How dates stand in a file whose order of day and month is never in doubt."""
        cells = _cells(look, _DAYS)
        if any(isinstance(cell, str) and cell.strip() for cell in cells):
            return "ymd", self.tr("recognised")
        if any(cell not in (None, "") for cell in cells):
            return None, self.tr("the file has true dates")
        return None, self.tr("no dates in the file")

    def _amounts_seen(self, look: Look) -> tuple[str | None, str]:
        """How amounts stand in a file whose decimal sign is never in doubt."""
        cells = _cells(look, _AMOUNTS)
        signs = [found[1] for cell in cells if isinstance(cell, str) and (found := _CENTS.search(cell))]
        if signs:
            return signs[0], self.tr("recognised")
        if any(isinstance(cell, int | float) for cell in cells):
            return None, self.tr("the file has true numbers")
        return None, self.tr("no cents in the file")

    def _fill_encoding(self, said: str | None, found: str, text: bool) -> None:
        known = dict(words.ENCODINGS)
        base = "utf-8" if found.startswith("utf-8") else found
        answers = _all(known, lambda name: words.option_name(known[name]))
        if base and base not in known:
            answers.append((base, base))
        hint = "" if not found else self.tr("chosen by you") if said else self.tr("recognised")
        self.boxes["encoding"].setEnabled(text)
        self._fill(
            "encoding",
            answers,
            said or base or None,
            hint if text else self.tr("nothing to choose in a workbook"),
        )

    def _source(self, key: str, look: Look, *, unsure: bool = False) -> str:
        """Where the answer of box ``key`` comes from."""
        if self._said.get(key):
            return self.tr("chosen by you")
        if look.mapping is None:
            return ""
        if self._remembered:
            return self.tr("as last time")
        return self.tr("please check") if unsure else self.tr("recognised")


def _cells(look: Look, fields: Iterable[str]) -> list[object]:
    """What stands in the columns of ``fields`` in the first rows of the file."""
    columns = look.mapping.columns if look.mapping else {}
    places = {place for field in fields for place in columns.get(field, ())}
    rows = look.raw.sample(_LOOKED) if look.raw else ()
    return [row[place] for _number, row in rows for place in places if place < len(row)]


def _all(known: Mapping[str, str], name: Any) -> list[tuple[Any, str]]:
    return [(key, name(key)) for key in known]
