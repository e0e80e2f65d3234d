"""What sentiment analysis is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.catalog.model import About, Reason, Record

ABOUT = About(
    slug="sentiment-analysis",
    title="Sentiment analysis",
    summary="Whether a short English text is positive or negative, and which words say so.",
    keywords=("text", "opinion", "review", "social media", "emotion", "VADER"),
    icon="sentiment_satisfied",
)

MOST_CHARS = 5_000
Label = Literal["negative", "neutral", "positive"]
LABELS: dict[int, Label] = {-1: "negative", 0: "neutral", 1: "positive"}


class SentimentRequest(Record):
    """A text."""

    text: str = Field(
        max_length=MOST_CHARS,
        description="English, such as people write to each other.",
        examples=["The food was great, but the waiter was sooo rude :("],
    )


class SentimentAnswer(Record):
    """How a text sounds, and why."""

    label: Label = Field(description="neutral between compounds of -0.05 and 0.05.")
    compound: float = Field(ge=-1, le=1, description="From -1 negative to 1 positive.")
    valence_milli: int = Field(
        description="The sum that the compound is made from, in thousandths of a word's valence."
    )
    reasons: Annotated[tuple[Reason, ...], Field(max_length=MOST_CHARS)] = Field(
        description="Words in their order, then marks, in thousandths; they add up to the valence."
    )
    words: int = Field(ge=0, description="How many the text was taken apart into.")
    known_words: int = Field(ge=0, description="How many of them the lexicon has.")


Request = SentimentRequest
Answer = SentimentAnswer
