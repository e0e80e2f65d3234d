"""Trainings that forecast: one value for each step of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.datasets.recipe import Recipe
from engine.datasets.training import TrainingTable
from engine.evaluation.model import Metric
from engine.models import judging
from engine.models.artifact import Artifact, Fitted, Timeline
from engine.models.design import Floats
from engine.models.estimators import Lagged
from engine.models.lagged import forecast, repeat_season
from engine.models.model import Wish
from engine.models.plan import Facts, Verdict
from engine.models.series import Series, series_of

HORIZON = 12
_MOST_LAGS = 24
_FEWEST_ORIGINS = 10
_RANGE = 0.8
_RECENT = 36
_NO_INTERVAL = "No interval: the errors of forecasts that overlap hang together."
_LIMITS = (
    "The newest steps were held out: the coefficients come from the steps before them alone.",
    "Forecasts begin after the newest step that is known.",
    "The cells of the series were read by the cleaning of the whole upload.",
    "Low and high hold four fifths of the held-out errors; of errors to come they may hold less.",
)


@dataclass(frozen=True, eq=False)
class SeriesPlan:
    """A series split in time."""

    wish: Wish
    series: Series

    @classmethod
    def of(cls, wish: Wish, table: TrainingTable, default_target: str | None) -> SeriesPlan:
        """Order and fill the series; refuses a table that holds none."""
        target = wish.options.target or default_target
        return cls(wish, series_of(wish.options, table, target))

    @property
    def horizon(self) -> int:
        """How many steps are told at most; no more than half of what is known."""
        return min(self.wish.options.horizon or HORIZON, len(self.series.values) // 2)

    @property
    def held(self) -> int:
        """How many of the newest steps are held out."""
        whole = len(self.series.values)
        wanted = max(round(self.wish.options.test_share * whole), self.horizon)
        return min(wanted, whole // 2)

    @property
    def known(self) -> list[float]:
        """The values of the training steps."""
        return self.series.values[: -self.held]

    @property
    def season(self) -> int:
        """As named, or as usual for such steps; 1 where two of them are not known."""
        wanted = self.wish.options.season or self.series.clock.season
        return wanted if 3 * wanted <= len(self.known) else 1

    @property
    def lags(self) -> list[int]:
        """The steps before that count: the last ones, and the one a season ago."""
        near = max(1, min(self.season if self.season > 1 else 6, _MOST_LAGS, len(self.known) // 4))
        found = list(range(1, near + 1))
        return found if self.season <= near else [*found, self.season]

    @property
    def facts(self) -> Facts:
        """What the card tells of the data."""
        series = self.series
        return Facts(
            training_rows=len(self.known),
            held_out_rows=self.held,
            split="the newest steps are held out",
            roles={series.time_column: "time", series.target: "target"},
            dropped_rows=series.left_out,
            limits=_LIMITS,
        )

    def payload(self) -> dict[str, Any]:
        """The training steps alone."""
        return {
            "values": self.known,
            "lags": self.lags,
            "season": self.season,
            "steps": self.held,
        }

    def artifact(self, fitted: Fitted) -> Artifact:
        """With all values known, since forecasts begin after them, and the errors to expect."""
        series, estimator = self.series, fitted.estimator
        if not isinstance(estimator, Lagged) or list(estimator.lags) != self.lags:
            raise ValueError("this is no forecast of this series")
        low, high = self._range(self._errors(estimator))
        return Artifact(
            kind=self.wish.kind,
            algorithm=self.wish.algorithm,
            target=series.target,
            features=(),
            recipe=Recipe(columns=(), steps=()),
            estimator=estimator,
            timeline=Timeline(
                column=series.time_column,
                clock=series.clock,
                values=tuple(series.values),
                horizon=self.horizon,
                low=low,
                high=high,
            ),
        )

    def judge(self, artifact: Artifact, fitted: Fitted) -> Verdict:
        """By forecasts from every held-out step on, beside repeating the season before."""
        estimator = artifact.estimator
        assert isinstance(estimator, Lagged)  # noqa: S101 - else there is no artifact
        ours = np.array(forecast(estimator, self.known, self.held))[:, None]
        gap = judging.widest_gap(ours, np.array(fitted.answers))
        errors, flat = self._errors(estimator), self._flat()
        before = np.array(self.known)
        usual = float(np.abs(before[self.season :] - before[: -self.season]).mean())
        metrics = [
            _metric("mae", "Mean absolute error", np.abs(errors).mean(), np.abs(flat).mean()),
            _metric("rmse", "Root mean squared error", np.sqrt((errors**2).mean()),
                    np.sqrt((flat**2).mean())),
        ]  # fmt: skip
        if usual > 0:
            scaled = np.abs(errors).mean() / usual, np.abs(flat).mean() / usual
            metrics.append(_metric("mase", "Scaled error (MASE)", *scaled))
        more = {
            "season": self.season,
            "lags": self.lags,
            "horizon": self.horizon,
            "forecasts_judged": len(errors),
            "steps_filled": self.series.filled,
            "error_by_step": np.abs(errors).mean(axis=0).tolist(),
            "recent": self._recent(),
        }
        return Verdict(tuple(metrics), more, gap)

    def _recent(self) -> list[tuple[str, float]]:
        """The newest moments and values, so that a forecast can be drawn after them."""
        values, clock = self.series.values, self.series.clock
        first = max(0, len(values) - max(3 * self.season, 2 * self.horizon, _RECENT))
        return [(clock.moment(place), values[place]) for place in range(first, len(values))]

    def _origins(self) -> range:
        """How many values are known at the start of each forecast that is judged."""
        whole = len(self.series.values)
        return range(len(self.known), whole - min(self.horizon, self.held) + 1)

    def _errors(self, fitted: Lagged) -> Floats:
        """Forecasts by steps ahead: what was told less what came."""
        return self._apart(lambda values, steps: forecast(fitted, values, steps))

    def _flat(self) -> Floats:
        return self._apart(lambda values, steps: repeat_season(values, steps, self.season))

    def _apart(self, tell: Any) -> Floats:
        values, steps = self.series.values, min(self.horizon, self.held)
        return np.array(
            [
                np.array(tell(values[:origin], steps)) - values[origin : origin + steps]
                for origin in self._origins()
            ]
        )

    def _range(self, errors: Floats) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """How far below and above the told value most came, by steps ahead; none of too few."""
        if len(errors) < _FEWEST_ORIGINS:
            return (), ()
        tail = (1 - _RANGE) / 2
        low, high = np.quantile(-errors, [tail, 1 - tail], axis=0)
        return tuple(np.minimum(low, 0).tolist()), tuple(np.maximum(high, 0).tolist())


def _metric(key: str, label: str, value: Any, baseline: Any) -> Metric:
    return Metric(
        key=key, label=label, value=float(value), baseline=float(baseline),
        is_higher_better=False, note=_NO_INTERVAL,
    )  # fmt: skip
