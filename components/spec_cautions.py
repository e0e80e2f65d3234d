"""What would make the numbers mislead, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import drafting
from components.plain import prose
from components.wording import count

if TYPE_CHECKING:
    from engine.builder.model import Caution

_LOOKS: Final = {
    "blocking": ("red", ":material/block:"),
    "warning": ("orange", ":material/warning:"),
    "info": ("blue", ":material/info:"),
}
_SHOWN = 6


def show(cautions: Sequence[Caution]) -> None:
    """Draw the cautions, the first few in full."""
    if not cautions:
        st.caption("No warning about this table and these choices.")
        return
    with st.container(border=True, gap="small"):
        st.markdown(f"**Before you trust the numbers** · {count(len(cautions), 'point')}")
        for caution in cautions[:_SHOWN]:
            _line(caution)
        if len(cautions) > _SHOWN:
            with st.expander(f"{len(cautions) - _SHOWN} more"):
                for caution in cautions[_SHOWN:]:
                    _line(caution)


def _merge(share: float) -> None:
    # The words typed last are taken in before the form writes the code anew.
    drafting.take_typed()
    drafting.take_choices(drafting.current(), {"unseen": "other", "rare_share": share})
    drafting.show_anew()


def _line(caution: Caution) -> None:
    colour, icon = _LOOKS[caution.severity.value]
    with st.container(gap="xxsmall"):
        st.markdown(f":{colour}[{icon}] {prose(caution.problem, 500)}")
        st.caption(prose(caution.remedy, 500))
        if caution.merge_share is not None:
            st.button(
                f"Merge levels below {caution.merge_share:.1%} of the rows",
                icon=":material/merge:",
                key="merge-rare-levels",
                help="In every column of levels, the rarer ones become one level, “(rare)”. With"
                " them merged, no row is decided entirely, and every odds ratio is finite.",
                disabled=drafting.current().is_locked,
                on_click=_merge,
                args=(caution.merge_share,),
            )
