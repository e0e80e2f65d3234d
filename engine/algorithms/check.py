"""The code check: reads a program, never runs it. Manners; the sandbox is the boundary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from engine.algorithms import attributes, calls, imports, names, shapes, source, texts, tidying
from engine.algorithms.model import CheckIssue, CheckReport
from engine.algorithms.reading import Reading

RULES = (shapes.check, imports.check, names.check, attributes.check, calls.check, texts.check)
MAX_ISSUES = 100
_UNUSED = re.compile(r"Local variable `(\w+)` is assigned to but never used")


def check(code: str) -> CheckReport:
    """Say whether a program keeps to the policy, and how it would look tidy.

    Args:
        code: Any text; it is parsed and nothing more.

    Returns:
        A report; hostile text gives issues, never an exception.
    """
    tree, found = source.read(code)
    if tree is None:
        return CheckReport(safe=False, issues=found[:MAX_ISSUES], formatted_code=code)
    reading = Reading(code, tree)
    issues = {
        _key(issue): issue
        for node in reading.program.nodes
        for rule in RULES
        for issue in rule(node, reading)
    }
    for warning in tidying.lint(code):
        if not _is_known(warning, reading, issues.values()):
            issues.setdefault(_key(warning), warning)
    ordered = sorted(issues.values(), key=lambda issue: (issue.line, issue.column, issue.problem))
    return CheckReport(
        safe=all(issue.severity != "error" for issue in ordered),
        issues=tuple(sorted(ordered, key=lambda issue: issue.severity)[:MAX_ISSUES])
        if len(ordered) > MAX_ISSUES
        else tuple(ordered),
        formatted_code=tidying.formatted(code),
    )


def _is_known(warning: CheckIssue, reading: Reading, issues: Iterable[CheckIssue]) -> bool:
    # Ruff reports what was said above already, and cannot see @names in a pandas query.
    if "Undefined name" in warning.problem:
        return any(issue.line == warning.line for issue in issues)
    name = _UNUSED.match(warning.problem)
    return name is not None and any(
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and f"@{name.group(1)}" in node.value
        for node in reading.program.nodes
    )


def _key(issue: CheckIssue) -> tuple[int, int, str]:
    return issue.line, issue.column, issue.problem
