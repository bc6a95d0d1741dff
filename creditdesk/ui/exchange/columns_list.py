"""Which column fills which field: one line for each column of the file, with three of its values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from creditdesk.exchange.mapping import ColumnMapping
from creditdesk.exchange.synonyms import KIND_FIELDS, NAMEABLE
from creditdesk.exchange.tables import RawTable
from creditdesk.ui import theme
from creditdesk.ui.exchange import words
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.widgets.labels import ElidedLabel

#: Rows that are looked through for values to show.
_LOOKED, _VALUES = 60, 3
_BOX = 172
#: Beside the boxes a heading has room for about fifteen letters.
_LEAST = 290


class ColumnsList(QScrollArea):
    """``changed()`` when the person gave a column another field; ``fields()`` then has all of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_LEAST)
        self._raw: RawTable | None = None
        self._mapping: ColumnMapping | None = None
        self._shown: dict[int, str] = {}
        self._doubts: set[int] = set()
        self.boxes: list[Choice] = []
        self._lines: list[tuple[ElidedLabel, ElidedLabel]] = []

    # -- what the page uses

    def show_table(
        self, raw: RawTable | None, mapping: ColumnMapping | None, kind: str | None, *, fresh: bool = True
    ) -> None:
        """Show the columns of a file; without ``mapping`` none has a field yet.

        What was only likely stays to be checked until the person has said something of its column or, ``fresh``,
        another file comes.
        """
        headings = raw.headings if raw else ()
        if headings != (self._raw.headings if self._raw else ()):
            self._build(headings, samples(raw) if raw else [])
        by_column = _by_column(mapping)
        doubts = set() if fresh or mapping is None or mapping.kind != self._kind() else self._doubts
        unsure = {column for column, field in by_column.items() if mapping and field in _unsure(mapping)}
        self._doubts = {
            column for column in doubts if self._shown.get(column) == by_column.get(column)
        } | unsure
        self._raw, self._mapping, self._shown = raw, mapping, by_column
        names = KIND_FIELDS.get(kind or "", ())
        offered = [(name, words.field_name(name, headings)) for name in names if name in NAMEABLE]
        for column, box in enumerate(self.boxes):
            field = by_column.get(column, "")
            extra = (
                [(field, words.field_name(field, headings))] if field and field not in dict(offered) else []
            )
            box.fill([("", self.tr("not read")), *offered, *extra])
            box.set_value(field)
            box.setEnabled(bool(offered) and bool(raw and raw.headings[column]))
            self._describe(column, raw.headings[column] if raw else "", field)

    def fields(self) -> dict[str, str]:
        """Field -> heading for every field of the kind, "" for those that no column fills."""
        if self._raw is None:
            return {}
        headings = self._raw.headings
        chosen: dict[str, list[str]] = {}
        for column, box in enumerate(self.boxes):
            if box.value() in NAMEABLE:
                chosen.setdefault(box.value(), []).append(headings[column])
        names = KIND_FIELDS.get(self._kind(), ())
        blank = {name: "" for name in names if name in NAMEABLE and name not in chosen}
        return {**blank, **{name: found[0] for name, found in chosen.items() if len(found) == 1}}

    def doubts(self) -> set[str]:
        """Fields of which it is only likely that the column is the right one, and nobody has said so."""
        return {self._shown[column] for column in self._doubts}

    def focus_first(self) -> None:
        """Put the keyboard on the first column."""
        if self.boxes:
            self.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside

    def _kind(self) -> str:
        return self._mapping.kind if self._mapping else ""

    def _build(self, headings: Sequence[str], values: Sequence[Sequence[str]]) -> None:
        body = QWidget()
        body.setProperty("kind", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        self.boxes, self._lines = [], []
        for heading, texts in zip(headings, values, strict=True):
            column.addLayout(self._line(heading or self.tr("(no heading)"), "  ·  ".join(texts)))
        column.addStretch(1)
        self.setWidget(body)

    def _line(self, heading: str, values: str) -> QGridLayout:
        """A column of the file: its heading over its values, and the box with its field."""
        box = Choice((), self.tr("Field of the column {0}").format(heading))
        box.setFixedWidth(_BOX)
        number = len(self.boxes)
        box.activated.connect(lambda _place: self._taken(number))
        name, shown = ElidedLabel(heading), ElidedLabel(values, "caption")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(shown, 1, 0)
        grid.addWidget(box, 0, 1, 2, 1)
        self.boxes.append(box)
        self._lines.append((name, shown))
        return grid

    def _describe(self, column: int, heading: str, field: str) -> None:
        """The heading of a column, quiet when it is not read, with a request where the field is only likely."""
        unsure = column in self._doubts
        name = self._lines[column][0]
        shown = heading or self.tr("(no heading)")
        name.set_text(self.tr("{0} (please check)").format(shown) if unsure else shown)
        theme.restyle(name, kind="" if field else "label", tone="warn" if unsure else "")

    def _taken(self, column: int) -> None:
        """A field has one column: whoever had it before gives it up (an address may have several)."""
        field = self.boxes[column].value()
        self._doubts.discard(column)
        for other, box in enumerate(self.boxes):
            if other != column and field and field != "address" and box.value() == field:
                box.set_value("")
        self.changed.emit()


def samples(raw: RawTable) -> list[list[str]]:
    """Up to three different values of each column, as they stand in the file."""
    found: list[dict[str, None]] = [{} for _ in raw.headings]
    for _, row in raw.sample(_LOOKED):
        for values, cell in zip(found, row, strict=False):
            whole = isinstance(cell, float) and cell.is_integer()
            text = " ".join(str(int(cell) if whole else cell if cell is not None else "").split())  # type: ignore[arg-type]
            if text and len(values) < _VALUES:
                values[text[:60]] = None
    return [list(values) for values in found]


def _by_column(mapping: ColumnMapping | None) -> dict[int, str]:
    """Which field a column is said to fill; of several the first, which is one that a person may choose."""
    found: dict[int, str] = {}
    for field, columns in mapping.columns.items() if mapping else ():
        for column in columns:
            known = found.get(column, "")
            if known not in NAMEABLE:
                found[column] = (
                    mapping.meant(field) if mapping and (not known or field in NAMEABLE) else known
                )
    return found


def _unsure(mapping: ColumnMapping) -> set[str]:
    return {mapping.meant(field) for field in mapping.unsure}
