"""The builder's choices in the words that people read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.builder.model import (
    ClassWeight,
    LogisticSpec,
    Missing,
    Mode,
    Penalty,
    Split,
    Threshold,
    Unseen,
)

LABELS = {
    "name": "Name",
    "target": "Target",
    "positive": "Positive class",
    "features": "Features",
    "ignored": "Ignored columns",
    "time_column": "Time column",
    "group_column": "Group column",
    "mode": "Mode",
    "penalty": "Penalty",
    "l1_ratio": "Share of L1",
    "C": "Strength C",
    "solver": "Solver",
    "max_iter": "Most iterations",
    "class_weight": "Class weight",
    "missing": "Empty cells",
    "unseen": "Unseen levels",
    "rare_share": "Rare below",
    "split": "Split",
    "test_share": "Test share",
    "folds": "Folds",
    "repeats": "Repeats",
    "threshold": "Threshold",
    "threshold_value": "Threshold value",
    "cost_false_positive": "Cost of a false positive",
    "cost_false_negative": "Cost of a false negative",
    "seed": "Seed",
}

MODES = {
    Mode.PREDICT: "Mode: Predict. Numbers are scaled, so that the penalty treats them alike.",
    Mode.EXPLAIN: "Mode: Explain. No penalty, so that odds ratios and intervals hold.",
}

PENALTIES = {
    Penalty.L2: "Penalty: L2 (ridge): it shrinks every coefficient.",
    Penalty.L1: "Penalty: L1 (lasso): it sets weak coefficients to zero.",
    Penalty.ELASTIC_NET: "Penalty: elastic net: L1 and L2 mixed.",
}

MISSING = {
    Missing.FLAG: "Empty cells: filled with the median and flagged, or made a level 'Missing'.",
    Missing.FILL: "Empty cells: filled with the median, or with the commonest level.",
    Missing.REFUSE: "Empty cells: refused.",
}

UNSEEN = {
    Unseen.IGNORE: "Levels not seen in training: no effect of their own.",
    Unseen.OTHER: "Levels not seen in training: pooled with the rare levels.",
    Unseen.REFUSE: "Levels not seen in training: refused.",
}

SPLITS = {
    Split.STRATIFIED: "Split: at random, with both classes in proportion.",
    Split.TIME: "Split: the latest rows are the test.",
    Split.GROUP: "Split: whole groups go to one side.",
}

THRESHOLDS = {
    Threshold.FIXED: "Threshold: given.",
    Threshold.BEST_F1: "Threshold: the best F1 in cross-validation on the training rows.",
    Threshold.COSTS: "Threshold: the least cost in cross-validation on the training rows.",
}

WEIGHTS = {
    ClassWeight.BALANCED: "Class weight: balanced, as if both classes were equally common.",
    ClassWeight.BALANCED_CORRECTED: "Class weight: balanced, then set back to the true odds.",
}


TITLE = ": a logistic regression for "
STRENGTHS = {
    True: "Strength C: chosen by cross-validated log-loss.",
    False: "Strength C: given; a smaller C is a stronger penalty.",
}


def describe(spec: LogisticSpec) -> list[str]:
    """What a spec does, one line per choice that a reader must know."""
    lines = [MODES[spec.mode]]
    if spec.mode is Mode.PREDICT:
        lines += [PENALTIES[spec.penalty], STRENGTHS[spec.C == "search"]]
    if spec.class_weight in WEIGHTS:
        lines.append(WEIGHTS[spec.class_weight])
    return [
        *lines,
        MISSING[spec.missing],
        UNSEEN[spec.unseen],
        SPLITS[spec.split],
        THRESHOLDS[spec.threshold],
    ]


def every_line() -> list[str]:
    """Every line that ``describe`` can say."""
    tables: tuple[Mapping[Any, str], ...] = (
        MODES,
        PENALTIES,
        STRENGTHS,
        WEIGHTS,
        MISSING,
        UNSEEN,
        SPLITS,
        THRESHOLDS,
    )
    return [line for table in tables for line in table.values()]


def plain(text: str, longest: int = 40) -> str:
    """A foreign text made safe to stand inside a docstring, cut when long."""
    kept = "".join(
        character if character.isprintable() and character not in '"\\' else " "
        for character in text
    )
    return " ".join(kept.split())[:longest].strip() or "unnamed"
