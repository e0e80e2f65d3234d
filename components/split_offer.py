"""The split that the rows ask for: by group or by time, one click away from the random one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from components import drafting, session
from components.plain import plain, prose
from components.services import services
from engine.builder.model import LogisticSpec, Split

if TYPE_CHECKING:
    import pandas as pd

    from engine.datasets.risk import Gate

_NOTED: Final = "split-announced"
_FIELDS: Final = {"group": ("group_column", Split.GROUP), "time": ("time_column", Split.TIME)}
_WORDS: Final = {
    "group": (
        "Whole groups of **{}** are held back for the test",
        "{} names groups of rows",
        "Rows of one group are alike: with some of them in training, the test would be too easy.",
    ),
    "time": (
        "The latest rows by **{}** are held back for the test",
        "{} tells when a row came about",
        "If the model is to say what comes later, a random split lets it look ahead.",
    ),
}


@dataclass(frozen=True)
class Offer:
    """A split that a gate of the dataset speaks for.

    Attributes:
        changes: The choices that bring it about.
        refusal: Why the table cannot be split so, or empty.
    """

    kind: str
    column: str
    changes: dict[str, Any]
    refusal: str = ""


def offers(gates: Sequence[Gate], spec: LogisticSpec, frame: pd.DataFrame) -> tuple[Offer, ...]:
    """The splits that the gates speak for, by group first; at most one of each kind.

    Args:
        gates: Of the dataset's report.
        spec: What the form says.
        frame: The cleaned table, which decides whether it can be split so.
    """
    found: list[Offer] = []
    for kind, (field, split) in _FIELDS.items():
        named = [g.column for g in gates if g.kind == kind and g.column in frame.columns]
        chosen = getattr(spec, field)
        column = chosen if spec.split is split else next(iter(named), None)
        if column is None or column == spec.target:
            continue
        changes = {field: column, "split": split.value}
        found.append(Offer(kind, column, changes, _refusal(spec, changes, frame)))
    return tuple(found)


def proposed(spec: LogisticSpec, gates: Sequence[Gate], frame: pd.DataFrame) -> LogisticSpec:
    """The spec with whole groups held back, where the rows come in groups and can be split so."""
    for offer in offers(gates, spec, frame):
        if offer.kind == "group" and not offer.refusal:
            return services().builder.change(spec, **offer.changes)
    return spec


def show(found: Sequence[Offer], spec: LogisticSpec, *, is_locked: bool) -> None:
    """Draw what is held back and why, with the other way one click away."""
    said = session.value(_NOTED, "")
    for offer in found:
        is_on = spec.split is _FIELDS[offer.kind][1]
        if not is_on and spec.split is not Split.STRATIFIED:
            continue  # one split at a time; the form below has both
        with st.container(border=True, gap="xsmall", key=f"split-{offer.kind}"):
            _line(offer, is_on=is_on, is_locked=is_locked)
    if said:
        session.put(_NOTED, "")
        st.toast(said, icon=":material/call_split:")


def _line(offer: Offer, *, is_on: bool, is_locked: bool) -> None:
    on, off, why = _WORDS[offer.kind]
    icon = ":green[:material/call_split:]" if is_on else ":orange[:material/call_split:]"
    words = on if is_on else f"**{off}**"
    st.markdown(f"{icon} {words.format(plain(offer.column, 48))}")
    if offer.refusal and not is_on:
        st.caption(f"{why} It cannot be split so yet: {prose(offer.refusal, 300)}")
        return
    st.caption(why)
    if is_on:
        changes: dict[str, Any] = {"split": Split.STRATIFIED.value}
        label = "Split at random instead"
    else:
        changes, label = offer.changes, f"Split by {offer.kind}"
    st.button(
        label,
        key=f"split-by-{offer.kind}-{is_on}",
        icon=":material/shuffle:" if is_on else ":material/call_split:",
        type="tertiary" if is_on else "secondary",
        disabled=is_locked,
        on_click=_take,
        args=(changes,),
    )


def _take(changes: dict[str, Any]) -> None:
    # The words typed last are taken in before the form writes the code anew.
    drafting.take_typed()
    drafting.take_choices(drafting.current(), changes)
    drafting.show_anew()
    is_random = changes["split"] == Split.STRATIFIED.value
    session.put(_NOTED, "Split at random." if is_random else "The split and the code follow.")


def _refusal(spec: LogisticSpec, changes: dict[str, Any], frame: pd.DataFrame) -> str:
    builder = services().builder
    return builder.split_refusal(builder.change(spec, **changes), frame)
