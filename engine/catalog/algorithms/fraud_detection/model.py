"""What fraud detection is asked, and what it answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from engine.catalog.algorithms.fraud_detection import kernel
from engine.catalog.asking import ModelId, Row
from engine.catalog.model import About, Learns, Reason, Record
from engine.models.model import Method, ModelKind

ABOUT = About(
    slug="fraud-detection",
    title="Fraud detection",
    summary="How much speaks for fraud in a payment, and what does.",
    keywords=("payment", "risk", "card", "chargeback", "anomaly"),
    icon="gpp_maybe",
    learns=Learns(
        kind=ModelKind.CLASSIFICATION,
        method=Method.LOGISTIC,
        data="One row for each past payment, with a column that says whether it was fraud.",
    ),
)


class FraudPayment(Record):
    """A payment; what is not known is left out, and adds nothing."""

    amount_cents: int = Field(
        ge=0, le=kernel.MOST_CENTS, description="What is paid, in cents.", examples=[12_900]
    )
    usual_amount_cents: int | None = Field(
        default=None,
        ge=1,
        le=kernel.MOST_CENTS,
        description="The payer's mean amount over the last 30 days, in cents; null if unknown.",
        examples=[4_200],
    )
    payments_last_hour: int = Field(
        default=0,
        ge=0,
        le=kernel.MOST_PAYMENTS,
        description="The payer's payments in the hour before this one.",
    )
    payments_last_day: int = Field(
        default=0,
        ge=0,
        le=kernel.MOST_PAYMENTS,
        description="The payer's payments in the 24 hours before this one.",
    )
    failed_attempts_last_day: int = Field(
        default=0,
        ge=0,
        le=kernel.MOST_ATTEMPTS,
        description="Payments of this payer that were declined in the 24 hours before.",
    )
    is_new_device: bool = Field(
        default=False, description="Whether the payer uses this device for the first time."
    )
    is_country_mismatch: bool = Field(
        default=False, description="Whether the card is of another country than the buyer's."
    )
    hour_of_day: int | None = Field(
        default=None, ge=0, le=23, description="The hour by the payer's clock; null if unknown."
    )
    account_age_days: int | None = Field(
        default=None,
        ge=0,
        le=kernel.MOST_DAYS,
        description="Whole days since the account was opened; null if unknown.",
    )
    payee_fraud_bp: int | None = Field(
        default=None,
        ge=0,
        le=kernel.MOST_BP,
        description=(
            "Of the payee's payments in the last 30 days whose outcome is known, the part that was "
            "fraud, in basis points; null if unknown."
        ),
    )


class FraudRequest(Record):
    """Either a payment for the stated points, or a row for a model of your own."""

    model_config = ConfigDict(protected_namespaces=())

    payment: FraudPayment | None = Field(default=None, description="For the stated points.")
    model_id: ModelId | None = Field(default=None, description="A model trained in the studio.")
    row: Row | None = Field(
        default=None, max_length=2_000, description="Cells by column, for the model."
    )
    threshold: int = Field(
        default=kernel.HIGH,
        ge=0,
        le=kernel.MOST_POINTS,
        description="From which score on the payment is flagged.",
    )


Band = Literal["low", "elevated", "high", "critical"]
BANDS: tuple[Band, ...] = ("low", "elevated", "high", "critical")


class FraudAnswer(Record):
    """A score, what is to be done, and why."""

    model_config = ConfigDict(protected_namespaces=())

    score: int = Field(ge=0, le=kernel.MOST_POINTS, description="0 nothing speaks for fraud.")
    band: Band = Field(description="low below 25, elevated below 50, high below 80, critical.")
    is_flagged: bool = Field(description="Whether the score reaches the threshold.")
    threshold: int = Field(description="As asked.")
    reasons: Annotated[tuple[Reason, ...], Field(max_length=20)] = Field(
        description="Their points add up to the score; the strongest first."
    )
    source: Literal["default", "model"] = Field(description="What gave the score.")
    probability_bp: int | None = Field(
        default=None, description="What the model said, in basis points; null of the default."
    )
    model_version: str | None = Field(default=None, description="Null of the default.")


Request = FraudRequest
Answer = FraudAnswer
