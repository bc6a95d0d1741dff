"""Habits: what each of them makes of an invoice."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.working_days import WorkingCalendar
from creditdesk.services.sample.chance import Chance
from creditdesk.services.sample.days import Days
from creditdesk.services.sample.paying import Payer
from creditdesk.services.sample.sales import Sale, sales_of
from creditdesk.services.sample.shipped import Habit, Profile, shipped_script

SCRIPT = shipped_script()
TODAY = date(2026, 9, 16)
DAYS = Days(TODAY, WorkingCalendar())


def sale(due: date = date(2026, 7, 10), amount: int = 100_050, terms: str = "30 days") -> Sale:
    return Sale("1", "EUR", due - timedelta(days=30), due, amount, terms)


def paid(habit: Habit, one: Sale, progress: float = 0.9, name: str = "x") -> Sale:
    Payer(habit, DAYS, Chance(name)).pay(one, progress)
    return one


def test_a_month_end_payer_pays_on_the_last_working_day() -> None:
    habit = Habit(month_end=True, credits=0)
    assert paid(habit, sale(date(2026, 7, 20))).parts[0].on == date(2026, 7, 31)
    assert paid(habit, sale(date(2026, 5, 20))).parts[0].on == date(2026, 5, 29)
    assert paid(habit, sale(date(2026, 7, 8))).parts[0].on == date(2026, 6, 30)


def test_the_discount_is_two_per_cent_within_ten_days() -> None:
    one = paid(Habit(discount=True, credits=0), sale(terms="2/10 net 30"))
    assert [(part.kind, part.amount) for part in one.parts] == [("receipt", 98_049), ("discount", 2_001)]
    assert one.open == 0
    assert all(part.on <= one.issued + timedelta(days=10) for part in one.parts)


def test_a_part_payer_pays_a_round_sum_first() -> None:
    one = paid(Habit(first=0.55, rest_after=20, credits=0), sale())
    first, rest = one.parts
    assert first.amount == 60_000
    assert rest.amount == 40_050
    assert 14 <= (rest.on - first.on).days <= 30


def test_the_second_part_may_still_be_to_come() -> None:
    one = paid(Habit(first=0.55, rest_after=20, credits=0), sale(TODAY - timedelta(days=5)))
    assert len(one.parts) == 1
    assert one.open == 40_050


def test_an_over_payer_rounds_up_lately_only() -> None:
    habit = Habit(round_up=1, credits=0)
    assert paid(habit, sale()).parts[0].extra == 9_950
    assert paid(habit, sale(date(2026, 1, 9))).parts[0].extra == 0


def test_who_prepays_pays_before_the_invoice() -> None:
    one = paid(Habit(ahead=4, credits=0), sale())
    assert one.parts[0].on < one.issued


def test_slips_end_where_the_story_begins() -> None:
    habit = Habit(slip=1, slip_days=40, slips_until=0.5, credits=0)
    assert (paid(habit, sale(), 0.4).parts[0].on - sale().due).days >= 40
    assert (paid(habit, sale(), 0.6).parts[0].on - sale().due).days < 5


def test_goods_that_come_back_are_credited_before_the_rest_is_paid() -> None:
    one = paid(Habit(credits=1), sale())
    note, receipt = one.parts
    assert note.kind == "credit_note"
    assert note.on <= receipt.on
    assert one.open == 0


@given(
    st.sampled_from(sorted(SCRIPT.habits)), st.integers(100, 10**9), st.integers(0, 540), st.text(max_size=5)
)
def test_nobody_pays_more_than_is_owed_nor_after_today(habit: str, amount: int, ago: int, name: str) -> None:
    due = DAYS.at(-ago)
    one = paid(SCRIPT.habits[habit], sale(due, amount, "2/10 net 30"), 1 - ago / 548, name)
    assert 0 <= one.open <= amount
    assert all(part.amount > 0 for part in one.parts)
    assert all(part.on <= TODAY for part in one.parts)
    assert [part.on for part in one.parts] == sorted(part.on for part in one.parts)


def test_customers_buy_within_the_window_and_stop_when_quiet() -> None:
    profile = next(one for one in SCRIPT.profiles if one.quiet)
    found = list(sales_of(profile, SCRIPT.habits[profile.habit], DAYS, Chance("x"), 548))
    ages = [(TODAY - one.issued).days for one in found]
    assert ages == sorted(ages, reverse=True)
    assert max(ages) <= 550
    assert min(ages) >= profile.quiet


def test_seasons_bring_most_of_the_trade() -> None:
    profile: Profile = next(one for one in SCRIPT.profiles if one.habit == "seasonal")
    habit = SCRIPT.habits["seasonal"]
    found = list(sales_of(profile, habit, DAYS, Chance("x"), 548))
    inside = sum(one.issued.month in habit.seasons for one in found)
    assert inside > 2 * (len(found) - inside)


def test_the_same_name_brings_the_same_chance() -> None:
    one, two, other = Chance("a"), Chance("a"), Chance("b")
    draws = [
        (chance.share(), chance.amount(1000), chance.days(5, 3), chance.pick(9))
        for chance in (one, two, other)
    ]
    assert draws[0] == draws[1] != draws[2]
    assert 350 <= draws[0][1] <= 2500


def test_chance_is_the_same_on_every_machine() -> None:
    chance = Chance("sample 10001")
    assert [chance.pick(1000) for _ in range(4)] == [428, 974, 919, 28]
