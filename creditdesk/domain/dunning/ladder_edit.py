"""Changing a ladder step by step: each answers the ladder changed, its steps counted anew."""

from dataclasses import replace

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step

#: The notice that a ladder without one gets.
NOTICE = Step(number=0, days=-7, channel=Channel.LETTER, tone="L0", grant_days=0)
_FIRST = Step(number=1, days=3, channel=Channel.LETTER, tone="L1", grant_days=7)


def with_step(ladder: Ladder, step: Step) -> Ladder:
    """``ladder`` with ``step`` in place of the one of its number.

    A call grants no days in writing.
    """
    if step.channel is Channel.CALL:
        step = replace(step, grant_days=0)
    return replace(ladder, steps=tuple(step if each.number == step.number else each for each in ladder.steps))


def with_step_after(ladder: Ladder, number: int) -> Ladder:
    """``ladder`` with a new step after the one of ``number`` (0 = in front of all late steps).

    It begins when the step before can have been answered, or half way to the next one.
    """
    late = [step for step in ladder.steps if step.number > 0]
    place = min(max(number, 0), len(late))
    new = _between(late[place - 1] if place else None, late[place] if place < len(late) else None, ladder)
    late.insert(place, new)
    return _counted(ladder, late)


def without_step(ladder: Ladder, number: int) -> Ladder:
    """``ladder`` without the step of ``number``; 0 takes the notice away."""
    if number == 0:
        return replace(ladder, steps=tuple(step for step in ladder.steps if step.number))
    return _counted(ladder, [step for step in ladder.steps if step.number > 0 and step.number != number])


def with_notice(ladder: Ladder, on: bool) -> Ladder:
    """``ladder`` with its notice before the due date switched on or off; one without gets one."""
    late = tuple(step for step in ladder.steps if step.number > 0)
    found = next((step for step in ladder.steps if step.number == 0), NOTICE)
    return replace(ladder, steps=(replace(found, enabled=on), *late))


def same_steps(one: Ladder, other: Ladder) -> bool:
    """Whether two ladders remind alike, whatever they are called."""
    return (one.steps, one.min_interval) == (other.steps, other.min_interval)


def _between(before: Step | None, following: Step | None, ladder: Ladder) -> Step:
    if before is None:
        days = max(following.days // 2, 1) if following else _FIRST.days
        return replace(_FIRST, days=days, tone=following.tone if following else _FIRST.tone)
    days = before.days + max(ladder.min_interval, before.grant_days + 1)
    if following and days >= following.days:
        days = before.days + max((following.days - before.days) // 2, 1)
    tones = [s.tone for s in ladder.steps if 0 < s.number <= before.number and s.channel is not Channel.CALL]
    return replace(_FIRST, days=days, tone=tones[-1] if tones else _FIRST.tone)


def _counted(ladder: Ladder, late: list[Step]) -> Ladder:
    notices = [step for step in ladder.steps if step.number == 0]
    counted = [replace(step, number=place) for place, step in enumerate(late, 1)]
    return replace(ladder, steps=(*notices, *counted))
