"""Sentiment: beside VADER where no rule of our own applies, those rules, and what never changes."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from engine.catalog.algorithms.sentiment_analysis import engine, kernel
from engine.catalog.algorithms.sentiment_analysis.contract import PROMISES
from engine.catalog.algorithms.sentiment_analysis.model import MOST_CHARS, Request
from engine.catalog.algorithms.sentiment_analysis.tokens import tokens
from engine.verification import guard
from tests.engine.catalog import trained

VADER = SentimentIntensityAnalyzer()
EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
GOOD = ["good", "great", "nice", "happy", "funny", "love", "wonderful"]
BAD = ["bad", "sad", "rude", "awful", "angry", "terrible", "ugly"]
PLAIN = ["the", "day", "was", "house", "we", "saw", "and", "with"]

words = st.lists(st.sampled_from(GOOD + BAD + PLAIN + ["very", "not", "but", ":)"]), max_size=12)
texts = st.text(max_size=60) | words.map(" ".join)


def told(text):
    return engine.answer(Request(text=text), trained.nobody)


@pytest.mark.parametrize("word", [*GOOD, *BAD])
@pytest.mark.parametrize("frame", ["{}", "it was {}!", "it was not {}", "VERY {} indeed", "{}??"])
def test_with_one_word_of_feeling_it_is_vader(word, frame):
    text = frame.format(word)
    assert told(text).compound == pytest.approx(VADER.polarity_scores(text)["compound"], abs=2e-4)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Tom &amp; I &lt;3 it", ["Tom", "&", "I", "<3", "it"]),
        ("sooooo goooood", ["so", "good"]),
        ("lovely:)) day", ["lovely", ":)", "day"]),
        ("#BestDayEver", ["Best", "Day", "Ever"]),
        ("great,really", ["great", "really"]),
        ("I don’t", ["I", "don't"]),  # noqa: RUF001 - as a telephone writes it
        (":)!", [":)"]),
        ("v2.0 at 10:30", ["v2.0", "at", "10", "30"]),
    ],
)
def test_words_are_found_as_people_write_them(text, seen):
    assert [token.word for token in tokens(text)] == seen


def test_drawn_out_letters_are_stronger():
    assert told("it is goooood").valence_milli == told("it is good").valence_milli + 500


def test_the_weaker_good_word_counts_seven_tenths():
    points = {reason.name: reason.points for reason in told("nice and love").reasons}
    assert points["love"] == told("love").valence_milli > told("nice").valence_milli
    assert points["nice"] == told("nice").valence_milli * 700 // 1_000


def test_after_but_counts_more_than_before():
    assert told("great food but rude staff").label == "negative"
    assert told("rude staff but great food").label == "positive"


@given(texts)
def test_every_answer_keeps_its_promises(text):
    request = Request(text=text)
    assert guard.checked(PROMISES, request, engine.answer(request, trained.nobody)) == ()


@given(words)
def test_one_more_exclamation_mark_never_weakens(parts):
    text = " ".join(parts)
    assert abs(told(text + "!").compound) >= abs(told(text).compound)


@given(words)
def test_capitals_at_the_start_of_words_change_nothing(parts):
    text = " ".join(parts)
    assert told(text.title()).compound == told(text).compound


@pytest.mark.parametrize("word", [*GOOD, *BAD])
def test_not_turns_a_word_around(word):
    assert told(f"it was not {word}").compound * told(f"it was {word}").compound < 0


@given(st.integers(-kernel.MOST_VALENCE, kernel.MOST_VALENCE))
def test_compound_is_the_formula_of_vader(valence):
    x = valence / 1_000
    assert kernel.compound(valence) == pytest.approx(x / (x * x + 15) ** 0.5, abs=1e-15)


def test_hostile_and_long_texts_are_answered_within_a_second():
    for text in (
        "",
        " \t\n",
        "\x00" * 50,
        "&amp;" * 900,
        ":(" * 2_500,
        "not good " * 550,
        "a" * 5_000,
    ):
        started = time.perf_counter()
        assert told(text).known_words >= 0
        assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("file", "label"), list(zip(EXAMPLES, ["negative", "positive", "neutral"], strict=True))
)
def test_every_example_shows_what_it_says(file, label):
    assert told(json.loads(file.read_text("utf-8"))["request"]["text"]).label == label


@pytest.mark.parametrize(
    "request_", [{}, {"text": None}, {"text": 5}, {"text": "x" * (MOST_CHARS + 1)}]
)
def test_bad_input_is_refused_by_its_field(request_):
    with pytest.raises(ValidationError) as refused:
        Request.model_validate(request_)
    assert refused.value.errors()[0]["loc"] == ("text",)
