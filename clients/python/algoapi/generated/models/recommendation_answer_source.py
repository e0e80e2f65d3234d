from typing import Literal

RecommendationAnswerSource = Literal["default", "model"]

RECOMMENDATION_ANSWER_SOURCE_VALUES: set[RecommendationAnswerSource] = {
    "default",
    "model",
}


def check_recommendation_answer_source(value: str) -> RecommendationAnswerSource:
    if value in RECOMMENDATION_ANSWER_SOURCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECOMMENDATION_ANSWER_SOURCE_VALUES!r}"
    )
