"""What sentiment analysis promises."""

from __future__ import annotations

from engine.catalog.algorithms.sentiment_analysis import kernel
from engine.verification.model import Check, Int, Kernel, Method, Monotone, Post, Promises, Real

_VALENCE = Int(-kernel.MOST_VALENCE, kernel.MOST_VALENCE, "thousandths")
_MARKS = Int(0, kernel.MOST_MARKS, "marks")

PROMISES = Promises(
    slug="sentiment-analysis",
    kernels=(
        Kernel(
            kernel.compound,
            {"valence": _VALENCE},
            (
                Post(
                    "compound-bounds",
                    "-1 < result < 1 and (result > 0) == (valence > 0)"
                    " and (result < 0) == (valence < 0)",
                    "A compound is between -1 and 1, both left out, with the sign of the valence.",
                    Method.EXHAUSTIVE,
                ),
                Monotone(
                    "compound-in-order",
                    "valence",
                    1,
                    "A higher valence never gives a lower compound.",
                    Method.EXHAUSTIVE,
                ),
            ),
        ),
        Kernel(
            kernel.label,
            {"value": Real(-1.0, 1.0)},
            (
                Post(
                    "labels-partition",
                    "(result == 1) == (value >= 0.05) and (result == -1) == (value <= -0.05)"
                    " and (result == 0) == (-0.05 < value < 0.05)",
                    "Each compound has exactly one label, with borders at -0.05 and 0.05.",
                ),
            ),
        ),
        Kernel(
            kernel.damped,
            {
                "strength": Int(0, kernel.MOST_WORD, "thousandths"),
                "rank": Int(0, kernel.MOST_RANK),
            },
            (
                Post(
                    "damping-only-takes",
                    "0 <= result <= strength and (rank != 0 or result == strength)",
                    "The strongest word counts whole; no word counts more than itself.",
                ),
                Monotone("damping-in-order", "rank", -1, "A later word never counts more."),
                Monotone("strength-in-order", "strength", 1, "A stronger word never counts less."),
            ),
        ),
        Kernel(
            kernel.emphasis,
            {"exclamations": _MARKS, "questions": _MARKS},
            (
                Post("emphasis-bounds", "0 <= result <= 2_128", "It is bounded, not negative."),
                Monotone(
                    "exclamations-in-order",
                    "exclamations",
                    1,
                    "One more never lowers the strength.",
                ),
                Monotone(
                    "questions-in-order", "questions", 1, "One more never lowers the strength."
                ),
            ),
        ),
        Kernel(
            kernel.emphasised,
            {"valence": _VALENCE, "added": Int(0, 2_128, "thousandths")},
            (
                Post(
                    "emphasis-keeps-direction",
                    "(result > 0) == (valence > 0) and (result < 0) == (valence < 0)"
                    " and abs(result) >= abs(valence)",
                    "Emphasis never turns a text around and never weakens it.",
                ),
            ),
        ),
    ),
    answers=(
        Check(
            "answer-adds-up",
            "sum([reason.points for reason in out.reasons]) == out.valence_milli",
            "What the words and the marks add is the valence of the text.",
        ),
        Check(
            "answer-label",
            "(out.label == 'positive') == (out.compound >= 0.05)"
            " and (out.label == 'negative') == (out.compound <= -0.05)",
            "The label is what the compound says.",
        ),
        Check(
            "answer-known",
            "out.known_words <= out.words and (out.known_words > 0 or out.valence_milli == 0)",
            "A text without a word of the lexicon says nothing.",
        ),
    ),
)
