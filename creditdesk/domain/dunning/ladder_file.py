"""Ladders from the parsed ``ladders.toml``."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.domain.dunning.ladder_check import check_ladder
from creditdesk.errors import UserError


def ladders_from(mapping: Mapping[str, Any]) -> dict[str, Ladder]:
    """Ladders by name; the code of a ``UserError`` names what is wrong."""
    return {name: _ladder(name, table) for name, table in mapping.items()}


def _ladder(name: str, table: Mapping[str, Any]) -> Ladder:
    rows = cast("Sequence[Mapping[str, Any]]", table.get("steps", ()))
    steps = tuple(_step(name, row) for row in rows)
    ladder = Ladder(name, int(table.get("version", 1)), steps, int(table.get("min_interval", 7)))
    check_ladder(ladder)
    return ladder


def _step(name: str, row: Mapping[str, Any]) -> Step:
    try:
        return Step(
            number=int(row["number"]),
            days=int(row["days"]),
            channel=Channel(row["channel"]),
            tone=str(row["tone"]),
            grant_days=int(row["grant_days"]),
            effects=tuple(str(effect) for effect in row.get("effects", ())),
            enabled=bool(row.get("enabled", True)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("ladder_field", ladder=name, step=row.get("number", "?"), detail=str(error)) from None
