from typing import Literal

ForecastAnswerPartsItem = Literal[
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
]

FORECAST_ANSWER_PARTS_ITEM_VALUES: set[ForecastAnswerPartsItem] = {
    "drift",
    "naive",
    "relative_smoothing",
    "seasonal_naive",
    "seasonal_smoothing",
    "smoothing",
    "theta",
}


def check_forecast_answer_parts_item(value: str) -> ForecastAnswerPartsItem:
    if value in FORECAST_ANSWER_PARTS_ITEM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORECAST_ANSWER_PARTS_ITEM_VALUES!r}"
    )
