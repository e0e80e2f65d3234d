"""The constants at the head of the generated program: a spec as literals, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.builder.model import (
    ClassWeight,
    Kind,
    LogisticSpec,
    Mode,
    Penalty,
    Threshold,
    Unseen,
)

LINE_WIDTH = 100
L1_RATIO = {Penalty.L2: 0.0, Penalty.L1: 1.0}


def constants(spec: LogisticSpec) -> dict[str, Any]:
    """The constants of a spec's program, in the order they are written."""
    return {**_columns(spec), **_fit(spec), **_rows(spec), **_decision(spec), "SEED": spec.seed}


def _columns(spec: LogisticSpec) -> dict[str, Any]:
    head: dict[str, Any] = {
        "NAME": spec.name,
        "TARGET": spec.target,
        "POSITIVE": spec.positive,
        "NUMERIC": spec.names(Kind.NUMERIC),
        "CATEGORICAL": spec.names(Kind.CATEGORICAL),
    }
    if spec.mode is Mode.EXPLAIN:
        head["REFERENCE"] = {
            feature.name: feature.reference
            for feature in spec.features
            if feature.reference is not None
        }
    return head | {
        "IGNORED": list(spec.ignored),
        "TIME_COLUMN": spec.time_column,
        "GROUP_COLUMN": spec.group_column,
    }


def _fit(spec: LogisticSpec) -> dict[str, Any]:
    fit: dict[str, Any] = {"MODE": spec.mode.value}
    if spec.mode is Mode.PREDICT:
        fit["L1_RATIO"] = L1_RATIO.get(spec.penalty, spec.l1_ratio)
        fit["C"] = spec.C
    fit |= {"SOLVER": spec.solver.value, "MAX_ITER": spec.max_iter}
    if spec.mode is Mode.PREDICT:
        is_weighted = spec.class_weight is not ClassWeight.NONE
        fit["CLASS_WEIGHT"] = "balanced" if is_weighted else None
    if spec.class_weight is ClassWeight.BALANCED_CORRECTED:
        fit["RESTORE_PREVALENCE"] = True
    return fit


def _rows(spec: LogisticSpec) -> dict[str, Any]:
    rows: dict[str, Any] = {"MISSING": spec.missing.value, "UNSEEN": spec.unseen.value}
    if spec.unseen is Unseen.OTHER:
        rows["RARE_SHARE"] = spec.rare_share
    return rows | {
        "SPLIT": spec.split.value,
        "TEST_SHARE": spec.test_share,
        "FOLDS": spec.folds,
        "REPEATS": spec.repeats,
    }


def _decision(spec: LogisticSpec) -> dict[str, Any]:
    if spec.threshold is Threshold.FIXED:
        return {"THRESHOLD": spec.threshold_value}
    if spec.threshold is Threshold.BEST_F1:
        return {"THRESHOLD": spec.threshold.value}
    return {
        "THRESHOLD": spec.threshold.value,
        "COST_FALSE_POSITIVE": spec.cost_false_positive,
        "COST_FALSE_NEGATIVE": spec.cost_false_negative,
    }


def spec_values(found: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the spec that wrote these constants; absent ones keep their defaults."""
    values: dict[str, Any] = {
        name.lower(): found[name] for name in SAME_WORD if found.get(name) is not None
    }
    reference = found.get("REFERENCE", {})
    values["features"] = [
        {"name": name, "kind": kind.value, "reference": reference.get(name)}
        for kind in Kind
        for name in found.get(kind.name, [])
    ]
    return values | _read_fit(found) | _read_threshold(found.get("THRESHOLD"))


SAME_WORD = (
    "NAME",
    "TARGET",
    "POSITIVE",
    "IGNORED",
    "TIME_COLUMN",
    "GROUP_COLUMN",
    "MODE",
    "SOLVER",
    "MAX_ITER",
    "MISSING",
    "UNSEEN",
    "RARE_SHARE",
    "SPLIT",
    "TEST_SHARE",
    "FOLDS",
    "REPEATS",
    "COST_FALSE_POSITIVE",
    "COST_FALSE_NEGATIVE",
    "SEED",
)


def _read_fit(found: Mapping[str, Any]) -> dict[str, Any]:
    if "L1_RATIO" not in found:
        return {"penalty": Penalty.NONE, "C": None}
    ratio = found["L1_RATIO"]
    by_ratio = {value: penalty for penalty, value in L1_RATIO.items()}
    penalty = by_ratio.get(ratio, Penalty.ELASTIC_NET)
    weight = found.get("CLASS_WEIGHT") or "none"
    if "RESTORE_PREVALENCE" in found:
        weight = "balanced_corrected"
    return {
        "penalty": penalty,
        "l1_ratio": ratio if penalty is Penalty.ELASTIC_NET else None,
        "C": found.get("C"),
        "class_weight": weight,
    }


def _read_threshold(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        return {"threshold": value, "threshold_value": None}
    return {"threshold": Threshold.FIXED, "threshold_value": value}


def literal(value: object, room: int = LINE_WIDTH) -> str:
    """A value as Python source, laid out as ruff would; lists go long when they must."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return _bracketed("[", [literal(item) for item in value], "]", room)
    if isinstance(value, dict):
        pairs = [f"{literal(key)}: {literal(item)}" for key, item in value.items()]
        return _bracketed("{", pairs, "}", room)
    return repr(value)


def quoted(text: str) -> str:
    """A text as a literal in double quotes where Python allows it unescaped."""
    # repr keeps double quotes exactly when a single one is inside: lend it one.
    return repr(text) if '"' in text else '"' + repr("'" + text)[2:]


def _bracketed(start: str, items: list[str], end: str, room: int) -> str:
    line = start + ", ".join(items) + end
    if len(line) <= room:
        return line
    return "\n".join([start, *(f"    {item}," for item in items), end])
