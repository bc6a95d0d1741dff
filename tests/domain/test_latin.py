"""Latin letters are told from all others, whatever accents, figures and signs stand between them."""

import pytest

from creditdesk.domain.latin import is_latin


@pytest.mark.parametrize(
    "text", ["", "Łódź & Söhne ½ 1.º", "No. 18, 211100 Nanjing (P.R. China)", "I'm O’Brien™"]
)
def test_latin_letters_with_accents_figures_and_signs(text: str) -> None:
    assert is_latin(text)


@pytest.mark.parametrize("text", ["南京华联", "Hualian 南", "Завод", "ABＣ", "株式会社", "Αθήνα"])
def test_one_letter_of_another_script_is_enough(text: str) -> None:
    assert not is_latin(text)
