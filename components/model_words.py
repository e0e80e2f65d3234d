"""Kinds, states, numbers and the lifetime of a model, as words and tones."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from components.theme import Tone
from components.wording import title

if TYPE_CHECKING:
    from engine.evaluation.model import Metric
    from engine.models.model import Model

KINDS: Final[dict[str, tuple[str, str]]] = {
    "classification": ("Classification", "Which class a row belongs to, and how probably"),
    "regression": ("Regression", "A number"),
    "recommendation": ("Recommendation", "What goes with what somebody chose"),
    "forecasting": ("Forecasting", "The next values of a series"),
    "clustering": ("Clustering", "Groups of rows that are alike"),
    "anomaly": ("Anomaly", "Rows unlike the others"),
}
ALGORITHMS: Final[dict[str, str]] = {
    "logistic": "Logistic regression",
    "ridge": "Ridge regression",
    "gradient_boosting": "Gradient boosting",
    "item_neighbours": "Item neighbours",
    "lagged_ridge": "Ridge on lags",
    "kmeans": "K-means",
    "isolation_forest": "Isolation forest",
}
DIRECTIONS: Final[dict[str, str]] = {
    "increasing": "never falls",
    "decreasing": "never rises",
}
# Kinds that tell a column which the dataset holds.
WITH_TARGET: Final = frozenset({"classification", "regression", "forecasting"})
STATES: Final[dict[str, tuple[str, Tone]]] = {
    "queued": ("waiting", "quiet"),
    "sanitizing": ("cleaning", "active"),
    "training": ("training", "active"),
    "ready": ("ready", "good"),
    "failed": ("failed", "poor"),
}
_MAIN: Final = ("roc_auc", "r2", "accuracy")
SOON_DAYS: Final = 7


def kind(model: Model) -> str:
    """What the model answers."""
    return KINDS[model.kind.value][0]


def state(model: Model) -> tuple[str, Tone]:
    """The state's word and its tone."""
    return STATES[model.state.value]


def algorithm(model: Model) -> str:
    """How it was fitted; empty until that is settled."""
    told = (model.card or {}).get("algorithm") or model.options.algorithm or ""
    return ALGORITHMS.get(str(told), title(str(told)))


def main_metric(model: Model) -> Metric | None:
    """The number by which models of its kind are first compared."""
    told = {each.key: each for each in model.metrics or () if each.value is not None}
    return next((told[key] for key in _MAIN if key in told), next(iter(told.values()), None))


def lifetime(model: Model, now: datetime | None = None) -> str:
    """``kept until you delete it``, ``removed on 27 Dec 2026, in 30 days``."""
    if model.state.value != "ready":
        return ""
    if model.is_pinned or model.expires_at is None:
        return "kept until you delete it"
    days = left(model, now)
    if days < 1:
        return "removed within the day"
    when = model.expires_at
    return f"removed on {when.day} {when:%b %Y}, in {days} day{'s' * (days > 1)}"


def left(model: Model, now: datetime | None = None) -> int:
    """Days until the model is removed, to the nearest; many for one that is kept."""
    if model.expires_at is None:
        return 10_000
    left_s = (model.expires_at - (now or datetime.now(UTC))).total_seconds()
    return max(round(left_s / 86_400), 0)
