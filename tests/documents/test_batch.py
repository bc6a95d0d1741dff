"""Print files, cover lists and copies."""

from dataclasses import replace
from io import BytesIO
from threading import Thread

import pytest
from pypdf import PdfReader

from creditdesk.collector import collector_paused
from creditdesk.documents.batch import mark_copy, merge_letters, render_batch
from creditdesk.documents.cover import CoverRow, cover_list
from creditdesk.documents.letter import page_count, render_letter
from tests.documents.reading import glyphs, inside, page_texts, squeezed
from tests.documents.samples import DAY, letter

CONTENTS = [
    letter("zh_CN", "L2", 40, number="A-1"),
    letter("en", "L1", 1, number="A-2"),
    letter(number="A-3"),
]
ROWS = [
    CoverRow(
        "A-1",
        "上海示例贸易有限公司",
        "CNY",
        2,
        100_000,
        "200001 上海",
        way="registered",
        tracking="RR123456785DE",
    ),
    CoverRow("A-2", "Łódź", "EUR", 1, 12_345, "PL 90-001 Łódź"),
]


def test_a_print_file_holds_every_letter_in_the_given_order() -> None:
    pdfs = [render_letter(content) for content in CONTENTS]
    merged = merge_letters(pdfs, cover_list(ROWS, "en", DAY))
    expected = [*page_texts(cover_list(ROWS, "en", DAY)), *(t for pdf in pdfs for t in page_texts(pdf))]
    assert page_texts(merged) == expected
    told: list[tuple[int, int]] = []
    assert merge_letters(pdfs) == merge_letters(pdfs, told=lambda *how_far: told.append(how_far))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert page_texts(merge_letters(pdfs[::-1]))[0] == page_texts(pdfs[-1])[0]


def test_letters_drawn_into_one_file_read_the_same_and_are_smaller() -> None:
    pdfs = [render_letter(content) for content in CONTENTS]
    batch = render_batch(CONTENTS)
    assert page_texts(batch) == [text for pdf in pdfs for text in page_texts(pdf)]
    assert len(batch) < sum(map(len, pdfs))


def test_the_cover_list_names_letters_and_sums_by_currency() -> None:
    (text,) = page_texts(cover_list(ROWS, "en", DAY))
    assert "22 November 2026 · 2 letters · 3 pages" in text.replace("\u00a0", " ")
    assert "A-1 上海示例贸易有限公司 200001 上海 Registered RR123456785DE" in text.replace("\u00a0", " ")
    assert "A-2 Łódź PL 90-001 Łódź" in text.replace("\u00a0", " ")
    assert "CNY 1,000.00" in text.replace("\u00a0", " ")
    assert "Total CNY 1,000.00" in text
    assert "Total EUR 123.45" in text
    assert "交寄清单" in page_texts(cover_list(ROWS, "zh_CN", DAY))[0]


@pytest.mark.parametrize(
    "name", ["上海市浦东新区" * 8 + "办事处", "Vereinigte Apparatebau-Werke Keller & Söhne " * 2]
)
def test_the_post_finds_a_long_name_whole(name: str) -> None:
    pdf = cover_list([replace(ROWS[0], recipient=name)], "en", DAY)
    assert "1 letter · 2 pages" in page_texts(pdf)[0]
    column = inside(glyphs(pdf), 45, 40, 89, 80)
    assert squeezed(name) in squeezed(column)


def test_a_long_cover_list_runs_over_pages_and_clips_endless_names() -> None:
    rows = [CoverRow(f"A-{n}", "Long name " * 50, "EUR", 1, n) for n in range(120)]
    texts = page_texts(cover_list(rows, "en", DAY))
    assert len(texts) == 13
    assert all(f"A-{n} Long name" in "".join(texts) for n in range(120))
    assert "…" in texts[0]
    assert "Page 13 of 13" in texts[12]


def test_a_reprint_is_the_stored_letter_with_a_mark_on_every_page() -> None:
    stored = render_letter(CONTENTS[0])
    copy = mark_copy(stored, "zh_CN")
    assert page_count(copy) == page_count(stored)
    for before, after in zip(page_texts(stored), page_texts(copy), strict=True):
        assert "副本" not in before
        assert "副本" in after
        assert set(before.split("\n")) <= set(after.split("\n"))
    metadata = PdfReader(BytesIO(copy)).metadata
    assert metadata is not None
    assert metadata.title == "催款函（A-1）"


def test_letters_drawn_at_the_same_time_do_not_disturb_each_other() -> None:
    alone = [render_letter(content) for content in CONTENTS]
    together: list[list[bytes]] = [[] for _ in CONTENTS]

    def draw(index: int) -> None:
        for _ in range(5):
            together[index].append(render_letter(CONTENTS[index]))

    threads = [Thread(target=draw, args=(index,)) for index in range(len(CONTENTS))]
    with collector_paused():  # it would take windows of other tests apart on these threads
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [set(drawn) for drawn in together] == [{pdf} for pdf in alone]
