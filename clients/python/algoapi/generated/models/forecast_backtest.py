from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.forecast_backtest_baseline import check_forecast_backtest_baseline
from ..models.forecast_backtest_baseline import ForecastBacktestBaseline
from typing import cast


T = TypeVar("T", bound="ForecastBacktest")


@_attrs_define
class ForecastBacktest:
    """How far off it would have been, told from earlier steps on.

    Attributes:
        values (int): How many known values were told.
        mean_absolute_error (float): Of the method answered.
        baseline (ForecastBacktestBaseline): What it is compared with.
        baseline_mean_absolute_error (float): Of the baseline, on the same values.
    """

    values: int
    mean_absolute_error: float
    baseline: ForecastBacktestBaseline
    baseline_mean_absolute_error: float

    def to_dict(self) -> dict[str, Any]:
        values = self.values

        mean_absolute_error = self.mean_absolute_error

        baseline: str = self.baseline

        baseline_mean_absolute_error = self.baseline_mean_absolute_error

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "values": values,
                "mean_absolute_error": mean_absolute_error,
                "baseline": baseline,
                "baseline_mean_absolute_error": baseline_mean_absolute_error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        values = d.pop("values")

        mean_absolute_error = d.pop("mean_absolute_error")

        baseline = check_forecast_backtest_baseline(d.pop("baseline"))

        baseline_mean_absolute_error = d.pop("baseline_mean_absolute_error")

        forecast_backtest = cls(
            values=values,
            mean_absolute_error=mean_absolute_error,
            baseline=baseline,
            baseline_mean_absolute_error=baseline_mean_absolute_error,
        )

        return forecast_backtest
