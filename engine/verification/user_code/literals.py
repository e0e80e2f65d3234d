"""The constants that users' code may name."""

from __future__ import annotations

import ast
import math


def is_words(statement: ast.stmt) -> bool:
    """Whether a statement is a docstring, or another constant that does nothing."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def is_literal(node: ast.expr) -> bool:
    """Whether an expression is a number, a text, a truth value, or a tuple of them."""
    if isinstance(node, ast.Tuple):
        return all(map(is_literal, node.elts))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        inner = node.operand
        return isinstance(inner, ast.Constant) and _is_number(inner.value)
    if not isinstance(node, ast.Constant):
        return False
    return _is_number(node.value) or isinstance(node.value, bool | str)


def _is_number(value: object) -> bool:
    return type(value) in {int, float} and is_finite(value)


def is_finite(value: object) -> bool:
    """Whether a constant can be reasoned about: no infinity, however it is written."""
    return not isinstance(value, float) or math.isfinite(value)
