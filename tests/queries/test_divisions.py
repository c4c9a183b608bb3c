"""No query divides: what `/` and `//` mean depends on the engine."""

from __future__ import annotations

import ast

import pytest

from tests.structure.sources import named, python_files, some


def test_no_module_that_writes_queries_divides() -> None:
    texts = {named(path): path.read_text(encoding="utf-8") for path in python_files("slabuilder")}
    trees = {name: ast.parse(text) for name, text in texts.items() if "sqlalchemy" in text}
    writers = {name: tree for name, tree in trees.items() if writes_queries(tree)}
    assert {name: found for name, tree in some(writers.items()) if (found := divisions(tree))} == {}


@pytest.mark.parametrize("line", ["a / b", "a // b", "a /= b", "func.div(a, b)", "operator.truediv(a, b)", "x.op('/')"])
def test_a_division_is_seen(line: str) -> None:
    assert divisions(ast.parse(f"\n{line}")) == [2]


@pytest.mark.parametrize("line", ["a * b", "'a / b is refused'", "func.mod(a, b)"])
def test_what_only_looks_like_one_is_not(line: str) -> None:
    assert divisions(ast.parse(line)) == []


def writes_queries(tree: ast.AST) -> bool:
    """Whether SQLAlchemy is imported."""
    return any(
        (node.module or "").split(".")[0] == "sqlalchemy"
        if isinstance(node, ast.ImportFrom)
        else isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "sqlalchemy" for alias in node.names)
        for node in ast.walk(tree)
    )


def divisions(tree: ast.AST) -> list[int]:
    """The lines on which something is divided."""
    return [getattr(node, "lineno", 0) for node in ast.walk(tree) if divides(node)]


def divides(node: ast.AST) -> bool:
    """Whether this divides, in Python's way or by a function of SQL."""
    match node:
        case ast.BinOp(op=ast.Div() | ast.FloorDiv()) | ast.AugAssign(op=ast.Div() | ast.FloorDiv()):
            return True
        case ast.Attribute(attr="div" | "divide" | "truediv" | "floordiv"):
            return True
        case ast.Call(func=ast.Attribute(attr="op"), args=[ast.Constant(value="/" | "//"), *_]):
            return True
    return False
