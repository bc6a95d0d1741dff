"""What is called later ends with whom it is for: a window that has gone hears no timer, no job and no change.

A timer without a context and a lambda on a signal of something that lives longer than the page call what has been
deleted meanwhile. In the window that is a mistake shown to a person, in the tests a failure of whichever comes next.
"""

import ast
import re
from collections.abc import Iterator

from tests.architecture.sources import PACKAGE, name_of, python_files, tree_of

FILES = python_files(PACKAGE / "ui")
#: Whose signals outlive the page that listens: the desk's parts, what runs beside the window, the application.
LASTING = re.compile(
    r"(^|\.)(bus|jobs|prompts|opening|grades|ticket|languages|application|app|hints|styleHints\(\))\.\w+$"
)
#: Lambdas on them that touch nothing but what lives as long as the program.
PROGRAM = {
    "creditdesk/ui/application.py": "the application listens to itself",
    "creditdesk/ui/start.py": "put together once, for the life of the program",
}


def calls(source: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source) if isinstance(node, ast.Call))


def timers_without_context(tree: ast.AST) -> list[int]:
    """Lines with ``QTimer.singleShot(ms, what)`` instead of ``(ms, whose, what)``."""
    return [
        call.lineno
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "singleShot" and len(call.args) < 3
    ]


def lambdas_on_lasting_signals(tree: ast.AST) -> list[int]:
    """Lines with ``desk.bus.changed.connect(lambda ...)`` and the like."""
    return [
        call.lineno
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and LASTING.search(ast.unparse(call.func.value))
        and any(isinstance(value, ast.Lambda) for value in call.args)
    ]


def test_every_single_shot_names_whose_it_is() -> None:
    found = [f"{name_of(path)}:{line}" for path in FILES for line in timers_without_context(tree_of(path))]
    assert found == []


def test_no_lambda_listens_to_what_outlives_its_page() -> None:
    found = [
        f"{name_of(path)}:{line}"
        for path in FILES
        if name_of(path) not in PROGRAM
        for line in lambdas_on_lasting_signals(tree_of(path))
    ]
    assert found == []


def test_both_are_noticed() -> None:
    tree = ast.parse(
        "QTimer.singleShot(0, self.look)\n"
        "QTimer.singleShot(0, self, self.look)\n"
        "desk.bus.changed.connect(lambda *_: self.look())\n"
        "desk.bus.changed.connect(self.look)\n"
        "ticket.ended.connect(lambda _t: self.look())\n"
        "self.button.clicked.connect(lambda _on: self.look())\n"
    )
    assert timers_without_context(tree) == [1]
    assert lambdas_on_lasting_signals(tree) == [3, 5]
