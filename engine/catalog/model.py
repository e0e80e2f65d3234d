"""An algorithm of the catalog: what it is, what it takes, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from engine.models.model import Answers, Method, ModelKind


class Record(BaseModel):
    """A frozen record; unknown fields are mistakes, and numbers are finite."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Reason(Record):
    """What one fact added to a score.

    Attributes:
        name: Of the field, or of the column, that it speaks of; of a column it is hostile text.
        words: For a person, one sentence.
        points: How much it added; the points of all reasons add up to the score.
    """

    name: str
    words: str
    points: float = Field(description="What it added, in the unit of the score.")


@dataclass(frozen=True, slots=True)
class Learns:
    """How an algorithm learns from a user's own rows, by a training of the studio.

    Attributes:
        kind: Of the model to train.
        method: How it is fitted.
        data: What the rows must hold, one sentence.
        sources: The fields of a request through which a trained model is asked.
    """

    kind: ModelKind
    method: Method
    data: str
    sources: tuple[str, ...] = ("model_id", "row")


@dataclass(frozen=True, slots=True)
class About:
    """What an algorithm is, for a person who chooses.

    Attributes:
        slug: Its name in addresses.
        title: Its name on a screen.
        summary: What it answers, one sentence of at most 90 characters.
        keywords: Other words that people look for it by.
        icon: The name of a Material symbol.
        learns: How it learns from own rows; None for one that does not.
        most_at_once: How many requests one batch may hold.
    """

    slug: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    icon: str
    learns: Learns | None = None
    most_at_once: int = 1_000


class AskModel(Protocol):
    """Asks a model that the studio trained; refuses as the model service does."""

    def __call__(self, model_id: str, rows: Sequence[Mapping[str, Any]]) -> Answers:
        """One prediction for each row, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class Example:
    """A request to begin with.

    Attributes:
        title: What it shows, a few words.
        request: As JSON.
    """

    title: str
    request: dict[str, Any]


AnswerT_co = TypeVar("AnswerT_co", bound=Record, covariant=True)


class Executed(Record, Generic[AnswerT_co]):
    """An answer, and what was looked at before it was given."""

    algorithm: str = Field(description="The slug.")
    answer: AnswerT_co
    checked: tuple[str, ...] = Field(description="The promises that this very answer keeps.")
    milliseconds: float = Field(description="How long it took.")
