"""SQLAlchemy works without asyncio, and asyncio is there as soon as somebody uses it."""

import subprocess
import sys

PROBE = """
import sys
from creditdesk.db.without_asyncio import keep_asyncio_away
keep_asyncio_away()
import sqlalchemy, sqlalchemy.dialects.sqlite, sqlmodel
from sqlalchemy.pool import QueuePool
engine = sqlalchemy.create_engine("sqlite://", poolclass=QueuePool)
with engine.connect() as connection:
    print(connection.exec_driver_sql("SELECT 7").scalar())
engine.dispose()
print([name for name in ("asyncio.events", "ssl") if name in sys.modules])
from asyncio import events
import asyncio
async def answer():
    await asyncio.sleep(0)
    return 42
print(asyncio.run(answer()), events is sys.modules["asyncio.events"], sys.modules["asyncio"].__spec__ is not None)
"""
LOADED = """
import asyncio
from creditdesk.db.without_asyncio import keep_asyncio_away
keep_asyncio_away()
import sys
print(sys.modules["asyncio"] is asyncio)
"""


def run(probe: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_sql_needs_no_asyncio_and_who_uses_it_gets_the_real_one() -> None:
    assert run(PROBE) == ["7", "[]", "42 True True"]


def test_one_that_is_loaded_already_stays() -> None:
    assert run(LOADED) == ["True"]
