"""Recommendations, warm: a user or some items in, items that may suit out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.errors import InvalidInput
from engine.models.artifact import Artifact
from engine.models.cleaning import Rows
from engine.models.design import Floats
from engine.models.estimators import Neighbours
from engine.models.model import Answers, Unexpected

USUAL = 10
MOST = 100
Taken = Sequence[tuple[int, float]]


class Recommender:
    """Answers for users, or for items that somebody took.

    Args:
        artifact: What was learned.
        version: Of the model.
    """

    def __init__(self, artifact: Artifact, version: str) -> None:
        people, fitted = artifact.people, artifact.estimator
        assert people is not None  # noqa: S101 - a recommendation has them
        assert isinstance(fitted, Neighbours)  # noqa: S101 - and is made of these
        self.artifact = artifact
        self._version = version
        self._people = people
        self._places = {item: place for place, item in enumerate(people.items)}
        self._users = {user: place for place, user in enumerate(people.users)}
        self._near = [np.array(each, np.intp) for each in fitted.items]
        self._alike = [np.array(each, np.float64) for each in fitted.similarities]
        self._popular = np.array(fitted.popularity, np.float64)

    def answer(self, rows: Rows, *, with_reasons: bool = True) -> Answers:
        """Items for each row, the best first.

        Args:
            rows: Each names a user by the dataset's column, or a list of ``items``; and perhaps
                a ``count``.
            with_reasons: Whether each item tells which known one speaks for it most.

        Raises:
            InvalidInput: A row names neither.
        """
        strangers = 0
        told = []
        for place, row in enumerate(rows, start=1):
            taken = self._taken(row, place)
            strangers += taken is None
            told.append(self._suiting(taken or (), _count(row, place), with_reasons=with_reasons))
        unseen = Unexpected(column=self._people.user_column, kind="unseen", count=strangers)
        return Answers(
            version=self._version,
            kind=self.artifact.kind,
            predictions=told,
            warnings=(unseen,) if strangers else (),
        )

    def scores(self, taken: Taken) -> Floats:
        """How well each item suits somebody who took these."""
        found = np.zeros(len(self._near))
        for item, weight in taken:
            found[self._near[item]] += weight * self._alike[item]
        return found

    def ranked(self, taken: Taken) -> tuple[list[int], Floats]:
        """Items that were not taken, the best first; equal ones and others by popularity."""
        scores = self.scores(taken)
        order = np.lexsort((np.arange(len(scores)), -self._popular, -scores))
        mine = {item for item, _ in taken}
        return [item for item in order.tolist() if item not in mine], scores

    def popular(self, taken: Taken) -> list[int]:
        """The dummy: items that were not taken, the most popular first."""
        order = np.lexsort((np.arange(len(self._popular)), -self._popular))
        mine = {item for item, _ in taken}
        return [item for item in order.tolist() if item not in mine]

    def _taken(self, row: Any, place: int) -> Taken | None:
        """What the user of a row took; None when nobody knows the user."""
        items = row.get("items")
        if isinstance(items, list):
            known = (self._places.get(item) for item in items if isinstance(item, str))
            return [(item, 1.0) for item in known if item is not None]
        user = row.get(self._people.user_column)
        if not isinstance(user, str | int) or isinstance(user, bool):
            raise InvalidInput(
                f"Row {place} names neither a user nor items.",
                f"Give {self._people.user_column[:80]}, or items, a list of texts.",
            )
        found = self._users.get(str(user))
        return None if found is None else self._people.histories[found]

    def _suiting(self, taken: Taken, count: int, *, with_reasons: bool) -> dict[str, Any]:
        order, scores = self.ranked(taken)
        best = order[:count]
        items = [{"item": self._people.items[item], "score": float(scores[item])} for item in best]
        if with_reasons:
            for told, item in zip(items, best, strict=True):
                told["because"] = self._because(item, taken)
        return {"items": items, "is_fallback": not any(scores[item] > 0 for item in best)}

    def _because(self, item: int, taken: Taken) -> str | None:
        """The known item that adds most to the score of another."""
        shares = [
            (weight * float(self._alike[known][self._near[known] == item].sum()), known)
            for known, weight in taken
        ]
        share, known = max(shares, default=(0.0, -1))
        return self._people.items[known] if share > 0 else None


def _count(row: Any, place: int) -> int:
    count = row.get("count", USUAL)
    if type(count) is not int or not 1 <= count <= MOST:
        raise InvalidInput(f"The count of row {place} is none.", f"Give a number from 1 to {MOST}.")
    return int(count)
