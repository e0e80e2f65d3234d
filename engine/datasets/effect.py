"""What each fix does for a plain model: its held-out score with the fix and without."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets import duplicates, plain_model
from engine.datasets.convert import cleaned_column
from engine.datasets.model import Fix, QualityReport
from engine.datasets.plain_model import Measure, Table
from engine.datasets.recipe import Recipe
from engine.datasets.risk import Effect
from engine.datasets.stored import StoredTable
from engine.errors import Conflict

MOST_ROWS = 20_000
FEWEST_ROWS = 50
FEWEST_PER_CLASS = 10
MOST_CLASSES = 20
_MOST_COLUMNS = 300
_OF_READING = frozenset({"ragged", "footers"})
Progress = Callable[[float, str], None]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Trial:
    """A sample of the table as read, from which it is cleaned in one way or another."""

    report: QualityReport
    recipe: Recipe
    before: pl.DataFrame
    copies: Rows
    is_extra: npt.NDArray[np.bool_]
    is_empty: npt.NDArray[np.bool_]
    left_out: frozenset[str] = frozenset()

    def off(self) -> frozenset[str]:
        """The fixes that are off as things stand."""
        return frozenset(step.id for step in self.recipe.steps if not step.is_enabled)

    def cleaned(self, off: frozenset[str]) -> pl.DataFrame:
        """Every column with these fixes off; null is missing."""
        return pl.DataFrame(
            [
                cleaned_column(self.before[schema.name], schema, _rules(schema.name, off))
                for schema in self.recipe.columns
            ]
        )

    def table(self, off: frozenset[str]) -> Table:
        """What a model would learn from with these fixes off."""
        cleaned, target = self.cleaned(off), str(self.report.target)
        ids = {known.name for known in self.report.columns if known.is_id_like} | self.left_out
        dropped = {
            fix.column
            for fix in self.report.fixes_applied
            if fix.rule.startswith("drop_") and fix.id not in off
        }
        names = [n for n in cleaned.columns if n != target and n not in ids and n not in dropped]
        learned = np.ones(cleaned.height, bool)
        if "duplicates" not in off:
            learned &= ~self.is_extra
        if "empty_rows" not in off:
            learned &= ~self.is_empty
        features = [plain_model.as_model_sees(cleaned[name]) for name in names[:_MOST_COLUMNS]]
        return Table(pl.DataFrame(features), cleaned[target], learned)


def _rules(column: str, off: frozenset[str]) -> frozenset[str]:
    return frozenset(one.split(":", 1)[0] for one in off if one.endswith(f":{column}"))


def sampled(
    stored: StoredTable, report: QualityReport, recipe: Recipe, left_out: Iterable[str] = ()
) -> Trial:
    """At most 20,000 rows from the whole length of the table; no column that is left out."""
    columns = [stored.column(place)[1] for place in range(len(report.columns))]
    rows = pl.int_range(len(columns[0]), eager=True)
    rows = rows.gather_every(max(1, -(-len(rows) // MOST_ROWS)))
    names = [schema.name for schema in recipe.columns]
    before = pl.DataFrame(
        [column.gather(rows).alias(name) for column, name in zip(columns, names, strict=True)]
    )
    trial = Trial(report, recipe, before, np.arange(0), np.ones(0, bool), np.ones(0, bool))
    clean = trial.cleaned(frozenset())
    twins = duplicates.find(clean)
    gone = clean.select(pl.all_horizontal(pl.all().is_null())).to_series().to_numpy()
    if not any(fix.rule == "duplicates" for fix in report.fixes_applied):
        twins = duplicates.none(clean.height)  # equal rows by chance are cases of their own
    out = frozenset(left_out)
    return Trial(report, recipe, before, twins.first, twins.is_extra, gone, out)


def measure(trial: Trial, budget_s: float, tell: Progress) -> tuple[Effect, ...]:
    """The effect of every fix, those that rest on evidence first, until the time is up.

    Raises:
        Conflict: The target is no class, or has too few rows to be told anything by.
    """
    started = time.monotonic()
    off = trial.off()
    fixes = sorted(trial.report.fixes_applied, key=lambda fix: (fix.tier != "ask", -fix.count))
    truth_of = trial.cleaned(frozenset())[str(trial.report.target)]
    rows = np.flatnonzero(~trial.is_extra & ~trial.is_empty & truth_of.is_not_null().to_numpy())
    truth = truth_of.gather(rows).to_numpy()
    kind = _measure(truth)
    contest = plain_model.Contest(rows, truth, trial.copies, kind, plain_model.splits(truth))
    tell(0.1, "Measuring the model as the table stands")
    standing = trial.table(off)
    if not standing.features.width:
        raise Conflict(
            "No column is left that a model could learn from.", "Look at the gates of the report."
        )
    usual = contest.scores(standing)
    found: list[Effect] = []
    for number, fix in enumerate(fixes):
        tell(0.15 + 0.8 * number / len(fixes), f"Measuring repair {number + 1} of {len(fixes)}")
        spent = time.monotonic() - started
        if fix.rule in _OF_READING:
            found.append(_unmeasured(fix, kind, "it is about how the file is read"))
            continue
        other = trial.table(off - {fix.id} if fix.id in off else off | {fix.id})
        if other.equals(standing):
            found.append(Effect(fix_id=fix.id, measure=kind, gain=0, low=0, high=0, is_same=True))
        elif spent * (len(found) + 2) / (len(found) + 1) > budget_s:
            found.append(_unmeasured(fix, kind, "the time for it was up"))
        else:
            found.append(_effect(fix, kind, usual, contest.scores(other), is_off=fix.id in off))
    return tuple(found)


def _effect(
    fix: Fix, kind: Measure, usual: plain_model.Scores, other: plain_model.Scores, *, is_off: bool
) -> Effect:
    with_fix, without = (other, usual) if is_off else (usual, other)
    gain, low, high = plain_model.interval(with_fix - without)
    return Effect(fix_id=fix.id, measure=kind, gain=gain, low=low, high=high,
                  with_fix=float(with_fix.mean()), without=float(without.mean()))  # fmt: skip


def _unmeasured(fix: Fix, kind: Measure, why: str) -> Effect:
    return Effect(fix_id=fix.id, measure=kind, note=why)


def _measure(truth: npt.NDArray[np.object_]) -> Measure:
    _, counts = np.unique(truth.astype(str), return_counts=True)
    if not 2 <= len(counts) <= MOST_CLASSES:
        raise Conflict(
            "The target has no two to twenty classes, so that no classifier can be scored.",
            "Choose a target of few classes.",
        )
    if counts.sum() < FEWEST_ROWS or counts.min() < FEWEST_PER_CLASS:
        raise Conflict(
            f"{counts.sum()} rows, {counts.min()} of the rarest class, are too few to measure "
            "what a repair does.",
            f"It takes {FEWEST_ROWS} rows and {FEWEST_PER_CLASS} of each class.",
        )
    return "roc_auc" if len(counts) == 2 else "accuracy"
