from typing import Literal

ForecastAnswerMethodType1 = Literal["combination", "model"]

FORECAST_ANSWER_METHOD_TYPE_1_VALUES: set[ForecastAnswerMethodType1] = {
    "combination",
    "model",
}


def check_forecast_answer_method_type_1(value: str) -> ForecastAnswerMethodType1:
    if value in FORECAST_ANSWER_METHOD_TYPE_1_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORECAST_ANSWER_METHOD_TYPE_1_VALUES!r}"
    )
