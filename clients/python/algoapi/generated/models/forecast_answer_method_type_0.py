from typing import Literal

ForecastAnswerMethodType0 = Literal[
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
]

FORECAST_ANSWER_METHOD_TYPE_0_VALUES: set[ForecastAnswerMethodType0] = {
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
}


def check_forecast_answer_method_type_0(value: str) -> ForecastAnswerMethodType0:
    if value in FORECAST_ANSWER_METHOD_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORECAST_ANSWER_METHOD_TYPE_0_VALUES!r}"
    )
