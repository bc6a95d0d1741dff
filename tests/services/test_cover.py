"""The cover list: in the order of the post, on top of what is printed, and never counted as a letter."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from creditdesk.documents.texts import letter_texts
from creditdesk.domain.ways import WAYS
from creditdesk.errors import UserError
from creditdesk.services.cover import Cover, cover_pdf, slip_words
from creditdesk.services.letters import letter_lines, letters_to_print
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.post import post_letters, undo_letters
from creditdesk.services.reminders.prepare import prepare
from tests.ledgers import TODAY, Desk, acting, make_desk

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
    assert "Contents" not in text, "the slip of a registered letter does not name them"
    (chinese,) = pages(cover_pdf(desk.ledger, issued, CHINESE))
    assert "交寄清单" in chinese
    assert "挂号信 RR123456785DE" in chinese


@pytest.mark.parametrize("way", WAYS)
def test_the_list_knows_every_way_that_a_posting_has(desk: Desk, issued: list[int], way: str) -> None:
    post_letters(desk.ledger, issued[1:2], TODAY, acting(), method=way, tracking={issued[1]: "1Z999AA10"})
    for cover in (ENGLISH, CHINESE):
        word = letter_texts(cover.language).cover[f"way_{way}"]
        assert f"{word} 1Z999AA10" in pages(cover_pdf(desk.ledger, issued, cover))[0]


def test_a_way_of_ones_own_stands_as_it_was_written(desk: Desk, issued: list[int]) -> None:
    post_letters(desk.ledger, issued[1:2], TODAY, acting(), method="by pigeon")
    assert "by pigeon" in pages(cover_pdf(desk.ledger, issued, ENGLISH))[0]


def test_a_chinese_firm_sends_demands_by_ems_with_their_contents_on_the_slip(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, name="宁波海川轴承有限公司", country="CN", currency="CNY")
    late = desk.customer("华东机械有限公司", country="CN", ladder_name="swift")
    desk.invoice(late, "C1", 1234, due=TODAY - timedelta(days=60), currency="CNY")
    desk.remind(TODAY - timedelta(days=30))
    run, _ = prepare(desk.ledger, TODAY, acting())
    (number,) = issue(desk.ledger, run, acting(), render_pdf).letters
    (line,) = letter_lines(desk.ledger, [number])
    wanted = f"最后催告函：编号{line.number}，金额人民币1,234.00元"
    assert line.registered
    assert slip_words(desk.ledger, line) == wanted
    (text,) = pages(cover_pdf(desk.ledger, [number], CHINESE))
    assert "EMS" in text
    assert wanted in text
    desk.ledger.close()


def test_it_comes_first_in_a_print_file_where_it_is_wanted(desk: Desk, issued: list[int]) -> None:
    undo_letters(desk.ledger, issued[-1:], acting())
    told: list[tuple[int, int]] = []
    plain = pages(letters_to_print(desk.ledger, issued))
    covered = pages(letters_to_print(desk.ledger, issued, lambda *far: told.append(far), ENGLISH))
    assert covered[1:] == plain
    assert "3 letters" in covered[0]
    assert "Wien" not in covered[0], "an undone letter does not go to the post"
    assert told[-1] == (3, 3), "three letters: the list is none, and reading and joining are one work"
    assert told == sorted(told)
    assert {total for _, total in told} == {3}
    one = letters_to_print(desk.ledger, issued[:1], cover=ENGLISH)
    assert len(pages(one)) == 2


def test_there_is_no_list_of_nothing(desk: Desk, issued: list[int]) -> None:
    undo_letters(desk.ledger, issued, acting())
    with pytest.raises(UserError) as refused:
        cover_pdf(desk.ledger, issued, ENGLISH)
    assert refused.value.code == "no_letters_to_print"
