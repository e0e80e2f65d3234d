"""What may stand in a function of users' code, whether it is called or not."""

from __future__ import annotations

import ast
from typing import Final

from engine.verification.kernels.tree import Unsupported
from engine.verification.user_code.literals import is_finite
from engine.verification.user_code.names import OF_MATH, free

_TYPES: Final = frozenset({"int", "float", "bool", "str", "dict", "list", "tuple", "object"})
_REFUSED: Final = (
    *(ast.Global, ast.Nonlocal, ast.Delete, ast.Import, ast.ImportFrom, ast.ClassDef),
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.NamedExpr),
    *(ast.Yield, ast.YieldFrom, ast.Await),
)
_FORBIDDEN: Final = frozenset(
    {
        *("exec", "eval", "compile", "setattr", "delattr", "globals", "locals", "vars"),
        *("getattr", "open", "input", "breakpoint"),
    }
)


def check_head(function: ast.FunctionDef, bound: set[str]) -> None:
    """What runs when a function is defined: decorators, defaults, annotations."""
    given, line = function.args, function.lineno
    if function.decorator_list or given.defaults or any(given.kw_defaults):
        raise Unsupported(line, "a function has no decorators and no defaults")
    if getattr(function, "type_params", None):
        raise Unsupported(line, "a function has no type parameters")
    if given.vararg or given.kwarg or given.kwonlyargs:
        raise Unsupported(line, "a function takes its arguments by place")
    for argument in (*given.posonlyargs, *given.args):
        check_annotation(argument.annotation, line, bound)
    check_annotation(function.returns, line, bound)


def check_annotation(node: ast.expr | None, line: int, bound: set[str]) -> None:
    """An annotation is evaluated, so it is a type and nothing more."""
    if node is not None and not _is_type(node, bound):
        raise Unsupported(line, "an annotation is a plain type, such as int or dict[str, int]")


def _is_type(node: ast.expr, bound: set[str]) -> bool:
    if isinstance(node, ast.Subscript):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        is_generic = isinstance(node.value, ast.Name) and node.value.id in {"dict", "list", "tuple"}
        return is_generic and all(_is_type(part, bound) for part in parts)
    if isinstance(node, ast.Constant):
        return node.value is None
    is_any = isinstance(node, ast.Name) and node.id == "Any" and "Any" in bound
    return is_any or (isinstance(node, ast.Name) and node.id in _TYPES)


def check_inside(function: ast.FunctionDef, bound: set[str]) -> None:
    """What may not stand in any function, called or not."""
    for node in (part for statement in function.body for part in ast.walk(statement)):
        line = getattr(node, "lineno", function.lineno)
        if isinstance(node, _REFUSED):
            raise Unsupported(line, f"{type(node).__name__} inside a function cannot be proven")
        if isinstance(node, ast.Name):
            check = _check_meaning if isinstance(node.ctx, ast.Load) else _check_local
            check(node.id, line, bound)
        elif isinstance(node, ast.AnnAssign):
            check_annotation(node.annotation, line, bound)
        elif why := _unlisted(node):
            raise Unsupported(line, why)
    for argument in (*function.args.posonlyargs, *function.args.args):
        _check_local(argument.arg, function.lineno, bound)


def _unlisted(node: ast.AST) -> str:
    """Why a part of a function cannot be proven; empty where it may."""
    is_stored = not isinstance(getattr(node, "ctx", None), ast.Load | None)
    if isinstance(node, ast.Attribute | ast.Subscript | ast.Starred | ast.List) and is_stored:
        return "only plain names are assigned"
    if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
        return "an attribute begins with an underscore"
    if isinstance(node, ast.Tuple) and len(node.elts) < 2 and is_stored:
        return "a value is taken apart into two names or more"
    if isinstance(node, ast.Constant) and not is_finite(node.value):
        return "a number is not finite"
    return ""


def _check_local(name: str, line: int, bound: set[str]) -> None:
    if free(name, line) in bound:
        raise Unsupported(line, f"{name[:60]} means something else in the module")


def _check_meaning(name: str, line: int, bound: set[str]) -> None:
    """Names that look known, but mean nothing here; and those that change what others mean."""
    if name in OF_MATH | {"math"} and name not in bound:
        raise Unsupported(line, f"{name} is not imported")
    if name in _FORBIDDEN or name.startswith("__"):
        raise Unsupported(line, f"{name[:60]} cannot be proven")
