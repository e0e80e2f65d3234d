"""Forecasts a series: by the candidates that told its past best, or by a trained model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np

from engine.catalog.algorithms.demand_forecasting import kernel
from engine.catalog.algorithms.demand_forecasting.choosing import COMBINED, Choice, chosen
from engine.catalog.algorithms.demand_forecasting.model import (
    ForecastAnswer,
    ForecastBacktest,
    ForecastMethod,
    ForecastRequest,
    ForecastStep,
)
from engine.catalog.algorithms.demand_forecasting.season import season_of
from engine.catalog.model import AskModel
from engine.errors import InvalidInput
from engine.models.model import ModelKind

_WITHIN_80, _WITHIN_95 = 1.2815515655446004, 1.959963984540054
"""How many standard deviations hold so many of a hundred, as normal errors lie."""


def answer(request: ForecastRequest, ask: AskModel) -> ForecastAnswer:
    """Tell the steps after a history.

    Raises:
        InvalidInput: Not exactly one of a history and a model is there, or it is no such model.
    """
    if (request.history is None) == (request.model_id is None):
        raise InvalidInput(
            "The request must hold either “history” or “model_id”.",
            "Send “history” for the default, or “model_id” for a model of your own.",
        )
    if request.history is None:
        return _by_model(request, ask)
    values = np.array(request.history, np.float64)
    season = request.season or season_of(values)
    if season > len(values):
        raise InvalidInput(
            f"The season is {season}, and history holds {len(values)} values.",
            "Give a longer history, or a season that is within it.",
        )
    choice = chosen(values, season, request.horizon)
    return ForecastAnswer(
        steps=_steps(request, choice),
        season=season,
        method=cast("ForecastMethod", choice.method),
        parts=cast("tuple[ForecastMethod, ...]", choice.parts if choice.method == COMBINED else ()),
        backtest=_backtest(choice),
        source="default",
    )


def _steps(request: ForecastRequest, choice: Choice) -> tuple[ForecastStep, ...]:
    pairs = zip(choice.values.tolist(), choice.spread.tolist(), strict=True)
    return tuple(
        _step(request, number, value, (spread * _WITHIN_80, spread * _WITHIN_95))
        for number, (value, spread) in enumerate(pairs, start=1)
    )


def _step(
    request: ForecastRequest, number: int, value: float, around: tuple[float, float]
) -> ForecastStep:
    near, far = around
    low, high = kernel.low_limit(value - near, value), kernel.high_limit(value + near, value)
    limits = (
        value,
        low,
        high,
        kernel.low_limit(value - far, low),
        kernel.high_limit(value + far, high),
    )
    told = [kernel.clamped(limit, request.is_non_negative) for limit in limits]
    return ForecastStep(
        step=number,
        value=told[0],
        low_80=told[1],
        high_80=told[2],
        low_95=told[3],
        high_95=told[4],
    )


def _backtest(choice: Choice) -> ForecastBacktest | None:
    if choice.error is None or choice.baseline_error is None:
        return None
    return ForecastBacktest(
        values=choice.tested,
        mean_absolute_error=kernel.kept_error(choice.baseline_error, choice.error),
        baseline=cast("ForecastMethod", choice.baseline),
        baseline_mean_absolute_error=choice.baseline_error,
    )


def _by_model(request: ForecastRequest, ask: AskModel) -> ForecastAnswer:
    assert request.model_id is not None  # noqa: S101 - the caller looked
    rows = [{"step": step} for step in range(1, request.horizon + 1)]
    answers = ask(request.model_id, rows)
    if answers.kind is not ModelKind.FORECASTING:
        raise InvalidInput(
            f"The model is one of {answers.kind.value}.", "Name a model of forecasting."
        )
    return ForecastAnswer(
        steps=_told(request, answers.predictions),
        season=None,
        method="model",
        parts=(),
        backtest=None,
        source="model",
        model_version=answers.version,
    )


def _told(
    request: ForecastRequest, predictions: Sequence[dict[str, Any]]
) -> tuple[ForecastStep, ...]:
    steps = []
    for told in predictions:
        value, low, high = told["value"], told["low"], told["high"]
        if low is None or high is None:
            raise InvalidInput(
                f"The model knows no range for step {told['step']}.",
                f"Ask for a horizon below {told['step']}, or train it on more rows.",
            )
        limits = (value, kernel.low_limit(low, value), kernel.high_limit(high, value))
        value, low, high = (kernel.clamped(float(each), request.is_non_negative) for each in limits)
        steps.append(
            ForecastStep(
                step=told["step"],
                value=value,
                low_80=low,
                high_80=high,
                low_95=None,
                high_95=None,
            )
        )
    return tuple(steps)
