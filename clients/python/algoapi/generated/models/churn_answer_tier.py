from typing import Literal

ChurnAnswerTier = Literal["high", "low", "medium", "very high"]

CHURN_ANSWER_TIER_VALUES: set[ChurnAnswerTier] = {
    "high",
    "low",
    "medium",
    "very high",
}


def check_churn_answer_tier(value: str) -> ChurnAnswerTier:
    if value in CHURN_ANSWER_TIER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHURN_ANSWER_TIER_VALUES!r}")
