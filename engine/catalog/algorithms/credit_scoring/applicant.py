"""Who asks for a loan, and for which."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.catalog.algorithms.credit_scoring import kernel
from engine.catalog.model import Record

Home = Literal["owner", "rent", "parents", "private", "other"]
Job = Literal["fixed", "freelance", "part_time", "other"]
HOMES: tuple[Home, ...] = ("owner", "rent", "parents", "private", "other")
JOBS: tuple[Job, ...] = ("fixed", "freelance", "part_time", "other")
Cents = Annotated[int, Field(ge=0, le=kernel.MOST_CENTS)]


class CreditApplicant(Record):
    """Who asks for a loan, and for which; neither age nor sex nor marital status is asked for."""

    seniority_years: int = Field(
        ge=0, le=kernel.MOST_YEARS, description="Whole years at the present work.", examples=[4]
    )
    home: Home = Field(description="How the applicant lives.", examples=["rent"])
    job: Job = Field(description="The kind of work.", examples=["fixed"])
    has_records: bool = Field(description="Whether earlier payments are known to have failed.")
    monthly_income_cents: int | None = Field(
        default=None,
        ge=1,
        le=kernel.MOST_CENTS,
        description="In cents; null if unknown, which has points of its own.",
        examples=[210_000],
    )
    monthly_expenses_cents: Cents = Field(
        description="Of the household, in cents.", examples=[90_000]
    )
    assets_cents: Cents = Field(default=0, description="What is owned, in cents; 0 if nothing.")
    debts_cents: Cents = Field(default=0, description="What is owed already, in cents.")
    amount_cents: int = Field(
        ge=1, le=kernel.MOST_CENTS, description="What is to be borrowed, in cents.",
        examples=[800_000],
    )  # fmt: skip
    price_cents: int = Field(
        ge=1, le=kernel.MOST_CENTS, description="Of what is bought with it, in cents.",
        examples=[1_100_000],
    )  # fmt: skip
    term_months: int = Field(
        ge=1, le=kernel.MOST_MONTHS, description="Months until all is paid back.", examples=[36]
    )
