"""Keeps a ladder in the file, in one revision: cases that climb an older one stay on it."""

from typing import TYPE_CHECKING

from creditdesk.domain.dunning.ladder import Ladder

if TYPE_CHECKING:
    from creditdesk.db.work import Work


def store_ladder(work: "Work", number: int, ladder: Ladder) -> None:
    """Store ``ladder`` with its steps under the id ``number``; its name and version must be new together."""
    from creditdesk.db import tables

    rows: list[object] = [
        tables.Ladder(id=number, name=ladder.name, revision=ladder.version, min_interval=ladder.min_interval)
    ]
    rows.extend(
        tables.LadderStep(
            ladder_id=number,
            number=step.number,
            days=step.days,
            channel=step.channel.value,
            tone=step.tone,
            grant_days=step.grant_days,
            effects=" ".join(step.effects),
            enabled=step.enabled,
        )
        for step in ladder.steps
    )
    work.session.add_all(rows)
