"""No test asks the clock of the wall: it waits for what it asks about, by ``tests.ui.steady``, and as long as it takes.

Half a second is long on a quiet machine and short on a busy one, and a copy of a process with windows is not one.
"""

import ast
from collections.abc import Iterator

from tests.architecture.sources import ROOT, name_of, python_files, tree_of

#: Calls that let time pass or read it.
CLOCKS = {"sleep", "qWait", "qSleep", "perf_counter", "monotonic", "msleep", "usleep"}
#: Where silence itself is measured.
MEASURES = {"tests/flows/heartbeat.py", "tests/flows/test_big_firm.py"}


def unsteady(tree: ast.AST) -> Iterator[int]:
    """Lines that call a clock, or fork."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            words = [value.value for value in node.args if isinstance(value, ast.Constant)]
            if called in CLOCKS or (called == "get_context" and words != ["forkserver"]) or called == "fork":
                yield node.lineno


def test_no_test_sleeps_or_asks_what_time_it_is() -> None:
    files = [path for path in python_files(ROOT / "tests") if "benchmarks" not in path.parts]
    found = [
        f"{name_of(path)}:{line}"
        for path in files
        if name_of(path) not in MEASURES
        for line in unsteady(tree_of(path))
    ]
    assert found == []


def test_both_are_noticed() -> None:
    source = (
        "time.sleep(1)\nQTest.qWait(5)\nget_context('fork')\nget_context('forkserver')\nqtbot.waitUntil(f)\n"
    )
    assert list(unsteady(ast.parse(source))) == [1, 2, 3]
