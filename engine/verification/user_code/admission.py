"""Which modules of users can be reasoned about: an allow list of what may stand in one.

A proof speaks of what names mean when ``execute`` is called. So a module that is proven may do
nothing while it is loaded that could change that: it imports, it names literals, it defines
functions, each name once and none of Python's own. Whatever is not listed is refused with its line.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from engine.verification.kernels.tree import Unsupported
from engine.verification.user_code.functions import check_annotation, check_head, check_inside
from engine.verification.user_code.literals import is_literal, is_words
from engine.verification.user_code.names import free, imported, taken

LONGEST: Final = 50_000


@dataclass(frozen=True, slots=True)
class Module:
    """A module that may be reasoned about.

    Attributes:
        functions: By name.
        constants: What gives each constant its value.
        names: Every name that the text holds.
    """

    functions: dict[str, ast.FunctionDef]
    constants: tuple[ast.stmt, ...]
    names: frozenset[str]


def admitted(code: str) -> Module:
    """Read a module.

    Args:
        code: As it will run; it is parsed and nothing more.

    Raises:
        Unsupported: Something in it is not on the list.
    """
    tree = _parsed(code)
    bound: set[str] = set()
    constants, functions = [], {}
    for statement in tree.body:
        for name in _bound_by(statement, bound):
            if name in bound:
                raise Unsupported(statement.lineno, f"{name[:60]} gets a meaning twice")
            bound.add(name)
        if isinstance(statement, ast.FunctionDef):
            functions[statement.name] = statement
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            constants.append(statement)
    for function in functions.values():
        check_inside(function, bound)
    return Module(functions, tuple(constants), frozenset(_identifiers(tree)))


def _parsed(code: str) -> ast.Module:
    if len(code) > LONGEST:
        raise Unsupported(1, f"the text has more than {LONGEST:,} characters")
    try:
        tree = ast.parse(code)
        # What parses may still not compile; then there is nothing that could keep a promise.
        compile(tree, "<code>", "exec", dont_inherit=True)
    except SyntaxError as fault:
        raise Unsupported(fault.lineno or 1, "this is no Python") from None
    except (ValueError, RecursionError, MemoryError):
        raise Unsupported(1, "this is no Python that can be read") from None
    return tree


def _bound_by(statement: ast.stmt, bound: set[str]) -> Iterator[str]:
    """The names that a statement of the module gives a meaning, if it is one of the listed."""
    line = statement.lineno
    if isinstance(statement, ast.Import):
        yield from imported(statement)
    elif isinstance(statement, ast.ImportFrom):
        yield from taken(statement)
    elif isinstance(statement, ast.FunctionDef):
        check_head(statement, bound)
        yield free(statement.name, line)
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        is_named = len(targets) == 1 and isinstance(targets[0], ast.Name)
        if not is_named or statement.value is None or not is_literal(statement.value):
            raise Unsupported(line, "a constant is one name for a number, a text or a tuple")
        check_annotation(getattr(statement, "annotation", None), line, bound)
        yield from (free(name.id, line) for name in targets if isinstance(name, ast.Name))
    elif not isinstance(statement, ast.Pass) and not is_words(statement):
        raise Unsupported(
            line, "a module that is proven has imports, constants and functions, and nothing else"
        )


def _identifiers(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        for name in ("id", "name", "arg", "attr", "asname"):
            value = getattr(node, name, None)
            if isinstance(value, str):
                yield value
