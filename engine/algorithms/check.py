"""The code check: reads a program, never runs it. Manners; the sandbox is the boundary."""

from __future__ import annotations

from engine.algorithms import attributes, calls, imports, names, shapes, source, texts, tidying
from engine.algorithms.model import CheckIssue, CheckReport
from engine.algorithms.reading import Reading

RULES = (shapes.check, imports.check, names.check, attributes.check, calls.check, texts.check)
MAX_ISSUES = 100


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
    taken = {issue.line for issue in issues.values() if "not defined" in issue.problem}
    for warning in tidying.lint(code):
        if not (warning.line in taken and "Undefined name" in warning.problem):
            issues.setdefault(_key(warning), warning)
    ordered = sorted(issues.values(), key=lambda issue: (issue.line, issue.column, issue.problem))
    return CheckReport(
        safe=all(issue.severity != "error" for issue in ordered),
        issues=tuple(sorted(ordered, key=lambda issue: issue.severity)[:MAX_ISSUES])
        if len(ordered) > MAX_ISSUES
        else tuple(ordered),
        formatted_code=tidying.formatted(code),
    )


def _key(issue: CheckIssue) -> tuple[int, int, str]:
    return issue.line, issue.column, issue.problem
