"""SQLAlchemy works without what it imports to spare, and that is there as soon as somebody uses it."""

import subprocess
import sys

import pytest

PROBE = """
import sys
from creditdesk.db.spare_modules import keep_spare_modules_away
keep_spare_modules_away()
import sqlalchemy, sqlalchemy.dialects.sqlite, sqlmodel
from sqlalchemy.pool import QueuePool
engine = sqlalchemy.create_engine("sqlite://", poolclass=QueuePool)
with engine.connect() as connection:
    print(connection.exec_driver_sql("SELECT 7").scalar())
engine.dispose()
"""
WITHOUT = PROBE.replace(", sqlmodel", "") + (
    'print([name for name in ("asyncio.events", "ssl", "_hashlib", "email") if name in sys.modules])'
)
ASYNCIO = """
from asyncio import events
import asyncio
async def answer():
    await asyncio.sleep(0)
    return 42
print(asyncio.run(answer()), events is sys.modules["asyncio.events"], sys.modules["asyncio"].__spec__ is not None)
"""
HASHLIB = """
import hashlib
from hashlib import file_digest
print(hashlib.sha256(b"x").hexdigest()[:8], file_digest.__module__, sys.modules["hashlib"].__spec__ is not None)
print(sqlalchemy.util.md5_hex("x")[:8])
"""
METADATA = """
import importlib.metadata
from importlib import metadata
print(importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__, metadata.version("sqlalchemy")[:1])
import importlib.metadata as again
print(again is sys.modules["importlib.metadata"], again.__spec__ is not None)
"""
LOADED = """
import asyncio, hashlib
from creditdesk.db.spare_modules import keep_spare_modules_away
keep_spare_modules_away()
import sys
print(sys.modules["asyncio"] is asyncio, sys.modules["hashlib"] is hashlib)
"""


def run(probe: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_sql_needs_none_of_them() -> None:
    assert run(WITHOUT) == ["7", "[]"]


@pytest.mark.parametrize(
    ("use", "answers"),
    [
        (ASYNCIO, ["42 True True"]),
        (HASHLIB, ["2d711642 hashlib True", "9dd4e461"]),
        (METADATA, ["True 2", "True True"]),
    ],
    ids=["asyncio", "hashlib", "metadata"],
)
def test_who_uses_one_gets_the_real_one(use: str, answers: list[str]) -> None:
    assert run(PROBE + use) == ["7", *answers]


def test_one_that_is_loaded_already_stays() -> None:
    assert run(LOADED) == ["True True"]
