from typing import Literal

ForecastBacktestBaseline = Literal[
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
]

FORECAST_BACKTEST_BASELINE_VALUES: set[ForecastBacktestBaseline] = {
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
}


def check_forecast_backtest_baseline(value: str) -> ForecastBacktestBaseline:
    if value in FORECAST_BACKTEST_BASELINE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORECAST_BACKTEST_BASELINE_VALUES!r}"
    )
