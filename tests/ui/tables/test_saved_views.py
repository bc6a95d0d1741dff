"""The store of named views: saved, renamed, deleted, kept over a restart, and unmoved by nonsense."""

import json
from pathlib import Path

import pytest

from creditdesk.ui.memory import Memory
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.ui.tables.saved_views import LONGEST, MOST, SavedView, ViewStore, order_text, tidy_name

LATE = SavedView("Late", "overdue", "gmbh", "balance:desc", "name:140:1 balance:90:0")


@pytest.fixture
def store(memory: Memory) -> ViewStore:
    return ViewStore(memory, "customers")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "memory.ini")


def test_a_view_is_there_after_a_restart_in_every_script(
    store: ViewStore, tmp_path: Path, memory: Memory
) -> None:
    store.save(LATE)
    store.save(SavedView('逾期, "大额" @ 50 %; =x', search="华联\\n"))
    store.chosen = "Late"
    memory.flush()
    again = ViewStore(Memory(tmp_path / "memory.ini"), "customers")
    assert again.all() == store.all()
    assert again.find("late") == LATE
    assert again.chosen == "Late"
    assert ViewStore(Memory(tmp_path / "memory.ini"), "invoices").all() == ()


def test_one_name_is_one_view_whatever_its_case(store: ViewStore) -> None:
    store.save(LATE)
    store.save(SavedView("LATE", "all"))
    assert [(view.name, view.shown) for view in store.all()] == [("LATE", "all")]


def test_renaming_takes_the_place_of_another(store: ViewStore) -> None:
    store.save(LATE)
    store.save(SavedView("Big"))
    store.rename("Late", "big")
    assert [(view.name, view.shown) for view in store.all()] == [("big", "overdue")]
    store.rename("big", "BIG")
    assert [view.name for view in store.all()] == ["BIG"]
    store.rename("nobody", "x")
    assert [view.name for view in store.all()] == ["BIG"]


def test_a_deleted_view_is_no_longer_the_chosen_one(store: ViewStore) -> None:
    store.save(LATE)
    store.chosen = "Late"
    store.delete("late")
    assert (store.all(), store.chosen) == ((), "")


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "7",
        "null",
        '"text"',
        "[1, null, []]",
        '[{"shown": "all"}]',
        '[{"name": "  "}]',
        '[{"name": 3}]',
        "[" * 9_000,
    ],
)
def test_nonsense_in_the_store_counts_as_nothing(store: ViewStore, memory: Memory, kept: str) -> None:
    memory.keep("views/customers", kept)
    memory.keep("views/customers/chosen", "\N{SNOWMAN}")
    assert (store.all(), store.chosen) == ((), "")
    store.save(LATE)
    assert store.all() == (LATE,)


def test_fields_that_are_no_text_count_as_empty(store: ViewStore, memory: Memory) -> None:
    entry = {"name": " Late\n", "shown": 4, "search": "s" * 999, "order": None, "more": "x"}
    memory.keep("views/customers", json.dumps([entry, {"name": "late"}]))
    (view,) = store.all()
    assert view == SavedView("Late", search="s" * 200)


def test_there_is_an_end_to_the_views(store: ViewStore) -> None:
    for number in range(MOST + 5):
        store.save(SavedView(f"View {number:03}"))
    assert len(store.all()) == MOST


@pytest.mark.parametrize("order", [None, Sort("balance"), Sort("balance", True)])
def test_an_order_is_kept_as_text(order: Sort | None) -> None:
    assert SavedView("x", order=order_text(order)).sort() == order


def test_a_name_is_one_line_of_forty_letters() -> None:
    assert tidy_name("  Late\n and\tlarge ") == "Late and large"
    assert len(tidy_name("x" * 99)) == LONGEST
