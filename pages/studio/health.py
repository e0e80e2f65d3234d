"""Each part of the studio: its state, its version, and what to do."""

import streamlit as st

from components import notice, page, part_list
from components.services import services

with page.header("Health", "Each part on this machine, asked just now, and what to do about it."):
    st.button("Ask again", icon=":material/refresh:")
with notice.refusals():
    with st.spinner("Asking each part"):
        parts = services().health.parts()
    part_list.show(parts)
