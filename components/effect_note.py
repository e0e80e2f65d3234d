"""What a repair does for a model, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from engine.datasets.risk import Effect

_MEASURES: Final = {"roc_auc": "AUC", "accuracy": "accuracy"}

_UNSEEN: Final = 0.0005


def show(effect: Effect) -> None:
    """Draw it; a difference only where the interval leaves out zero."""
    st.caption(words(effect), help="Measured on held-out rows, same folds with and without.")


def words(effect: Effect) -> str:
    """The effect as a person would say it."""
    if effect.gain is None or effect.low is None or effect.high is None:
        return f"Effect on a model: not measured ({effect.note})."
    if effect.is_same:
        return "Effect on a model: none, it learns from the same cells."
    measure = _MEASURES[effect.measure]
    interval = f"{effect.low:+.3f} to {effect.high:+.3f}"
    if max(-effect.low, effect.high) < _UNSEEN:
        return f"Effect on a model: none to be seen ({measure} {effect.without:.3f} either way)."
    if effect.low <= 0 <= effect.high:
        return (
            f"Effect on a model: no measurable difference in the {measure}, {interval} around "
            f"{effect.without:.3f}."
        )
    verb = "raises" if effect.gain > 0 else "lowers"
    return (
        f"Effect on a model: it {verb} the {measure} by {abs(effect.gain):.3f} ({interval}), from "
        f"{effect.without:.3f} to {effect.with_fix:.3f}."
    )
