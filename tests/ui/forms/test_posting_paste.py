"""Pasted lists of tracking numbers: which line goes to which letter."""

from creditdesk.ui.forms.posting.paste import place

LETTERS = [(11, "2026-0001"), (12, "2026-0002"), (13, "2026-0003")]
ONE, TWO, THREE = "RR123456785DE", "RR123456799DE", "RR123456808DE"


def test_a_column_goes_line_by_line_from_the_current_row_on() -> None:
    assert place(f"{ONE}\n\n rr 12 345 679 9 de \n", LETTERS, 1).numbers == {12: ONE, 13: TWO}


def test_more_lines_than_letters_are_told() -> None:
    placed = place("\n".join((ONE, TWO, THREE, "RR9")), LETTERS, 1)
    assert placed.numbers == {12: ONE, 13: TWO}
    assert placed.unused == (THREE, "RR9")


def test_a_list_that_names_the_letters_is_placed_by_them() -> None:
    text = f"Letter\tPosted\tNumber\n2026-0003\t22.11.2026\t{THREE}\n2026-0001\t22.11.2026\t{ONE}\n2025-0009\t\t{TWO}"
    placed = place(text, LETTERS, 2)
    assert placed.numbers == {13: THREE, 11: ONE}
    assert placed.unused == (f"2025-0009 {TWO}",)


def test_of_several_columns_the_carriers_number_is_taken() -> None:
    assert place(f"1;Keller GmbH, Ulm;{ONE};4,85\n2;Blum;{TWO};4,85", LETTERS, 0).numbers == {
        11: ONE,
        12: TWO,
    }


def test_nothing_comes_of_nothing() -> None:
    assert place("\n \nno digits here\n", LETTERS, 0).numbers == {}
    assert place(ONE, [], 0).unused == (ONE,)
