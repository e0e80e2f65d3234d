from typing import Literal

LeadAnswerTier = Literal["cold", "hot", "warm"]

LEAD_ANSWER_TIER_VALUES: set[LeadAnswerTier] = {
    "cold",
    "hot",
    "warm",
}


def check_lead_answer_tier(value: str) -> LeadAnswerTier:
    if value in LEAD_ANSWER_TIER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEAD_ANSWER_TIER_VALUES!r}")
