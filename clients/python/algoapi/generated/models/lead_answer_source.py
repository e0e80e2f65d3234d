from typing import Literal

LeadAnswerSource = Literal["default", "model"]

LEAD_ANSWER_SOURCE_VALUES: set[LeadAnswerSource] = {
    "default",
    "model",
}


def check_lead_answer_source(value: str) -> LeadAnswerSource:
    if value in LEAD_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEAD_ANSWER_SOURCE_VALUES!r}")
