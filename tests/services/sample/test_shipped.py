"""The data of the sample company: whole, plausible and nobody's."""

import pytest

from creditdesk.domain.countries import require_country
from creditdesk.domain.money import minor_digits
from creditdesk.domain.terms import parse_terms
from creditdesk.pinyin import initials
from creditdesk.services.customers import MAX_NAME
from creditdesk.services.rules import shipped_ladders
from creditdesk.services.sample.shipped import Profile, shipped_script

SCRIPT = shipped_script()
CODES = {profile.code for profile in SCRIPT.profiles}


def _is_chinese(profile: Profile) -> bool:
    return "\u4e00" <= profile.name[0] <= "\u9fff"


def test_there_are_sixty_customers_twenty_two_of_them_chinese() -> None:
    assert len(CODES) == len(SCRIPT.profiles) == 60
    chinese = [profile for profile in SCRIPT.profiles if _is_chinese(profile)]
    assert len(chinese) == 22
    assert all(profile.country == "CN" for profile in chinese)
    assert {profile.name for profile in chinese if len(initials(profile.name)) < 4} == set()


def test_the_letters_of_the_languages_are_there() -> None:
    names = "".join(profile.name for profile in SCRIPT.profiles)
    assert set("ŁąŚŻłČŠáéèÉàßöüäñŐæ&’") <= set(names)
    assert max(len(profile.name) for profile in SCRIPT.profiles if _is_chinese(profile)) > 40


@pytest.mark.parametrize("profile", SCRIPT.profiles, ids=lambda profile: profile.code)
def test_every_customer_could_have_been_typed(profile: Profile) -> None:
    require_country(profile.country)
    minor_digits(profile.currency)
    parse_terms(profile.terms)
    assert profile.habit in SCRIPT.habits
    assert not profile.ladder or profile.ladder in shipped_ladders()
    assert 0 < len(profile.name) <= MAX_NAME
    assert profile.every > 0
    assert profile.size > 0


@pytest.mark.parametrize("profile", SCRIPT.profiles, ids=lambda profile: profile.code)
def test_ids_are_well_formed_and_addresses_for_mail_lead_nowhere(profile: Profile) -> None:
    from stdnum.ch import uid
    from stdnum.cn import uscc
    from stdnum.eu import vat
    from stdnum.gb import vat as british

    check = {"CN": uscc, "CH": uid, "GB": british}.get(profile.country, vat)
    assert check.is_valid(profile.tax_id)
    assert not profile.email or profile.email.endswith(".example")


def test_ids_are_nobody_elses() -> None:
    ids = [profile.tax_id for profile in SCRIPT.profiles]
    assert len(set(ids)) == len(ids)
    assert SCRIPT.company["tax_id"] not in ids


def test_the_bank_account_can_be_put_into_a_payment_code() -> None:
    from creditdesk.documents.slips.bank import is_iban

    assert is_iban(SCRIPT.banks[0]["iban"])
    assert SCRIPT.banks[1]["currency"] == "CNY"


def test_the_story_names_only_customers_that_exist() -> None:
    named = {scene.customer for scene in SCRIPT.scenes} | {loose.customer for loose in SCRIPT.loose}
    for run in SCRIPT.runs:
        named |= {*run.unposted, *run.left_out}
        assert not run.left_out or run.left_out_reason
    assert named <= CODES


def test_the_story_runs_forward() -> None:
    days = [run.on for run in SCRIPT.runs]
    assert days == sorted(days)
    assert -SCRIPT.started < days[0]
    assert days[-1] < 0
    assert all(scene.step_on < -SCRIPT.started for scene in SCRIPT.scenes if scene.step)
