"""Texts for people are whole sentences the translation tools can read, and all of them are translated."""

import ast

import pytest

from installer import translations
from tests.architecture.sources import name_of, python_files, tree_of

MARKERS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def test_no_text_is_put_together_before_it_is_translated() -> None:
    built = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if _is_built(node)
    ]
    assert not built, "\n".join(built)


@pytest.mark.parametrize(
    ("code", "built"),
    [
        ('self.tr(f"{n} invoices")', True),
        ('self.tr("{} invoices".format(n))', True),
        ('self.tr("%s" % n)', True),
        ('translate("page", "a" + b)', True),
        ('self.tr("{0} invoices").format(n)', False),
        ('self.tr("one " "two")', False),
        ('translate("messages", MESSAGES[code])', False),
    ],
)
def test_a_text_put_together_would_be_found(code: str, built: bool) -> None:
    assert any(_is_built(node) for node in ast.walk(ast.parse(code))) is built


def test_errors_carry_dates_that_each_language_writes_its_own_way() -> None:
    written = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if _writes_a_date(node)
    ]
    assert not written, "\n".join(written)


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ('UserError("date_in_future", value=on.isoformat())', True),
        ('EnvError("too_new", since=row[1].isoformat())', True),
        ('UserError("date_in_future", value=on)', False),
        ("work.record(on.isoformat())", False),
    ],
)
def test_a_written_date_would_be_found(code: str, written: bool) -> None:
    assert any(_writes_a_date(node) for node in ast.walk(ast.parse(code))) is written


def test_every_text_is_translated() -> None:
    problems = translations.problems()
    assert not problems, "\n".join(problems[:40])


def _is_built(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in MARKERS and any(_puts_together(argument) for argument in node.args)


def _puts_together(argument: ast.expr) -> bool:
    if isinstance(argument, ast.BinOp):
        return any(
            isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(argument)
        )
    formats = isinstance(argument, ast.Call) and getattr(argument.func, "attr", "") == "format"
    return formats or isinstance(argument, ast.JoinedStr)


def _writes_a_date(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in ("UserError", "EnvError"):
        return False
    values = [getattr(keyword.value, "func", None) for keyword in node.keywords]
    return any(getattr(value, "attr", "") == "isoformat" for value in values)
