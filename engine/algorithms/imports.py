"""The rule on imports: allowed modules, and of these the allowed names."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with an import statement."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        if reading.scope(node).kind == "class":
            yield reading.issue(
                node, "An import stands in a class body.", "Move it to the top of the file."
            )
        for alias in node.names:
            yield from _check_alias(node, alias, reading)


def _check_alias(
    node: ast.Import | ast.ImportFrom, alias: ast.alias, reading: Reading
) -> Iterator[CheckIssue]:
    rules = reading.rules
    may_all = reading.scope(node).is_main
    if isinstance(node, ast.Import):
        if not rules.is_module(alias.name):
            yield from _refuse_module(alias, alias.name, reading, may_all=may_all)
        return
    module = node.module or ""
    if node.level:
        yield reading.issue(
            alias, "A relative import has nothing to refer to.", "Keep all code in this one file."
        )
    elif not rules.is_module(module):
        yield from _refuse_module(alias, module, reading, may_all=may_all)
    elif alias.name == "*":
        yield reading.issue(
            alias, f"`from {module} import *` hides what is used.", "Name what you import."
        )
    elif alias.name not in rules.modules.get(module, ()) and not rules.is_module(
        f"{module}.{alias.name}"
    ):
        yield from refuse_name(alias, module, alias.name, reading, may_all=may_all)


def _refuse_module(
    node: ast.AST, path: str, reading: Reading, *, may_all: bool
) -> Iterator[CheckIssue]:
    root = path.partition(".")[0]
    if root in reading.rules["main_modules"]:
        if may_all:
            return
        remedy = f"{reading.rules.remedy_for_module(path)} {reading.rules.main_note}"
    else:
        remedy = reading.rules.remedy_for_module(path)
    yield reading.issue(node, f"The module `{path}` is not allowed.", remedy)


def refuse_name(
    node: ast.AST, module: str, name: str, reading: Reading, *, may_all: bool
) -> Iterator[CheckIssue]:
    """Say that an allowed module's name is not on the list; under the main guard more is."""
    rules = reading.rules
    path = f"{module}.{name}"
    if may_all and (path in rules["main_names"] or module in rules["main_modules"]):
        return
    if module in rules["main_modules"] or path in rules["main_names"]:
        remedy = f"Take the data from testData. {rules.main_note}"
    elif name.startswith("_"):
        remedy = "Names that begin with an underscore are private to their library."
    elif name.startswith(("fetch_", "read_", "load", "save", "from")):
        remedy = "A run has no files and no network: take the data from testData."
    else:
        remedy = f"Use another public name of {module}; docs/code-check.md says what is allowed."
    yield reading.issue(node, f"`{path}` is not allowed.", remedy)
