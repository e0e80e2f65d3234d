from typing import Literal

FraudAnswerBand = Literal["critical", "elevated", "high", "low"]

FRAUD_ANSWER_BAND_VALUES: set[FraudAnswerBand] = {
    "critical",
    "elevated",
    "high",
    "low",
}


def check_fraud_answer_band(value: str) -> FraudAnswerBand:
    if value in FRAUD_ANSWER_BAND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FRAUD_ANSWER_BAND_VALUES!r}")
