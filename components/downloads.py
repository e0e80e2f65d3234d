"""What a person may take away of a dataset, each made only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class File:
    """One download.

    Attributes:
        make: Gives the bytes; called when the button is pressed.
    """

    key: str
    label: str
    name: str
    mime: str
    meaning: str
    make: Callable[[], bytes]


def show(files: Sequence[File]) -> None:
    """Draw a button that opens the list of files."""
    with st.popover("Download", icon=":material/download:", key="downloads"):
        for file in files:
            with st.container(gap="xxsmall"):
                st.download_button(
                    file.label,
                    data=file.make,
                    file_name=file.name,
                    mime=file.mime,
                    key=f"download-{file.key}",
                    on_click="ignore",
                    width="stretch",
                )
                st.caption(file.meaning)
