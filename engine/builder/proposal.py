"""Sound first choices for a table."""

from __future__ import annotations

from collections.abc import Sequence

from engine.builder.model import (
    ColumnSummary,
    Feature,
    Kind,
    LogisticSpec,
    Mode,
    Penalty,
    Solver,
)
from engine.errors import InvalidInput

MOST_CLASSES = 20
# Beyond this a search of C, repeated in every fold, may outlast a run's time; the penalty also
# matters little there. The form still offers it.
SEARCHABLE_ROWS = 20_000
NUMBERS = {"integer", "number"}
LEVELS = {"boolean", "category"}
# A two-valued target usually says which value is the one looked for.
POSITIVE_WORDS = ("1", "yes", "true", "y", "t", "positive", "pos", "ja", "oui", "si", "sì", "sí")


def propose(
    columns: Sequence[ColumnSummary], target: str, *, positive: str | None, mode: Mode
) -> LogisticSpec:
    """Sound first choices; refuses when the target cannot be one or nothing can be learned."""
    answer = _answer(columns, target)
    features = [
        Feature(name=column.name, kind=kind)
        for column in columns
        if column.name != target and (kind := _kind(column)) is not None
    ]
    if not features:
        raise InvalidInput(
            "No column can be a feature: the others are empty, constant, ids or free text.",
            "Upload a table with at least one number or category beside the target.",
        )
    chosen = {feature.name for feature in features}
    explains = mode == Mode.EXPLAIN
    return LogisticSpec(
        target=target,
        positive=positive or _positive(answer),
        features=tuple(features),
        ignored=tuple(
            column.name
            for column in columns
            if column.name != target and column.name and column.name not in chosen
        ),
        mode=mode,
        penalty=Penalty.NONE if explains else Penalty.L2,
        C=None if explains else ("search" if answer.rows <= SEARCHABLE_ROWS else 1.0),
        solver=Solver.NEWTON_CHOLESKY if explains else Solver.LBFGS,
    )


def _answer(columns: Sequence[ColumnSummary], target: str) -> ColumnSummary:
    found = [column for column in columns if column.name == target]
    if len(found) != 1:
        raise InvalidInput(
            f"The table has {len(found)} columns named {target!r}.", "Choose one of its columns."
        )
    if found[0].distinct < 2:
        raise InvalidInput(
            f"The target {target!r} has fewer than two values.",
            "Choose a column with two classes.",
        )
    if found[0].distinct > MOST_CLASSES:
        raise InvalidInput(
            f"The target {target!r} has {found[0].distinct} values: it is not a class.",
            "Choose a column with two classes.",
        )
    return found[0]


def _kind(column: ColumnSummary) -> Kind | None:
    if column.is_constant or column.is_id_like or not column.name:
        return None
    if column.type in NUMBERS:
        return Kind.NUMERIC
    return Kind.CATEGORICAL if column.type in LEVELS else None


def _positive(answer: ColumnSummary) -> str:
    """A value that says yes, else the rarest: the one that is usually looked for."""
    for level, _ in answer.levels:
        if level.lower() in POSITIVE_WORDS:
            return level
    return answer.levels[-1][0]
