"""Cautions about what the training rows can tell at all."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

import numpy as np

from engine.builder import signals
from engine.builder.case import Case, caution, listed
from engine.builder.design import FEWEST_EVENTS, design, events_per_parameter
from engine.builder.model import Caution, Kind, Mode, Severity, Unseen
from engine.builder.separation import is_complete, separated

ENOUGH_EVENTS = 10
LEAKING_AUC = 0.98
HIGH_INFLATION = 10.0
# Levels with more of the rows than this are not rare, whatever they do to the fit.
LARGEST_MERGE = 0.1
MERGES_TRIED = 3


def events(case: Case) -> Iterator[Caution]:
    """Few cases of the rarer class per coefficient."""
    per_parameter = events_per_parameter(case.labels.tolist(), len(case.made.names))
    if per_parameter >= ENOUGH_EVENTS:
        return
    blocks = case.spec.mode is Mode.EXPLAIN and per_parameter < FEWEST_EVENTS
    yield caution(
        "few_events",
        f"The rarer class has {per_parameter:.1f} training rows per coefficient; coefficients"
        f" are unstable below {ENOUGH_EVENTS}.",
        "Use fewer features or levels, or more rows"
        + ("; Explain needs at least 5, Predict does not." if blocks else "."),
        Severity.BLOCKING if blocks else Severity.WARNING,
    )


def dependent(case: Case) -> Iterator[Caution]:
    """Columns that others determine, exactly or nearly."""
    found = signals.dependent(case.made.matrix)
    explains = case.spec.mode is Mode.EXPLAIN
    if found.any():
        if explains:
            names = np.array(case.made.names, dtype=object)[found].tolist()
            yield caution(
                "dependent",
                f"Other columns determine these exactly, so they have no effect of their own:"
                f" {listed(names)}.",
                "Leave them out, or choose Predict.",
                Severity.BLOCKING,
            )
        return
    if not case.made.names:
        return
    factors = signals.inflation(case.made.matrix)
    high = [
        f"{name} ({factor:.0f})"
        for name, factor in zip(case.made.names, factors.tolist(), strict=True)
        if factor > HIGH_INFLATION
    ]
    if high:
        yield caution(
            "collinear",
            f"The other columns nearly determine these (variance inflation): {listed(high)}.",
            "Keep one of each such group: the effects of the rest cannot be told apart.",
            Severity.WARNING if explains else Severity.INFO,
        )


def separation(case: Case) -> Iterator[Caution]:
    """Classes that separate, so that no finite coefficient exists."""
    touched = separated(case.made.matrix, case.labels)
    if touched is None:
        yield caution(
            "separation_unchecked",
            "The table is too large to check beforehand whether the classes separate.",
            "Look at the notes of the run, which checks it in Explain.",
            Severity.INFO,
        )
        return
    if not touched.any():
        return
    names = listed(np.array(case.made.names, dtype=object)[touched].tolist())
    remedy = "Merge rare levels, leave the column out, or choose Predict."
    if is_complete(case.made.matrix, case.labels):
        yield caution(
            "complete_separation",
            f"The features split the training classes without a single error: {names}.",
            "Check that no feature knows the answer; with few rows it may be chance. "
            "Explain has no finite odds ratios here.",
        )
    else:
        found = caution(
            "quasi_separation",
            f"Some rows are decided entirely, so these have no finite odds ratio: {names}.",
            remedy,
        )
        yield found.model_copy(update={"merge_share": _merging(case)})
    yield from _one_sided_levels(case, remedy)


def _one_sided_levels(case: Case, remedy: str) -> Iterator[Caution]:
    """The levels that were only ever seen with one class, with their counts."""
    positive = case.spec.positive
    for column, seen in _tallies(case).items():
        told = [
            f"{level} ({positive} in {cases} of {rows} rows)"
            for level, (rows, cases) in sorted(seen.items())
            if cases in (0, rows)
        ]
        if told:
            yield caution(
                "empty_level",
                f"{column}: these levels were seen with one class only: {listed(told)}.",
                remedy,
                column=column,
            )


def _tallies(case: Case) -> dict[str, dict[str, tuple[int, int]]]:
    """For each column of levels, how many training rows each has, and how many positive."""
    found = {}
    for position, feature in enumerate(case.spec.features):
        if feature.kind is Kind.CATEGORICAL:
            cells = [row[position] for row in case.rows]
            rows = Counter(cells)
            cases = Counter(c for c, y in zip(cells, case.labels.tolist(), strict=True) if y)
            found[feature.name] = {
                level: (rows[level], cases[level]) for level in rows if level is not None
            }
    return found


def _merging(case: Case) -> float | None:
    """The least share of rare levels whose merging ends the separation; None if none does."""
    if case.spec.mode is not Mode.EXPLAIN:
        return None
    tallies, size = _tallies(case), len(case.rows)
    counts = sorted({rows for seen in tallies.values() for rows, _ in seen.values()})
    one_sided = [r for seen in tallies.values() for r, cases in seen.values() if cases in (0, r)]
    enough = [rows for rows in counts if rows >= max(one_sided, default=size)]
    for rows in enough[:MERGES_TRIED]:
        share = math.ceil((rows + 1) / size * 1_000) / 1_000
        keeps_one = all(
            any(r >= share * size for r, _ in seen.values()) for seen in tallies.values()
        )
        if share > LARGEST_MERGE or not keeps_one:
            return None
        merged = case.spec.model_copy(update={"unseen": Unseen.OTHER, "rare_share": share})
        touched = separated(design(merged, case.rows).matrix, case.labels)
        if touched is not None and not touched.any():
            return share
    return None


def leakage(case: Case) -> Iterator[Caution]:
    """Columns that alone know the answer."""
    for position, feature in enumerate(case.spec.features):
        cells = [row[position] for row in case.rows]
        is_number = feature.kind is Kind.NUMERIC
        power = signals.auc_of_numbers if is_number else signals.auc_of_levels
        auc = power(cells, case.labels)
        if auc is not None and auc > LEAKING_AUC:
            yield caution(
                "leakage",
                f"{feature.name} alone ranks the classes almost perfectly (AUC {auc:.3f}).",
                "Make sure that it is known before the outcome is; if not, leave it out.",
                column=feature.name,
            )
