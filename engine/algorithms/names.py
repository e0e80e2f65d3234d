"""The rule on names: what is not the program's own must be an allowed builtin."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading
from engine.algorithms.scopes import Binding, Scope


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a name, where it is read or bound."""
    if isinstance(node, ast.Module):
        yield from _check_bindings(reading)
    elif isinstance(node, ast.Global):
        for name in node.names:
            yield from _check_bound_name(node, name, reading)
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield from _check_read(node, reading)


def _check_bindings(reading: Reading) -> Iterator[CheckIssue]:
    for scope in dict.fromkeys(reading.program.scopes.values()):
        for name, binding in scope.bindings.items():
            if is_dunder(name):
                yield from _check_dunder(scope, name, binding, reading)
            elif scope.kind == "module":
                yield from _check_bound_name(binding.node, name, reading)
            if any(map(reading.rules.is_module, binding.origins)) and (
                binding.is_assigned or len(binding.origins) > 1
            ):
                yield reading.issue(
                    binding.node,
                    f"`{name}` is a module and something else as well.",
                    "Give each its own name.",
                )


def _check_dunder(
    scope: Scope, name: str, binding: Binding, reading: Reading
) -> Iterator[CheckIssue]:
    allowed = reading.rules["set_names"]
    if scope.kind == "class":
        allowed |= reading.rules["methods"]
    if name not in allowed or scope.kind not in ("class", "module"):
        yield reading.issue(
            binding.node,
            f"`{name}` may not be defined.",
            "Choose a name without two underscores on each side.",
        )


def _check_bound_name(node: ast.AST, name: str, reading: Reading) -> Iterator[CheckIssue]:
    rules = reading.rules
    if name in rules["builtins"] | rules["named_access"] or name in rules.builtin_remedies:
        yield reading.issue(
            node,
            f"The builtin `{name}` is given another meaning for the whole program.",
            f"Choose another name, such as `{name}_`; inside a function `{name}` may be reused.",
        )


def _check_read(node: ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    name, scope = node.id, reading.scope(node)
    if is_dunder(name):
        is_own = name in reading.rules["set_names"] | reading.rules["methods"] and scope.find(name)
        is_main = scope.is_main and name in ("__file__", "__doc__")
        if name in reading.rules.builtin_remedies:
            yield from _refuse_builtin(node, reading)
        elif name != "__name__" and not (is_own or is_main):
            yield reading.issue(
                node, f"`{name}` is inside Python itself.", "Write the program without it."
            )
        return
    found = scope.find(name)
    if found and found[0].kind == "class":
        yield from _check_fallback(node, found[0], reading)
    if found and (
        found[0].kind not in ("class", "module") or name not in reading.rules["builtins"]
    ):
        if found[0].kind in ("class", "module") and name in reading.rules.builtin_remedies:
            yield from _refuse_builtin(node, reading)
        elif found[1].origins:
            yield from _check_module_value(node, reading)
    elif name in reading.rules["named_access"]:
        yield from _check_named_access(node, reading)
    elif name not in reading.rules["builtins"]:
        yield from _refuse_builtin(node, reading)


def _check_fallback(node: ast.Name, scope: Scope, reading: Reading) -> Iterator[CheckIssue]:
    # Where a class body has not bound its name yet, Python takes the one outside.
    outer = scope.parent.find(node.id) if scope.parent else None
    is_module = outer is not None and any(map(reading.rules.is_module, outer[1].origins))
    if is_module or node.id in reading.rules["named_access"]:
        yield reading.issue(
            node,
            f"`{node.id}` has two meanings in this class.",
            "Give the class's own its own name.",
        )


def _refuse_builtin(node: ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    name, rules = node.id, reading.rules
    if reading.scope(node).is_main and name in rules["main_builtins"]:
        return
    if name not in rules.builtin_remedies:
        yield reading.issue(
            node,
            f"The name `{name}` is not defined.",
            "Define or import it first; check its spelling.",
        )
        return
    remedy = rules.builtin_remedies[name]
    if name in rules["main_builtins"]:
        remedy = f"{remedy} {rules.main_note}"
    yield reading.issue(node, f"`{name}` is not allowed.", remedy)


def _check_named_access(node: ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    parent = reading.parent(node)
    is_called = isinstance(parent, ast.Call) and parent.func is node
    if not is_called:
        yield reading.issue(
            node,
            f"`{node.id}` may not be passed about.",
            f'Call it with the name written out: {node.id}(model, "coef_").',
        )


def _check_module_value(node: ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    yield from check_module_value(node, reading.origin(node) or "", reading)


def check_module_value(node: ast.expr, path: str, reading: Reading) -> Iterator[CheckIssue]:
    """A module may only stand before a dot, where each name of it is looked up in the lists."""
    if not reading.rules.is_module(path) or reading.scope(node).is_main:
        return
    parent = reading.parent(node)
    is_looked_into = isinstance(parent, ast.Attribute) and parent.value is node
    # By any other comparison an object of the program's own would get hold of it.
    is_identity = isinstance(parent, ast.Compare) and all(
        isinstance(each, ast.Is | ast.IsNot) for each in parent.ops
    )
    if not is_looked_into and not is_identity:
        yield reading.issue(
            node,
            f"The module `{path}` is used as a value.",
            "Name what you need of it, or import it under the name that you want.",
        )


def is_dunder(name: str) -> bool:
    """Whether a name has two underscores on each side."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")
