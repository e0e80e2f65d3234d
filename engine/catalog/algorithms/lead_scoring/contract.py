"""What lead scoring promises."""

from __future__ import annotations

from engine.catalog.algorithms.lead_scoring import kernel
from engine.verification.model import Check, Domain, Int, Kernel, Monotone, Post, Promises

_BP = Int(0, kernel.MOST_BP, "basis points")
_COUNT = Int(0, kernel.MOST_COUNT)
_DAYS = Int(0, kernel.MOST_DAYS, "days")
_FLAG = Int(0, 1)
_LEAD: dict[str, Domain] = {
    "employees": Int(0, kernel.MOST_EMPLOYEES),
    "budget_cents": Int(0, kernel.MOST_CENTS, "cents"),
    "price_cents": Int(1, kernel.MOST_CENTS, "cents"),
    "decision_maker": _FLAG,
    "target_industry": _FLAG,
    "target_region": _FLAG,
    "visits": _COUNT,
    "mails_opened": _COUNT,
    "pricing_visits": _COUNT,
    "demo": _FLAG,
    "trial": _FLAG,
    "days": _DAYS,
    "unsubscribed": _FLAG,
    "free_mail": _FLAG,
}
_RAISES = {
    "employees": "A larger company",
    "budget_cents": "A larger budget",
    "decision_maker": "A person who decides",
    "target_industry": "The wanted industry",
    "target_region": "The wanted region",
    "visits": "More visits",
    "mails_opened": "More mails opened",
    "pricing_visits": "More visits of the prices",
    "demo": "A demonstration asked for",
    "trial": "A trial begun",
}
_LOWERS = {
    "price_cents": "A higher price",
    "days": "More days without a sign of life",
    "unsubscribed": "Mails cancelled",
    "free_mail": "An address at a free provider",
}

PROMISES = Promises(
    slug="lead-scoring",
    kernels=(
        Kernel(
            kernel.score,
            _LEAD,
            (
                Post("score-bounds", "0 <= result <= 100", "A score is between 0 and 100."),
                *(
                    Monotone(
                        f"{name.replace('_', '-')}-never-lowers",
                        name,
                        1,
                        f"{words} never means a lower score.",
                    )
                    for name, words in _RAISES.items()
                ),
                *(
                    Monotone(
                        f"{name.replace('_', '-')}-never-raises",
                        name,
                        -1,
                        f"{words} never means a higher score.",
                    )
                    for name, words in _LOWERS.items()
                ),
            ),
        ),
        Kernel(
            kernel.decayed,
            {"behaviour": Int(0, kernel.MOST_BEHAVIOUR, "points"), "days": _DAYS},
            (
                Post(
                    "decay-only-takes",
                    "0 <= result <= behaviour and (days >= 7 or result == behaviour)"
                    " and (days < 84 or result == 0)",
                    "Time takes nothing in the first week, everything after twelve, never more.",
                ),
            ),
        ),
        Kernel(
            kernel.score_of_probability,
            {"probability_bp": _BP, "base_rate_bp": Int(1, kernel.MOST_BP, "basis points")},
            (
                Post(
                    "model-score-bounds",
                    "0 <= result <= 100 and (result >= 50) == (probability_bp >= base_rate_bp)",
                    "It is between 0 and 100, and 50 or more exactly from the usual rate on.",
                ),
                Monotone(
                    "model-score-in-order",
                    "probability_bp",
                    1,
                    "A higher probability never gives a lower score.",
                ),
            ),
        ),
        Kernel(
            kernel.tier,
            {"points": Int(0, kernel.MOST_POINTS, "points")},
            (
                Post(
                    "tiers-partition",
                    "(result == 0) == (points < 40) and (result == 1) == (40 <= points < 70)"
                    " and (result == 2) == (70 <= points)",
                    "Each score is in exactly one tier, with borders at 40 and 70.",
                ),
                Monotone("tiers-in-order", "points", 1, "A higher score is never in a lower tier."),
            ),
        ),
    ),
    answers=(
        Check(
            "answer-adds-up",
            "sum([reason.points for reason in out.reasons]) == out.score",
            "The points of all reasons add up to the score.",
        ),
        Check(
            "answer-calls-each-once",
            "permutation(out.call_order, len(out.scores)) and out.scores[0] == out.score"
            " and len(out.scores) == 1 + len(inp.others) + len(inp.other_rows)",
            "The order of calls names each lead once.",
        ),
        Check(
            "answer-best-first",
            "decreasing([out.scores[place] for place in out.call_order])",
            "No lead is called before one with a higher score.",
        ),
        Check(
            "answer-source",
            "(out.source == 'model') == (inp.lead == None)",
            "The answer says truly whether the default or a model gave it.",
        ),
    ),
)
