"""Demand forecasting: what it takes and what it says."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from engine.catalog.asking import ModelId
from engine.catalog.model import About, Learns, Record
from engine.models.model import Method, ModelKind

FEWEST: Final = 4
MOST_VALUES: Final = 5_000
LARGEST: Final = 1e12
FARTHEST: Final = 365
LONGEST_SEASON: Final = 400

ABOUT = About(
    slug="demand-forecasting",
    title="Demand forecasting",
    summary="What comes next in a regular series, with the ranges where it will most likely lie.",
    keywords=("sales", "time series", "seasonality", "planning", "prediction interval"),
    icon="trending_up",
    learns=Learns(
        kind=ModelKind.FORECASTING,
        method=Method.LAGGED_RIDGE,
        data="Rows with a time at regular steps and a number at each.",
        sources=("model_id", "horizon"),
    ),
)

ForecastMethod = Literal[
    "seasonal_naive",
    "naive",
    "drift",
    "theta",
    "smoothing",
    "seasonal_smoothing",
    "relative_smoothing",
]


class ForecastRequest(Record):
    """A history, or a model that the studio trained on one."""

    history: (
        Annotated[
            tuple[Annotated[float, Field(ge=-LARGEST, le=LARGEST)], ...],
            Field(min_length=FEWEST, max_length=MOST_VALUES),
        ]
        | None
    ) = Field(
        None,
        description="Values at regular steps, the oldest first, none missing.",
        examples=[[112, 118, 132, 129, 121, 135, 148, 148]],
    )
    season: int | None = Field(
        None,
        ge=1,
        le=LONGEST_SEASON,
        description="After how many steps things come again, 1 for never; found where it is null.",
        examples=[12],
    )
    horizon: int = Field(12, ge=1, le=FARTHEST, description="How many steps to tell.", examples=[6])
    is_non_negative: bool = Field(
        default=True, description="Whether nothing below zero can be: demand usually cannot."
    )
    model_id: ModelId | None = Field(
        None, description="Instead of a history: a forecasting model of the studio."
    )


class ForecastStep(Record):
    """One step ahead; of the ranges, 80 and 95 in a hundred values should lie within."""

    step: int = Field(description="How many steps after the last known one, from 1.")
    value: float = Field(description="What is told, in the unit of the history.")
    low_80: float = Field(description="One in ten should lie below.")
    high_80: float = Field(description="One in ten should lie above.")
    low_95: float | None = Field(description="One in forty below; null where it is not known.")
    high_95: float | None = Field(description="One in forty above; null where it is not known.")


class ForecastBacktest(Record):
    """How far off it would have been, told from earlier steps on."""

    values: int = Field(description="How many known values were told.")
    mean_absolute_error: float = Field(description="Of the method answered.")
    baseline: ForecastMethod = Field(description="What it is compared with.")
    baseline_mean_absolute_error: float = Field(description="Of the baseline, on the same values.")


class ForecastAnswer(Record):
    """The steps ahead, and how they were told."""

    steps: tuple[ForecastStep, ...] = Field(description="From the first step on.")
    season: int | None = Field(description="What was taken; 1 is none, null is a model's matter.")
    method: ForecastMethod | Literal["combination", "model"] = Field(description="What told it.")
    parts: tuple[ForecastMethod, ...] = Field(description="What a combination is the mean of.")
    backtest: ForecastBacktest | None = Field(
        description="Null where the history is too short for one, or a model answered."
    )
    source: Literal["default", "model"] = Field(description="What answered.")
    model_version: str | None = Field(None, description="Of the model that answered.")


Request = ForecastRequest
Answer = ForecastAnswer
