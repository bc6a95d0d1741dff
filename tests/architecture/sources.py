"""The program's source as trees, for the tests that hold the house rules."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "creditdesk"


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module and where: ``top`` when it runs as soon as the importing module is imported."""

    file: str
    line: int
    module: str
    top: bool

    @property
    def library(self) -> str:
        """The first part of the module's name."""
        return self.module.split(".")[0]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """All Python files below ``folder``."""
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    """The path from the project's root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def layer_of(file: str) -> str:
    """The part of the package a file belongs to: ``ui`` for ``creditdesk/ui/bus.py``."""
    return file.split("/")[1].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def all_imports() -> tuple[Import, ...]:
    """Every import of the package, also those inside functions and for type checkers only."""
    return tuple(found for path in python_files() for found in imports_of(tree_of(path), name_of(path)))


def imports_of(tree: ast.Module, file: str) -> Iterator[Import]:
    """The imports of one file."""
    later = _nodes_run_later(tree)
    for node in ast.walk(tree):
        for module in _modules(node, file):
            yield Import(file, getattr(node, "lineno", 0), module, node not in later)


def _modules(node: ast.AST, file: str) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        package = file.removesuffix(".py").replace("/", ".").split(".")[: -node.level] if node.level else []
        base = ".".join([*package, *([node.module] if node.module else [])])
        return [f"{base}.{alias.name}" for alias in node.names]
    return []


def _nodes_run_later(tree: ast.Module) -> set[ast.AST]:
    """Everything inside functions and below ``if TYPE_CHECKING``."""
    later: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_type_checking(node):
            later.update(ast.walk(node))
            later.discard(node)
    return later


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
