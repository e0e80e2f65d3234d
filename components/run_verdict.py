"""How a run ended: badge and words, and for a failure the user's own traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import notice, run_words, wording
from components.plain import plain
from components.theme import BADGES

if TYPE_CHECKING:
    from engine.runs.model import Run

MAX_TRACEBACK = 20_000
MAX_LOG = 100_000


def headline(run: Run, rows: str = "") -> None:
    """One line: state, algorithm and revision, when, how long, and which test data it had."""
    word, tone = run_words.state(run)
    facts = [f"revision {run.revision_number}", wording.ago(run.created_at)]
    if run.envelope is not None:
        facts.append(run_words.duration(run.envelope.wall_ms))
    if rows:
        facts.append(plain(rows, 120))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(word, color=BADGES[tone])
        st.caption(f"{plain(run.algorithm_name, 60)} · {' · '.join(facts)}", width="content")


def failure(run: Run) -> None:
    """What went wrong, what to do, and the user's own frames."""
    error = run.error
    problem = error.problem if error else run_words.ending(run) + "."
    show = notice.warn if run.state.value in {"cancelled", "interrupted"} else notice.refuse
    show(problem, run_words.remedy(run))
    if error is None or not (error.traceback or error.message):
        return
    where = f" at line {error.line} of your code" if error.line else ""
    st.caption(f"{plain(error.type or 'Error')}{where}. Only your code's frames are shown.")
    # st.code shows text as it is; what the program wrote is never read as markdown.
    text = error.traceback or f"{error.type}: {error.message}"
    st.code(text[-MAX_TRACEBACK:], language="python", wrap_lines=True)


def log(run: Run) -> None:
    """What the code printed, folded away."""
    if not run.log:
        return
    with st.expander(f"Printed output ({len(run.log):,} characters)", icon=":material/terminal:"):
        st.code(run.log[-MAX_LOG:], language=None, wrap_lines=True, height=260)
        if run.envelope is not None and run.envelope.is_output_truncated:
            st.caption("Cut at the output limit.")
