"""Countries: codes, and what a name and an address let one assume."""

import pytest

from creditdesk.domain.countries import assumed_country, require_country
from creditdesk.errors import UserError


@pytest.mark.parametrize(
    ("texts", "country"),
    [
        (("杭州云栖茶业有限公司", "", ""), "CN"),
        (("Grauer Trading", "上海", ""), "CN"),
        (("Grauer Trading", "", "中山路 1 号"), "CN"),
        (("Keller GmbH", "Ulm", "Gasse 1"), ""),
        (("東京商事株式会社", "", ""), ""),
        (("さくら", "東京", ""), ""),
        (("大韓 상사", "", ""), ""),
        (("华联贸易有限公司", "香港", ""), ""),
        (("", "", ""), ""),
    ],
)
def test_china_is_assumed_only_where_nothing_speaks_for_another_country(
    texts: tuple[str, str, str], country: str
) -> None:
    assert assumed_country(*texts) == country


def test_a_code_must_be_a_country() -> None:
    assert require_country("CN") == "CN"
    with pytest.raises(UserError, match="unknown_country"):
        require_country("XX")
