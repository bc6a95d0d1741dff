"""Several names in one parameter."""

import json

from creditdesk.domain.listed import Listed


def test_machines_read_a_text_and_screens_the_parts() -> None:
    names = Listed(["Suzhou Trading Co., Ltd", "Keller"], more=True)
    assert str(names) == json.loads(json.dumps(names)) == "Suzhou Trading Co., Ltd, Keller, …"
    assert (names.parts, names.more) == (("Suzhou Trading Co., Ltd", "Keller"), True)
    assert Listed([]) == ""
