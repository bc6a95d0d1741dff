"""Another file in the place of an open one: nothing more is stored, nothing is lost, the stranger stays untouched."""

import shutil
from pathlib import Path

import pytest

from creditdesk.db.backup import verify
from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.lock import current_owner
from creditdesk.errors import EnvError
from tests.db.files import beside, digest
from tests.ledgers import acting

OWNER = current_owner("Anna", "now")


def write(ledger: Ledger) -> None:
    with ledger.work("Anna", acting().at) as work:
        work.record("test", "company", 1, {})


def swap(path: Path) -> str:
    """Put another copy where ``path`` is, as a cloud client would; its digest."""
    other = path.with_name("other")
    shutil.copy(path, other)
    other.replace(path)
    return digest(path)


def test_what_was_entered_is_rescued_and_the_new_file_untouched(sound: Path) -> None:
    before = verify(sound).events
    ledger = open_file(sound, owner=OWNER)
    write(ledger)
    stranger = swap(sound)
    with pytest.raises(EnvError, match="file_replaced"):
        write(ledger)
    with pytest.raises(EnvError, match="file_replaced"), ledger.read():
        pass
    ledger.close()
    assert digest(sound) == stranger
    assert beside(sound) == ["sound.rescued.creditdesk"]
    assert verify(sound.with_name("sound.rescued.creditdesk")).events == before + 1
    open_file(sound, owner=OWNER).close()


def test_a_swap_in_the_middle_of_a_transaction_is_noticed_before_the_commit(sound: Path) -> None:
    before = verify(sound).events
    ledger = open_file(sound, owner=OWNER)
    write(ledger)

    def write_and_swap() -> None:
        with ledger.work("Anna", acting().at) as work:
            work.record("test", "company", 1, {})
            swap(sound)

    with pytest.raises(EnvError, match="file_replaced"):
        write_and_swap()
    ledger.close()
    assert verify(sound.with_name("sound.rescued.creditdesk")).events == before + 1


def test_a_second_rescue_does_not_overwrite_the_first(sound: Path) -> None:
    for _ in range(2):
        ledger = open_file(sound, owner=OWNER)
        write(ledger)
        swap(sound)
        ledger.close()
    assert beside(sound) == ["sound.rescued-2.creditdesk", "sound.rescued.creditdesk"]


def test_a_removed_file_is_rescued(sound: Path) -> None:
    ledger = open_file(sound, owner=OWNER)
    write(ledger)
    sound.unlink()
    ledger.close()
    assert beside(sound) == ["sound.rescued.creditdesk"]


def test_a_reader_asks_to_open_again(sound: Path) -> None:
    reader = open_file(sound, owner=None)
    swap(sound)
    with pytest.raises(EnvError, match="reopen_file"), reader.read():
        pass
    reader.close()
    assert beside(sound) == []
