"""The frame: every visit passes here, then the chosen page draws itself."""

import streamlit as st

from components import clicks, frame

st.set_page_config(
    page_title="AlgoAPI Studio", page_icon=frame.FAVICON, layout="wide", menu_items=None
)
chosen = st.navigation(frame.menu(), expanded=True)
frame.arrive(chosen)
frame.brand()
chosen.run()
frame.sign_out()
clicks.settle()
