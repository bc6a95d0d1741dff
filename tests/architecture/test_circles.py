"""No module of the package imports another that leads back to it; imports for type checkers only count."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from tests.architecture.sources import Import, all_imports, name_of, python_files


def test_no_imports_go_in_a_circle() -> None:
    files = [name_of(path) for path in python_files()]
    assert _circle(files, all_imports()) == []


def test_a_circle_is_found_also_when_it_is_a_long_one() -> None:
    ways = (("a", "creditdesk.b.b1"), ("b", "creditdesk.c"), ("c", "creditdesk.a.a1"), ("d", "creditdesk.a"))
    imports = [Import(f"creditdesk/{file}.py", 1, module, top=False) for file, module in ways]
    files = [f"creditdesk/{name}.py" for name in "abcd"]
    assert set(_circle(files, imports)) == {"creditdesk.a", "creditdesk.b", "creditdesk.c"}
    assert _circle(files, imports[:2]) == []


def _circle(files: Iterable[str], imports: Iterable[Import]) -> list[str]:
    """The modules of one circle, [] where there is none."""
    graph: dict[str, set[str]] = {_module(file): set() for file in files}
    for found in imports:
        wanted = found.module if found.module in graph else found.module.rpartition(".")[0]
        if wanted in graph and wanted != _module(found.file):
            graph[_module(found.file)].add(wanted)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        return list(circle.args[1])
    return []


def _module(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
