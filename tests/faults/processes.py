"""Processes that are begun by a server which has done nothing else yet.

Not forked from the tests themselves: those may have had windows and threads by then, which are only half there in a
copy, and whoever takes them apart there waits for ever.
"""

from multiprocessing import get_context
from multiprocessing.context import ForkServerContext

#: What the server loads once, so that every process has it at once; it starts with the first who asks.
_WORKERS = ["tests.faults.worker", "tests.flows.killed_window"]
_HEAVY = ["creditdesk.db.tables", "sqlcipher3"]


def clean_context() -> ForkServerContext:
    """Makes pipes, and processes of functions in ``_WORKERS``."""
    context = get_context("forkserver")
    context.set_forkserver_preload([*_WORKERS, *_HEAVY])
    return context
