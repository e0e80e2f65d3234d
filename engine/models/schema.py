"""What a row for a model must look like, as a JSON Schema."""

from __future__ import annotations

from typing import Any

from engine.models.artifact import Artifact, People, Timeline
from engine.models.design import MISSING
from engine.models.estimators import CategoricalColumn, Centres, Linear, Trees

_SHOWN = 50
Schema = dict[str, Any]


def of(artifact: Artifact) -> Schema:
    """The schema of one row; names and categories in it are hostile text."""
    if artifact.timeline is not None:
        return _whole(_moments(artifact.timeline), anyOf=[
            {"required": ["step"]}, {"required": [artifact.timeline.column]},
        ])  # fmt: skip
    if artifact.people is not None:
        return _whole(_people(artifact.people), anyOf=[
            {"required": ["items"]}, {"required": [artifact.people.user_column]},
        ])  # fmt: skip
    columns = _columns(artifact)
    return _whole(columns, required=list(columns))


def _whole(properties: dict[str, Schema], **more: Any) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
        **more,
    }


def _columns(artifact: Artifact) -> dict[str, Schema]:
    assert isinstance(artifact.estimator, Linear | Trees | Centres)  # noqa: S101 - rows of a table
    found: dict[str, Schema] = {}
    for feature, column in zip(artifact.features, artifact.estimator.design.columns, strict=True):
        if isinstance(column, CategoricalColumn):
            known = [level for level in (*column.levels, *column.rare) if level != MISSING]
            found[feature.name] = {
                "type": ["string", "number", "boolean", "null"],
                "description": "A category; others than those met in training are counted.",
                "examples": known[:_SHOWN],
            }
        else:
            found[feature.name] = {
                "type": ["number", "string", "null"],
                "description": "A number; a text is read as the dataset's cells were.",
                "examples": [column.fill],
            }
    return found


def _moments(line: Timeline) -> dict[str, Schema]:
    last = len(line.values) - 1
    ends = [line.clock.moment(last + step) for step in (1, line.horizon)]
    return {
        "step": {
            "type": "integer",
            "minimum": 1,
            "maximum": line.horizon,
            "description": "Steps after the last known one.",
        },
        line.column: {
            "type": "string",
            "description": f"A moment, from {ends[0]} to {ends[1]}.",
            "examples": ends,
        },
    }


def _people(people: People) -> dict[str, Schema]:
    return {
        people.user_column: {
            "type": ["string", "integer"],
            "description": "A user; one that training did not meet gets what is popular.",
        },
        "items": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Items that somebody took, in place of a user.",
        },
        "count": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10},
    }
