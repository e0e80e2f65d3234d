"""Every repair with its reason, a switch that undoes it, and what that does to the score."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import effect_note, rule_names, score_trial
from components.plain import plain
from components.session import forget, put, value
from components.theme import BADGES, Tone
from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.model import Fix, QualityReport
    from engine.datasets.risk import Effect

_PAGE: Final = 20
_MEANING: Final = (
    "Each repair is a step of the recipe. Move switches and see what that does to the score "
    "before anything is kept; the table is always cleaned from the unchanged upload. Missing "
    "cells stay missing here: they are filled when a model is trained, by what its training "
    "rows alone teach."
)
_TIERS: Final[dict[str, tuple[str, Tone, str]]] = {
    "auto": ("safe", "good", "No information is lost."),
    "ask": ("on evidence", "fair", "Rests on evidence; undo it if you know better."),
    "flag": ("noted", "quiet", "Noted only; nothing is changed."),
}


def show(
    report: QualityReport,
    attempt: Callable[[tuple[str, ...]], QualityReport],
    effects: Mapping[str, Effect],
    *,
    key: str,
) -> tuple[str, ...] | None:
    """Draw the repairs, those that rest on evidence first, then the largest.

    Args:
        report: Its fixes, undone ones included, and its score.
        attempt: Gives the report as it would be with these fixes off.
        effects: What each fix does for a model, where that was measured.
        key: Keeps the switches of this dataset apart from another's.

    Returns:
        The ids of all fixes that are to be off, when the person has decided; else None.
    """
    fixes = report.fixes_applied
    if not fixes:
        st.success("Nothing had to be repaired.", icon=":material/check_circle:")
        return None
    st.caption(_MEANING)
    bar = st.container()
    ordered = sorted(fixes, key=lambda fix: (fix.tier != "ask", -fix.count, fix.id))
    moved = _moved(fixes, key)
    with st.container(border=True, gap="small"):
        for fix in _page(ordered, key):
            is_on = _line(fix, key, effects.get(fix.id), is_moved=fix.id in moved)
            (moved.discard if is_on == fix.is_enabled else moved.add)(fix.id)
    put(_kept(key), sorted(moved))
    off = {fix.id for fix in fixes if not fix.is_enabled}.symmetric_difference(moved)
    if not moved:
        return None
    kept_off = tuple(sorted(off))
    with bar:
        wanted = score_trial.show(
            report,
            lambda: attempt(kept_off),
            f"{count(len(moved), 'switch', 'switches')} moved",
            _put_back,
            key=key,
        )
    if not wanted:
        return None
    put(_kept(key), [])
    return kept_off


def _kept(key: str) -> str:
    return f"moved-{key}"


def _moved(fixes: Sequence[Fix], key: str) -> set[str]:
    """The fixes whose switches were moved, on whichever page of the list they stand."""
    known = {fix.id for fix in fixes}
    held: list[str] = value(_kept(key), [])
    return {fix_id for fix_id in held if fix_id in known}


def _put_back(key: str) -> None:
    put(_kept(key), [])
    forget(f"fix-{key}-")


def _page(fixes: list[Fix], key: str) -> list[Fix]:
    if len(fixes) <= _PAGE:
        return fixes
    number = st.pagination(-(-len(fixes) // _PAGE), key=f"fixes-page-{key}")
    return fixes[(number - 1) * _PAGE : number * _PAGE]


def _switch(fix: Fix, name: str, key: str, *, is_moved: bool) -> bool:
    """The switch of a fix; words alone where the table could not be read without it."""
    if not fix.is_undoable:
        st.markdown(
            f":small[:material/lock: {name}]", help="The table could not be read without it."
        )
        return fix.is_enabled
    # The state is part of the key: after the table is cleaned again the switch is new.
    switch = f"fix-{key}-{fix.id}-{fix.is_enabled}"
    put(switch, value(switch, fix.is_enabled != is_moved))
    # No bold: a screen reader would say the asterisks.
    return st.toggle(name, key=switch)


def _line(fix: Fix, key: str, effect: Effect | None, *, is_moved: bool) -> bool:
    label, tone, meaning = _TIERS[fix.tier]
    where = f" · {plain(fix.column, 48)}" if fix.column else ""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="top", gap="small"
    ):
        with st.container(width="stretch", gap="xxsmall"):
            name = f"{plain(rule_names.fix(fix.rule))}{where}"
            is_on = _switch(fix, name, key, is_moved=is_moved)
            st.caption(plain(fix.reason, 400))
            if effect is not None:
                effect_note.show(effect)
        with st.container(horizontal=True, width="content", gap="xsmall"):
            st.badge(label, color=BADGES[tone], help=meaning)
            st.badge(count(fix.count, "change"), color="gray")
    return is_on
