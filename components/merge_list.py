"""Categories that may be one: each merge is proposed, and done only on a person's word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import score_trial
from components.plain import plain
from components.session import forget, put, value
from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.model import QualityReport
    from engine.datasets.risk import MergeProposal

Answers = Mapping[tuple[str, str], "bool | None"]
_PAGE: Final = 10
_VALUES: Final = 6
_MERGE: Final = "Merge"
_APART: Final = "Keep apart"


def show(
    report: QualityReport, attempt: Callable[[Answers], QualityReport], *, key: str
) -> Answers | None:
    """Draw the proposals with the answers that stand.

    Args:
        report: Its proposals, answered ones included, and its score.
        attempt: Gives the report as it would be with these answers.
        key: Keeps the choices of this dataset apart from another's.

    Returns:
        The answers that are to be kept, when the person has decided; else None.
    """
    proposals = sorted(report.merges, key=lambda p: (p.is_accepted is not None, -p.count))
    if not proposals:
        return None
    open_ones = sum(proposal.is_accepted is None for proposal in proposals)
    with st.container(gap="xxsmall"):
        st.markdown(f"**Categories that may be one** · {_state(open_ones)}")
        st.caption(
            "These differ in marks or capitals only. They are merged if you say so, for this table "
            "and for new rows; what you leave open stays as it is."
        )
    bar = st.container()
    pending = _pending(proposals, key)
    with st.container(border=True, gap="small"):
        for proposal in _page(proposals, key):
            name = (proposal.column, proposal.usual)
            answer = _line(proposal, pending.get(name, proposal.is_accepted), key)
            pending.pop(name, None)
            if answer != proposal.is_accepted:
                pending[name] = answer
    put(_kept(key), [(*name, answer) for name, answer in pending.items()])
    if not pending:
        return None
    with bar:
        wanted = score_trial.show(
            report,
            lambda: attempt(pending),
            count(len(pending), "answer"),
            _put_back,
            key=f"merges-{key}",
            note=lambda tried: _fewer(report, tried, {column for column, _ in pending}),
        )
    if not wanted:
        return None
    _put_back(f"merges-{key}")
    return pending


def _state(open_ones: int) -> str:
    return f"{count(open_ones, 'proposal')} open" if open_ones else "all answered"


def _kept(key: str) -> str:
    return f"answers-merges-{key}"


def _pending(proposals: Sequence[MergeProposal], key: str) -> dict[tuple[str, str], bool | None]:
    """The answers given and not yet kept, on whichever page of the list they stand."""
    known = {(proposal.column, proposal.usual) for proposal in proposals}
    held: list[tuple[str, str, bool | None]] = value(_kept(key), [])
    return {(column, usual): answer for column, usual, answer in held if (column, usual) in known}


def _page(proposals: Sequence[MergeProposal], key: str) -> Sequence[MergeProposal]:
    if len(proposals) <= _PAGE:
        return proposals
    number = st.pagination(-(-len(proposals) // _PAGE), key=f"merges-page-{key}")
    return proposals[(number - 1) * _PAGE : number * _PAGE]


def _line(proposal: MergeProposal, answer: bool | None, key: str) -> bool | None:  # noqa: FBT001 - what stands
    seat = f"merge-{key}-{proposal.is_accepted}-{proposal.column}-{proposal.usual}"
    put(seat, value(seat, {True: _MERGE, False: _APART, None: None}[answer]))
    variants = ", ".join(f"“{plain(each, 40)}”" for each in proposal.variants[:_VALUES])
    more = len(proposal.variants) - _VALUES
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
    ):
        with st.container(width="stretch", gap="xxsmall"):
            st.markdown(
                f"**{plain(proposal.column, 48)}** · {variants} → “{plain(proposal.usual, 40)}”"
            )
            others = f" and {more} other spellings" if more > 0 else ""
            st.caption(f"{count(proposal.count, 'cell')} would change{others}.")
        chosen = st.segmented_control(
            f"{plain(proposal.column, 48)}: merge into “{plain(proposal.usual, 40)}”?",
            (_MERGE, _APART),
            key=seat,
            label_visibility="collapsed",
            width="content",
        )
    return {_MERGE: True, _APART: False}.get(str(chosen))


def _fewer(report: QualityReport, tried: QualityReport, columns: set[str]) -> str:
    """How many categories the columns would have."""
    before = {column.name: column.distinct for column in report.columns}
    changes = [
        f"{plain(column.name, 40)} has {count(column.distinct, 'value')} instead of "
        f"{before[column.name]:,}."
        for column in tried.columns
        if column.name in columns and column.distinct != before[column.name]
    ]
    return " ".join(changes[:4])


def _put_back(key: str) -> None:
    dataset = key.removeprefix("merges-")
    put(_kept(dataset), [])
    forget(f"merge-{dataset}-")
