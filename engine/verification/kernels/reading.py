"""Reads expressions into the small tree."""

from __future__ import annotations

import ast
import math
from abc import ABC, abstractmethod
from typing import Any

from engine.verification.claims.closures import RELATIONS, SIGNS
from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t
from engine.verification.kernels.python import CALLS

_ARITY = {"min": (2, 20), "max": (2, 20), "range": (1, 3)}
_MATH = {"sqrt": math.sqrt, "floor": math.floor, "ceil": math.ceil}


class Expressions(ABC):
    """Reads expressions; what names and kernels mean is for others to say."""

    @abstractmethod
    def meaning(self, name: str, line: int) -> t.Expression:
        """A variable, or the constant that a name stands for."""

    @abstractmethod
    def kernel(self, name: str, line: int) -> p.Function:
        """The kernel of this name."""

    @abstractmethod
    def is_own(self, name: str) -> bool:
        """Whether a name of Python's own, or of its ``math``, means something else here."""

    def expression(self, node: ast.expr) -> t.Expression:
        """An expression of the tree.

        Raises:
            Unsupported: It has none.
        """
        method = getattr(self, f"_read_{type(node).__name__.lower()}", None)
        if method is None:
            raise t.Unsupported(node.lineno, f"{type(node).__name__} cannot be proven")
        found: t.Expression = method(node)
        return found

    def _read_constant(self, node: ast.Constant) -> t.Expression:
        if not isinstance(node.value, bool | int | float):
            raise t.Unsupported(node.lineno, "only numbers and truth values can be proven")
        return t.Literal(node.lineno, node.value)

    def _read_name(self, node: ast.Name) -> t.Expression:
        return self.meaning(node.id, node.lineno)

    def _read_unaryop(self, node: ast.UnaryOp) -> t.Expression:
        signs: dict[type[ast.unaryop], str] = {ast.Not: "not", ast.USub: "-", ast.UAdd: "+"}
        if type(node.op) not in signs:
            raise t.Unsupported(node.lineno, "bits cannot be proven")
        return t.Unary(node.lineno, signs[type(node.op)], self.expression(node.operand))

    def _read_binop(self, node: ast.BinOp) -> t.Expression:
        if type(node.op) not in SIGNS:
            raise t.Unsupported(node.lineno, f"{type(node.op).__name__} cannot be proven")
        left, right = self.expression(node.left), self.expression(node.right)
        return t.Binary(node.lineno, SIGNS[type(node.op)], left, right)

    def _read_boolop(self, node: ast.BoolOp) -> t.Expression:
        parts = tuple(self.expression(part) for part in node.values)
        return t.Logic(node.lineno, isinstance(node.op, ast.And), parts)

    def _read_ifexp(self, node: ast.IfExp) -> t.Expression:
        test, yes, no = (self.expression(part) for part in (node.test, node.body, node.orelse))
        return t.Choice(node.lineno, test, yes, no)

    def _read_compare(self, node: ast.Compare) -> t.Expression:
        twice = [node.left, *node.comparators[:-1]] if _is_doubled(node) else []
        if any(isinstance(part, ast.Compare) for one in twice for part in ast.walk(one)):
            raise t.Unsupported(node.lineno, "comparisons are nested in a chain of comparisons")
        found = []
        left = node.left
        for relation, right in zip(node.ops, node.comparators, strict=True):
            found.append(self._comparison(node.lineno, relation, left, right))
            left = right
        if len(found) == 1:
            return found[0]
        return t.Logic(node.lineno, is_and=True, parts=tuple(found))

    def _comparison(
        self, line: int, relation: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> t.Expression:
        one = self.expression(left)
        if (
            isinstance(relation, ast.In | ast.NotIn)
            and isinstance(right, ast.Tuple | ast.List)
            and right.elts
            and all(
                isinstance(part, ast.Name | ast.Constant) for part in map(_unsigned, right.elts)
            )
        ):
            parts = tuple(t.Compare(line, "==", one, self.expression(part)) for part in right.elts)
            inside = t.Logic(line, is_and=False, parts=parts)
            return inside if isinstance(relation, ast.In) else t.Unary(line, "not", inside)
        if isinstance(relation, ast.In | ast.NotIn | ast.Is | ast.IsNot):
            raise t.Unsupported(line, f"{type(relation).__name__} cannot be proven here")
        return t.Compare(line, RELATIONS[type(relation)], one, self.expression(right))

    def _read_call(self, node: ast.Call) -> t.Expression:
        line = node.lineno
        name, is_python = self._called(node.func)
        if node.keywords or any(isinstance(part, ast.Starred) for part in node.args):
            raise t.Unsupported(line, "arguments are given by place")
        parts = tuple(self.expression(part) for part in node.args)
        if is_python:
            fewest, most = _ARITY.get(name, (1, 1))
            if not fewest <= len(parts) <= most:
                raise t.Unsupported(line, f"{name}() takes from {fewest} to {most} arguments here")
            return t.Call(line, name, parts)
        if len(parts) != len(self.kernel(name, line).parameters):
            raise t.Unsupported(line, f"{name} does not take {len(parts)} arguments")
        return t.Invoke(line, name, parts)

    def _read_tuple(self, node: ast.Tuple) -> t.Expression:
        return t.Pack(node.lineno, tuple(self.expression(part) for part in node.elts))

    def _read_subscript(self, node: ast.Subscript) -> t.Expression:
        return t.Item(node.lineno, self.expression(node.value), self.expression(node.slice))

    def _called(self, function: ast.expr) -> tuple[str, bool]:
        """The name of what is called, and whether it is Python's own."""
        if isinstance(function, ast.Name):
            return function.id, function.id in CALLS and not self.is_own(function.id)
        if isinstance(function, ast.Attribute) and function.attr in _MATH:
            owner = function.value
            if isinstance(owner, ast.Name) and owner.id == "math" and not self.is_own("math"):
                return function.attr, True
        raise t.Unsupported(function.lineno, "this call cannot be proven")


def _unsigned(node: ast.expr) -> ast.expr:
    """What cannot raise may be looked at one by one; CPython makes the whole tuple first."""
    return node.operand if isinstance(node, ast.UnaryOp) else node


def _is_doubled(node: ast.Compare) -> bool:
    """Whether a part of the comparison is written into the tree more than once."""
    return len(node.ops) > 1 or isinstance(node.ops[0], ast.In | ast.NotIn)


def is_constant(value: Any) -> bool:
    """Whether a value is a number, a truth value, or a table of them."""
    if isinstance(value, tuple):
        return all(map(is_constant, value))
    return isinstance(value, bool | int | float)
