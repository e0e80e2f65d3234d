"""Where the work stands, and the one thing to do next."""

import streamlit as st

from components import (
    dataset_list,
    frame,
    intake,
    notice,
    page,
    recent_runs,
    recent_work,
    sample_picker,
    start_steps,
)
from components.services import services
from components.session import studio

page.header(
    "From a dirty CSV to a classifier you can trust",
    "Four steps, each of which shows its evidence. Everything stays on this machine.",
)
with notice.refusals():
    engine = services()
    minimum = engine.settings.minimum_score
    datasets, runs = engine.datasets.list(), engine.runs.list()
    steps = start_steps.steps(
        datasets=len(datasets),
        usable=sum(dataset.is_usable for dataset in datasets),
        algorithms=len(engine.algorithms.list()),
        runs=len(runs),
    )
    if chosen_page := start_steps.show(steps):
        st.switch_page(chosen_page)
    if datasets:
        left, right = st.columns(2)
        with left:
            dataset_id = recent_work.show(
                "Recent datasets",
                dataset_list.items(datasets[:5], minimum),
                key="dataset",
                empty="",
            )
        with right:
            run_id = recent_work.show(
                "Recent runs",
                recent_runs.items(runs[:5]),
                key="run",
                empty="A run is one execution in the sandbox. Build a model, then test it: "
                "its curves and its record appear here.",
            )
        if dataset_id:
            intake.open_dataset(dataset_id)
            st.switch_page(frame.DATA)
        if run_id:
            studio().run_id = run_id
            st.switch_page(frame.TEST)
    page.section(
        "Try a sample" if datasets else "New here? Start with a sample",
        "Small tables with real dirt, to see what the studio does.",
    )
    if sample := sample_picker.show(engine.datasets.samples()):
        intake.take_sample(sample)
        st.switch_page(frame.DATA)
