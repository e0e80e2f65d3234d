"""The rule on syntax: reviewed node types only, plain classes, and a way in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading

_CLASS_WORDS = frozenset(("total", "metaclass"))
_NO_ASYNC = "Write it without async: execute is called once and returns its result."


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with the shape of a node."""
    kind = type(node).__name__
    is_async = isinstance(node, ast.comprehension) and node.is_async
    if kind not in reading.rules["nodes"] or is_async:
        is_async = is_async or kind.startswith(("Async", "Await"))
        yield reading.issue(
            node,
            f"This syntax ({kind}) is not supported.",
            _NO_ASYNC if is_async else "Write it with plainer statements.",
        )
    elif isinstance(node, ast.ClassDef):
        yield from _check_class(node, reading)
    elif isinstance(node, ast.Module):
        yield from _check_entry(node, reading)


def _check_class(node: ast.ClassDef, reading: Reading) -> Iterator[CheckIssue]:
    for word in node.keywords:
        is_abstract = reading.origin(word.value) == "abc.ABCMeta"
        if word.arg not in _CLASS_WORDS or (word.arg == "metaclass" and not is_abstract):
            yield reading.issue(
                word.value, "A class is changed while it is made.", "Write a plain class."
            )
    for base in node.bases:
        if (reading.origin(base) or "").startswith("warnings.") or reading.is_builtin(base, "type"):
            yield reading.issue(
                base,
                "This class may not be derived from.",
                "Use it as it is, or write a plain class.",
            )


def _check_entry(tree: ast.Module, reading: Reading) -> Iterator[CheckIssue]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "execute":
            arguments = [*node.args.posonlyargs, *node.args.args]
            needed = len(arguments) - len(node.args.defaults)
            if needed > 1 or not (arguments or node.args.vararg):
                yield _warning(node.lineno, "`execute` must take one argument, testData.")
            return
    if "execute" not in reading.scope(tree).bindings:
        yield _warning(1, "There is no function `execute(testData)`.")


def _warning(line: int, problem: str) -> CheckIssue:
    return CheckIssue(
        line=line,
        column=1,
        problem=problem,
        remedy="Define execute(testData) at the top level and return a dict from it.",
        severity="warning",
    )
