"""A program as the rules of the code check see it."""

from __future__ import annotations

import ast

from engine.algorithms.folding import Folder
from engine.algorithms.model import CheckIssue
from engine.algorithms.rules import Rules, rules
from engine.algorithms.scopes import Program, Scope, read_scopes

_BY_NAME = frozenset(("agg", "aggregate", "apply", "transform", "pipe", "map", "pivot_table"))
_OWN = frozenset(("self", "cls", "other"))


class Reading:
    """A parsed program with its scopes, its constants and the policy in force.

    Args:
        code: The text.
        tree: What it was parsed to.
    """

    def __init__(self, code: str, tree: ast.Module) -> None:
        self.rules: Rules = rules()
        self.program: Program = read_scopes(tree)
        self.folder = Folder(self.assigned)
        self.own_names = _own_names(self.program)
        self.module_names = frozenset(
            name
            for scope in set(self.program.scopes.values())
            for name, binding in scope.bindings.items()
            if any(map(self.rules.is_module, binding.origins))
        )
        self.evaluates_annotations = any(
            (self.origin(node) or "").startswith("functools.singledispatch")
            for node in self.program.nodes
            if isinstance(node, ast.Name | ast.Attribute)
        )
        self.calls_by_name = any(
            isinstance(node, ast.Call) and any(map(self._is_unread, self.named_methods(node)))
            for node in self.program.nodes
        )
        self._lines = code.split("\n")

    def issue(self, node: ast.AST, problem: str, remedy: str) -> CheckIssue:
        """An error at a node."""
        while not hasattr(node, "lineno") and node in self.program.parents:
            node = self.program.parents[node]
        line, offset = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        # The parser counts bytes; a person counts characters.
        column = len(text.encode()[:offset].decode(errors="ignore")) + 1
        return CheckIssue(line=line, column=column, problem=problem, remedy=remedy)

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which a node is evaluated."""
        return self.program.scope(node)

    def parent(self, node: ast.AST) -> ast.AST | None:
        """What a node stands in."""
        return self.program.parents.get(node)

    def origin(self, node: ast.AST) -> str | None:
        """The dotted path that an expression was imported from, if it was."""
        return self.program.origin(node)

    def is_builtin(self, node: ast.AST, name: str) -> bool:
        """Whether an expression is this builtin, not a name of the program's own."""
        return (
            isinstance(node, ast.Name)
            and node.id == name
            and self.program.scope(node).find(name) is None
        )

    def named_methods(self, call: ast.Call) -> list[ast.expr]:
        """What may name the method to call, in a call such as ``table.agg({"a": "mean"})``."""
        if not (isinstance(call.func, ast.Attribute) and call.func.attr in _BY_NAME):
            return []
        found: list[ast.expr] = []
        waiting = [*call.args, *(word.value for word in call.keywords)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.List | ast.Tuple):
                waiting += node.elts
            elif isinstance(node, ast.Dict):
                waiting += node.values
            elif isinstance(node, ast.Call) and self.origin(node.func) == "pandas.NamedAgg":
                waiting += [*node.args[1:], *(word.value for word in node.keywords)]
            else:
                found.append(node)
        return found

    def _is_unread(self, node: ast.expr) -> bool:
        # A name whose value cannot be read off the code, and that is no function.
        if not isinstance(node, ast.Name | ast.Subscript | ast.BinOp | ast.JoinedStr):
            return False
        is_known = isinstance(node, ast.Name) and (
            self.program.scope(node).find(node.id) is None
            or self.origin(node) is not None
            or isinstance(self.assigned(node), ast.Lambda)
            or any(self.is_definition(node, kind) for kind in (ast.FunctionDef, ast.ClassDef))
        )
        return not is_known and self.folder.text(node) is None

    def is_own(self, node: ast.AST) -> bool:
        """Whether an expression is the object that a method of the program belongs to."""
        if not (isinstance(node, ast.Name) and node.id in _OWN and node in self.program.scopes):
            return False
        found = self.program.scope(node).find(node.id)
        return found is not None and isinstance(found[1].node, ast.arg)

    def is_definition(self, node: ast.AST, kind: type[ast.FunctionDef | ast.ClassDef]) -> bool:
        """Whether an expression names a function or a class that the program defines."""
        found = self.program.scope(node).find(node.id) if isinstance(node, ast.Name) else None
        return found is not None and isinstance(found[1].node, kind)

    def assigned(self, name: ast.Name) -> ast.expr | None:
        """The one expression that a name stands for, None if there are several or none."""
        if name not in self.program.scopes:
            return None
        found = self.program.scope(name).find(name.id)
        values = found[1].values if found else []
        return values[0] if len(values) == 1 else None


def _own_names(program: Program) -> frozenset[str]:
    """The single-underscore attributes that the program itself defines."""
    names: set[str] = set()
    for node in program.nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
        elif isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return frozenset(name for name in names if name.startswith("_") and not name.endswith("__"))
