"""The colours in force, read from the theme itself, for charts and marked cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import streamlit as st

Tone = Literal["good", "fair", "poor", "quiet", "active"]


@dataclass(frozen=True)
class Palette:
    """The theme's colours by what they mean."""

    is_dark: bool
    accent: str
    text: str
    muted: str
    border: str
    surface: str
    page: str
    good: str
    fair: str
    poor: str
    active: str
    changed: str
    removed: str
    series: tuple[str, ...]

    def tone(self, tone: Tone) -> str:
        """The colour of a judgement."""
        colours: dict[Tone, str] = {
            "good": self.good,
            "fair": self.fair,
            "poor": self.poor,
            "quiet": self.muted,
            "active": self.active,
        }
        return colours[tone]


def palette() -> Palette:
    """The colours of the theme that this visitor sees."""
    kind = "dark" if st.context.theme.type == "dark" else "light"

    def of(option: str) -> str:
        return str(st.get_option(f"theme.{kind}.{option}"))

    return Palette(
        is_dark=kind == "dark",
        # White text forces a deep accent on buttons; on charts the brighter first series reads.
        accent=_series(kind)[0],
        text=of("textColor"),
        muted=of("grayTextColor"),
        border=of("borderColor"),
        surface=of("secondaryBackgroundColor"),
        page=of("backgroundColor"),
        good=of("greenColor"),
        fair=of("orangeColor"),
        poor=of("redColor"),
        active=of("blueColor"),
        changed=blend(of("greenColor"), of("backgroundColor"), 0.24),
        removed=blend(of("orangeColor"), of("backgroundColor"), 0.24),
        series=_series(kind),
    )


def _series(kind: str) -> tuple[str, ...]:
    return tuple(st.get_option(f"theme.{kind}.chartCategoricalColors") or ("#0f766e",))


def blend(over: str, under: str, share: float) -> str:
    """A mark's colour: ``share`` of one ``#rrggbb`` laid over another."""
    pairs = zip(bytes.fromhex(over[1:]), bytes.fromhex(under[1:]), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def score_tone(score: float, minimum: float) -> Tone:
    """How a quality score reads: refused, usable, good."""
    if score < minimum:
        return "poor"
    return "good" if score >= (minimum + 100) / 2 else "fair"


BADGES: dict[Tone, Literal["green", "orange", "red", "gray", "blue"]] = {
    "good": "green",
    "fair": "orange",
    "poor": "red",
    "quiet": "gray",
    "active": "blue",
}
