"""Two or more runs side by side: numbers, choices, curves and code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import chart_frame, curve_charts, notice, page, theme
from components.class_words import ClassWords
from components.metric_cards import MEANINGS

if TYPE_CHECKING:
    from engine.builder.model import Change
    from engine.evaluation.model import Metric
    from engine.runs.model import Run

MINUS: Final = "\N{MINUS SIGN}"
LACKING: Final = {
    "queued": "is waiting, so it has",
    "running": "is not finished, so it has",
    "ok": "finished, but gave",
    "failed": "failed, so it has",
    "cancelled": "was cancelled, so it has",
    "interrupted": "was interrupted, so it has",
}


def names(runs: Sequence[Run]) -> list[str]:
    """A short name for each, told apart by revision and place."""
    return [
        f"{place}. {run.algorithm_name[:40]} r{run.revision_number}"
        for place, run in enumerate(runs, 1)
    ]


def caveats(runs: Sequence[Run], classes: Sequence[ClassWords]) -> None:
    """Say what positive means, and what makes a difference something other than the model's."""
    _positive(classes)
    if len({run.payload_sha256 for run in runs}) > 1:
        notice.warn(
            "These runs did not get the same test data.",
            "A difference may come from the rows; compare runs on the same split to be sure.",
        )
    for place, run in enumerate(runs, 1):
        if run.evaluation is None:
            st.caption(f"Run {place} {LACKING[run.state.value]} no numbers to compare.")
    if any(run.evaluation and run.evaluation.rows < 100 for run in runs):
        st.caption(
            "Where the intervals overlap much, a difference this size is what chance does to so few"
            " test rows."
        )


def _positive(classes: Sequence[ClassWords]) -> None:
    # Code that names no class may look for any: of that nothing can be said.
    known = list(dict.fromkeys(words for words in classes if words.is_named))
    if len({(words.target, words.positive) for words in known}) > 1:
        notice.warn(
            "These runs do not look for the same class.",
            f"Positive means {'; '.join(words.said(1, 60) for words in known)}:"
            " their numbers answer different questions.",
        )
    elif known:
        st.caption(f"Positive means **{known[0].prose(1)}**.")


def has_difference(runs: Sequence[Run]) -> bool:
    """Whether at least two of them have numbers, so that there is something to compare."""
    return sum(run.evaluation is not None for run in runs) > 1


def numbers(runs: Sequence[Run]) -> None:
    """Each number of each run, and its difference from the first."""
    if has_difference(runs):
        st.dataframe(number_table(runs), hide_index=True, height="content", placeholder="")


def number_table(runs: Sequence[Run]) -> pd.DataFrame:
    """The table, as text: value with interval, and difference from the first run."""
    by_run = [{m.key: m for m in run.evaluation.metrics} if run.evaluation else {} for run in runs]
    keys = [key for key in MEANINGS if any(key in metrics for metrics in by_run)]
    first = by_run[0]
    table: dict[str, Any] = {
        "Number": [next(m[key].label for m in by_run if key in m) for key in keys],
    }
    for place, (name, metrics) in enumerate(zip(names(runs), by_run, strict=True)):
        table[name] = [_said(metrics.get(key)) for key in keys]
        if place:
            table[f"{place + 1} {MINUS} 1"] = [
                _difference(metrics.get(key), first.get(key)) for key in keys
            ]
    return pd.DataFrame(table)


def curves(runs: Sequence[Run], *, key: str) -> None:
    """The ROC curves in one figure."""
    pairs = [
        (name, run.evaluation)
        for name, run in zip(names(runs), runs, strict=True)
        if run.evaluation is not None and run.evaluation.roc is not None
    ]
    if not pairs:
        return
    page.section("ROC", "Up and to the left is better.")
    figure, words = curve_charts.overlay(pairs, theme.palette())
    st.plotly_chart(figure, key=key, config=chart_frame.CONFIG, alt=words)


def choices(name: str, changes: Sequence[Change] | None) -> None:
    """The choices that differ from the first run, in words; None if the form cannot say one."""
    st.text(name)
    if changes is None:
        st.caption("The form cannot say what one of the two does, so only the code is compared.")
    elif not changes:
        st.caption("The same choices as the first.")
    else:
        st.dataframe(
            pd.DataFrame(
                {
                    "Choice": [change.label for change in changes],
                    "First run": [change.before for change in changes],
                    "This run": [change.after for change in changes],
                }
            ),
            hide_index=True,
            height="content",
        )


def code(name: str, diff: str) -> None:
    """The lines that differ from the first run's code."""
    if not diff.strip():
        st.text(f"{name}: the same code as the first.")
        return
    with st.expander("Changed lines of code", icon=":material/difference:"):
        st.code(diff, language="diff", wrap_lines=True)


def _said(metric: Metric | None) -> str:
    if metric is None or metric.value is None:
        return ""
    if metric.low is None or metric.high is None:
        return f"{metric.value:.3f}"
    return f"{metric.value:.3f}  ({metric.low:.3f} to {metric.high:.3f})"


def _difference(metric: Metric | None, first: Metric | None) -> str:
    if metric is None or first is None or metric.value is None or first.value is None:
        return ""
    change = metric.value - first.value
    if round(change, 4) == 0:
        return "0"
    is_better = (change > 0) == metric.is_higher_better
    word = "better" if is_better else "worse"
    return f"{change:+.4f} {word}".replace("-", MINUS)
