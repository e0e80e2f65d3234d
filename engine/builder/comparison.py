"""Where two programs first differ, docstrings and the values of constants aside."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import zip_longest

Documented = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Difference:
    """The first place where a program leaves the form.

    Attributes:
        words: What differs.
        line: Where, in the person's program; None at its end.
    """

    words: str
    line: int | None


def docstrings(tree: ast.Module) -> list[str | None]:
    """The docstrings of the functions; the module's follows from the choices."""
    return [ast.get_docstring(node) for node in tree.body if isinstance(node, ast.FunctionDef)]


def without_docstrings(tree: ast.Module) -> ast.Module:
    """The tree with every docstring gone, in place."""
    for node in ast.walk(tree):
        if isinstance(node, Documented) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return tree


def first_difference(
    given: ast.Module, expected: ast.Module, ignored: Collection[str]
) -> Difference | None:
    """The first statement that differs; the values of the ignored constants may."""
    for mine, theirs in zip_longest(given.body, expected.body):
        if _outline(mine, ignored) == _outline(theirs, ignored):
            continue
        if (
            isinstance(mine, ast.FunctionDef)
            and isinstance(theirs, ast.FunctionDef)
            and mine.name == theirs.name
        ):
            return _within(mine, theirs)
        return _between(mine, theirs)
    return None


def _outline(node: ast.stmt | None, ignored: Collection[str]) -> str:
    if node is None:
        return ""
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target = node.targets[0]
        if isinstance(target, ast.Name) and target.id in ignored:
            return f"{target.id} ="
    return ast.dump(node)


def _within(mine: ast.FunctionDef, theirs: ast.FunctionDef) -> Difference:
    where = f"The function `{mine.name}` is not what the form writes"
    for line, ours in zip_longest(_statements(mine), _statements(theirs)):
        if line is None:
            return Difference(f"{where}: its end is missing.", mine.end_lineno)
        if ours is None or _header(line) != _header(ours):
            place = line.lineno if ours is None else _innermost(line, ours)
            return Difference(f"{where}, from line {place} on.", place)
    return Difference(f"{where}.", mine.lineno)


def _statements(function: ast.FunctionDef) -> Iterator[ast.stmt]:
    """Every statement in reading order, those inside others too."""
    return (node for node in _in_order(function) if isinstance(node, ast.stmt))


def _in_order(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        yield child
        yield from _in_order(child)


def _header(node: ast.stmt) -> str:
    """A statement without those inside it."""
    parts = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
    return " ".join([type(node).__name__, *map(ast.dump, parts)])


def _innermost(mine: ast.AST, theirs: ast.AST) -> int:
    """The line of the smallest part that differs: a statement may span many."""
    place: int = getattr(mine, "lineno", 0)
    pairs = zip(ast.iter_child_nodes(mine), ast.iter_child_nodes(theirs), strict=False)
    for part, other in pairs:
        if hasattr(part, "lineno") and ast.dump(part) != ast.dump(other):
            return _innermost(part, other)
    return place


def _between(mine: ast.stmt | None, theirs: ast.stmt | None) -> Difference:
    if mine is None:
        name = getattr(theirs, "name", None)
        lacking = f"the function `{name}`" if name else "its last lines"
        return Difference(f"The program lacks {lacking}, which the form writes.", None)
    if isinstance(mine, ast.FunctionDef):
        return Difference(f"The form does not write `{mine.name}` here.", mine.lineno)
    return Difference(f"Line {mine.lineno} is not what the form writes.", mine.lineno)
