"""Trainings that recommend: who took what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.datasets.recipe import Recipe
from engine.datasets.training import TrainingTable
from engine.evaluation.model import Metric
from engine.models import judging
from engine.models.artifact import Artifact, Fitted, People
from engine.models.estimators import Neighbours
from engine.models.interactions import History, Interactions, interactions_of
from engine.models.model import Wish
from engine.models.plan import Facts, Verdict
from engine.models.recommender import Recommender

NEIGHBOURS = 50
SHOWN = 10
_PROBED_CELLS = 200_000
_MOST_JUDGED = 2_000
_LIMITS = (
    "One item of each user with two or more was held out before anything was fitted.",
    "Who is not known gets what is popular; who took nothing else is not judged.",
    "It learns what was taken together, not what somebody would have liked to be shown.",
)


@dataclass(frozen=True, eq=False)
class InteractionPlan:
    """Who took what, split."""

    wish: Wish
    taken: Interactions

    @classmethod
    def of(cls, wish: Wish, table: TrainingTable) -> InteractionPlan:
        """Count and split; refuses a table that does not tell enough."""
        return cls(wish, interactions_of(wish.options, table))

    @property
    def facts(self) -> Facts:
        """What the card tells of the data."""
        taken, options = self.taken, self.wish.options
        roles = {taken.user_column: "user", taken.item_column: "item"}
        if options.rating_column:
            roles[options.rating_column] = "rating"
        return Facts(
            training_rows=sum(map(len, taken.histories)),
            held_out_rows=len(taken.held_out),
            split="the newest item of each user is held out" if options.time_column
            else "an item of each user is held out, drawn at random",
            roles=roles,
            dropped_rows=taken.left_out,
            limits=_LIMITS,
        )  # fmt: skip

    def payload(self) -> dict[str, Any]:
        """Training pairs by number; some users to compare answers by."""
        pairs = [
            (user, item, weight)
            for user, history in enumerate(self.taken.histories)
            for item, weight in history
        ]
        return {
            "users": len(self.taken.users),
            "items": len(self.taken.items),
            "pairs": [list(part) for part in zip(*pairs, strict=True)],
            "neighbours": NEIGHBOURS,
            "probes": self._probes(),
        }

    def _probes(self) -> list[History]:
        count = max(1, min(50, _PROBED_CELLS // len(self.taken.items)))
        return [self.taken.histories[user] for user in list(self.taken.held_out)[:count]]

    def artifact(self, fitted: Fitted) -> Artifact:
        """With what each user took, the held-out item included: that is known now."""
        taken, estimator = self.taken, fitted.estimator
        if not isinstance(estimator, Neighbours) or len(estimator.items) != len(taken.items):
            raise ValueError("these are not neighbours of these items")
        histories = [
            (
                *history,
                *([(taken.held_out[user], _usual(history))] if user in taken.held_out else ()),
            )
            for user, history in enumerate(taken.histories)
        ]
        return Artifact(
            kind=self.wish.kind,
            algorithm=self.wish.algorithm,
            target=None,
            features=(),
            recipe=Recipe(columns=(), steps=()),
            estimator=estimator,
            people=People(
                user_column=taken.user_column,
                item_column=taken.item_column,
                users=tuple(taken.users),
                items=tuple(taken.items),
                histories=tuple(histories),
            ),
        )

    def judge(self, artifact: Artifact, fitted: Fitted) -> Verdict:
        """By where the held-out item comes among those not taken, beside popularity."""
        taken, model = self.taken, Recommender(artifact, "")
        ours = np.array([model.scores(history) for history in self._probes()])
        gap = judging.widest_gap(ours, np.array(fitted.answers))
        ranks, flat = [], []
        draw = np.random.default_rng(self.wish.options.seed)
        chosen = draw.permutation(list(taken.held_out))[:_MOST_JUDGED].tolist()
        for user in chosen:
            item, history = taken.held_out[user], taken.histories[user]
            ranks.append(model.ranked(history)[0].index(item))
            flat.append(model.popular(history).index(item))
        metrics = told_of_ranks(np.array(ranks), np.array(flat))
        more = {
            "users": len(taken.users),
            "items": len(taken.items),
            "users_judged": len(ranks),
            "neighbours": NEIGHBOURS,
        }
        return Verdict(metrics, more, gap)


def _usual(history: History) -> float:
    return float(np.mean([weight for _, weight in history]))


def told_of_ranks(ranks: Any, flat: Any) -> tuple[Metric, ...]:
    """The numbers of the places, from 0 on, at which held-out items come; and of the dummy's."""
    gains, dummy = _gains(ranks), _gains(flat)
    rows = len(ranks)
    return (
        judging.share(
            "hit_rate", f"Found among the first {SHOWN}", int((ranks < SHOWN).sum()), rows,
            float((flat < SHOWN).mean()),
        ),
        judging.drawn(
            "ndcg", f"Gain among the first {SHOWN} (NDCG)", rows,
            lambda at: float(gains[at].mean()), float(dummy.mean()), is_higher_better=True,
        ),
    )  # fmt: skip


def _gains(ranks: Any) -> Any:
    return np.where(ranks < SHOWN, 1 / np.log2(ranks + 2.0), 0.0)
