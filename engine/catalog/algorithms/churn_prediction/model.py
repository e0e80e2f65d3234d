"""What churn prediction is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from engine.catalog.algorithms.churn_prediction import kernel
from engine.catalog.asking import MOST_COLUMNS, ModelId, Row
from engine.catalog.model import About, Learns, Reason, Record
from engine.models.model import Method, ModelKind

ABOUT = About(
    slug="churn-prediction",
    title="Churn prediction",
    summary="How likely a customer is to leave, why, and whether an offer pays.",
    keywords=("retention", "customer", "subscription", "attrition", "telecom"),
    icon="person_remove",
    learns=Learns(
        kind=ModelKind.CLASSIFICATION,
        method=Method.LOGISTIC,
        data="One row for each customer, with a column that says whether they left.",
    ),
)

Contract = Literal["by_month", "one_year", "two_years"]
CONTRACTS: tuple[Contract, ...] = ("by_month", "one_year", "two_years")
Internet = Literal["none", "dsl", "fiber"]
INTERNETS: tuple[Internet, ...] = ("none", "dsl", "fiber")
Payment = Literal["electronic_check", "mailed_check", "bank_transfer", "credit_card"]
Tier = Literal["low", "medium", "high", "very high"]
TIERS: tuple[Tier, ...] = ("low", "medium", "high", "very high")


class ChurnCustomer(Record):
    """A customer of a telephone and internet company."""

    tenure_months: int = Field(
        ge=0, le=kernel.MOST_MONTHS, description="Whole months as a customer.", examples=[3]
    )
    contract: Contract = Field(description="How long the contract runs.", examples=["by_month"])
    internet: Internet = Field(default="none", description="By which line, if any.")
    pays_by: Payment = Field(
        default="credit_card", description="Only the electronic check has points."
    )
    is_paperless: bool = Field(default=False, description="Whether bills come by mail no more.")
    is_senior: bool = Field(default=False, description="Whether the customer is 65 or older.")
    has_dependents: bool = Field(default=False, description="Whether others live on the income.")
    has_phone: bool = Field(default=True, description="Whether there is a telephone.")
    has_multiple_lines: bool = Field(default=False, description="Whether there are several lines.")
    has_online_security: bool = Field(default=False, description="Whether it is booked.")
    has_online_backup: bool = Field(default=False, description="Whether it is booked.")
    has_tech_support: bool = Field(default=False, description="Whether it is booked.")
    has_streaming_tv: bool = Field(default=False, description="Whether it is booked.")
    has_streaming_movies: bool = Field(default=False, description="Whether it is booked.")


class ChurnOffer(Record):
    """Something that may keep a customer."""

    value_cents: int = Field(
        ge=1, le=kernel.MOST_CENTS, description="What a customer who stays is worth, in cents."
    )
    cost_cents: int = Field(
        ge=0, le=kernel.MOST_CENTS, description="What the offer costs, whoever gets it, in cents."
    )
    save_rate_bp: int = Field(
        ge=1,
        le=kernel.MOST_BP,
        description="Of those who would leave, the part that it keeps, in basis points.",
    )


class ChurnRequest(Record):
    """Either a customer for the stated scorecard, or a row for a model of your own."""

    model_config = ConfigDict(protected_namespaces=())

    customer: ChurnCustomer | None = Field(default=None, description="For the stated scorecard.")
    model_id: ModelId | None = Field(default=None, description="A model trained in the studio.")
    row: Row | None = Field(
        default=None, max_length=MOST_COLUMNS, description="Cells by column, for the model."
    )
    offer: ChurnOffer | None = Field(default=None, description="To be weighed, if there is one.")


class ChurnOfferAnswer(Record):
    """Whether an offer pays."""

    is_worth: bool = Field(description="Whether it is expected to bring at least what it costs.")
    expected_gain_cents: int = Field(description="Its cost taken off; negative where it loses.")
    break_even_bp: int | None = Field(
        description="From which probability on it pays, in basis points; null if never."
    )


class ChurnAnswer(Record):
    """How likely the customer is to leave, and why."""

    model_config = ConfigDict(protected_namespaces=())

    probability_bp: int = Field(
        ge=0, le=kernel.MOST_BP, description="That the customer leaves, in basis points."
    )
    tier: Tier = Field(
        description="low below 1,500 basis points, medium below 3,500, high below 6,000, very high."
    )
    reasons: Annotated[tuple[Reason, ...], Field(max_length=40)] = Field(
        description="Basis points that add up to the probability, the base first."
    )
    offer: ChurnOfferAnswer | None = Field(default=None, description="Null if none was asked.")
    source: Literal["default", "model"] = Field(description="What gave the probability.")
    log_odds_milli: int | None = Field(
        default=None, description="The scorecard's sum, in thousandths; null of a model."
    )
    model_version: str | None = Field(default=None, description="Null of the default.")


Request = ChurnRequest
Answer = ChurnAnswer
