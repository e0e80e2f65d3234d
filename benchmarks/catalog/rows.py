"""One measured figure of an algorithm, beside a reference and a baseline."""

from __future__ import annotations

from typing import Required, TypedDict


class Row(TypedDict, total=False):
    """One line of the table.

    Attributes:
        algorithm: Its slug.
        data: What it was measured on, in words, with the number of rows.
        metric: What the three figures are, in words; where less is better, that says so.
        ours: The algorithm's figure; None for one that could not be measured.
        reference: The same by a named library or a published result; None where there is none.
        baseline: The same by the simplest thing that could be done.
        seconds: How long ours took.
        note: What a reader must know beside it.
        source: The measurement it comes from, where an algorithm has several.
    """

    algorithm: Required[str]
    data: Required[str]
    metric: Required[str]
    ours: Required[float | None]
    reference: Required[float | None]
    reference_name: Required[str]
    baseline: Required[float | None]
    baseline_name: Required[str]
    seconds: Required[float]
    note: str
    source: str
