"""What a reader should know of a model before they believe it."""

from __future__ import annotations

from typing import Any

from engine.datasets.model import Dataset, QualityReport
from engine.models.model import Wish
from engine.models.training import Trained

Card = dict[str, Any]
LIMITS = (
    "The numbers are of rows held out before anything was fitted, the cleaning included.",
    "What the target's own cells mean was read from the whole upload.",
    "It knows only rows like those of its dataset: a shift in the data is not noticed by itself.",
    "Contributions tell how the model weighs columns, not what would happen if one were changed.",
)


def write(wish: Wish, dataset: Dataset, report: QualityReport, trained: Trained) -> Card:
    """The card as plain values; names and categories in it are hostile text."""
    prepared, envelope = trained.prepared, trained.envelope
    roles: dict[str, str] = {feature.name: feature.kind for feature in prepared.features}
    if prepared.target is not None:
        roles[prepared.target] = "target"
    return {
        "kind": wish.kind,
        "algorithm": wish.algorithm,
        "options": wish.options.model_dump(mode="json", exclude_none=True),
        "data": {
            "dataset_id": dataset.id,
            "name": dataset.name,
            "raw_sha256": dataset.raw_sha256,
            "data_quality_score": report.data_quality_score,
            "rows": report.final_rows,
            "rows_without_target": prepared.dropped_rows,
            "training_rows": len(prepared.train[0]),
            "held_out_rows": len(prepared.test[0]),
            "split": "newest rows held out" if prepared.is_split_by_time else "random",
            "accepted_risks": [risk.problem for risk in dataset.accepted_risks],
        },
        "columns": [{"name": name, "role": role} for name, role in roles.items()],
        "left_out": [{"name": name, "reason": why} for name, why in prepared.left_out.items()],
        "cleaning": [step.id for step in prepared.recipe.steps if step.is_enabled],
        "classes": list(prepared.classes),
        "positive": trained.artifact.positive,
        "threshold": trained.artifact.threshold,
        **trained.more,
        "notes": list(trained.notes),
        "limits": list(LIMITS),
        "versions": envelope.versions,
        "widest_gap": trained.gap,
        "envelope": envelope.model_dump(mode="json"),
    }
