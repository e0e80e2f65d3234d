"""Every repair with its reason, and a switch that undoes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import rule_names
from components.plain import plain
from components.theme import BADGES, Tone
from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.model import Fix

_PAGE: Final = 20
_TIERS: Final[dict[str, tuple[str, Tone, str]]] = {
    "auto": ("safe", "good", "No information is lost."),
    "ask": ("on evidence", "fair", "Rests on evidence; undo it if you know better."),
    "flag": ("noted", "quiet", "Noted only; nothing is changed."),
}


def show(fixes: Sequence[Fix], *, key: str) -> tuple[str, ...] | None:
    """Draw the repairs, those that rest on evidence first, then the largest.

    Args:
        fixes: All of them, undone ones included.
        key: Keeps the switches of this dataset apart from another's.

    Returns:
        The ids of all fixes that are to be off, when a switch was moved; else None.
    """
    if not fixes:
        st.success("Nothing had to be repaired.", icon=":material/check_circle:")
        return None
    st.caption(
        "Each repair is a step of the recipe. Switch one off and the table is cleaned again "
        "without it, from the unchanged upload. Missing cells stay missing here: they are filled "
        "when a model is trained, by what its training rows alone teach."
    )
    ordered = sorted(fixes, key=lambda fix: (fix.tier != "ask", -fix.count, fix.id))
    with st.container(border=True, gap="small"):
        moved = [fix.id for fix in _page(ordered, key) if _line(fix, key) != fix.is_enabled]
    if not moved:
        return None
    was_off = {fix.id for fix in fixes if not fix.is_enabled}
    return tuple(sorted(was_off.symmetric_difference(moved)))


def _page(fixes: list[Fix], key: str) -> list[Fix]:
    if len(fixes) <= _PAGE:
        return fixes
    number = st.pagination(-(-len(fixes) // _PAGE), key=f"fixes-page-{key}")
    return fixes[(number - 1) * _PAGE : number * _PAGE]


def _line(fix: Fix, key: str) -> bool:
    label, tone, meaning = _TIERS[fix.tier]
    where = f" · {plain(fix.column, 48)}" if fix.column else ""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="top", gap="small"
    ):
        with st.container(width="stretch", gap="xxsmall"):
            # The state is part of the key: after the table is cleaned again the switch is new.
            is_on = st.toggle(
                f"**{plain(rule_names.fix(fix.rule))}**{where}",
                value=fix.is_enabled,
                key=f"fix-{key}-{fix.id}-{fix.is_enabled}",
                disabled=not fix.is_undoable,
            )
            st.caption(plain(fix.reason, 400))
        with st.container(horizontal=True, width="content", gap="xsmall"):
            st.badge(label, color=BADGES[tone], help=meaning)
            st.badge(count(fix.count, "change"), color="gray")
    return is_on
