"""The card of a model: its data, its columns, its limits, and what it was made with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from components import model_words, page
from components.plain import plain, prose, tidy
from components.wording import amount, count, title, whole

if TYPE_CHECKING:
    from engine.models.model import Model


def show(model: Model) -> None:
    """Draw the card; names and categories in it are hostile text."""
    card = model.card or {}
    page.section("Data")
    _facts(_data(card))
    for risk in card.get("data", {}).get("accepted_risks", ()):
        st.markdown(f":orange[:material/warning:] Accepted: {prose(risk, 300)}")
    page.section("Columns", "Those it learned from and the one it tells; below, those left out.")
    _columns(card)
    _directions(card.get("monotonic", ()))
    page.section("Limits", "What to know before believing it.")
    for limit in (*card.get("notes", ()), *card.get("limits", ())):
        st.markdown(f"- {prose(limit, 500)}")
    page.section("Made with")
    _facts(_versions(model, card))


def _data(card: Mapping[str, Any]) -> dict[str, str]:
    data = card.get("data", {})
    told = {
        "Dataset": data.get("name", ""),
        "Quality score": whole(data["data_quality_score"]) if "data_quality_score" in data else "",
        "Rows": _amount(data, "rows"),
        "Learned from": _amount(data, "training_rows"),
        "Held out": _amount(data, "held_out_rows"),
        "How": data.get("split", ""),
        "Classes": ", ".join(tidy(name, 40) for name in card.get("classes", ())[:20]),
        "Positive": card.get("positive") or "",
        "Threshold": amount(card["threshold"]) if card.get("threshold") is not None else "",
        "SHA-256 of the upload": str(data.get("raw_sha256", ""))[:16],
    }
    return {name: str(value) for name, value in told.items() if value != ""}


def _amount(data: Mapping[str, Any], name: str) -> str:
    return f"{data[name]:,}" if name in data else ""


def _columns(card: Mapping[str, Any]) -> None:
    used, left_out = card.get("columns", ()), card.get("left_out", ())
    st.dataframe(
        pd.DataFrame(
            {
                "Column": [each["name"] for each in used],
                "Role": [title(each["role"]) for each in used],
            }
        ),
        hide_index=True,
        height="content" if len(used) <= 12 else 460,
        alt=f"{count(len(used), 'column')} of the model with their roles.",
    )
    if left_out:
        st.dataframe(
            pd.DataFrame(
                {
                    "Left out": [each["name"] for each in left_out],
                    "Because": [each["reason"] for each in left_out],
                }
            ),
            hide_index=True,
            height="content" if len(left_out) <= 12 else 460,
            alt=f"{count(len(left_out), 'column')} left out, with the reasons.",
        )


def _directions(proven: Sequence[Mapping[str, Any]]) -> None:
    if not proven:
        return
    page.section(
        "Directions", "For any two rows that are alike in all else; proven from every tree."
    )
    for each in proven:
        words = model_words.DIRECTIONS[each["direction"]]
        asked = ", as was asked" if each["is_asked"] else ""
        st.markdown(
            f":green-badge[:material/verified: Proven] The answer {words} with "
            f"**{prose(each['column'], 80)}**{asked}."
        )


def _versions(model: Model, card: Mapping[str, Any]) -> dict[str, str]:
    told = {"Version of the model": model.version, "Id": model.id}
    versions = card.get("versions") or {}
    return told | {str(name): str(version) for name, version in versions.items()}


def _facts(facts: Mapping[str, str]) -> None:
    with st.grid(4, min_column_width=200, gap="small"):
        for name, value in facts.items():
            with st.container(gap="xxsmall"):
                st.caption(plain(name, 60))
                st.markdown(plain(value, 120))
