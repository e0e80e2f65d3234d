"""What a row for a model must look like, as a JSON Schema."""

from __future__ import annotations

from typing import Any

from engine.models.artifact import Artifact, CategoricalColumn

_SHOWN = 50


def of(artifact: Artifact) -> dict[str, Any]:
    """The schema of one row; names and categories in it are hostile text."""
    columns = zip(artifact.features, artifact.estimator.design.columns, strict=True)
    properties: dict[str, dict[str, Any]] = {}
    for feature, column in columns:
        if isinstance(column, CategoricalColumn):
            known = [level for level in (*column.levels, *column.rare) if level != "(missing)"]
            properties[feature.name] = {
                "type": ["string", "number", "boolean", "null"],
                "description": "A category; others than those met in training are counted.",
                "examples": known[:_SHOWN],
            }
        else:
            properties[feature.name] = {
                "type": ["number", "string", "null"],
                "description": "A number; a text is read as the dataset's cells were.",
                "examples": [column.fill],
            }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }
