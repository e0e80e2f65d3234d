"""The names of users' code: which are Python's own, and which an import may bring."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from typing import Final

from engine.verification.kernels.python import CALLS
from engine.verification.kernels.tree import Unsupported

RESERVED: Final = frozenset(dir(builtins)) | CALLS.keys() | {"math"}
PURE: Final = frozenset(
    {
        *("bisect", "collections", "datetime", "decimal", "fractions", "functools", "itertools"),
        *("json", "numbers", "numpy", "operator", "pandas", "random", "re", "statistics"),
        *("string", "typing"),
    }
)
"""What may be imported: none of these changes what another name means."""
OF_MATH: Final = frozenset({"sqrt", "floor", "ceil"})


def imported(statement: ast.Import) -> Iterator[str]:
    """The names that an import binds, if what it imports is known."""
    for alias in statement.names:
        if alias.name not in PURE | {"math"}:
            raise Unsupported(statement.lineno, f"the import of {alias.name[:60]} is not known")
        is_math = alias.name == "math" and alias.asname is None
        yield "math" if is_math else free(alias.asname or alias.name, statement.lineno)


def taken(statement: ast.ImportFrom) -> Iterator[str]:
    """The names that are taken from a module, if that is known."""
    line, module = statement.lineno, statement.module or ""
    is_future = module == "__future__" and [each.name for each in statement.names] == [
        "annotations"
    ]
    if statement.level or (module not in PURE | {"math"} and not is_future):
        raise Unsupported(line, f"the import from {module[:60]} is not known")
    for alias in statement.names:
        if alias.name == "*":
            raise Unsupported(line, "an import of everything says not what it brings")
        is_math = module == "math" and alias.name in OF_MATH and alias.asname is None
        yield alias.name if is_math else free(alias.asname or alias.name, line)


def free(name: str, line: int) -> str:
    """A name that means nothing to Python yet."""
    if name in RESERVED or name.startswith("__"):
        raise Unsupported(line, f"{name[:60]} is a name of Python's own")
    return name
