"""Collaborative recommendation: what it takes and what it says."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from engine.catalog.asking import ModelId, Row
from engine.catalog.model import About, Learns, Reason, Record
from engine.models.model import Method, ModelKind

MOST_INTERACTIONS: Final = 50_000
MOST_TAKEN: Final = 1_000
MOST_OF_USER: Final = 10_000
MOST_ANSWERED: Final = 100
STRONGEST: Final = 1e6

ABOUT = About(
    slug="recommendation-collab",
    title="Recommendations",
    summary="What may suit somebody next, by what others took together with it.",
    keywords=("collaborative filtering", "cross-selling", "items", "users", "EASE"),
    icon="recommend",
    learns=Learns(
        kind=ModelKind.RECOMMENDATION,
        method=Method.ITEM_NEIGHBOURS,
        data="Rows with who took something and what; perhaps how much it counts.",
        sources=("model_id", "row", "items"),
    ),
)

Name = Annotated[str, Field(min_length=1, max_length=200, coerce_numbers_to_str=True)]
Strength = Annotated[float, Field(gt=0, le=STRONGEST)]
Interaction = tuple[Name, Name] | tuple[Name, Name, Strength]


class RecommendationRequest(Record):
    """Who took what, and for whom something is wanted; or a model that the studio trained."""

    interactions: tuple[Interaction, ...] | None = Field(
        None,
        min_length=1,
        max_length=MOST_INTERACTIONS,
        description="Who took what, each [user, item] or [user, item, strength above 0].",
        examples=[[["ann", "tea"], ["ann", "honey"], ["ben", "tea", 2.0]]],
    )
    user: Name | None = Field(
        None, description="For whom: one of the interactions; others get what is popular."
    )
    items: tuple[Name, ...] | None = Field(
        None, max_length=MOST_TAKEN, description="Instead of a user: what somebody took."
    )
    count: int = Field(10, ge=1, le=MOST_ANSWERED, description="How many items at the most.")
    model_id: ModelId | None = Field(
        None, description="Instead of interactions: a recommendation model of the studio."
    )
    row: Row | None = Field(
        None, description="With model_id: the user, by the name of the dataset's column."
    )


class RecommendedItem(Record):
    """One item, and what speaks for it."""

    item: str = Field(description="As the interactions name it.")
    score: int = Field(description="How well it suits, in millionths; of a fallback, its users.")
    reasons: tuple[Reason, ...] = Field(
        description="What was taken and speaks for it; the points add up to the score."
    )
    seen_in: int | None = Field(
        description="An interaction that names it, from 0; null where a model answered."
    )


class RecommendationAnswer(Record):
    """Items, the best first."""

    items: tuple[RecommendedItem, ...] = Field(description="None of them was taken before.")
    taken: tuple[str, ...] = Field(description="What is known to have been taken before.")
    is_fallback: bool = Field(
        description="Whether nothing is known of this taste, so that popular items are named."
    )
    method: Literal["ease", "popularity", "model"] = Field(description="What ranked them.")
    source: Literal["default", "model"] = Field(description="What answered.")
    model_version: str | None = Field(None, description="Of the model that answered.")


Request = RecommendationRequest
Answer = RecommendationAnswer
