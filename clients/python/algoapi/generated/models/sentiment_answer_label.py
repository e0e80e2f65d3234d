from typing import Literal

SentimentAnswerLabel = Literal["negative", "neutral", "positive"]

SENTIMENT_ANSWER_LABEL_VALUES: set[SentimentAnswerLabel] = {
    "negative",
    "neutral",
    "positive",
}


def check_sentiment_answer_label(value: str) -> SentimentAnswerLabel:
    if value in SENTIMENT_ANSWER_LABEL_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SENTIMENT_ANSWER_LABEL_VALUES!r}"
    )
