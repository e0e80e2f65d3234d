"""What a reader should know of a model before they believe it."""

from __future__ import annotations

from typing import Any

from engine.datasets.model import Dataset, QualityReport
from engine.models.model import Wish
from engine.models.training import Trained

Card = dict[str, Any]


def write(wish: Wish, dataset: Dataset, report: QualityReport, trained: Trained) -> Card:
    """The card as plain values; names and categories in it are hostile text."""
    facts, verdict, made = trained.facts, trained.verdict, trained.artifact
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
            "rows_without_target": facts.dropped_rows,
            "training_rows": facts.training_rows,
            "held_out_rows": facts.held_out_rows,
            "split": facts.split,
            "accepted_risks": [risk.problem for risk in dataset.accepted_risks],
        },
        "columns": [{"name": name, "role": role} for name, role in facts.roles.items()],
        "left_out": [{"name": name, "reason": why} for name, why in facts.left_out.items()],
        "cleaning": [step.id for step in made.recipe.steps if step.is_enabled],
        "classes": list(made.classes),
        "positive": made.positive,
        "threshold": made.threshold,
        **verdict.more,
        "notes": list(trained.notes),
        "limits": list(facts.limits),
        "versions": trained.envelope.versions,
        "widest_gap": verdict.gap,
        "envelope": trained.envelope.model_dump(mode="json"),
    }
