from typing import Literal

FraudAnswerSource = Literal["default", "model"]

FRAUD_ANSWER_SOURCE_VALUES: set[FraudAnswerSource] = {
    "default",
    "model",
}


def check_fraud_answer_source(value: str) -> FraudAnswerSource:
    if value in FRAUD_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FRAUD_ANSWER_SOURCE_VALUES!r}")
