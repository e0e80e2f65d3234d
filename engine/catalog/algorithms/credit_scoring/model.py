"""What credit scoring is asked, and what it answers."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from engine.catalog.algorithms.credit_scoring import kernel
from engine.catalog.algorithms.credit_scoring.applicant import CreditApplicant
from engine.catalog.asking import ModelId, Row
from engine.catalog.model import About, Learns, Reason, Record
from engine.models.model import Method, ModelKind

ABOUT = About(
    slug="credit-scoring",
    title="Credit scoring",
    summary="A score from 300 to 850 for a loan asked for, and the points of each fact.",
    keywords=("loan", "default", "scorecard", "risk", "lending", "bank"),
    icon="credit_score",
    learns=Learns(
        kind=ModelKind.CLASSIFICATION,
        method=Method.LOGISTIC,
        data="One row for each past loan, with a column that says whether it was paid back.",
    ),
)


class CreditRequest(Record):
    """Either an applicant for the fitted points, or a row for a model of your own."""

    model_config = ConfigDict(protected_namespaces=())

    applicant: CreditApplicant | None = Field(default=None, description="For the fitted points.")
    model_id: ModelId | None = Field(default=None, description="A model trained in the studio.")
    row: Row | None = Field(
        default=None, max_length=2_000, description="Cells by column, for the model."
    )
    is_positive_good: bool = Field(
        default=False,
        description="Whether the positive class of the model is paying back; else it is a default.",
    )


Band = Literal["low risk", "moderate risk", "elevated risk", "high risk"]
BANDS: tuple[Band, ...] = ("low risk", "moderate risk", "elevated risk", "high risk")


class CreditAnswer(Record):
    """A score, and the points that it is made of."""

    model_config = ConfigDict(protected_namespaces=())

    score: int = Field(ge=kernel.LEAST, le=kernel.MOST, description="850 is the best.")
    band: Band = Field(description="Low risk from 700 on, moderate from 620, elevated from 540.")
    default_probability_bp: int = Field(
        ge=0, le=kernel.WHOLE_BP, description="How likely it is not paid back, in basis points."
    )
    reasons: tuple[Reason, ...] = Field(
        max_length=20, description="Their points add up to the score; the costliest first."
    )
    source: Literal["default", "model"] = Field(description="What gave the score.")
    model_version: str | None = Field(default=None, description="Null of the default.")


Request = CreditRequest
Answer = CreditAnswer
