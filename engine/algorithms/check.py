"""The code check: reads a program, never runs it. Manners; the sandbox is the boundary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from engine.algorithms import (
    attributes,
    calls,
    formats,
    imports,
    names,
    parameters,
    shapes,
    source,
    texts,
    tidying,
)
from engine.algorithms.model import CheckIssue, CheckReport
from engine.algorithms.reading import Reading

RULES = {
    "shapes": shapes.check,
    "imports": imports.check,
    "names": names.check,
    "attributes": attributes.check,
    "calls": calls.check,
    "parameters": parameters.check,
    "formats": formats.check,
    "texts": texts.check,
}
MAX_ISSUES = 100
_UNUSED = re.compile(r"Local variable `(\w+)` is assigned to but never used")
_VARIABLE = re.compile(r"@(\w+)")


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
    found_by = {
        name: [issue for node in reading.program.nodes for issue in rule(node, reading)]
        for name, rule in RULES.items()
    }
    passed = [name for name, found in found_by.items() if not _has_error(found)]
    issues = {_key(issue): issue for found in found_by.values() for issue in found}
    refused_lines = frozenset(issue.line for issue in issues.values())
    queried = _names_in_queries(reading)
    for warning in tidying.lint(code)[:MAX_ISSUES]:
        unused = _UNUSED.match(warning.problem)
        is_said = "Undefined name" in warning.problem and warning.line in refused_lines
        if not is_said and not (unused and unused.group(1) in queried):
            issues.setdefault(_key(warning), warning)
    # Of too many the errors are kept first; what is kept is in the order of the text.
    kept = sorted(issues.values(), key=lambda issue: (issue.severity, *_key(issue)))[:MAX_ISSUES]
    return CheckReport(
        safe=not _has_error(issues.values()),
        issues=tuple(sorted(kept, key=_key)),
        formatted_code=tidying.formatted(code),
        checks_passed=("syntax", *passed),
    )


def _has_error(issues: Iterable[CheckIssue]) -> bool:
    return any(issue.severity == "error" for issue in issues)


def _names_in_queries(reading: Reading) -> frozenset[str]:
    # Ruff cannot see that a pandas query uses a variable by its @name.
    texts = (node.value for node in reading.program.nodes if isinstance(node, ast.Constant))
    return frozenset(
        name for text in texts if isinstance(text, str) for name in _VARIABLE.findall(text)
    )


def _key(issue: CheckIssue) -> tuple[int, int, str]:
    return issue.line, issue.column, issue.problem
