"""Views of a list that a person has named: filter, search, sort, columns. Kept with the person, not with a ledger.

A view is a habit of looking ("overdue, largest first"), which somebody who keeps the books of three companies wants
in each of them. It names no record: what another page narrowed a list to (one customer, one week) is no part of it.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from creditdesk.ui.memory import Memory
from creditdesk.ui.tables.paged_model import Sort

#: Longest name and search text, and most views of one list, that are kept.
LONGEST, MOST = 40, 40
_LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named view; ``shown``: key of the pressed chip, ``order``: "" or "column:asc|desc", ``columns``: the
    header's layout text, "" for the columns as the page made them."""

    name: str
    shown: str = ""
    search: str = ""
    order: str = ""
    columns: str = ""

    def sort(self) -> Sort | None:
        """By what it sorts; None is the list's own order."""
        key, _, way = self.order.partition(":")
        return Sort(key, way == "desc") if key else None


def order_text(order: Sort | None) -> str:
    """``order`` as a view keeps it."""
    return f"{order.key}:{'desc' if order.descending else 'asc'}" if order is not None else ""


class ViewStore:
    """The views of one list in a person's memory, in the order of their names; nonsense there counts as nothing."""

    def __init__(self, memory: Memory, key: str) -> None:
        self._memory, self._key = memory, f"views/{key}"
        self._views: tuple[SavedView, ...] | None = None

    def all(self) -> tuple[SavedView, ...]:
        """All views of this list."""
        if self._views is None:
            self._views = _read(self._memory.text(self._key))
        return self._views

    def find(self, name: str) -> SavedView | None:
        """The view of this name; large and small letters are the same."""
        wanted = name.strip().casefold()
        return next((view for view in self.all() if view.name.casefold() == wanted), None)

    def save(self, view: SavedView) -> None:
        """Keep ``view``, in place of one of the same name."""
        self._keep([*self._without(view.name), view])

    def rename(self, name: str, new: str) -> None:
        """Give the view another name; one that had it already goes."""
        view = self.find(name)
        if view is not None:
            self._keep([*(v for v in self._without(new) if v is not view), replace(view, name=new)])

    def delete(self, name: str) -> None:
        """Let go of the view of this name."""
        self._keep(self._without(name))

    @property
    def chosen(self) -> str:
        """Name of the view that is in use, "" for the standard one."""
        found = self.find(self._memory.text(f"{self._key}/chosen"))
        return found.name if found is not None else ""

    @chosen.setter
    def chosen(self, name: str) -> None:
        self._memory.keep(f"{self._key}/chosen", name)

    def _without(self, name: str) -> list[SavedView]:
        return [view for view in self.all() if view.name.casefold() != name.strip().casefold()]

    def _keep(self, views: Sequence[SavedView]) -> None:
        self._views = tuple(sorted(views, key=lambda view: view.name.casefold()))[:MOST]
        text = json.dumps([asdict(view) for view in self._views], ensure_ascii=False)
        self._memory.keep(self._key, text)


def tidy_name(typed: str) -> str:
    """A name as it is kept: one line, no longer than ``LONGEST``."""
    return " ".join(typed.split())[:LONGEST].strip()


def _read(text: str) -> tuple[SavedView, ...]:
    try:
        entries: Any = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    found: dict[str, SavedView] = {}
    for entry in entries if isinstance(entries, list) else ():
        view = _view(entry)
        if view is not None:
            found.setdefault(view.name.casefold(), view)
    return tuple(sorted(found.values(), key=lambda view: view.name.casefold()))[:MOST]


def _view(entry: Any) -> SavedView | None:
    """A view from what was stored, None where there is no name; fields that are no text count as empty."""
    if not isinstance(entry, dict):
        return None
    texts = {f.name: entry[f.name] for f in fields(SavedView) if isinstance(entry.get(f.name), str)}
    name = tidy_name(texts.get("name", ""))
    if not name:
        return None
    texts["search"] = texts.get("search", "")[:_LONGEST_SEARCH]
    return SavedView(**{**texts, "name": name})
