"""Categories are merged where nothing is lost; where something may be, that is proposed."""

from __future__ import annotations

import pytest

from engine.datasets.sanitizer import sanitize


def clean(values):
    rows = "\n".join(f"{row}x,{value}" for row, value in enumerate(values))
    found = sanitize(f"row,value\n{rows}\n".encode())
    fixes = {fix.rule: fix.tier for fix in found.report.fixes_applied if fix.column == "value"}
    issues = {issue.kind: issue for issue in found.report.issues if issue.column == "value"}
    return found.after["value"].to_list(), fixes, issues


@pytest.mark.parametrize(
    ("values", "expected", "tier"),
    [
        (["New York", "New  York", "Rome"], ["New York", "New York", "Rome"], "auto"),
        (["Rome", "Rome", "ROME"], ["Rome"] * 3, "ask"),
        (["\uff32ome", "Rome", "Rome"], ["Rome"] * 3, "auto"),
    ],
)
def test_blanks_then_merged_without_asking_and_case_to_be_asked(values, expected, tier):
    after, fixes, _ = clean([*values, "Oslo"] * 8 + ["New York", "Rome"])
    assert after[:3] == expected
    assert fixes["spellings"] == tier


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (["St. Louis", "St. Louis", "St Louis"], "St Louis → St. Louis"),
        (["pH", "pH", "PH"], "PH → pH"),
        (["mV", "MV", "MV"], "mV → MV"),
    ],
)
def test_marks_or_deliberate_case_then_proposed_and_left_apart(values, told):
    after, _, issues = clean([*values, "Oslo"] * 8)
    assert after == [*values, "Oslo"] * 8
    assert issues["variants"].examples == (told,)
