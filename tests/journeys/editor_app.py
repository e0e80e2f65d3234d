"""A page with nothing but the editor, for the journeys of the editor."""

import hashlib
import time

import streamlit as st

from components import session
from components.code_editor import Diagnostic, code_editor, typed

BEGINNING = "import math\n\n\ndef execute(testData):\n    return {'success': True}\n"

held = session.value("held", {"code": BEGINNING, "rev": 1, "runs": 0, "ran": ""})
before = typed("editor", held["code"], held["rev"])
held["code"] = before.text

if st.button("Form"):
    time.sleep(0.5)  # as a slow server would
    held["code"] = f"# made by the form, {held['rev']}\n{held['code']}"
    held["rev"] += 1
is_remarked = st.toggle("Remarks")
is_clicked = st.button("Run", type="primary", shortcut="Ctrl+Enter")
remarks = [Diagnostic(1, 1, "<img src=x onerror='top.pwned=1'> not allowed")] if is_remarked else []
state = code_editor(held["code"], held["rev"], remarks, key="editor", height=300)
if is_clicked or state.is_run_requested:
    held["runs"] += 1
    held["ran"] = hashlib.sha256(state.text.encode()).hexdigest()
session.put("held", held)
st.text(f"executed {held['runs']} {held['ran']}")
st.text(f"known {hashlib.sha256(state.text.encode()).hexdigest()} rev {state.rev}")
