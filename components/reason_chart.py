"""The shares of the columns in an answer, as steps from the start to the end: they add up."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go

from components import chart_frame
from components.model_numbers import said
from components.theme import Palette
from components.wording import count, share

if TYPE_CHECKING:
    from engine.models.model import Answers

MOST_STEPS: Final = 10


def steps(answers: Answers, most: int = MOST_STEPS) -> list[tuple[str, float]]:
    """Names and shares, the strongest first; what is left beyond ``most`` is one step."""
    reasons = [
        (str(each["column"]), float(each["contribution"]))
        for each in answers.predictions[0].get("reasons", ())
    ]
    shown, rest = reasons[:most], reasons[most:]
    if rest:
        shown.append((count(len(rest), "other column"), math.fsum(part for _, part in rest)))
    return shown


def end(answers: Answers) -> float:
    """Where the steps lead to."""
    return math.fsum([answers.start or 0.0, *(part for _, part in steps(answers))])


def figure(answers: Answers, colours: Palette, *, is_number: bool) -> tuple[go.Figure, str]:
    """The chart and its words; names of columns are hostile text.

    Args:
        answers: With a start and reasons for its first row.
        is_number: Whether the steps are in the target's own unit, not in log-odds.
    """
    shown = steps(answers)
    names = ["Start", *(chart_frame.label(name, 28) for name, _ in shown), "Answer"]
    unit = "Predicted number" if is_number else "Log-odds"
    drawn = chart_frame.empty(colours, unit, "", height=90 + 30 * len(names))
    drawn.add_waterfall(
        orientation="h",
        # Two long names may look alike when cut; their places never do.
        y=list(range(len(names))),
        x=[answers.start, *(part for _, part in shown), 0],
        measure=["absolute", *("relative" for _ in shown), "total"],
        text=[said(answers.start), *(f"{part:+.3g}" for _, part in shown), said(end(answers))],
        textposition="outside",
        textfont={"color": colours.muted, "size": 12},
        cliponaxis=False,
        increasing={"marker": {"color": colours.accent}},
        decreasing={"marker": {"color": colours.fair}},
        totals={"marker": {"color": colours.muted}},
        connector={"line": {"color": colours.border, "width": 1}},
        hovertemplate="%{text}<extra></extra>",
    )
    drawn.update_layout(showlegend=False, waterfallgap=0.35)
    drawn.update_xaxes(zeroline=True, zerolinecolor=colours.border, range=_reach(answers))
    drawn.update_yaxes(
        tickvals=list(range(len(names))), ticktext=names, autorange="reversed", showgrid=False
    )
    told = ", ".join(f"{name} {part:+.3g}" for name, part in shown)
    return drawn, f"From {said(answers.start)} to {said(end(answers))}: {told}."


def _reach(answers: Answers) -> list[float]:
    """From the leftmost to the rightmost end of a bar, with room for the words beside each."""
    ends = [0.0, *accumulate([answers.start or 0.0, *(part for _, part in steps(answers))])]
    room = 0.2 * (max(ends) - min(ends) or 1.0)
    return [min(ends) - room, max(ends) + room]


def sum_in_words(answers: Answers, *, is_number: bool) -> str:
    """How the start and the shares of the columns make the answer, in one sentence."""
    start = answers.start or 0.0
    whole = end(answers)
    made = f"{start:.3f} at the start and {whole - start:+.3f} by the columns make {whole:.3f}"
    if is_number:
        return f"{made}. The start is the answer for a row of average columns."
    chance = answers.predictions[0]["probability"]
    return f"{made} log-odds, which is a probability of {share(chance)}."
