"""The rule on parameters: those that make an estimator, a plot or a log read or write files."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading

_READS_FILES = frozenset(("filename", "file"))
_WRITES_FILES = frozenset(("memory", "out_file", "path_or_buf"))
_ATTRIBUTES = frozenset(("memory", "input", "backend"))
_PLOTS = frozenset(("plot", "hist", "boxplot"))


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with the parameters of a call, or with one that is set as an attribute."""
    if isinstance(node, ast.Call):
        yield from _check_call(node, reading)
    elif isinstance(node, ast.Dict):
        yield from _check_dict(node, reading, is_grid=isinstance(reading.parent(node), ast.keyword))
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
        parent, name = reading.parent(node), reading.folder.text(node.slice)
        if isinstance(parent, ast.Assign) and name and name.rpartition("__")[2] == "input":
            yield from _check_value(name, parent.value, reading, is_named=False)
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        parent = reading.parent(node)
        # Bound by a loop, a with statement or unpacking, the value cannot be read off.
        statement = parent if isinstance(parent, ast.Assign | ast.AnnAssign) else None
        yield from _check_attribute(node, statement.value if statement else None, reading)


def _check_call(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    is_setting = method == "set_params"
    for word in node.keywords:
        if word.arg == "backend" and method in _PLOTS:
            yield _refusal(word.value, "backend", reading)
        elif word.arg is not None:
            is_named = is_setting or "__" in word.arg or _is_for_vectorizer(node, reading)
            yield from _check_value(word.arg, word.value, reading, is_named=is_named)
    origin = reading.origin(node.func) or ""
    if is_setting or origin.startswith("sklearn."):
        for argument in (*node.args, *(word.value for word in node.keywords)):
            held = reading.assigned(argument) if isinstance(argument, ast.Name) else argument
            for grid in held.elts if isinstance(held, ast.List) else [held]:
                if isinstance(grid, ast.Dict):
                    yield from _check_dict(grid, reading, is_grid=True)
    if reading.is_builtin(node.func, "setattr") and len(node.args) == 3:
        name = reading.folder.text(node.args[1])
        if name in _ATTRIBUTES:
            looked_up = ast.copy_location(ast.Attribute(node.args[0], name, ast.Store()), node)
            yield from _check_attribute(looked_up, node.args[2], reading)


def _check_dict(node: ast.Dict, reading: Reading, *, is_grid: bool) -> Iterator[CheckIssue]:
    for key, value in zip(node.keys, node.values, strict=True):
        name = reading.folder.text(key)
        if name is None or not (is_grid or "__" in name):
            continue
        for each in value.elts if isinstance(value, ast.List | ast.Tuple) else [value]:
            yield from _check_value(name, each, reading, is_named="__" in name)


def _check_value(
    name: str, value: ast.expr, reading: Reading, *, is_named: bool
) -> Iterator[CheckIssue]:
    last, text = name.rpartition("__")[2], reading.folder.text(value)
    constant = value.value if isinstance(value, ast.Constant) else ...
    is_faulty = False
    if last in _WRITES_FILES:
        is_plain = constant is not ... and not isinstance(constant, str)
        is_faulty = not is_plain and not reading.scope(value).is_main
    elif last == "input":
        is_faulty = text in _READS_FILES or (text is None and is_named)
    elif last == "allow_pickle":
        is_faulty = constant is not False
    if is_faulty:
        yield _refusal(value, last, reading)


def _check_attribute(
    target: ast.Attribute, value: ast.expr | None, reading: Reading
) -> Iterator[CheckIssue]:
    if target.attr in _ATTRIBUTES and not _is_harmless(target, value, reading):
        yield _refusal(target, target.attr, reading)


def _is_harmless(target: ast.Attribute, value: ast.expr | None, reading: Reading) -> bool:
    text = reading.folder.text(value)
    # A class of the program's own stores its parameters by the names that it likes.
    if text not in _READS_FILES and _is_own_object(target.value, reading):
        return True
    if target.attr == "input":
        return text is not None and text not in _READS_FILES
    return isinstance(value, ast.Constant) and not isinstance(value.value, str)


def _is_own_object(node: ast.expr, reading: Reading) -> bool:
    made = reading.assigned(node) if isinstance(node, ast.Name) else node
    is_made_here = isinstance(made, ast.Call) and reading.is_definition(made.func, ast.ClassDef)
    return is_made_here or reading.is_own(node)


def _is_for_vectorizer(call: ast.Call, reading: Reading) -> bool:
    made = reading.assigned(call.func) if isinstance(call.func, ast.Name) else None
    return (reading.origin(made or call.func) or "").endswith("Vectorizer")


def _refusal(node: ast.AST, name: str, reading: Reading) -> CheckIssue:
    if name == "input":
        problem, remedy = "The vectorizer would read files.", 'Use input="content", pass the texts.'
    elif name == "allow_pickle":
        problem, remedy = "A pickle can run code when read.", "Leave `allow_pickle` out."
    elif name == "backend":
        problem, remedy = "A plot's backend is any module.", "Return the numbers for a chart."
    else:
        problem = f"`{name}` would write to a file."
        remedy = f"Leave `{name}` out: a run keeps no files."
    return reading.issue(node, problem, remedy)
