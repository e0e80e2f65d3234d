"""The report and the recipe, put together from what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from engine.datasets import findings, gates, localities, row_gates
from engine.datasets.column import Column
from engine.datasets.duplicates import Duplicates
from engine.datasets.grading import Grades
from engine.datasets.leakage import Signal
from engine.datasets.merges import propose
from engine.datasets.model import Caps, ColumnFacts, Fix, Issue, QualityReport, RejectedRow
from engine.datasets.recipe import Recipe, Step
from engine.datasets.risk import Gate
from engine.datasets.table import ReadTable


@dataclass(frozen=True)
class Findings:
    """All that the stages found."""

    table: ReadTable
    columns: list[Column]
    known: tuple[ColumnFacts, ...]
    row_fixes: list[Fix]
    rejected: Sequence[RejectedRow]
    twins: Duplicates
    grades: Grades
    target: str | None
    kept: pl.Series
    signals: Mapping[str, Signal] = field(default_factory=dict)

    @property
    def final_rows(self) -> int:
        """Rows of the cleaned table."""
        return self.table.rows_in - len(self.rejected)


def make_recipe(found: Findings, disabled: frozenset[str]) -> Recipe:
    """Every step, in the order in which it is taken."""
    fixes = [
        *_reading_fixes(found.table),
        *(fix for column in found.columns for fix in findings.column_fixes(column)),
        *findings.drop_fixes(found.columns, found.target, disabled),
        *found.row_fixes,
    ]
    steps = [
        Step(
            id=fix.id,
            rule=fix.rule,
            tier=fix.tier,
            column=fix.column,
            when="always" if fix.column else "upload",
            parameters={"count": float(fix.count), "reason": fix.reason},
            is_enabled=fix.is_enabled,
        )
        for fix in fixes
    ]
    steps += [
        Step(
            id=f"fill:{known.name}",
            rule="fill",
            tier="auto",
            column=known.name,
            when="training",
            parameters={"strategy": "median" if known.is_numeric else "most_frequent"},
        )
        for known in found.known
        if known.missing and not known.is_dropped and known.name != found.target
    ]
    schemas = tuple(column.schema for column in found.columns)
    return Recipe(columns=schemas, steps=tuple(steps))


def make_report(
    found: Findings, recipe: Recipe, caps: Caps, minimum_score: float, minimum_rows: int
) -> QualityReport:
    """The report, with every reason for which training is refused."""
    issues = _issues(found)
    before = found.grades.before
    reasons: list[str] = []
    if before.value < minimum_score:
        reasons.append(
            f"The quality score is {before.value:.1f}; training needs {minimum_score:g}. Less than "
            "that share of the uploaded cells is present, valid, tidy and not repeated."
        )
    if found.final_rows < minimum_rows:
        reasons.append(
            f"{found.final_rows} rows are left after cleaning; training needs {minimum_rows}."
        )
    risks = _gates(found, recipe)
    # A stop that nobody can override is a property of the table; the others wait for a word.
    reasons += [gate.problem for gate in risks if gate.level == "stop" and not gate.can_override]
    return QualityReport(
        original_rows=found.table.rows_in,
        final_rows=found.final_rows,
        issues=tuple(issues),
        fixes_applied=tuple(_fixes(recipe)),
        data_quality_score=before.value,
        score_after=found.grades.after.value,
        losses=before.losses,
        usable=not reasons,
        refusal_reasons=tuple(reasons),
        advice=tuple(findings.advice(before.losses, found.grades.worst_column)) if reasons else (),
        worst_column=found.grades.worst_column,
        columns=found.known,
        rejected_rows=tuple(found.rejected[: caps.listed_rejects]),
        rejected_count=len(found.rejected),
        reading=found.table.facts,
        target=found.target,
        gates=risks,
        merges=propose(found.columns),
    )


def _gates(found: Findings, recipe: Recipe) -> tuple[Gate, ...]:
    are_out = any(step.rule == "duplicates" and step.is_enabled for step in recipe.steps)
    case = gates.Case(
        columns=found.columns,
        known=found.known,
        kept=found.kept,
        target=found.target,
        signals=found.signals,
        kept_copies=found.twins.count if found.twins.is_meaningful and not are_out else 0,
    )
    return gates.ranked([*gates.find(case), *row_gates.find(case)])


def _fixes(recipe: Recipe) -> list[Fix]:
    return [
        Fix(
            id=step.id,
            rule=step.rule,
            tier=step.tier,
            column=step.column,
            count=int(float(str(step.parameters["count"]))),
            reason=str(step.parameters["reason"]),
            is_enabled=step.is_enabled,
            is_undoable=step.rule != "ragged",
        )
        for step in recipe.steps
        if step.rule != "fill"
    ]


def _reading_fixes(table: ReadTable) -> list[Fix]:
    if not table.ragged:
        return []
    reason = "Rows with too few cells were filled up with missing ones; empty cells too many cut."
    return [
        Fix(id="ragged", rule="ragged", tier="auto", column=None, count=len(table.ragged),
            reason=reason, is_undoable=False)
    ]  # fmt: skip


def _issues(found: Findings) -> list[Issue]:
    issues = list(found.table.issues)
    rows = found.table.height
    if len(found.columns) == 1:
        text = "The table has one column: there is nothing to predict it from"
        issues.append(
            Issue(kind="one_column", column=None, count=1, message=text, severity="error")
        )
    for column, known in zip(found.columns, found.known, strict=True):
        issues += findings.column_issues(column, known, rows)
    issues += localities.issues(found.columns, is_held=found.table.cells.is_held)
    twins = found.twins
    if twins.count and not twins.is_meaningful:
        text = (
            f"{twins.count} rows are equal to others, as chance brings it in a table of so few "
            "different values; they were kept"
        )
        issues.append(Issue(kind="chance_duplicates", column=None, count=twins.count, message=text,
                            severity="info"))  # fmt: skip
    elif twins.count:
        text = "Rows repeat other rows exactly"
        issues.append(Issue(kind="duplicates", column=None, count=twins.count, message=text))
    return issues
