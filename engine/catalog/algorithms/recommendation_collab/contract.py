"""What collaborative recommendation promises."""

from __future__ import annotations

from typing import Final

from engine.catalog.algorithms.recommendation_collab import kernel
from engine.catalog.algorithms.recommendation_collab.model import (
    ABOUT,
    MOST_ANSWERED,
    MOST_INTERACTIONS,
)
from engine.verification.model import Check, Int, Kernel, Monotone, Post, Promises

MOST_MICRO: Final = 10**9
MOST_MILLI: Final = 1_000
_SCORE = Int(-MOST_MICRO * MOST_INTERACTIONS, MOST_MICRO * MOST_INTERACTIONS, "millionths")
_USERS = Int(0, MOST_INTERACTIONS)
_PLACE = Int(0, MOST_INTERACTIONS)
_TWO = {
    "score": _SCORE,
    "users": _USERS,
    "place": _PLACE,
    "other_score": _SCORE,
    "other_users": _USERS,
    "other_place": _PLACE,
}

PROMISES = Promises(
    slug=ABOUT.slug,
    kernels=(
        Kernel(
            function=kernel.share_micro,
            domain={
                "similarity_micro": Int(-MOST_MICRO, MOST_MICRO, "millionths"),
                "weight_milli": Int(0, MOST_MILLI, "thousandths"),
            },
            clauses=(
                Post(
                    "share-bounded",
                    "abs(result) <= abs(similarity_micro)",
                    "One taken item never adds more than its whole similarity.",
                ),
                Post(
                    "share-keeps-sign",
                    "(similarity_micro < 0 or result >= 0)"
                    " and (similarity_micro > 0 or result <= 0)",
                    "What is alike never speaks against, what is unlike never for.",
                ),
                Monotone(
                    "more-alike-adds-more",
                    "similarity_micro",
                    1,
                    "The more alike a taken item is, the more it adds.",
                ),
            ),
        ),
        Kernel(
            function=kernel.answered,
            domain={"count": Int(1, MOST_ANSWERED), "available": Int(0, MOST_INTERACTIONS)},
            clauses=(
                Post(
                    "never-too-many",
                    "0 <= result and result <= count and result <= available",
                    "No more items are answered than were asked for or are there.",
                ),
                Post(
                    "as-many-as-can-be",
                    "result == count or result == available",
                    "No item is held back.",
                ),
            ),
        ),
        Kernel(
            function=kernel.precedes,
            domain=_TWO,
            clauses=(
                Post(
                    "best-first",
                    "not result or score >= other_score",
                    "No item stands before one that scores more.",
                ),
            ),
        ),
        Kernel(
            function=kernel.both_precede,
            domain=_TWO,
            clauses=(
                Post("order-is-clear", "not result", "No two items stand before each other."),
            ),
        ),
        Kernel(
            function=kernel.one_precedes,
            domain=_TWO,
            requires=("place != other_place",),
            clauses=(Post("order-is-total", "result", "Of two items, one always stands before."),),
        ),
    ),
    answers=(
        Check(
            "not-too-many",
            "len(out.items) <= inp.count",
            "No more items are answered than were asked for.",
        ),
        Check(
            "unique-and-unseen",
            "unique([name for part in [out.taken, [p.item for p in out.items]] for name in part])"
            " and (inp.items is None or all(p.item not in inp.items for p in out.items))",
            "No item is named twice, and none that was taken before.",
        ),
        Check(
            "in-catalogue",
            "inp.interactions is None or"
            " all(inp.interactions[p.seen_in][1] == p.item for p in out.items)",
            "Every item is one that somebody took.",
        ),
        Check(
            "best-first-answered",
            "decreasing([p.score for p in out.items])",
            "Scores never rise down the list.",
        ),
        Check(
            "reasons-add-up",
            "all(sum(r.points for r in p.reasons) == p.score for p in out.items)",
            "The reasons of each item add up exactly to its score.",
        ),
    ),
)
