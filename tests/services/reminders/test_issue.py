"""Issuing a run: decided anew, by which ladder, previewed as it will be, whole or not at all."""

import pytest

from creditdesk.services.customers import CustomerDraft, change_customer, customer_detail
from creditdesk.services.files import check
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import (
    post_run,
)
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import preview_letter, review
from creditdesk.services.reminders.views import letter_pdf, run_view
from tests.ledgers import Desk, acting, fake_render
from tests.services.reminders.runs import DUE, after, state, steps


def switch_ladder(desk: Desk, customer: int, name: str) -> None:
    detail = customer_detail(desk.ledger, customer)
    draft = CustomerDraft(detail.name, city=detail.city, country=detail.country, ladder_name=name)
    change_customer(desk.ledger, customer, detail.version, draft, acting())


def test_a_customer_s_own_ladder_wins_over_the_run_s_and_is_fixed_at_the_first_step(
    desk: Desk, keller: int, item: int
) -> None:
    own = desk.customer("Own", ladder_name="swift")
    desk.invoice(own, "S1", 100, due=DUE)
    run, _ = desk.issue(after(3), ladder="stop-supply")
    tones = {letter.customer: letter.tone for letter in run_view(desk.ledger, run).letters}
    assert tones == {"Keller": "L1", "Own": "L2"}
    switch_ladder(
        desk, keller, "relationship"
    )  # between issue and posting: the letter was not of that ladder
    switch_ladder(desk, own, "")
    post_run(desk.ledger, run, after(3), acting(after(3)))
    assert steps(desk, item) == [(1, "letter", after(3), "stop-supply")]
    assert steps(desk, desk.numbers["S1"]) == [(1, "letter", after(3), "swift")]
    found = desk.decisions(after(15))
    assert (found["1001"].params["ladder"], found["S1"].params["ladder"]) == ("stop-supply", "swift")
    desk.invoice(keller, "1002", 100, due=DUE)
    assert desk.decisions(after(20))["1002"].params["ladder"] == "relationship"


def test_what_changed_between_preparing_and_issuing_is_decided_anew(
    desk: Desk, keller: int, item: int
) -> None:
    run, _ = prepare(desk.ledger, after(20), acting(after(20)))
    switch_ladder(desk, keller, "swift")
    desk.pay(keller, 30, after(20), (item, 30), today=after(20))
    issue(desk.ledger, run, acting(after(20)), fake_render)
    view = run_view(desk.ledger, run)
    assert (view.letters[0].tone, view.letters[0].total) == ("L2", 7_000)
    assert (view.decisions[0].params["ladder"], view.decisions[0].open) == ("swift", 7_000)


def test_a_preview_is_what_would_be_issued_and_stores_nothing(desk: Desk, keller: int, item: int) -> None:
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    before = review(desk.ledger, run, after(3))
    shown = preview_letter(before, before.letters[0], fake_render)
    done = issue(desk.ledger, run, acting(after(3)), fake_render)
    stored = letter_pdf(desk.ledger, run_view(desk.ledger, run).letters[0].document_hash)
    assert shown.replace(b"number=''", b"number='2026-0001'") == stored
    assert done.letters == (1,)


def test_a_crash_while_rendering_uses_no_number_and_leaves_the_run_open(
    desk: Desk, keller: int, item: int
) -> None:
    desk.invoice(desk.customer("Brennan"), "B1", 50, due=DUE)
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    seen: list[str] = []

    def crash(content):
        seen.append(content.number)
        if len(seen) == 2:
            raise RuntimeError("power")
        return fake_render(content)

    with pytest.raises(RuntimeError):
        issue(desk.ledger, run, acting(after(3)), crash)
    assert state(desk, run) == ("prepared", None, [])
    issue(desk.ledger, run, acting(after(3)), fake_render)
    assert (
        [letter.number for letter in run_view(desk.ledger, run).letters] == seen == ["2026-0001", "2026-0002"]
    )
    assert check(desk.ledger).ok


def test_cancelling_an_issue_leaves_everything_as_it_was(desk: Desk, keller: int, item: int) -> None:
    from creditdesk.errors import Cancelled

    def stop(done: int, total: int) -> None:
        raise Cancelled

    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    with pytest.raises(Cancelled):
        issue(desk.ledger, run, acting(after(3)), fake_render, progress=stop)
    assert state(desk, run) == ("prepared", None, [])
