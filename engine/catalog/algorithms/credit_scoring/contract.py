"""What credit scoring promises."""

from __future__ import annotations

from engine.catalog.algorithms.credit_scoring import kernel
from engine.verification.model import (
    Check,
    Flag,
    Int,
    Kernel,
    Method,
    Monotone,
    Post,
    Promises,
)

_CENTS = Int(0, kernel.MOST_CENTS, "cents")
_PAID = Int(1, kernel.MOST_CENTS, "cents")
_SHARE = Int(0, kernel.MOST_RATIO_BP, "basis points")
_SCORE = Int(kernel.LEAST, kernel.MOST, "points")

_SCORES = Kernel(
    kernel.score,
    {
        "seniority_years": Int(0, kernel.MOST_YEARS, "years"),
        "home": Int(0, kernel.HOMES - 1),
        "job": Int(0, kernel.JOBS - 1),
        "has_records": Flag(),
        "financed_bp": _SHARE,
        "assets_bp": _SHARE,
        "has_income": Flag(),
        "payment_bp": _SHARE,
        "expenses_bp": _SHARE,
        "debts_bp": _SHARE,
    },
    (
        Post(
            "score-bounds",
            "300 <= result <= 850",
            "Whatever the facts, their points and the base add up to 300 to 850.",
        ),
        Monotone(
            "seniority-never-lowers", "seniority_years", 1, "More years at work never lower it."
        ),
        Monotone("assets-never-lower", "assets_bp", 1, "More assets never lower it."),
        Monotone("records-never-raise", "has_records", -1, "Failed payments never raise it."),
        Monotone(
            "financed-never-raises", "financed_bp", -1, "Borrowing more of the price never does."
        ),
        Monotone(
            "payment-never-raises", "payment_bp", -1, "A payment that takes more of the income"
            " never raises it.",
        ),
        Monotone(
            "expenses-never-raise", "expenses_bp", -1, "Expenses that take more of it never do."
        ),
        Monotone("debts-never-raise", "debts_bp", -1, "More debts beside the income never do."),
    ),
)  # fmt: skip
_SHARES = (
    Kernel(
        kernel.share_bp,
        {"part_cents": _CENTS, "whole_cents": _PAID},
        (
            Post("share-bounds", "0 <= result <= 1000000000", "A share is never negative."),
            Monotone("share-rises", "part_cents", 1, "A greater part is never a smaller share."),
            Monotone("share-falls", "whole_cents", -1, "Of a greater whole it is never greater."),
        ),
    ),
    Kernel(
        kernel.burden_bp,
        {
            "amount_cents": _PAID,
            "term_months": Int(1, kernel.MOST_MONTHS, "months"),
            "income_cents": _PAID,
        },
        (
            Monotone("burden-of-loan", "amount_cents", 1, "A greater loan is no lesser burden."),
            Monotone(
                "burden-of-income", "income_cents", -1, "A higher income makes none heavier."
            ),
        ),
    ),
)  # fmt: skip
_BANDS = Kernel(
    kernel.band,
    {"points": _SCORE},
    (
        Post(
            "bands-partition",
            "(result == 0) == (points >= 700) and (result == 1) == (620 <= points < 700)"
            " and (result == 2) == (540 <= points < 620) and (result == 3) == (points < 540)",
            "Each score is in exactly one band, with borders at 540, 620 and 700.",
        ),
        Monotone("bands-in-order", "points", -1, "A higher score is never in a riskier band."),
    ),
)
_ODDS = (
    Kernel(
        kernel.default_bp,
        {"points": _SCORE},
        (
            Post(
                "default-bounds",
                "0 < result < 10000",
                "A default is never said to be impossible, or certain.",
                Method.EXHAUSTIVE,
            ),
            Monotone(
                "default-falls",
                "points",
                -1,
                "A higher score never means a likelier default.",
                Method.EXHAUSTIVE,
            ),
        ),
    ),
    Kernel(
        kernel.score_of_default,
        {"probability_bp": Int(0, kernel.WHOLE_BP, "basis points")},
        (
            Post(
                "model-score-bounds",
                "300 <= result <= 850",
                "A model's probability becomes a score from 300 to 850.",
                Method.EXHAUSTIVE,
            ),
            Monotone(
                "model-score-falls",
                "probability_bp",
                -1,
                "A likelier default never has a higher score.",
                Method.EXHAUSTIVE,
            ),
        ),
    ),
)

PROMISES = Promises(
    slug="credit-scoring",
    kernels=(_SCORES, *_SHARES, _BANDS, *_ODDS),
    answers=(
        Check(
            "reasons-add-up",
            "sum([reason.points for reason in out.reasons]) == out.score",
            "The points of all reasons, the base among them, add up to the score.",
        ),
        Check(
            "answer-band",
            "out.band == ('low risk' if out.score >= 700 else 'moderate risk' if out.score >= 620"
            " else 'elevated risk' if out.score >= 540 else 'high risk')",
            "The band is that of the score.",
        ),
        Check(
            "answer-source",
            "(out.source == 'model') == (inp.applicant == None)",
            "The answer says truly whether the default or a model gave it.",
        ),
    ),
)
