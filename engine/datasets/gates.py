"""The readiness gates: risks of training that no cell shows, each with numbers and a way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from engine.datasets.column import Column
from engine.datasets.leakage import MOST_CLASSES, Signal
from engine.datasets.model import ColumnFacts
from engine.datasets.risk import Gate, GateLevel

STOPPING, WARNING = 0.99, 0.95
RARE_SHARE, RARE_ROWS = 0.05, 10
ENOUGH_PER_FEATURE = 10
NEARLY_ALL = 0.99
_ENOUGH_TO_TELL = 100
_ORDER: dict[GateLevel, int] = {"stop": 0, "warn": 1, "note": 2}


@dataclass(frozen=True)
class Case:
    """What the gates look at.

    Attributes:
        kept: Which rows are in the cleaned table.
        signals: What each column alone tells of the target.
        kept_copies: Rows that repeat others and are kept, where chance does not explain them.
    """

    columns: Sequence[Column]
    known: Sequence[ColumnFacts]
    kept: pl.Series
    target: str | None
    signals: Mapping[str, Signal]
    kept_copies: int = 0

    @property
    def answer(self) -> Column:
        """The target's column."""
        return next(column for column in self.columns if column.name == self.target)

    @property
    def features(self) -> list[ColumnFacts]:
        """Columns that a model would learn from."""
        roles = ("feature", "time")
        return [known for known in self.known if known.role_hint in roles and not known.is_dropped]

    @property
    def is_regression(self) -> bool:
        """Whether the target is a number and no class."""
        return self.answer.holds_numbers and self.answer.distinct > MOST_CLASSES


def find(case: Case) -> list[Gate]:
    """Every risk that a column, its classes or the size of the table bring."""
    found = [*_identifiers(case), *_constants(case), *_copies(case)]
    if case.target is not None:
        found += [*_target(case), *_leaks(case), *_classes(case), *_size(case)]
    return found


def ranked(gates: Iterable[Gate]) -> tuple[Gate, ...]:
    """The worst first."""
    return tuple(sorted(gates, key=lambda gate: _ORDER[gate.level]))


def _target(case: Case) -> Iterator[Gate]:
    """A target that cannot be learned, or not as it stands."""
    name, after = case.answer.name, case.answer.after.filter(case.kept)
    rows, missing = len(after), after.null_count()
    classes = after.drop_nulls().n_unique()
    evidence: dict[str, float] = {"rows": rows, "missing": missing, "distinct": classes}
    limit = max(MOST_CLASSES, 0.2 * rows)
    if classes < 2:
        problem = f"The target “{name}” has {classes} class; a model needs two."
        remedy = "Choose another target, or add rows of the other class."
        yield _stop("target_one_class", name, problem, evidence, remedy)
    elif classes > limit:
        problem = f"The target “{name}” has {classes} different values: it is no class."
        remedy = "Choose a column with few different values, or group its values into classes."
        yield _stop("target_no_class", name, problem, evidence | {"most": limit}, remedy)
    if missing > 0.5 * rows:
        problem = f"More than half of the target “{name}” is missing."
        problem = f"{problem[:-1]} ({missing:,} of {rows:,} rows)."
        remedy = "Find the missing answers: rows without one are left out, never filled."
        yield _stop("target_missing", name, problem, evidence, remedy)
    elif missing:
        yield Gate(
            id=f"target_missing:{name}", kind="target_missing", level="note", column=name,
            problem=f"{missing:,} of {rows:,} rows have no target.", evidence=evidence,
            remedy="Nothing: they are left out of training, never filled.",
        )  # fmt: skip


def _stop(kind: str, name: str, problem: str, evidence: Mapping[str, float], remedy: str) -> Gate:
    return Gate(id=f"{kind}:{name}", kind=kind, level="stop", column=name, problem=problem,
                evidence=dict(evidence), remedy=remedy)  # fmt: skip


def _leaks(case: Case) -> Iterator[Gate]:
    """Columns that alone know the answer."""
    for name, signal in case.signals.items():
        if signal.score < WARNING:
            continue
        is_stop = signal.score >= STOPPING and signal.is_sure
        what = "Where it is missing, this column" if signal.is_of_gaps else "This column"
        measure = {"auc": "AUC", "r2": "R²"}[signal.measure]
        doubt = "" if signal.is_sure else " In so few rows that may be chance."
        yield Gate(
            id=f"leakage:{case.target}:{name}",
            kind="leakage",
            level="stop" if is_stop else "warn",
            column=name,
            problem=f"{what} alone tells “{case.target}” with {measure} {signal.score:.3f}, on rows"
            f" that it was not learned from ({signal.rows:,} rows).{doubt}",
            evidence={signal.measure: signal.score, "rows": signal.rows,
                      "stops_at": STOPPING, "warns_at": WARNING},
            remedy="Leave it out if it is only known after the answer is. If it is truly known "
            "before, say so here, and it may stay.",
            can_override=is_stop,
        )  # fmt: skip


def _identifiers(case: Case) -> Iterator[Gate]:
    for known in case.known:
        if known.is_id_like and known.name != case.target:
            filled = int(case.kept.sum()) - known.missing
            yield Gate(
                id=f"id_like:{known.name}", kind="id_like", level="warn", column=known.name,
                problem=f"It numbers the rows: {known.distinct:,} different values in "
                f"{max(filled, known.distinct):,} rows.",
                evidence={"distinct": known.distinct, "rows": max(filled, known.distinct)},
                remedy="Leave it out: a model would learn it by heart, and new rows have others.",
            )  # fmt: skip


def _constants(case: Case) -> Iterator[Gate]:
    for column, known in zip(case.columns, case.known, strict=True):
        if known.name == case.target or not known.distinct:
            continue
        filled = column.pool.height - column.gaps
        if known.distinct - 1 > (1 - NEARLY_ALL) * filled:
            continue  # so many others leave no room; to count them all would take long
        top = column.leading[0][1] if column.leading else 0
        share = top / max(1, filled)
        is_one = known.distinct == 1 and not known.missing
        if is_one or (share >= NEARLY_ALL and filled >= _ENOUGH_TO_TELL and known.distinct > 1):
            what = "every row" if is_one else f"{top:,} of {filled:,} rows"
            kind = "constant" if is_one else "near_constant"
            yield Gate(
                id=f"{kind}:{known.name}", kind=kind, level="note", column=known.name,
                problem=f"It has the same value in {what}.",
                evidence={"same": top, "rows": filled, "share": round(share, 4)},
                remedy="Leave it out, unless that one rare value is what matters.",
            )  # fmt: skip


def _copies(case: Case) -> Iterator[Gate]:
    if case.kept_copies:
        yield Gate(
            id="copies", kind="copies", level="warn",
            problem=f"{case.kept_copies:,} rows repeat others and are kept, so training and test "
            "will share rows.",
            evidence={"copies": case.kept_copies, "rows": int(case.kept.sum())},
            remedy="Switch the repair “Repeated rows set aside” on, or split by a group column "
            "that keeps copies together.",
        )  # fmt: skip


def _classes(case: Case) -> Iterator[Gate]:
    """A class too rare to be learned."""
    name = case.answer.name
    counts = case.answer.after.filter(case.kept).drop_nulls().value_counts(sort=True)
    numbers = counts["count"].to_list()
    if len(numbers) < 2 or case.is_regression:
        return
    rarest, rows = numbers[-1], sum(numbers)
    evidence: dict[str, float] = {"rarest": rarest, "rows": rows, "share": round(rarest / rows, 4)}
    if len(numbers) > max(MOST_CLASSES, 0.2 * rows):
        return
    if rarest < 2:
        problem = f"A class of the target “{name}” has a single row."
        remedy = "Add rows of that class, or merge it with another."
        yield _stop("rare_class", name, problem, evidence, remedy)
    elif rarest < RARE_ROWS or rarest < RARE_SHARE * rows:
        yield Gate(
            id=f"imbalance:{name}", kind="imbalance", level="warn", column=name,
            problem=f"Only {rarest:,} of {rows:,} rows ({rarest / rows:.1%}) are of the rarest "
            "class.",
            evidence=evidence,
            remedy="Judge by precision, recall and costs, never by accuracy; keep the probabilities"
            " and choose the threshold by costs. More rows of that class help most.",
        )  # fmt: skip


def _size(case: Case) -> Iterator[Gate]:
    """Too little to learn so many features from."""
    features = len([known for known in case.features if known.name != case.target])
    counts = case.answer.after.filter(case.kept).drop_nulls().value_counts(sort=True)
    numbers = counts["count"].to_list()
    if not features or len(numbers) < 2:
        return
    cases, word = sum(numbers), "rows"
    if not case.is_regression:
        cases, word = numbers[-1], "rows of the rarest class"
    per_feature = cases / features
    if per_feature < ENOUGH_PER_FEATURE:
        yield Gate(
            id=f"few_rows:{case.target}", kind="few_rows", level="warn", column=case.target,
            problem=f"{cases:,} {word} for {features:,} features: {per_feature:.1f} each, where "
            f"{ENOUGH_PER_FEATURE} are the usual least.",
            evidence={"cases": cases, "features": features, "per_feature": round(per_feature, 2)},
            remedy="Choose fewer features, or gather more rows; read intervals, not single scores.",
        )  # fmt: skip
