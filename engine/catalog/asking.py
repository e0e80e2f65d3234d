"""Asking a trained model for one row, in place of an algorithm's own default."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any

from pydantic import Field

from engine.catalog.model import AskModel
from engine.errors import InvalidInput
from engine.models.model import Answers, ModelKind

MOST_COLUMNS = 2_000
MOST_CHARS = 10_000
_WIDEST_INT = 10**18  # beyond it, a whole number is taken as a float
_WIDEST = 1e300

Cell = (
    bool
    | Annotated[int, Field(ge=-_WIDEST_INT, le=_WIDEST_INT)]
    | Annotated[float, Field(ge=-_WIDEST, le=_WIDEST)]
    | Annotated[str, Field(max_length=MOST_CHARS)]
    | None
)
"""A number, a text, or null where nothing is known."""

ColumnName = Annotated[str, Field(max_length=1_000)]
Row = dict[ColumnName, Cell]
ModelId = Annotated[str, Field(min_length=1, max_length=64)]


def is_own(own: object, name: str, model_id: str | None, row: Row | None) -> bool:
    """Whether the default is asked; exactly one of the default's input and a model may be there.

    Args:
        own: The default's input.
        name: Of the field that holds it.
        model_id: Of a model that the studio trained.
        row: What it is asked about.

    Raises:
        InvalidInput: Neither is there, or both are, or one half of a model's question is missing.
    """
    asks_model = model_id is not None or row is not None
    if (own is not None) == asks_model or (model_id is None) != (row is None):
        raise InvalidInput(
            f"The request must hold either “{name}” or both “model_id” and “row”.",
            f"Send “{name}” for the default, or “model_id” and “row” for a model of your own.",
        )
    return own is not None


def ask_one(
    ask: AskModel, model_id: str, row: Row, kinds: Collection[ModelKind]
) -> tuple[Answers, dict[str, Any]]:
    """What a model says of one row: its answer as a whole, and its prediction.

    Raises:
        InvalidInput: The model is of a kind that cannot answer this.
    """
    answers = ask(model_id, [row])
    if answers.kind not in kinds:
        raise InvalidInput(
            f"The model is one of {answers.kind.value}.",
            f"Name a model of {' or '.join(kind.value for kind in kinds)}.",
        )
    return answers, answers.predictions[0]
