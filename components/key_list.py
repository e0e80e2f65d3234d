"""Keys as a table to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components.theme import BADGES
from components.wording import count

if TYPE_CHECKING:
    from engine.keys.model import Key, Usage

STATES = {"active": "good", "expired": "quiet", "revoked": "quiet"}


def show(keys: Sequence[Key], used: Sequence[Usage], *, key: str) -> Key | None:
    """Draw the table, active keys first; give the one that is ticked, if it still opens."""
    now = datetime.now(UTC)
    ordered = sorted(keys, key=lambda each: each.state(now) != "active")
    active = sum(each.state(now) == "active" for each in keys)
    state = st.dataframe(
        frame(ordered, used, now),
        hide_index=True,
        column_config={
            "State": st.column_config.MultiselectColumn(
                options=[name.capitalize() for name in STATES],
                color=[BADGES[tone] for tone in STATES.values()],  # type: ignore[index] # tones
            ),
            "May": st.column_config.ListColumn(),
            "Calls": st.column_config.NumberColumn(
                format="localized", help="Of the last 7 days", width="small"
            ),
            "Last used": st.column_config.DatetimeColumn(format="distance"),
            "Ends": st.column_config.DatetimeColumn(format="D MMM YYYY"),
        },
        on_select="rerun",
        selection_mode="single-row",
        key=key,
        height="content" if len(keys) <= 12 else 460,
        placeholder="",
        alt=f"{count(len(keys), 'key')}, {active} of them active.",
    )
    places = state["selection"]["rows"]
    chosen = ordered[places[0]] if places and places[0] < len(ordered) else None
    return chosen if chosen and chosen.state(now) == "active" else None


def frame(keys: Sequence[Key], used: Sequence[Usage], now: datetime) -> pd.DataFrame:
    """One row per key."""
    calls: dict[str, int] = {}
    for each in used:
        calls[each.key_id] = calls.get(each.key_id, 0) + each.calls
    return pd.DataFrame(
        {
            "Name": [key.name for key in keys],
            "State": [[key.state(now).capitalize()] for key in keys],
            "Begins with": [f"algo_{key.id[:6]}…" for key in keys],
            "May": [[scope.value for scope in key.scopes] for key in keys],
            "Calls": [calls.get(key.id, 0) for key in keys],
            "Last used": [key.last_used_at for key in keys],
            "Ends": [key.expires_at for key in keys],
        }
    )
