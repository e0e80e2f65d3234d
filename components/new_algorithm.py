"""The beginning of an algorithm: a dataset and its target, or data made up for a first try."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import (
    clicks,
    dataset_facts,
    dataset_picker,
    drafting,
    frame,
    notice,
    page,
    recent_work,
    split_offer,
)
from components.labels import distinct
from components.plain import tidy
from components.services import services
from components.wording import ago
from engine.errors import StudioError

if TYPE_CHECKING:
    from engine.algorithms.model import Algorithm
    from engine.builder.model import LogisticSpec
    from engine.datasets.model import Dataset


def show(earlier: Sequence[Algorithm]) -> None:
    """Draw the two ways to begin, and the algorithms that can be opened."""
    page.header("Build", "Choose, and read the code that your choices become.")
    ready = [dataset for dataset in services().datasets.list() if dataset.state == "ready"]
    left, right = st.columns([3, 2], gap="medium")
    with left, st.container(border=True, height="stretch"):
        _from_dataset(ready)
    with right, st.container(border=True, height="stretch"):
        _from_nothing()
    if earlier:
        _open_one(earlier)


def _from_dataset(ready: Sequence[Dataset]) -> None:
    st.subheader("From a dataset", anchor=False)
    if not ready:
        st.caption("Upload a CSV first: the studio cleans it, and proposes every choice.")
        if clicks.button("Upload a CSV", "to-data", icon=":material/upload_file:"):
            frame.go(frame.DATA)
        return
    dataset = dataset_picker.pick(ready, "new-dataset")
    if not services().datasets.readiness.is_open(dataset):
        refusal(dataset)
        return
    target = _pick_target(dataset)
    if clicks.button("Build", "new-from-dataset", type="primary", icon=":material/tune:"):
        with clicks.carried_out("new-from-dataset"):
            _propose(dataset, target)
        st.rerun()


def begin(dataset: Dataset) -> None:
    """Put a proposal for the dataset and its target on screen; without a target, ask for it."""
    # The words typed last belong to the algorithm that is still open.
    drafting.take_typed()
    if dataset.target:
        _propose(dataset, dataset.target)
    else:
        drafting.close()


def _propose(dataset: Dataset, target: str) -> None:
    spec = services().builder.propose(dataset_facts.columns(dataset), target)
    gates = services().datasets.report(dataset.id).gates
    spec = split_offer.proposed(spec, gates, dataset_facts.table(dataset))
    code = services().builder.generate(spec)
    # The same click again opens what it made, as long as nothing was changed there.
    for earlier in services().algorithms.list(limit=200):
        if earlier.dataset_id == dataset.id and earlier.draft_code == code:
            drafting.put_on_screen(earlier.id)
            return
    made = _create(f"{tidy(target, 60)} from {tidy(dataset.name, 60)}", spec, dataset.id)
    drafting.put_on_screen(made.id)


def _pick_target(dataset: Dataset) -> str:
    columns = dataset_facts.columns(dataset)
    labels = distinct({column.name: tidy(column.name, 60) for column in columns})
    # A target is most often the last column of two values; the person decides.
    guess = [column.name for column in columns if column.distinct == 2] or list(labels)
    wanted = dataset.target or ""
    return str(
        st.selectbox(
            "Column to predict",
            list(labels),
            index=list(labels).index(wanted if wanted in labels else guess[-1]),
            format_func=lambda name: labels[name],
            key=f"new-target-{dataset.id}",
        )
    )


# Ten rows are mostly luck; in this draw they say enough to judge the three.
_LESSON: Final = 1


def _from_nothing() -> None:
    st.subheader("Without a dataset", anchor=False)
    st.caption(
        "Ten made-up people to learn from and three to judge: their experience, education and "
        "skills, and whether they were hired. Enough to see the whole way."
    )
    if clicks.button("Generate sample data", "new-from-sample", icon=":material/casino:"):
        with clicks.carried_out("new-from-sample"):
            spec, _, _ = services().builder.sample(_LESSON)
            made = _create(spec.name, spec, None)
        drafting.put_on_screen(made.id)
        st.rerun()


def _create(name: str, spec: LogisticSpec, dataset_id: str | None) -> Algorithm:
    return services().algorithms.create(
        _unused(name),
        "logistic",
        services().builder.generate(spec),
        spec.model_dump(mode="json"),
        dataset_id,
    )


def _unused(name: str) -> str:
    taken = {algorithm.name for algorithm in services().algorithms.list(limit=1_000)}
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 2))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def _open_one(earlier: Sequence[Algorithm]) -> None:
    items = [
        recent_work.Item(
            id=algorithm.id,
            name=algorithm.name,
            fact=ago(algorithm.updated_at),
            badge=algorithm.kind,
            tone="quiet",
        )
        for algorithm in earlier[:8]
    ]
    if opened := recent_work.show("Your algorithms", items, key="algorithm", empty=""):
        drafting.put_on_screen(opened)
        st.rerun()


def refusal(dataset: Dataset) -> None:
    """Why a dataset may not be trained on, and what would help, as the service says it."""
    try:
        services().datasets.require_usable(dataset.id)
    except StudioError as said:
        name = tidy(dataset.name, 60)
        notice.refuse(f"Training on {name} is refused. {said.problem}", said.remedy)
