"""The cover list: in the order of the post, on top of what is printed, and never counted as a letter."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from creditdesk.errors import UserError
from creditdesk.services.cover import Cover, cover_pdf
from creditdesk.services.letters import letter_lines, letters_to_print
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.post import post_letters, undo_letters
from creditdesk.services.reminders.prepare import prepare
from tests.ledgers import TODAY, Desk, acting

ENGLISH, CHINESE = Cover("en", TODAY), Cover("zh_CN", TODAY)


@pytest.fixture
def issued(desk: Desk) -> list[int]:
    """Letters to Amsel in Wien, Berg in 90402 Nürnberg, Chen in 10115 Berlin; Dorn in 80331 gets a registered one."""
    dorn = desk.customer("Dorn", city="München", postcode="80331", ladder_name="swift")
    desk.invoice(dorn, "D", 100, due=TODAY - timedelta(days=40))
    desk.remind(TODAY - timedelta(days=20))
    for name, postcode, city, country in (
        ("Amsel", "1010", "Wien", "AT"), ("Berg", "90402", "Nürnberg", "DE"), ("Chen", "10115", "Berlin", "DE"),
    ):  # fmt: skip
        number = desk.customer(name, city=city, country=country, postcode=postcode)
        desk.invoice(number, name[0], 100, due=TODAY - timedelta(days=9))
    run, _ = prepare(desk.ledger, TODAY, acting())
    return list(issue(desk.ledger, run, acting(), render_pdf).letters)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text().replace("\u00a0", " ") for page in PdfReader(BytesIO(pdf)).pages]


def test_letters_are_numbered_in_the_order_of_the_post(desk: Desk, issued: list[int]) -> None:
    lines = letter_lines(desk.ledger, issued)
    assert [line.customer for line in lines] == ["Dorn", "Chen", "Berg", "Amsel"]
    assert [line.registered for line in lines] == [True, False, False, False]


def test_the_list_names_what_the_post_and_the_file_need(desk: Desk, issued: list[int]) -> None:
    post_letters(desk.ledger, issued[:1], TODAY, acting(), tracking={issued[0]: "RR123456785DE"})
    (text,) = pages(cover_pdf(desk.ledger, issued, ENGLISH))
    assert "4 letters · 4 pages" in text
    assert "Registered RR123456785DE" in text
    places = [
        text.index(town) for town in ("80331 München", "10115 Berlin", "90402 Nürnberg", "AT 1010 Wien")
    ]
    assert places == sorted(places)
    assert "Total EUR" in text
    (chinese,) = pages(cover_pdf(desk.ledger, issued, CHINESE))
    assert "交寄清单" in chinese


def test_it_comes_first_in_a_print_file_where_it_is_wanted(desk: Desk, issued: list[int]) -> None:
    undo_letters(desk.ledger, issued[-1:], acting())
    told: list[tuple[int, int]] = []
    plain = pages(letters_to_print(desk.ledger, issued))
    covered = pages(letters_to_print(desk.ledger, issued, lambda *far: told.append(far), ENGLISH))
    assert covered[1:] == plain
    assert "3 letters" in covered[0]
    assert "Wien" not in covered[0], "an undone letter does not go to the post"
    assert told[-1] == (6, 6), "three letters, each read and joined: the list is none"
    one = letters_to_print(desk.ledger, issued[:1], cover=ENGLISH)
    assert len(pages(one)) == 2


def test_there_is_no_list_of_nothing(desk: Desk, issued: list[int]) -> None:
    undo_letters(desk.ledger, issued, acting())
    with pytest.raises(UserError) as refused:
        cover_pdf(desk.ledger, issued, ENGLISH)
    assert refused.value.code == "no_letters_to_print"
