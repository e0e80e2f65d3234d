"""What lead scoring is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from engine.catalog.algorithms.lead_scoring import kernel
from engine.catalog.asking import MOST_COLUMNS, ModelId, Row
from engine.catalog.model import About, Learns, Reason, Record
from engine.models.model import Method, ModelKind

ABOUT = About(
    slug="lead-scoring",
    title="Lead scoring",
    summary="Which leads to call first, and what speaks for them.",
    keywords=("sales", "prospect", "marketing", "ranking", "conversion"),
    icon="call",
    learns=Learns(
        kind=ModelKind.CLASSIFICATION,
        method=Method.LOGISTIC,
        data="One row for each past lead, with a column that says whether it bought.",
    ),
)

MOST_OTHERS = 500
Count = Annotated[int, Field(ge=0, le=kernel.MOST_COUNT)]
Cents = Annotated[int, Field(ge=1, le=kernel.MOST_CENTS)]
Points = Annotated[int, Field(ge=0, le=kernel.MOST_POINTS)]
Tier = Literal["cold", "warm", "hot"]
TIERS: tuple[Tier, ...] = ("cold", "warm", "hot")


class LeadFacts(Record):
    """A lead; what is not known is left out, and adds nothing."""

    days_since_activity: int = Field(
        ge=0, le=kernel.MOST_DAYS, description="Days since its last sign of life.", examples=[3]
    )
    employees: int | None = Field(
        default=None, ge=0, le=kernel.MOST_EMPLOYEES, description="Of the company."
    )
    budget_cents: Cents | None = Field(default=None, description="Said by the lead, in cents.")
    price_cents: Cents | None = Field(default=None, description="Of what it looks at, in cents.")
    is_decision_maker: bool = Field(default=False, description="Whether the person decides.")
    is_target_industry: bool = Field(default=False, description="Whether you look for such.")
    is_target_region: bool = Field(default=False, description="Whether you sell there.")
    visits_last_30_days: Count = Field(default=0, description="Visits of your site.")
    mails_opened_last_30_days: Count = Field(default=0, description="Mails of yours opened.")
    pricing_visits_last_30_days: Count = Field(
        default=0, description="Visits of the page with the prices."
    )
    has_asked_for_demo: bool = Field(default=False, description="Whether it wants to be shown.")
    has_trial: bool = Field(default=False, description="Whether it began a trial.")
    has_unsubscribed: bool = Field(default=False, description="Whether it cancelled your mails.")
    has_free_mail_address: bool = Field(
        default=False, description="Whether the address is of a free provider."
    )


class LeadRequest(Record):
    """Either a lead for the stated points, or a row for a model of your own."""

    model_config = ConfigDict(protected_namespaces=())

    lead: LeadFacts | None = Field(default=None, description="For the stated points.")
    others: tuple[LeadFacts, ...] = Field(
        default=(), max_length=MOST_OTHERS, description="Other leads that wait for a call."
    )
    model_id: ModelId | None = Field(default=None, description="A model trained in the studio.")
    row: Row | None = Field(
        default=None, max_length=MOST_COLUMNS, description="Cells by column, for the model."
    )
    other_rows: tuple[Annotated[Row, Field(max_length=MOST_COLUMNS)], ...] = Field(
        default=(), max_length=MOST_OTHERS, description="Rows of other leads, for the model."
    )
    base_rate_bp: int = Field(
        default=1_000,
        ge=1,
        le=kernel.MOST_BP,
        description=(
            "The part of your leads that usually buys, in basis points: a lead that the model "
            "finds just as likely has 50 points. Not used by the stated points."
        ),
    )


class LeadAnswer(Record):
    """A score, why, and whom to call first."""

    model_config = ConfigDict(protected_namespaces=())

    score: Points = Field(description="Of the lead that was asked about.")
    tier: Tier = Field(description="cold below 40, warm below 70, hot.")
    reasons: Annotated[tuple[Reason, ...], Field(max_length=30)] = Field(
        description="Their points add up to the score."
    )
    call_order: Annotated[tuple[int, ...], Field(max_length=MOST_OTHERS + 1)] = Field(
        description="Whom to call first: 0 is the lead itself, 1 the first of the others."
    )
    scores: Annotated[tuple[Points, ...], Field(max_length=MOST_OTHERS + 1)] = Field(
        description="Of the lead itself, then of the others as they came."
    )
    source: Literal["default", "model"] = Field(description="What gave the score.")
    probability_bp: int | None = Field(
        default=None, description="What the model said, in basis points; null of the default."
    )
    model_version: str | None = Field(default=None, description="Null of the default.")


Request = LeadRequest
Answer = LeadAnswer
