"""The probability that a model tells, as basis points, and its reasons as whole points."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from engine.catalog.asking import Row, ask_one
from engine.catalog.model import AskModel, Reason
from engine.errors import InvalidInput
from engine.models.model import Answers, ModelKind

MOST_BP = 10_000
MOST_REASONS = 12
BASE, OTHERS, WHOLE = "base", "other columns", "model"

Scale = Callable[[int], int]
N = TypeVar("N", int, float)


@dataclass(frozen=True, slots=True)
class Chance:
    """What a model says of one row.

    Attributes:
        bp: The probability of the positive class, or how unusual the row is, in basis points.
        version: Of the model.
        start: The log-odds before any column has its say; None where no shares are told.
        shares: What each column adds to them, the strongest first.
    """

    bp: int
    version: str
    start: float | None
    shares: tuple[tuple[str, float], ...]


def basis_points(probability: float) -> int:
    """The nearest whole basis point, a half upwards; for 0..1 it is 0..10,000 and never falls."""
    return math.floor(probability * MOST_BP + 0.5)


def asked(
    ask: AskModel,
    model_id: str,
    row: Row,
    kinds: Sequence[ModelKind] = (ModelKind.CLASSIFICATION,),
) -> Chance:
    """Ask a model of two classes, or of what is unusual.

    Raises:
        InvalidInput: The model tells no single probability.
    """
    answers, told = ask_one(ask, model_id, row, kinds)
    _hold_one(answers)
    chance = told["score"] if answers.kind is ModelKind.ANOMALY else told["probability"]
    shares = tuple((each["column"], each["contribution"]) for each in told.get("reasons", ()))
    return Chance(basis_points(chance), answers.version, answers.start, shares)


def all_asked(ask: AskModel, model_id: str, rows: Sequence[Row]) -> list[int]:
    """The probabilities of several rows in basis points, by a model of two classes.

    Raises:
        InvalidInput: The model tells no single probability.
    """
    if not rows:
        return []
    answers = ask(model_id, rows)
    _hold_one(answers)
    return [basis_points(told["probability"]) for told in answers.predictions]


def _hold_one(answers: Answers) -> None:
    if answers.kind is ModelKind.CLASSIFICATION and answers.positive is None:
        raise InvalidInput(
            "The model tells several classes apart, not one probability.",
            "Train it with a target of two classes.",
        )


def reasons(chance: Chance, scale: Scale) -> tuple[Reason, ...]:
    """Why the score is what it is: whole points that add up to ``scale(chance.bp)`` exactly.

    The columns are added to the log-odds one after the other, the strongest first, and each is
    given the points by which the score then moves. So none has points against its direction.

    Args:
        scale: A score from basis points, that never falls as they grow.
    """
    score = scale(chance.bp)
    if chance.start is None:
        return (Reason(name=WHOLE, words="What the model says as a whole.", points=score),)
    told = chance.shares[:MOST_REASONS]
    before, moves = steps(
        chance.start,
        [share for _, share in told],
        lambda log_odds: scale(basis_points(_probability(log_odds))),
    )
    found = [Reason(name=BASE, words="A row before any column has its say.", points=before)]
    found += [_reason(column, points) for (column, _), points in zip(told, moves, strict=True)]
    rest = score - before - sum(moves)
    if rest:
        words = "All columns that are not named, together."
        found.append(Reason(name=OTHERS, words=words, points=rest))
    return tuple(found)


def steps(start: N, shares: Sequence[N], scale: Callable[[N], int]) -> tuple[int, list[int]]:
    """What a score is at the start, and by how much each share moves it, one after the other.

    Args:
        start: Before any share.
        shares: In the order in which they are added.
        scale: The score of a sum; it never falls as the sum grows.
    """
    total, before, moves = start, scale(start), []
    first = before
    for share in shares:
        total = total + share
        after = scale(total)
        moves.append(after - before)
        before = after
    return first, moves


def _reason(column: str, points: int) -> Reason:
    direction = "raises" if points > 0 else "lowers" if points < 0 else "hardly moves"
    return Reason(name=column, words=f"What the row holds here {direction} it.", points=points)


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, log_odds))))
