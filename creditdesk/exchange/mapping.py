"""Which column fills which field: proposed from the headings, changed by the person, remembered."""

import hashlib
from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from creditdesk.domain.listed import Listed
from creditdesk.errors import UserError
from creditdesk.exchange.synonyms import (
    KIND_FIELDS,
    NAMEABLE,
    heading_key,
    known_fields,
    without_currency,
)
from creditdesk.exchange.tables import RawTable

KINDS = tuple(KIND_FIELDS)
_MANY = frozenset(("address",))
#: Headings of bank statements, payment services and accounting interfaces: two of them, and it is no list of ours.
_FOREIGN = frozenset(
    map(
        heading_key,
        "iban|partner iban|value date|wertstellung|valuta|kontostand|running balance|auftraggeber/empfänger|vwz1"
        "|mandate identification|booking date|buchungstag|time zone|fee|transaction id|gegenkonto|bu-schlüssel"
        "|gegenkonto (ohne bu-schlüssel)|soll/haben-kennzeichen|对方户名|对方账号|对方账户名|账户余额"
        "|交易渠道|本方账号|交易时间|交易对方|收/支".split("|"),
    )
)
#: Words that head a column of names as often as one of numbers.
_PARTIES = ("customer", "debtor", "debitor")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How a table is read.

    ``columns`` field -> column indexes (several only for ``address``); ``unsure`` fields deserve a look; ``currency``
    is the suffix of the amount's heading or ""; ``layout`` is ``flat``, ``grouped``, ``lines`` (one row per invoice
    line) or ``tax`` (全量发票查询导出); ``ignored`` are headings nothing is read from; ``signature`` identifies the
    headings. ``only_open``: the table has open amounts only, which are read as ``amount``.
    """

    kind: str
    columns: AbstractMapping[str, tuple[int, ...]]
    signature: str
    unsure: frozenset[str] = frozenset()
    currency: str = ""
    layout: str = "flat"
    ignored: tuple[str, ...] = ()
    only_open: bool = False

    def column(self, field: str) -> int:
        """The index of the column of ``field``, -1 where it has none."""
        return self.columns[field][0] if field in self.columns else -1

    def meant(self, field: str) -> str:
        """What the column of ``field`` is called by a person: ``open`` where the amount is what is open."""
        return "open" if self.only_open and field == "amount" else field

    def to_dict(self, headings: Sequence[str]) -> dict[str, object]:
        """Plain form to remember: kind and, by field, the heading keys."""
        keys = {
            self.meant(field): [heading_key(headings[at]) for at in columns]
            for field, columns in self.columns.items()
        }
        return {"kind": self.kind, "fields": keys, "currency": self.currency}


def signature(headings: Sequence[str]) -> str:
    """Identifies a set of headings, whatever their order, case and signs (hexadecimal, 32 characters)."""
    keys = sorted(filter(None, map(heading_key, headings)))
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:32]


def propose(
    raw: RawTable,
    kind: str | None = None,
    overrides: AbstractMapping[str, str] | None = None,
    *,
    complete: bool = True,
) -> ColumnMapping:
    """The mapping the headings suggest, ``overrides`` (field -> heading, "" = do not read the field) applied.

    Without ``complete`` columns may be missing, for a person who is still choosing; see ``require_columns``.

    Raises ``UserError``: ``unknown_kind`` (the headings do not tell), ``no_such_kind``, ``missing_columns``,
    ``unknown_field``, ``unknown_heading``.
    """
    if kind is not None and kind not in KINDS:
        raise UserError("no_such_kind", value=kind, kinds=Listed(KINDS))
    chosen = _overridden(raw.headings, overrides or {})
    if kind is None:
        _refuse_foreign(raw)
    decided = kind or detect_kind(raw.headings, chosen)
    if decided is None:
        raise UserError("unknown_kind", file=raw.path.name, headings=Listed(filter(None, raw.headings)))
    mapping = _assign(raw, decided, chosen)
    if complete:
        require_columns(raw, mapping)
    return mapping


def detect_kind(
    headings: Sequence[str], chosen: AbstractMapping[str, tuple[int, ...]] | None = None
) -> str | None:
    """ledger, invoices, customers or payments as the headings tell; None when they do not."""
    fields: set[str] = {field for heading in headings for field in known_fields(heading)} | set(chosen or ())
    who = fields & {"customer", "name"} or (headings and not headings[0])
    if not fields & {"amount", "open", "_debit", "_unit_amount"}:
        master = fields & set(KIND_FIELDS["customers"]) - {"customer", "name"}
        return "customers" if who and (master or {"customer", "name"} <= fields) else None
    if "invoice" in (chosen or ()) or _is_list_of_invoices(headings):
        return "ledger" if fields & {"settled", "paid"} else "invoices"
    return "payments" if "date" in fields and who else None


def remembered(raw: RawTable, stored: AbstractMapping[str, object]) -> ColumnMapping:
    """The mapping a person confirmed for these headings before, as ``to_dict`` gave it."""
    keys = [heading_key(heading) for heading in raw.headings]
    fields = cast("AbstractMapping[str, Sequence[str]]", stored["fields"])
    columns = {
        field: tuple(keys.index(key) for key in wanted if key in keys) for field, wanted in fields.items()
    }
    columns = {field: found for field, found in columns.items() if found}
    base = ColumnMapping(
        str(stored["kind"]), columns, signature(raw.headings), currency=str(stored["currency"])
    )
    return replace(_finished(raw, base), unsure=frozenset[str]())  # a person has confirmed it


def wanted_headings(overrides: AbstractMapping[str, str]) -> tuple[str, ...]:
    """Heading keys that ``--map`` names, for finding a heading row nothing else is known of."""
    return tuple(heading_key(heading) for heading in overrides.values() if heading)


def _refuse_foreign(raw: RawTable) -> None:
    found = [heading for heading in raw.headings if heading_key(heading) in _FOREIGN]
    if len(found) >= 2 or raw.titles[:1] in (("EXTF",), ("DTVF",)):
        raise UserError("bank_statement", file=raw.path.name, headings=Listed(found or raw.titles[:1]))


def _is_list_of_invoices(headings: Sequence[str]) -> bool:
    """Whether rows have a number and a date of their own.

    A number that may be something else (``reference``) needs a due or invoice date beside it; a bare ``Date`` needs a
    heading that can only mean the invoice number, else the rows are payments.
    """
    known = [known_fields(heading) for heading in headings]
    numbered = [fields["invoice"] for fields in known if "invoice" in fields]
    dated = any("due" in fields or ("issued" in fields and "date" not in fields) for fields in known)
    bare = any("issued" in fields for fields in known)
    return bool(numbered) and (dated or (bare and any(sure for _, sure in numbered)))


def _overridden(headings: Sequence[str], overrides: AbstractMapping[str, str]) -> dict[str, tuple[int, ...]]:
    keys = [heading_key(heading) for heading in headings]
    chosen: dict[str, tuple[int, ...]] = {}
    for field, heading in overrides.items():
        if field not in NAMEABLE:
            raise UserError("unknown_field", value=field, fields=", ".join(sorted(NAMEABLE)))
        key = heading_key(heading)
        if key and key not in keys:
            raise UserError("unknown_heading", value=heading, headings=Listed(filter(None, headings)))
        chosen[field] = (keys.index(key),) if key else ()
    return chosen


def _assign(raw: RawTable, kind: str, chosen: AbstractMapping[str, tuple[int, ...]]) -> ColumnMapping:
    """Give every field of the kind its best column: what the person chose, else the heading of the lowest rank."""
    columns = {field: found for field, found in chosen.items() if found and field in KIND_FIELDS[kind]}
    taken = {column for found in columns.values() for column in found}
    unsure: set[str] = set()
    for field in KIND_FIELDS[kind]:
        ranked = sorted(
            (*known[field], column)
            for column, heading in enumerate(raw.headings)
            if column not in taken and field in (known := known_fields(heading))
        )
        if field in chosen or not ranked:
            continue
        if field == "customer" and (beside := _beside_names(raw.headings, ranked)):
            columns["name"], ranked = (beside[0],), beside[1]
        columns[field] = tuple(sorted(item[2] for item in ranked)) if field in _MANY else (ranked[0][2],)
        if not ranked[0][1] or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            unsure.add(field)
    return _finished(raw, ColumnMapping(kind, columns, signature(raw.headings), frozenset(unsure)))


def _beside_names(
    headings: Sequence[str], ranked: list[tuple[int, bool, int]]
) -> tuple[int, list[tuple[int, bool, int]]] | None:
    """(the names, the numbers) where "Customer" stands beside "Customer no." and no other heading means a name."""
    keys = {item: heading_key(headings[item[2]]) for item in ranked}
    bare = [item[2] for item in ranked if keys[item] in _PARTIES]
    numbers = [item for item in ranked if keys[item].startswith(_PARTIES) and keys[item] not in _PARTIES]
    named = any("name" in known_fields(heading) for heading in headings)
    return (bare[0], numbers) if bare and numbers and not named else None


def _finished(raw: RawTable, mapping: ColumnMapping) -> ColumnMapping:
    columns, unsure = dict(mapping.columns), set(mapping.unsure)
    only_open = "open" in columns and not columns.keys() & {"amount", "_debit", "_credit"}
    if only_open:
        columns["amount"] = columns.pop("open")  # a list of balances: what is open is all that is known
        unsure.add("amount")
    if "country" in columns and _all_numbers(raw, columns["country"][0]):
        del columns["country"]  # not ISO country codes
    amount = columns.get("amount", columns.get("_debit", (-1,)))[0]
    suffix = without_currency(heading_key(raw.headings[amount]))[1] if amount >= 0 else ""
    known_suffix = suffix if amount >= 0 and known_fields(raw.headings[amount]) else ""
    used = {column for field, found in columns.items() for column in found if not field.startswith("_line")}
    ignored = tuple(heading for column, heading in enumerate(raw.headings) if heading and column not in used)
    return replace(
        mapping, columns=columns, unsure=frozenset(unsure), currency=mapping.currency or known_suffix,
        layout=_layout(raw, columns), ignored=ignored, only_open=only_open,
    )  # fmt: skip


def _layout(raw: RawTable, columns: AbstractMapping[str, tuple[int, ...]]) -> str:
    if "_quantity" in columns and "_unit_amount" in columns and "invoice" in columns:
        return "lines"
    if "_invoice_code" in columns:
        return "tax"
    if raw.headings and not raw.headings[0] and not _used(columns, 0):
        return "grouped"
    return "flat"


def _used(columns: AbstractMapping[str, tuple[int, ...]], column: int) -> bool:
    return any(column in found for found in columns.values())


def _all_numbers(raw: RawTable, column: int) -> bool:
    cells = [str(row[column]).strip() for _, row in raw.sample(200) if column < len(row)]
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(cell.replace(".0", "").isdigit() for cell in filled)


def require_columns(raw: RawTable, mapping: ColumnMapping) -> None:
    """Raise ``UserError('missing_columns')`` when a table of this kind cannot be read by ``mapping``."""
    found = set(mapping.columns)
    missing: list[str] = []
    if not found & {"customer", "name"} and mapping.layout != "grouped":
        missing.append("customer")
    if mapping.kind in ("ledger", "invoices"):
        missing += ["invoice"] if "invoice" not in found else []
        missing += ["due"] if not found & {"issued", "due"} else []
    if mapping.kind == "payments" and "date" not in found:
        missing.append("date")
    money = {"amount", "_debit", "_credit"} | ({"_unit_amount"} if mapping.layout == "lines" else set[str]())
    if mapping.kind != "customers" and not found & money:
        missing.append("amount")
    if missing:
        raise UserError("missing_columns", file=raw.path.name, kind=mapping.kind, fields=", ".join(missing))
