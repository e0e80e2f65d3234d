"""The choices with sound defaults: how it is fitted, what empty cells become, how it is judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from components.fields import Fields
from engine.builder.model import (
    ClassWeight,
    LogisticSpec,
    Missing,
    Mode,
    Penalty,
    Solver,
    Split,
    Unseen,
)

PENALTIES: Final = {
    Penalty.L2.value: "L2 (all small)",
    Penalty.L1.value: "L1 (some zero)",
    Penalty.ELASTIC_NET.value: "Elastic net",
}
WEIGHTS: Final = {
    ClassWeight.NONE.value: "None: probabilities stay true",
    ClassWeight.BALANCED.value: "Balanced: probabilities no longer true",
    ClassWeight.BALANCED_CORRECTED.value: "Balanced, probabilities corrected",
}
MISSING: Final = {
    Missing.FLAG.value: "Fill, and tell the model it was empty",
    Missing.FILL.value: "Fill with the median or a level “Missing”",
    Missing.REFUSE.value: "Refuse to run",
}
UNSEEN: Final = {
    Unseen.IGNORE.value: "Count it as none of the known levels",
    Unseen.OTHER.value: "Put it with the rare levels, as “other”",
    Unseen.REFUSE.value: "Refuse to run",
}
SPLITS: Final = {
    Split.STRATIFIED.value: "At random, same share of yes",
    Split.TIME.value: "The latest rows, by time",
    Split.GROUP.value: "Whole groups",
}
# Where the strength of the penalty begins when a person wants to give it.
_STRENGTH: Final = 1.0


def fitting(spec: LogisticSpec, solvers: Sequence[Solver], fields: Fields) -> None:
    """Penalty, strength, solver, class weight."""
    with st.expander("How it is fitted", icon=":material/tune:"):
        if spec.mode is Mode.PREDICT:
            _penalty(spec, fields)
        else:
            st.caption("Explain fits without a penalty: with one, its intervals would be wrong.")
        left, right = st.columns(2)
        with left:
            fields.select(
                "solver",
                "Solver",
                spec.solver.value,
                [solver.value for solver in solvers],
                help_text="Only solvers that can fit this penalty.",
            )
        with right:
            fields.number("max_iter", "Steps at most", spec.max_iter, (1, 1_000_000), step=100)
        if spec.mode is Mode.PREDICT:
            _weight(spec, fields)


def _penalty(spec: LogisticSpec, fields: Fields) -> None:
    fields.pick("penalty", "Penalty", spec.penalty.value, PENALTIES)
    if spec.penalty is Penalty.ELASTIC_NET:
        fields.number(
            "l1_ratio", "Share of L1", spec.l1_ratio or 0.5, (0.01, 0.99), step=0.05, style="%.2f"
        )
    ways = {"search": "Found by log-loss", "fixed": "Given"}
    now = "search" if spec.C == "search" else "fixed"
    strength = Fields(fields.prefix, fields.is_fresh, fields.is_locked, drawn=fields.drawn)
    wanted = strength.pick("C_way", "Strength of the penalty (C)", now, ways)
    if wanted == "search":
        if now == "fixed":
            fields.changes["C"] = "search"
        return
    given = _STRENGTH if spec.C is None or spec.C == "search" else float(spec.C)
    entered = strength.number(
        "C", "C: smaller holds back more", given, (1e-6, 1e6), step=0.1, style="%g"
    )
    if not fields.is_locked and entered != spec.C:
        fields.changes["C"] = entered


def strength_named(noticed: dict[str, Any]) -> dict[str, Any]:
    """The choices with the two widgets of the strength as the one field they say together."""
    way = noticed.get("C_way")
    named = {name: value for name, value in noticed.items() if name != "C_way"}
    return named if way is None else named | {"C": "search" if way == "search" else _STRENGTH}


def _weight(spec: LogisticSpec, fields: Fields) -> None:
    fields.select(
        "class_weight",
        "Weight of the rarer class",
        spec.class_weight.value,
        list(WEIGHTS),
        words=WEIGHTS,
    )
    if spec.class_weight is ClassWeight.BALANCED:
        st.warning(
            "Balancing overstates the rarer outcome: probabilities will be far too high, and "
            "ranking gains nothing. To catch more cases, keep “None” and set a threshold by what "
            "errors cost.",
            icon=":material/balance:",
        )


def cells(spec: LogisticSpec, fields: Fields) -> None:
    """Empty cells, and levels that training never saw."""
    with st.expander("Empty cells and new values", icon=":material/grid_on:"):
        fields.select(
            "missing",
            "An empty cell",
            spec.missing.value,
            list(MISSING),
            words=MISSING,
            help_text="Learned on the training rows only, and applied to every row alike.",
        )
        fields.select(
            "unseen",
            "A value that training never saw",
            spec.unseen.value,
            list(UNSEEN),
            words=UNSEEN,
        )
        if spec.unseen is Unseen.OTHER:
            fields.number(
                "rare_share",
                "Rare means a smaller share of rows than",
                spec.rare_share or 0.01,
                (0.001, 0.5),
                step=0.005,
                style="%.3f",
            )


def judging(spec: LogisticSpec, fields: Fields) -> None:
    """Test rows, folds, seed."""
    offered = {Split.STRATIFIED.value: SPLITS[Split.STRATIFIED.value]}
    if spec.time_column is not None:
        offered[Split.TIME.value] = SPLITS[Split.TIME.value]
    if spec.group_column is not None:
        offered[Split.GROUP.value] = SPLITS[Split.GROUP.value]
    with st.expander("How it is judged", icon=":material/rule:"):
        fields.select(
            "split",
            "Test rows are set apart",
            spec.split.value,
            list(offered),
            words=SPLITS,
            help_text="Give a column the role time or group to split by it.",
        )
        left, right = st.columns(2)
        with left:
            fields.number(
                "test_share", "Share of test rows", spec.test_share, (0.05, 0.5), step=0.05
            )
            fields.number("folds", "Folds of cross-validation", spec.folds, (2, 20), step=1)
        with right:
            fields.number("repeats", "Repeats of the folds", spec.repeats, (1, 20), step=1)
            fields.number("seed", "Seed", spec.seed, (0, 2**32 - 1), step=1)
