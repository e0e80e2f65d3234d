"""What each kind of model must be told, and what most people leave as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import model_words
from components.labels import distinct
from components.plain import tidy

if TYPE_CHECKING:
    from engine.datasets.model import ColumnFacts, Dataset
    from engine.models.model import ModelKind

Told = dict[str, Any]


def show(kind: ModelKind, dataset: Dataset, columns: Sequence[ColumnFacts]) -> Told:
    """Draw the choices; the options that were chosen come back."""
    if kind.value == "recommendation":
        return _people(dataset, columns)
    told: Told = {}
    if kind.value in model_words.WITH_TARGET:
        told["target"] = _target(kind, dataset, columns)
    if kind.value == "forecasting":
        return told | _series(dataset, columns)
    if kind.value == "clustering":
        told["clusters"] = _clusters()
    if kind.value == "anomaly":
        told["contamination"] = _share_of_anomalies()
    return told | _more(kind, columns, told.get("target"))


def _target(kind: ModelKind, dataset: Dataset, columns: Sequence[ColumnFacts]) -> str | None:
    """The dataset's own target where it fits the kind, else the likeliest; the person decides."""
    is_number = kind.value != "classification"
    fit = [each for each in columns if each.is_numeric] if is_number else columns
    names = [each.name for each in fit or columns]
    likely = [each.name for each in fit if is_number or each.distinct == 2] or names
    usual = dataset.target if dataset.target in names else likely[-1]
    return _pick("Column to be told", names, f"model-target-{kind}-{dataset.id}", usual=usual)


def _series(dataset: Dataset, columns: Sequence[ColumnFacts]) -> Told:
    times = [each.name for each in columns if each.role_hint == "time"]
    names = [each.name for each in columns]
    with st.container(horizontal=True):
        when = _pick(
            "Column of the times", names, f"model-when-{dataset.id}", usual=(times or names)[0]
        )
        horizon = st.number_input("Steps to tell", 1, 1_000, 12, key="model-horizon")
    joins = {None: "They are refused", "sum": "They are added up", "mean": "Their mean is taken"}
    with st.expander("More choices", icon=":material/tune:"):
        aggregate = st.selectbox(
            "Several rows at one time",
            list(joins),
            format_func=joins.__getitem__,
            key="model-aggregate",
        )
        season = st.number_input(
            "Steps until things come again",
            2,
            400,
            value=None,
            placeholder="As usual: 24 hours, 7 days, 12 months",
            key="model-season",
        )
    return {"time_column": when, "horizon": horizon, "aggregate": aggregate, "season": season}


def _people(dataset: Dataset, columns: Sequence[ColumnFacts]) -> Told:
    names = [each.name for each in columns]
    # Whoever took things stands before them in most tables.
    with st.container(horizontal=True):
        who = _pick("Column of the users", names, f"model-who-{dataset.id}", usual=names[0])
        what = _pick(
            "Column of the items", names, f"model-what-{dataset.id}", usual=names[1 % len(names)]
        )
    with st.expander("More choices", icon=":material/tune:"):
        rating = _pick(
            "How much a row counts",
            [each.name for each in columns if each.is_numeric],
            f"model-rating-{dataset.id}",
            placeholder="Every row alike",
        )
        when = _pick(
            "Hold out the newest item by",
            names,
            f"model-newest-{dataset.id}",
            placeholder="Nothing: it is drawn at random",
        )
    return {"user_column": who, "item_column": what, "rating_column": rating, "time_column": when}


def _clusters() -> int | None:
    return st.number_input(
        "Clusters",
        2,
        100,
        value=None,
        placeholder="As many as fit best, up to 10",
        key="model-clusters",
    )


def _share_of_anomalies() -> float | None:
    percent = st.number_input(
        "Share of the rows to call unusual, in percent",
        0.1,
        50.0,
        value=None,
        placeholder="5",
        key="model-contamination",
    )
    return None if percent is None else percent / 100


def _more(kind: ModelKind, columns: Sequence[ColumnFacts], target: str | None) -> Told:
    """The options that most people leave as they are; only what differs is told."""
    from engine.models.model import METHODS  # noqa: PLC0415 - the page is drawn before the rooms load

    told: Told = {}
    names = [column.name for column in columns if column.name != target]
    with st.expander("More choices", icon=":material/tune:"):
        known = [each.value for each in METHODS[kind]]
        if len(known) > 1:
            told["algorithm"] = st.selectbox(
                "How it is fitted",
                known,
                format_func=model_words.ALGORITHMS.__getitem__,
                key=f"model-algorithm-{kind}",
            )
        features = st.multiselect(
            "Columns to learn from",
            names,
            format_func=_labels(names).__getitem__,
            placeholder="Every fit one",
            key=f"model-features-{kind}-{target}",
        )
        told["features"] = tuple(features) or None
        told["test_share"] = st.slider(
            "Rows held out to judge by", 0.1, 0.5, 0.25, 0.05, format="percent", key="model-share"
        )
        told["time_column"] = _pick(
            "Hold out the newest rows by",
            [column.name for column in columns if column.role_hint == "time"],
            f"model-time-{kind}",
            placeholder="Nothing: rows are drawn at random",
        )
        if told.get("algorithm") == "gradient_boosting":
            told["monotonic"] = _directions(kind, columns, target, features or names)
        if kind.value == "classification":
            told["costs"] = _costs()
    return told


def _directions(
    kind: ModelKind, columns: Sequence[ColumnFacts], target: str | None, learned: Sequence[str]
) -> dict[str, str] | None:
    """Columns learned from that the answer may only rise or only fall with, each one way."""
    if kind.value == "classification" and not any(
        each.name == target and each.distinct == 2 for each in columns
    ):
        st.caption("Where the target has two classes, the answer can be held to directions.")
        return None
    names = [each.name for each in columns if each.is_numeric and each.name in learned]
    told: dict[str, str] = {}
    with st.container(horizontal=True):
        for direction, words in model_words.DIRECTIONS.items():
            chosen = st.multiselect(
                f"The answer {words} with",
                [name for name in names if name not in told],
                format_func=_labels(names).__getitem__,
                placeholder="Not asked for",
                help="Kept for every row, and proven from the trees before the model is ready.",
                key=f"model-{direction}-{kind}-{target}",
            )
            told |= dict.fromkeys(chosen, direction)
    return told or None


def _costs() -> dict[str, float]:
    """What the two errors cost: they give the threshold."""
    with st.container(horizontal=True):
        alarm = st.number_input("A false alarm costs", 0.0, 1e9, 1.0, key="model-fp")
        miss = st.number_input("A miss costs", 0.0, 1e9, 1.0, key="model-fn")
    return {"false_positive": alarm, "false_negative": miss}


def _pick(
    label: str,
    names: Sequence[str],
    key: str,
    *,
    usual: str | None = None,
    placeholder: str | None = None,
) -> str | None:
    """One column; none as long as ``usual`` is none and nothing is chosen."""
    chosen: str | None = st.selectbox(
        label,
        names,
        index=list(names).index(usual) if usual is not None else None,
        format_func=_labels(names).__getitem__,
        placeholder=placeholder,
        key=key,
    )
    return chosen


def _labels(names: Sequence[str]) -> Mapping[str, str]:
    return distinct({name: tidy(name, 60) for name in names})
