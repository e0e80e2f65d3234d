"""The parts of the studio: which work, which do not, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import sandbox_card
from components.plain import plain, prose
from components.theme import BADGES, Tone
from components.wording import count

if TYPE_CHECKING:
    from engine.parts import PartState

_TONES: Final[dict[str, Tone]] = {
    "ready": "good",
    "degraded": "fair",
    "missing": "poor",
    "off": "quiet",
}
_ICONS: Final = {
    "ready": ":material/check_circle:",
    "degraded": ":material/warning:",
    "missing": ":material/cancel:",
    "off": ":material/do_not_disturb_on:",
}
_ORDER: Final = {"missing": 0, "degraded": 1, "ready": 2, "off": 3}


def show(parts: Sequence[PartState]) -> None:
    """Draw the parts: those that need attention, the sandboxes at length, and the others."""
    _verdict(parts)
    ordered = sorted(parts, key=lambda part: _ORDER[part.state])
    sandboxes = [part for part in ordered if part.facts]
    ailing = [part for part in ordered if part.state in {"missing", "degraded"}]
    _grid(ailing)
    is_chosen = any(part.is_in_use for part in sandboxes)
    for part in sorted(sandboxes, key=lambda part: not part.is_in_use):
        sandbox_card.show(part, stands_by=is_chosen and not part.is_in_use)
    _grid([part for part in ordered if part not in (*ailing, *sandboxes)])


def _grid(ordered: Sequence[PartState]) -> None:
    # Row by row, so that the order survives when the two columns fold into one.
    for row in range(0, len(ordered), 2):
        for column, part in zip(st.columns(2), ordered[row : row + 2], strict=False):
            with column, st.container(border=True, height="stretch", gap="xsmall"):
                _line(part)


def _verdict(parts: Sequence[PartState]) -> None:
    missing = [part for part in parts if part.state == "missing"]
    degraded = [part for part in parts if part.state == "degraded"]
    if missing:
        noun = "part does" if len(missing) == 1 else "parts do"
        st.error(f"**{len(missing)} {noun} not work.** The remedy stands beside each.")
    elif degraded:
        st.warning(f"**{count(len(degraded), 'part')} with a warning.** Everything works.")
    elif risks := sum(each.severity == "risk" for part in parts for each in part.warnings):
        text = (
            f"**Everything works.** {count(risks, 'warning')} on how strong the walls are, below."
        )
        st.warning(text, icon=":material/shield:")
    else:
        st.success("**Everything works.**", icon=":material/check_circle:")


def _line(part: PartState) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(
            horizontal=True, width="content", vertical_alignment="center", gap="small"
        ):
            st.markdown(f"**{plain(part.name)}**", width="content")
            st.caption(plain(part.version), width="content")
        st.badge(part.state, icon=_ICONS[part.state], color=BADGES[_TONES[part.state]])
    if part.detail:
        st.caption(prose(part.detail))
    if part.remedy:
        st.markdown(f":material/build: {prose(part.remedy)}")
