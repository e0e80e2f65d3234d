"""What the code check says: beside the lines, and as a list with remedies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from components.code_editor import Diagnostic
from components.plain import prose
from components.services import services
from components.wording import count

if TYPE_CHECKING:
    from engine.algorithms.model import CheckIssue, CheckReport

_SHOWN = 12


@lru_cache(maxsize=32)
def check(code: str) -> CheckReport:
    """The check of a text, remembered: a page asks again at every click."""
    return services().algorithms.check(code)


def diagnostics(issues: Sequence[CheckIssue]) -> list[Diagnostic]:
    """The issues as remarks beside the lines, which show text as it is: no marks of code."""
    return [
        Diagnostic(
            issue.line,
            issue.column,
            f"{issue.problem} {issue.remedy}".replace("`", ""),
            issue.severity,
        )
        for issue in issues[:100]
    ]


def show(issues: Sequence[CheckIssue]) -> None:
    """Draw the list; nothing when there is nothing to say."""
    if not issues:
        return
    errors = sum(issue.severity == "error" for issue in issues)
    head = f"{count(errors, 'error')} in the code" if errors else "Hints on the code"
    with st.container(border=True, gap="small"):
        st.markdown(f"**{head}**")
        if errors:
            st.caption("A run is refused until these are gone.")
        for issue in issues[:_SHOWN]:
            _line(issue)
        if len(issues) > _SHOWN:
            st.caption(f"And {len(issues) - _SHOWN} more.")


def _line(issue: CheckIssue) -> None:
    is_error = issue.severity == "error"
    with st.container(horizontal=True, gap="small", vertical_alignment="top"):
        st.badge(
            f"{issue.line}:{issue.column}",
            color="red" if is_error else "orange",
            icon=":material/error:" if is_error else ":material/warning:",
            width=84,
        )
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(prose(issue.problem, 400))
            st.caption(prose(issue.remedy, 400))
