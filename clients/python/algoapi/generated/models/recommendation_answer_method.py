from typing import Literal

RecommendationAnswerMethod = Literal["ease", "model", "popularity"]

RECOMMENDATION_ANSWER_METHOD_VALUES: set[RecommendationAnswerMethod] = {
    "ease",
    "model",
    "popularity",
}


def check_recommendation_answer_method(value: str) -> RecommendationAnswerMethod:
    if value in RECOMMENDATION_ANSWER_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECOMMENDATION_ANSWER_METHOD_VALUES!r}"
    )
