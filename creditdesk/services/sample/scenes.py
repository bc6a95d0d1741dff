"""Invoices that are told rather than left to habit, so that every day shows letters, holds and special cases."""

from datetime import timedelta

from creditdesk.services.sample.days import Days
from creditdesk.services.sample.sales import Part, Sale
from creditdesk.services.sample.shipped import Profile, Scene

_MONTH = 30


def scene_sale(scene: Scene, profile: Profile, days: Days) -> Sale:
    """The invoice of ``scene`` with what happened to it."""
    due = days.week_day(scene.due)
    sale = Sale(
        code=profile.code,
        currency=scene.currency or profile.currency,
        issued=days.week_day_of(due - timedelta(days=scene.term or _MONTH)),
        due=due,
        amount=scene.amount,
        terms=profile.terms,
        note=scene.note,
        disputed=scene.disputed,
        step=scene.step,
        step_on=days.week_day(scene.step_on) if scene.step else None,
    )
    if scene.paid:
        back = days.week_day(scene.returned_on) if scene.returned_on is not None else None
        on = days.week_day(scene.paid_on)
        sale.parts.append(Part(on, scene.paid, reason=scene.reason if back else "", returned_on=back))
    if scene.written_off_on is not None:
        on = days.week_day(scene.written_off_on)
        sale.parts.append(Part(on, sale.open, "write_off", reason=scene.reason))
    return sale
