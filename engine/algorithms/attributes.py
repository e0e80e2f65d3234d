"""The rule on attributes: modules by their lists, objects by what leads out of the data."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.imports import refuse_name
from engine.algorithms.model import CheckIssue
from engine.algorithms.names import check_module_value, is_dunder
from engine.algorithms.reading import Reading


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with an attribute, or with the names that a class pattern looks up."""
    if isinstance(node, ast.Attribute):
        yield from _check_attribute(node, reading)
    elif isinstance(node, ast.MatchClass):
        for name in node.kwd_attrs:
            yield from check_name(node, name, reading)


def _check_attribute(node: ast.Attribute, reading: Reading) -> Iterator[CheckIssue]:
    base = reading.origin(node.value)
    if base is None:
        yield from check_name(node, node.attr, reading)
        return
    is_read = isinstance(node.ctx, ast.Load)
    is_option = base.startswith("pandas.options") and "plotting" not in base
    if not is_read and not is_option:
        yield reading.issue(
            node, f"`{base}` is a library's own and may not be changed.", "Use a variable of yours."
        )
    if reading.rules.is_module(base):
        yield from check_member(node, base, node.attr, reading)
    elif not reading.scope(node).is_main:
        yield from check_name(node, node.attr, reading)


def check_member(node: ast.expr, module: str, name: str, reading: Reading) -> Iterator[CheckIssue]:
    """A name looked up in an allowed module."""
    path = f"{module}.{name}"
    if reading.rules.is_module(path):
        yield from check_module_value(node, path, reading)
    elif name not in reading.rules.modules.get(module, ()) and name != "__version__":
        yield from refuse_name(node, module, name, reading, may_all=reading.scope(node).is_main)


def check_name(node: ast.AST, name: str, reading: Reading) -> Iterator[CheckIssue]:
    """A name looked up in an object."""
    rules = reading.rules
    if is_dunder(name):
        yield from _check_dunder(node, name, reading)
    elif name.startswith("_"):
        yield from _check_private(node, name, reading)
    elif name in rules["inner_attributes"]:
        yield reading.issue(
            node,
            f"The attribute `{name}` leads into Python itself.",
            f'Do without it; a column of that name is reached by table["{name}"].',
        )
    elif name in rules["file_attributes"] and not reading.scope(node).is_main:
        yield reading.issue(
            node,
            f"`.{name}` reads or writes outside the run.",
            "Return the data in the result of execute instead.",
        )


def _check_dunder(node: ast.AST, name: str, reading: Reading) -> Iterator[CheckIssue]:
    if name in reading.rules["read_attributes"]:
        return
    value = node.value if isinstance(node, ast.Attribute) else None
    is_super = isinstance(value, ast.Call) and reading.is_builtin(value.func, "super")
    if is_super and name in reading.rules["super_methods"]:
        return
    parent = reading.parent(node)
    # model.__class__.__name__ is how many people ask for a class's name.
    if name == "__class__" and isinstance(parent, ast.Attribute) and parent.attr == "__name__":
        return
    remedy = "Use the function or operator that it stands for."
    if name == "__class__":
        remedy = "Use type(value), and type(value).__name__ for its name."
    yield reading.issue(node, f"The attribute `{name}` is inside Python itself.", remedy)


def _check_private(node: ast.AST, name: str, reading: Reading) -> Iterator[CheckIssue]:
    if name in reading.rules["underscore_attributes"]:
        return
    value = node.value if isinstance(node, ast.Attribute) else None
    is_own = value is not None and reading.is_own(value)
    is_super = isinstance(value, ast.Call) and reading.is_builtin(value.func, "super")
    is_class = value is not None and reading.is_definition(value, ast.ClassDef)
    if name in reading.own_names and (is_own or is_super or is_class):
        return
    yield reading.issue(
        node,
        f"The attribute `{name}` is private.",
        "Use a public attribute; your own private ones are reached by `self` only.",
    )
