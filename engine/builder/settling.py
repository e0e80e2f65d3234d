"""One choice changed, and the others brought to agree with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.builder.checking import checked
from engine.builder.model import LogisticSpec, Mode, Penalty, Split, Threshold, Unseen
from engine.builder.rules import SOLVERS

RARE_SHARE = 0.01
L1_RATIO = 0.5


def changed(spec: LogisticSpec, changes: Mapping[str, Any]) -> LogisticSpec:
    """The spec with some choices changed and those that hang on them settled."""
    # Round by the model first: a list of dicts and a tuple of records are the same features.
    values = spec.model_dump(mode="json") | _plain(changes)
    for settle in (_roles, _mode, _penalty, _references, _unseen, _threshold):
        values |= settle(values, changes)
    return checked(values)


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    plain = dict(changes)
    if "features" in plain:
        plain["features"] = [
            dict(item) if isinstance(item, Mapping) else item.model_dump(mode="json")
            for item in plain["features"]
        ]
    return plain


def _roles(values: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A column's newest role takes it out of its older ones."""
    settled: dict[str, Any] = {}
    taken = {
        name
        for field in ("target", "time_column", "group_column")
        if field in changes and (name := changes[field]) is not None
    }
    if "ignored" in changes:
        taken.update(changes["ignored"])
    if "features" not in changes:
        settled["features"] = [item for item in values["features"] if item["name"] not in taken]
    else:
        taken.update(item["name"] for item in values["features"])
    if "ignored" not in changes:
        settled["ignored"] = [name for name in values["ignored"] if name not in taken]
    for field, split in (("time_column", Split.TIME), ("group_column", Split.GROUP)):
        if field not in changes and values[field] in taken:
            settled[field] = None
        is_gone = (settled | {field: settled.get(field, values[field])})[field] is None
        if is_gone and values["split"] == split and "split" not in changes:
            settled["split"] = Split.STRATIFIED
    return settled


def _mode(values: dict[str, Any], _changes: Mapping[str, Any]) -> dict[str, Any]:
    if values["mode"] == Mode.EXPLAIN:
        return {"penalty": "none", "C": None, "class_weight": "none"}
    settled: dict[str, Any] = {}
    if values["penalty"] == Penalty.NONE:
        settled["penalty"] = Penalty.L2
    if values["C"] is None:
        settled["C"] = "search"
    return settled


def _penalty(values: dict[str, Any], _changes: Mapping[str, Any]) -> dict[str, Any]:
    is_mixed = values["penalty"] == Penalty.ELASTIC_NET
    settled = {"l1_ratio": (values["l1_ratio"] or L1_RATIO) if is_mixed else None}
    if values["penalty"] in list(Penalty):
        fitting = SOLVERS[Penalty(values["penalty"])]
        if values["solver"] not in fitting:
            settled["solver"] = fitting[0]
    return settled


def _references(values: dict[str, Any], _changes: Mapping[str, Any]) -> dict[str, Any]:
    def settled(item: dict[str, Any]) -> dict[str, Any]:
        may_have = values["mode"] == Mode.EXPLAIN and item.get("kind") == "categorical"
        return item if may_have else item | {"reference": None}

    return {"features": [settled(item) for item in values["features"]]}


def _unseen(values: dict[str, Any], _changes: Mapping[str, Any]) -> dict[str, Any]:
    pools = values["unseen"] == Unseen.OTHER
    return {"rare_share": (values["rare_share"] or RARE_SHARE) if pools else None}


def _threshold(values: dict[str, Any], _changes: Mapping[str, Any]) -> dict[str, Any]:
    is_fixed = values["threshold"] == Threshold.FIXED
    by_costs = values["threshold"] == Threshold.COSTS

    def kept(field: str, *, applies: bool, default: float) -> Any:
        if not applies:
            return None
        return default if values[field] is None else values[field]

    return {
        "threshold_value": kept("threshold_value", applies=is_fixed, default=0.5),
        "cost_false_positive": kept("cost_false_positive", applies=by_costs, default=1.0),
        "cost_false_negative": kept("cost_false_negative", applies=by_costs, default=1.0),
    }
