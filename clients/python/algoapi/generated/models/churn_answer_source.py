from typing import Literal

ChurnAnswerSource = Literal["default", "model"]

CHURN_ANSWER_SOURCE_VALUES: set[ChurnAnswerSource] = {
    "default",
    "model",
}


def check_churn_answer_source(value: str) -> ChurnAnswerSource:
    if value in CHURN_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHURN_ANSWER_SOURCE_VALUES!r}")
