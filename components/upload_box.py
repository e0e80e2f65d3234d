"""The place to drop a CSV."""

from __future__ import annotations

import streamlit as st

from components.session import studio


def show(limit_mb: int) -> tuple[str, bytes] | None:
    """Draw the box, its limit in words above it.

    Returns:
        The file's name and bytes once, when one was dropped.
    """
    state = studio()
    with st.container(border=True, gap="small"):
        st.subheader("Upload a CSV", anchor=False)
        st.caption(
            f"Up to **{limit_mb} MB**. Any separator, encoding or decimal mark: it is detected. "
            "Drag it onto the field or browse; the file itself is kept unchanged."
        )
        held = st.file_uploader(
            "Drop a CSV file here, or browse",
            type=["csv", "tsv", "tab", "txt", "psv", "dat"],
            # A box that was used is replaced by a new one, so that no file is taken twice.
            key=f"upload-{state.uploads}",
            max_upload_size=limit_mb,
            label_visibility="collapsed",
        )
    if held is None:
        return None
    state.uploads += 1
    return held.name, held.getvalue()
