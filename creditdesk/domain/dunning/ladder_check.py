"""Whether a ladder can work (it is refused otherwise), and what in it contradicts itself (it is only warned of)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from creditdesk.domain.dunning.ladder import EFFECTS, TONES, Channel, Ladder, Step
from creditdesk.errors import UserError

#: Least and most days between two letters of one item.
INTERVAL_DAYS = (1, 90)
#: How far before the due date a notice may go, and how far after it a step may begin.
MAX_NOTICE_DAYS, MAX_STEP_DAYS = 90, 730
#: The most days that a letter may grant.
MAX_GRANT_DAYS = 90
#: The most steps after the due date.
MAX_STEPS = 12


@dataclass(frozen=True, slots=True)
class LadderWarning:
    """A rule of the ladder that contradicts another: ``code`` with figures for the sentence."""

    code: str
    ladder: str
    step: int
    params: Mapping[str, int]


def check_ladder(ladder: Ladder) -> None:
    """Raise the first of ``ladder_problems``."""
    for problem in ladder_problems(ladder):
        raise problem


def ladder_problems(ladder: Ladder) -> list[UserError]:
    """Every rule that the ladder breaks, as errors with ``ladder``, ``step`` (its number) and ``field``.

    ``field`` is ``steps``, ``min_interval`` or a field of the step. While the steps are not counted 0, 1, 2 ...
    nothing else is looked at.
    """
    return list(_of_order(ladder)) or [
        *_of_whole(ladder), *(problem for step in ladder.steps for problem in _of_step(ladder, step)),
        *_of_neighbours(ladder),
    ]  # fmt: skip


def _of_order(ladder: Ladder) -> Iterator[UserError]:
    late = [step.number for step in ladder.steps if step.number > 0]
    notices = ladder.steps[: len(ladder.steps) - len(late)]
    if len(notices) > 1 or any(step.number for step in notices):
        yield _problem("ladder_notice", ladder, "steps")
    if late != list(range(1, len(late) + 1)):
        yield _problem("ladder_numbers", ladder, "steps")


def _of_whole(ladder: Ladder) -> Iterator[UserError]:
    late = [step for step in ladder.steps if step.number > 0]
    if ladder.first is None:
        yield _problem("ladder_off" if late else "ladder_empty", ladder, "steps")
    if len(late) > MAX_STEPS:
        yield _problem("ladder_too_long", ladder, "steps", most=MAX_STEPS)
    least, most = INTERVAL_DAYS
    if not least <= ladder.min_interval <= most:
        yield _problem("ladder_interval", ladder, "min_interval", least=least, most=most)


def _of_step(ladder: Ladder, step: Step) -> Iterator[UserError]:
    notice = step.number == 0
    faults = (
        (notice and not -MAX_NOTICE_DAYS <= step.days <= -1, "ladder_notice_days", "days", MAX_NOTICE_DAYS),
        (not notice and not 1 <= step.days <= MAX_STEP_DAYS, "ladder_step_days", "days", MAX_STEP_DAYS),
        (step.tone not in TONES or (step.tone == TONES[0]) != notice, "ladder_tone", "tone", 0),
        (not 0 <= step.grant_days <= MAX_GRANT_DAYS, "ladder_grant", "grant_days", MAX_GRANT_DAYS),
        (not set(step.effects) <= set(EFFECTS), "ladder_effect", "effects", 0),
        (notice and step.channel is Channel.CALL, "ladder_notice_call", "channel", 0),
    )
    for broken, code, field, most in faults:
        if broken:
            yield _problem(code, ladder, field, step=step.number, most=most)


def _of_neighbours(ladder: Ladder) -> Iterator[UserError]:
    late = [step for step in ladder.steps if step.number > 0]
    for before, step in pairwise(late):
        if step.days <= before.days:
            yield _problem(
                "ladder_days", ladder, "days", step=step.number, before=before.number, days=before.days
            )
    for before, step in pairwise(step for step in late if step.channel is not Channel.CALL):
        if step.tone < before.tone:
            yield _problem("ladder_friendlier", ladder, "tone", step=step.number, before=before.number)


def _problem(code: str, ladder: Ladder, field: str, **figures: int) -> UserError:
    return UserError(code, ladder=ladder.name, field=field, **figures)


def ladder_warnings(ladder: Ladder, usual_days: tuple[int, int] | None = None) -> list[LadderWarning]:
    """What in the ladder contradicts itself or the custom of the country (LETTERS, corrections 7).

    ``step_never_on_its_day``: the step's own day comes before the interval or the date granted in the step
    before has passed, even if that was posted on its day. ``deadline_unusual``: the last letter grants
    fewer days than is usual where ``usual_days`` (least, most) is given. ``final_twice``: a final demand that
    another follows is none (LETTERS 5.3).
    """
    late = [step for step in ladder.steps if step.number > 0 and step.enabled]
    found: list[LadderWarning] = []
    for step, following in pairwise(late):
        granted = step.grant_days + 1 if step.grant_days else 0
        earliest = step.days + max(ladder.min_interval, granted)
        if following.days < earliest:
            figures = {"step": following.number, "days": following.days, "earliest": earliest}
            found.append(LadderWarning("step_never_on_its_day", ladder.name, following.number, figures))
    final = [step.number for step in late if step.tone == TONES[-1] and step.channel is not Channel.CALL]
    if len(final) > 1:
        found.append(
            LadderWarning("final_twice", ladder.name, final[1], {"step": final[1], "before": final[0]})
        )
    last = next((step for step in reversed(late) if step.channel is not Channel.CALL), None)
    if last and usual_days and last.grant_days < usual_days[0]:
        figures = {
            "step": last.number,
            "days": last.grant_days,
            "least": usual_days[0],
            "most": usual_days[1],
        }
        found.append(LadderWarning("deadline_unusual", ladder.name, last.number, figures))
    return found
