from typing import Literal

CreditAnswerBand = Literal["elevated risk", "high risk", "low risk", "moderate risk"]

CREDIT_ANSWER_BAND_VALUES: set[CreditAnswerBand] = {
    "elevated risk",
    "high risk",
    "low risk",
    "moderate risk",
}


def check_credit_answer_band(value: str) -> CreditAnswerBand:
    if value in CREDIT_ANSWER_BAND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREDIT_ANSWER_BAND_VALUES!r}")
