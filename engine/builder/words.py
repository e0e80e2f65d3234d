"""The builder's choices in the words that people read."""

from __future__ import annotations

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
    Penalty.L2: "L2 (ridge): it shrinks every coefficient",
    Penalty.L1: "L1 (lasso): it sets weak coefficients to zero",
    Penalty.ELASTIC_NET: "elastic net: L1 and L2 mixed",
}

MISSING = {
    Missing.FLAG: "filled with the median and flagged; categories get a level 'Missing'",
    Missing.FILL: "filled with the median, or with the commonest level",
    Missing.REFUSE: "refused",
}

UNSEEN = {
    Unseen.IGNORE: "no effect of their own",
    Unseen.OTHER: "pooled with the rare levels",
    Unseen.REFUSE: "refused",
}

SPLITS = {
    Split.STRATIFIED: "at random, with both classes in proportion",
    Split.TIME: "the latest rows are the test",
    Split.GROUP: "whole groups go to one side",
}

THRESHOLDS = {
    Threshold.FIXED: "given",
    Threshold.BEST_F1: "the best F1 in cross-validation on the training rows",
    Threshold.COSTS: "the least cost in cross-validation on the training rows",
}

WEIGHTS = {
    ClassWeight.BALANCED: "balanced: probabilities are those of two equally common classes",
    ClassWeight.BALANCED_CORRECTED: "balanced in the fit, then brought back to the true odds",
}


def describe(spec: LogisticSpec) -> list[str]:
    """What a spec does, one line per choice that a reader must know."""
    lines = [MODES[spec.mode]]
    if spec.mode is Mode.PREDICT:
        lines.append(f"Penalty: {PENALTIES[spec.penalty]}.")
        lines.append(_strength(spec))
    if spec.class_weight in WEIGHTS:
        lines.append(f"Class weight: {WEIGHTS[spec.class_weight]}.")
    return [
        *lines,
        f"Empty cells: {MISSING[spec.missing]}.",
        f"Levels not seen in training: {UNSEEN[spec.unseen]}.",
        f"Split: {SPLITS[spec.split]}.",
        f"Threshold: {THRESHOLDS[spec.threshold]}.",
    ]


def _strength(spec: LogisticSpec) -> str:
    if spec.C == "search":
        return "Strength C: chosen by cross-validated log-loss."
    return "Strength C: given; a smaller C is a stronger penalty."


def plain(text: str, longest: int = 40) -> str:
    """A foreign text made safe to stand inside a docstring, cut when long."""
    kept = "".join(
        character if character.isprintable() and character not in '"\\' else " "
        for character in text
    )
    return " ".join(kept.split())[:longest].strip() or "unnamed"
