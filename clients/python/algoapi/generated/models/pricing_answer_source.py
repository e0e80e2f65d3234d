from typing import Literal

PricingAnswerSource = Literal["default", "model", "observations"]

PRICING_ANSWER_SOURCE_VALUES: set[PricingAnswerSource] = {
    "default",
    "model",
    "observations",
}


def check_pricing_answer_source(value: str) -> PricingAnswerSource:
    if value in PRICING_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PRICING_ANSWER_SOURCE_VALUES!r}")
