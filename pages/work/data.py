"""Upload a table, read what is wrong with it, decide what is repaired."""

import streamlit as st

from components import (
    dataset_desk,
    dataset_list,
    intake,
    notice,
    page,
    recent_work,
    sample_picker,
    upload_box,
)
from components.services import services
from components.session import studio


def choose() -> None:
    """No dataset is open: take a new one, or open an earlier one."""
    datasets = services().datasets
    limit_mb, minimum = services().settings.upload_limit_mb, services().settings.minimum_score
    page.header("Data", "Drop in a CSV as it is. You get a cleaned table and a quality report.")
    if upload := upload_box.show(limit_mb):
        with notice.refusals():
            intake.take_upload(*upload)
            st.rerun()
    page.section("Or try a sample", "Small tables with real dirt, to see what the studio does.")
    if sample_picker.show(datasets.samples(), intake.take_sample):
        st.rerun()
    if earlier := datasets.list():
        items = dataset_list.items(earlier, minimum)
        if opened := recent_work.show(
            "Earlier datasets", items, key="dataset", empty="", remove=dataset_desk.remove
        ):
            intake.open_dataset(opened)
            st.rerun()


with notice.refusals():
    dataset_id = studio().dataset_id or st.query_params.get("dataset")
    dataset = dataset_desk.find(dataset_id) if dataset_id else None
    if dataset is None:
        choose()
    else:
        dataset_desk.show(dataset)
