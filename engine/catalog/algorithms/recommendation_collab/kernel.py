"""How items are scored and put in order; pure, in whole millionths and thousandths."""

from __future__ import annotations


def share_micro(similarity_micro: int, weight_milli: int) -> int:
    """What one taken item adds to the score of another, in millionths, rounded down."""
    return similarity_micro * weight_milli // 1000


def answered(count: int, available: int) -> int:
    """How many items are answered."""
    return max(0, min(count, available))


def precedes(
    score: int, users: int, place: int, other_score: int, other_users: int, other_place: int
) -> bool:
    """Whether an item comes before another: by score, then by users, then by place."""
    if score != other_score:
        return score > other_score
    if users != other_users:
        return users > other_users
    return place < other_place


def both_precede(
    score: int, users: int, place: int, other_score: int, other_users: int, other_place: int
) -> bool:
    """Whether each of two items would come before the other; a contradiction."""
    first = precedes(score, users, place, other_score, other_users, other_place)
    second = precedes(other_score, other_users, other_place, score, users, place)
    return first and second


def one_precedes(
    score: int, users: int, place: int, other_score: int, other_users: int, other_place: int
) -> bool:
    """Whether one of two items comes before the other."""
    first = precedes(score, users, place, other_score, other_users, other_place)
    second = precedes(other_score, other_users, other_place, score, users, place)
    return first or second
