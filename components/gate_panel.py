"""The readiness gates: what refuses training or speaks against it, with a way out of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Literal

import streamlit as st

from components import page, rule_names
from components.plain import plain, prose
from components.wording import ago, count

if TYPE_CHECKING:
    from engine.datasets.model import Dataset
    from engine.datasets.risk import AcceptedRisk, Gate

_SHOWN: Final = 4
_LEVELS: Final[dict[str, tuple[str, str, Literal["red", "orange", "gray", "blue"]]]] = {
    "stop": (":material/block:", "stops training", "red"),
    "warn": (":material/warning:", "warning", "orange"),
    "note": (":material/info:", "note", "gray"),
}


def show(
    dataset: Dataset,
    gates: Sequence[Gate],
    decide: Callable[[str, bool], None],
    *,
    is_usable: bool = True,
) -> None:
    """Draw the gates, the worst first; the longer part of them folded away.

    Args:
        dataset: Its overrides are drawn with the gates that they pass.
        gates: Of its report.
        decide: Takes the risk of a gate on, or lets it refuse again.
        is_usable: Whether the score, and what nobody can override, let training through.
    """
    if not gates:
        if dataset.target is not None:
            st.success("No risk of training was found.", icon=":material/check_circle:")
        return
    page.section("Before you train", _summary(dataset, gates, is_usable=is_usable))
    taken = {risk.gate_id: risk for risk in dataset.accepted_risks}
    with st.container(border=True, gap="small"):
        loud = [gate for gate in gates if gate.level != "note"]
        first = [gate.id for gate in loud[:_SHOWN]]  # stops come first
        for gate in gates:
            if gate.id in first:
                _gate(gate, taken.get(gate.id), decide)
        rest = [gate for gate in gates if gate.id not in first]
        if rest:
            more = "more" if first else "to know"
            with st.expander(f"{count(len(rest), 'point')} {more}", key="gates-more"):
                for gate in rest[:50]:
                    _gate(gate, taken.get(gate.id), decide)
                if len(rest) > 50:
                    st.caption(f"{len(rest) - 50:,} more are in the report file.")


def _summary(dataset: Dataset, gates: Sequence[Gate], *, is_usable: bool) -> str:
    taken = {risk.gate_id for risk in dataset.accepted_risks}
    stops = sum(gate.level == "stop" and gate.id not in taken for gate in gates)
    verdict = (
        f"{count(stops, 'gate')} refuse{'s' if stops == 1 else ''} training."
        if stops
        else (
            "Nothing here refuses training."
            if is_usable
            else "Training is refused for the reasons above."
        )
    )
    return f"{verdict} These risks stand beside the score, and are no part of it."


def _gate(gate: Gate, taken: AcceptedRisk | None, decide: Callable[[str, bool], None]) -> None:
    icon, word, colour = _LEVELS[gate.level]
    if taken is not None:
        icon, word, colour = ":material/check:", "risk taken on", "blue"
    where = f" · {plain(gate.column, 48)}" if gate.column else ""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="top", gap="small"
    ):
        with st.container(width="stretch", gap="xxsmall"):
            st.markdown(f"**{plain(rule_names.gate(gate.kind))}**{where}")
            st.text(gate.problem)
            st.caption(f"**What to do:** {prose(gate.remedy, 600)}")
            if taken is not None:
                st.caption(f"You took this risk on {ago(taken.accepted_at)}; it is on record.")
        with st.container(
            horizontal=True, width="content", gap="xsmall", vertical_alignment="center"
        ):
            st.badge(word, icon=icon, color=colour)
            if gate.can_override and taken is None:
                st.button(
                    "Train all the same", key=f"accept-{gate.id}", on_click=decide,
                    args=(gate.id, True),
                    help="Only if you know that this column is known before the answer is. "
                    "The decision is recorded with the dataset.",
                )  # fmt: skip
            elif taken is not None:
                st.button(
                    "Refuse again", key=f"withdraw-{gate.id}", type="tertiary", on_click=decide,
                    args=(gate.id, False),
                )  # fmt: skip
