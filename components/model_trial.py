"""Ask a model about one row, and read its answer with the share of each column in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import (
    chart_frame,
    item_trial,
    model_inputs,
    notice,
    reason_chart,
    series_trial,
    session,
)
from components.labels import distinct
from components.model_inputs import Inputs, Row
from components.model_numbers import said
from components.plain import plain, tidy
from components.services import services
from components.theme import palette
from components.wording import count, share, title

if TYPE_CHECKING:
    from engine.models.model import Answers, Model

_MOST_FIELDS: Final = 40
_ALIKE: Final = {
    "unseen": "holds a category that training did not meet; it counts as an uncommon one",
    "misfit": "does not fit the type of its column; it counts as missing",
}


def show(model: Model) -> Row:
    """Draw the question and the answer, as the kind needs it; the row asked about comes back."""
    if model.kind.value == "forecasting":
        return series_trial.show(model)
    if model.kind.value == "recommendation":
        return item_trial.show(model)
    return _rows(model, model_inputs.read(model))


def _rows(model: Model, inputs: Inputs) -> Row:
    fields, answer = st.columns([2, 3], gap="large")
    with fields:
        row = _form(model, inputs)
    with answer, notice.refusals():
        _answer(model, services().models.predict(model.id, [row]))
    return row


def _form(model: Model, inputs: Inputs) -> Row:
    prefix = f"try-{model.id}"
    first = inputs.examples[0] if inputs.examples else dict.fromkeys(inputs.roles)
    row: Row = dict(first)
    if inputs.examples:
        _pick_example(prefix, inputs)
    labels = distinct({name: plain(name, 60) for name in inputs.roles})
    with st.grid(2, min_column_width=160, gap="small"):
        for place, (name, role) in enumerate(list(inputs.roles.items())[:_MOST_FIELDS]):
            key = f"{prefix}-{place}"
            if session.value(key, None) is None:
                session.put(key, model_inputs.written(first[name]))
            row[name] = model_inputs.cell(_field(labels[name], name, inputs, key), role)
    if len(inputs.roles) > _MOST_FIELDS:
        more = count(len(inputs.roles) - _MOST_FIELDS, "more column")
        st.caption(f"{more} stay as in the first example; a program can send them all.")
    return row


def _field(label: str, name: str, inputs: Inputs, key: str) -> str | None:
    if inputs.roles[name] == "numeric":
        return st.text_input(label, key=key, placeholder="missing", max_chars=500)
    now = session.value(key, "")
    options = dict.fromkeys(["", *inputs.levels.get(name, ()), now])
    labels = distinct({level: tidy(level, 80) or "missing" for level in options})
    return st.selectbox(
        label,
        list(options),
        format_func=lambda level: labels.get(level, tidy(level, 80)),
        key=key,
        accept_new_options=True,
    )


def _pick_example(prefix: str, inputs: Inputs) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.number_input(
            "Example row of the dataset",
            1,
            len(inputs.examples),
            key=f"{prefix}-example",
            on_change=_take,
            args=(prefix, inputs),
        )


def _take(prefix: str, inputs: Inputs) -> None:
    row = inputs.examples[session.value(f"{prefix}-example", 1) - 1]
    for place, name in enumerate(inputs.roles):
        session.put(f"{prefix}-{place}", model_inputs.written(row[name]))


def _answer(model: Model, answers: Answers) -> None:
    told = answers.predictions[0]
    with st.grid(3, min_column_width=150, gap="small"):
        for name, value in figures(answers):
            st.metric(plain(name, 60), plain(value, 60), border=True)
    for each in answers.warnings:
        notice.warn(f"“{tidy(each.column, 60)}” {_ALIKE[each.kind]}.")
    if probabilities := told.get("probabilities"):
        st.dataframe(
            {"Class": list(probabilities), "Probability": list(probabilities.values())},
            hide_index=True,
            column_config={
                "Probability": st.column_config.ProgressColumn(
                    format="percent", min_value=0, max_value=1
                )
            },
        )
    if distances := told.get("distances"):
        st.dataframe(
            {"Cluster": list(range(len(distances))), "Distance to its centre": distances},
            hide_index=True,
            column_config={"Distance to its centre": st.column_config.NumberColumn(format="%.3f")},
            alt=f"The distance to each of {count(len(distances), 'centre')}.",
        )
    if told.get("reasons") and answers.start is not None:
        _reasons(model, answers)


def figures(answers: Answers) -> list[tuple[str, str]]:
    """The answer for the first row as names and values; both may be hostile."""
    told = answers.predictions[0]
    found: list[tuple[str, str]] = []
    if "decision" in told:
        found.append(("Decision", str(told["decision"])))
    if "probability" in told:
        of = answers.positive or told["decision"]
        found.append((f"Probability of “{tidy(of, 30)}”", share(told["probability"])))
    known = {"decision", "probability", "probabilities", "reasons", "distances", "is_anomaly"}
    if "is_anomaly" in told:
        found.append(("This row is", "unusual" if told["is_anomaly"] else "usual"))
    found += [(title(name), _figure(value)) for name, value in told.items() if name not in known]
    if answers.threshold is not None:
        is_chance = "probability" in told
        threshold = share(answers.threshold) if is_chance else said(answers.threshold)
        found.append(("Threshold", threshold))
    return found


def _figure(value: Any) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return said(value) if isinstance(value, float) else str(value)


def _reasons(model: Model, answers: Answers) -> None:
    is_number = model.kind.value == "regression"
    figure, words = reason_chart.figure(answers, palette(), is_number=is_number)
    st.markdown("**Why**")
    st.plotly_chart(figure, key="model-reasons", config=chart_frame.CONFIG, alt=words)
    st.caption(reason_chart.sum_in_words(answers, is_number=is_number))
