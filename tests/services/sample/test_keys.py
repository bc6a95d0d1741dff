"""The customers of the sample company are found and in order as others are."""

from creditdesk.db.engine import Ledger
from creditdesk.services.customers import customer_ids, customer_lines
from tests.samples import SAMPLE_DAY
from tests.services.imports.test_keys import keyed


def test_their_keys_follow_from_their_names(sample: Ledger) -> None:
    assert len(keyed(sample)) == 60


def test_typed_as_on_a_plain_keyboard(sample: Ledger) -> None:
    for typed, code in (
        ("l'outillage", "L’Outillage Brétinois SARL"),
        ("chongqing", "重庆嶂岚汽车零部件有限公司"),
        ("lakowicz", "Łąkowicz"),
    ):
        found = customer_lines(sample, customer_ids(sample, SAMPLE_DAY, search=typed), SAMPLE_DAY)
        assert [line.name.startswith(code) for line in found] == [True]
