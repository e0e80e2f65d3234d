from typing import Literal

CreditAnswerSource = Literal["default", "model"]

CREDIT_ANSWER_SOURCE_VALUES: set[CreditAnswerSource] = {
    "default",
    "model",
}


def check_credit_answer_source(value: str) -> CreditAnswerSource:
    if value in CREDIT_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREDIT_ANSWER_SOURCE_VALUES!r}")
