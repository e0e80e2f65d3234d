from typing import Literal

ForecastAnswerSource = Literal["default", "model"]

FORECAST_ANSWER_SOURCE_VALUES: set[ForecastAnswerSource] = {
    "default",
    "model",
}


def check_forecast_answer_source(value: str) -> ForecastAnswerSource:
    if value in FORECAST_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORECAST_ANSWER_SOURCE_VALUES!r}"
    )
