"""The verdict on a dataset: the score, where the points went, what it means for training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import quality_charts
from components.plain import plain
from components.theme import BADGES, Tone, score_tone
from components.wording import count, share, whole

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from engine.datasets.model import QualityReport

_VERDICTS: dict[Tone, str] = {
    "good": "Good to train on",
    "fair": "Usable, with care",
    "poor": "Not fit for training",
}
_WORST = 3
# Whatever is repaired, these add no information.
_STAYS = {
    "missing": "missing cells",
    "invalid": "the gaps that wrong values leave",
    "duplicate": "repeated rows",
    "structural": "what broken rows lack",
}


def show(report: QualityReport, minimum: float, stops: int = 0) -> DeltaGenerator:
    """Draw the verdict, in three cards that reflow.

    Args:
        report: Of the dataset.
        minimum: The score below which training is refused.
        stops: How many gates refuse training, whatever the score.

    Returns:
        The third card, for the next choice to be drawn in.
    """
    if not report.usable:
        _refusal(report)
    verdict, points, facts = st.columns([1, 1.55, 1], gap="small")
    with verdict, st.container(border=True, height="stretch", gap="xsmall"):
        _verdict(report, minimum, stops)
    with points, st.container(border=True, height="stretch", gap="xsmall"):
        st.subheader("Where the points went", anchor=False)
        quality_charts.losses(report.losses, report.data_quality_score, minimum, key="losses")
        _worst(report)
    card = facts.container(border=True, height="stretch", gap="small")
    card.subheader("Rows and repairs", anchor=False)
    with card.container(gap="xxsmall"):
        _facts(report)
    _done(report)
    return card


def _done(report: QualityReport) -> None:
    from engine.datasets import narrative  # noqa: PLC0415 - the engine loads on first use

    with st.container(gap="xxsmall"):
        st.subheader("What was done", anchor=False)
        st.text(narrative.done(report))


def _worst(report: QualityReport) -> None:
    """The columns that lose most of their cells, by the weights of the score."""
    from engine.datasets.document import column_loss, worst_columns  # noqa: PLC0415 - as above

    worst = worst_columns(report.columns, _WORST)
    if worst:
        rows = max(1, report.final_rows)
        named = " · ".join(
            f"**{plain(column.name, 28)}** {share(column_loss(column) / rows)}" for column in worst
        )
        title = "Worst column" if len(worst) == 1 else "Worst columns"
        st.caption(f"{title}, by the share of cells lost: {named}")


def _verdict(report: QualityReport, minimum: float, stops: int) -> None:
    score = report.data_quality_score
    tone = score_tone(score, minimum) if report.usable else "poor"
    st.subheader("Quality of the upload", anchor=False)
    quality_charts.gauge(score, minimum, key="gauge")
    with st.container(horizontal=True, horizontal_alignment="center"):
        if report.usable and stops:
            st.badge("A gate refuses training", color=BADGES["poor"])
        else:
            st.badge(_VERDICTS[tone], color=BADGES[tone])
    st.caption(_meaning(report), text_alignment="center")


def _meaning(report: QualityReport) -> str:
    """What the score is of, and why the repairs change it or not."""
    score, after = whole(report.data_quality_score), whole(report.score_after)
    of = "The share of the uploaded cells that is present, valid, tidy and not repeated."
    if not report.losses.total:
        return of
    stays = [words for name, words in _STAYS.items() if getattr(report.losses, name)]
    listed = " and ".join(filter(None, [", ".join(stays[:-1]), *stays[-1:]]))
    effect = f"raise it to **{after}**" if after > score else "do not raise it"
    why = f"; {listed} stay lost, since no repair adds information" if stays else ""
    return f"{of} The repairs {effect}{why}."


def _facts(report: QualityReport) -> None:
    kept_rows = f"{report.final_rows:,} of {report.original_rows:,}"
    enabled = sum(fix.is_enabled for fix in report.fixes_applied)
    undone = len(report.fixes_applied) - enabled
    kept = sum(not column.is_dropped for column in report.columns)
    for label, value in (
        ("Rows kept", kept_rows),
        ("Rows set aside", f"{report.rejected_count:,}"),
        ("Columns kept", f"{kept:,} of {len(report.columns):,}"),
        ("Fixes in force", f"{enabled:,}" + (f" ({undone} undone)" if undone else "")),
        ("Issues noted", f"{len(report.issues):,}"),
    ):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.caption(label, width="content")
            st.text(value, width="content", text_alignment="right")


def _refusal(report: QualityReport) -> None:
    reasons = "\n".join(f"- {plain(reason, 300)}" for reason in report.refusal_reasons)
    advice = "\n".join(f"- {plain(line, 300)}" for line in report.advice)
    worst = plain(report.worst_column) if report.worst_column else ""
    help_text = f"\n\n**What would help**\n\n{advice}" if advice else ""
    if worst and not advice:
        help_text = f"\n\n**What would help**\n\n- Look first at the column {worst}."
    st.error(
        f"**Training on this table is refused.**\n\n{reasons}{help_text}",
        icon=":material/block:",
    )


def subtitle(report: QualityReport | None, size: str, when: str) -> str:
    """One line of facts under a dataset's name."""
    facts = [f"uploaded {when}", size]
    if report is not None:
        facts = [
            count(report.final_rows, "row"),
            count(sum(not column.is_dropped for column in report.columns), "column"),
            *facts,
        ]
    return " · ".join(facts)
