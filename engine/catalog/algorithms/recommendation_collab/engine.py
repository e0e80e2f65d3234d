"""Recommends items: by EASE over the interactions of the request, or by a trained model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cmp_to_key

import numpy as np

from engine.catalog.algorithms.recommendation_collab import kernel
from engine.catalog.algorithms.recommendation_collab.ease import compared, similarities
from engine.catalog.algorithms.recommendation_collab.interactions import Interactions, read
from engine.catalog.algorithms.recommendation_collab.model import (
    MOST_OF_USER,
    RecommendationAnswer,
    RecommendationRequest,
    RecommendedItem,
)
from engine.catalog.model import AskModel, Reason
from engine.errors import InvalidInput
from engine.models.model import ModelKind

MILLION = 1_000_000
_MOST_REASONS = 5
Shares = dict[int, int]
"""By taken item, what it adds, in millionths."""


def answer(request: RecommendationRequest, ask: AskModel) -> RecommendationAnswer:
    """Name items, the best first.

    Raises:
        InvalidInput: The request names no taste or two, or the model recommends nothing.
    """
    if (request.interactions is None) == (request.model_id is None):
        raise InvalidInput(
            "The request must hold either “interactions” or “model_id”.",
            "Send “interactions” for the default, or “model_id” for a model of your own.",
        )
    if request.interactions is None:
        return _by_model(request, ask)
    if (request.user is None) == (request.items is None) or request.row is not None:
        raise InvalidInput(
            "With “interactions”, the request must hold either “user” or “items”, and no “row”.",
            "Send the user for whom items are wanted, or the items that somebody took.",
        )
    known = read(request.interactions)
    taken = taken_of(known, request)
    ranked = suiting(known, taken, request.count) if taken else []
    is_fallback = not ranked
    return RecommendationAnswer(
        items=tuple(_popular(known, taken, request.count) if is_fallback else ranked),
        taken=tuple(known.names[place] for place in taken),
        is_fallback=is_fallback,
        method="popularity" if is_fallback else "ease",
        source="default",
    )


def taken_of(known: Interactions, request: RecommendationRequest) -> dict[int, int]:
    """What was taken, by place, in thousandths of the strongest.

    Raises:
        InvalidInput: It is more than can be looked through.
    """
    if request.items is not None:
        places = [known.items[item] for item in request.items if item in known.items]
        return dict.fromkeys(places, 1_000)
    row = known.users.get(request.user or "")
    if row is None:
        return {}
    mine = known.weights[[row], :].tocoo()
    if mine.nnz > MOST_OF_USER:
        raise InvalidInput(
            f"The user took {mine.nnz:,} different items.",
            f"Send at most {MOST_OF_USER:,} of one user, such as the latest.",
        )
    pairs = zip(mine.coords[1].tolist(), mine.data.tolist(), strict=True)
    return {place: max(1, round(1_000 * weight)) for place, weight in sorted(pairs)}


def suiting(known: Interactions, taken: dict[int, int], count: int) -> list[RecommendedItem]:
    """Items that something taken speaks for, the best first; then those that most users took."""
    places = compared(known.users_of)
    mine = [at for at, place in enumerate(places.tolist()) if place in taken]
    alike = similarities(known.weights[:, places])[mine]
    micro = np.rint(np.clip(alike * MILLION, -1e9, 1e9)).astype(np.int64)
    scores = {}
    shares: dict[int, Shares] = {}
    weights = [taken[int(places[at])] for at in mine]
    for column, place in enumerate(places.tolist()):
        if place not in taken:
            each = {
                int(places[at]): kernel.share_micro(value, weight)
                for at, value, weight in zip(mine, micro[:, column].tolist(), weights, strict=True)
                if value
            }
            shares[place] = each
            scores[place] = sum(each.values())
    if not any(score > 0 for score in scores.values()):
        return []
    order = _ordered(known, {place: max(0, score) for place, score in scores.items()})
    best = order[: kernel.answered(count, len(order))]
    return [_item(known, place, scores[place], shares[place]) for place in best]


def _ordered(known: Interactions, scores: dict[int, int]) -> list[int]:
    users_of = known.users_of.tolist()

    def order(one: int, other: int) -> int:
        first = (scores[one], users_of[one], one)
        return -1 if kernel.precedes(*first, scores[other], users_of[other], other) else 1

    return sorted(scores, key=cmp_to_key(order))


def _item(known: Interactions, place: int, score: int, shares: Shares) -> RecommendedItem:
    reasons: list[Reason] = []
    if score > 0:
        ranked = sorted(shares.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
        for taken, points in ranked[:_MOST_REASONS]:
            speaks = "for" if points >= 0 else "against"
            words = f"It was taken before, and speaks {speaks} this."
            reasons.append(Reason(name=known.names[taken], words=words, points=points))
        if rest := sum(points for _, points in ranked[_MOST_REASONS:]):
            words = f"Together, {len(ranked) - _MOST_REASONS} others that were taken."
            reasons.append(Reason(name="others", words=words, points=rest))
    return RecommendedItem(
        item=known.names[place],
        score=max(0, score),
        reasons=tuple(reasons),
        seen_in=known.first[place],
    )


def _popular(known: Interactions, taken: dict[int, int], count: int) -> list[RecommendedItem]:
    users_of = known.users_of.tolist()
    scores = {place: users for place, users in enumerate(users_of) if place not in taken}
    order = sorted(scores, key=lambda place: (-scores[place], place))
    return [
        RecommendedItem(
            item=known.names[place],
            score=scores[place],
            reasons=(
                Reason(
                    name="popularity",
                    words=f"{scores[place]:,} of the users took it.",
                    points=scores[place],
                ),
            ),
            seen_in=known.first[place],
        )
        for place in order[: kernel.answered(count, len(order))]
    ]


def _by_model(request: RecommendationRequest, ask: AskModel) -> RecommendationAnswer:
    if (request.row is None) == (request.items is None) or request.user is not None:
        raise InvalidInput(
            "With “model_id”, the request must hold either “row” or “items”, and no “user”.",
            "Send a row with the user's column, or the items that somebody took.",
        )
    assert request.model_id is not None  # noqa: S101 - the caller looked
    row = {"items": list(request.items)} if request.items is not None else dict(request.row or {})
    answers = ask(request.model_id, [{**row, "count": request.count}])
    if answers.kind is not ModelKind.RECOMMENDATION:
        raise InvalidInput(
            f"The model is one of {answers.kind.value}.", "Name a model of recommendation."
        )
    told = answers.predictions[0]
    return RecommendationAnswer(
        items=tuple(_of_model(told["items"], request.items or ())),
        taken=(),
        is_fallback=told["is_fallback"],
        method="model",
        source="model",
        model_version=answers.version,
    )


def _of_model(items: Sequence[dict[str, object]], taken: Sequence[str]) -> list[RecommendedItem]:
    found = []
    for each in items:
        score = round(MILLION * float(str(each["score"])))
        because = each.get("because")
        words = "Of what was taken before, it speaks for this most." if because else "Its score."
        reason = Reason(name=str(because or "score"), words=words, points=score)
        if each["item"] not in taken:
            reasons = (reason,) if score else ()
            item = str(each["item"])
            found.append(RecommendedItem(item=item, score=score, reasons=reasons, seen_in=None))
    return found
