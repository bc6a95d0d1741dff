"""What goes wrong while reading: damage is told as damage, a defect of ours passes unchanged."""

from pathlib import Path
from types import ModuleType

import pytest

from creditdesk.db.engine import open_file
from creditdesk.db.lock import current_owner
from creditdesk.errors import EnvError
from tests.db.files import raw_sql
from tests.ledgers import acting

ACTING = acting()
OWNER = current_owner("Anna", "2026-11-22T09:00:00")


def test_undecodable_text_is_damage_and_no_traceback(sound: Path, driver: ModuleType) -> None:
    data = sound.read_bytes().replace(b"Keller GmbH", b"Kell\xff\xfe GmbH"[:11])
    sound.write_bytes(data)
    reader = open_file(sound, owner=None)
    with pytest.raises(EnvError, match="damaged"), reader.read() as connection:
        connection.exec_driver_sql("SELECT name FROM customer").all()
    reader.close()


def test_a_value_that_makes_no_sense_is_damage_in_a_damaged_file(sound: Path) -> None:
    raw_sql(sound, "UPDATE customer SET created_on = '2026-11-2x'")
    reader = open_file(sound, owner=None)
    with pytest.raises(EnvError) as caught, reader.read():
        int("no figure")
    assert (caught.value.code, caught.value.params["detail"]) == ("damaged", "day: customer created_on")
    reader.close()


@pytest.mark.parametrize(
    "defect", [ValueError("ours"), KeyError("ours"), TypeError("ours"), RuntimeError("ours")]
)
def test_in_a_sound_file_it_is_our_defect_and_passes_unchanged(sound: Path, defect: Exception) -> None:
    ledger = open_file(sound, owner=OWNER)
    for context in (ledger.read(), ledger.work("Anna", ACTING.at)):
        with pytest.raises(type(defect), match="ours"), context:
            raise defect
    ledger.close()
