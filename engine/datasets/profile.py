"""The deep report of fg-data-profiling, made harmless: no name or value can act as markup."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from engine.datasets.stored import StoredTable

if TYPE_CHECKING:
    import pandas as pd

SAMPLE_ROWS = 10_000
_HARMLESS = str.maketrans(
    {
        "<": "\u2039",
        ">": "\u203a",
        "&": "\uff06",
        '"': "\u201d",
        "'": "\u2019",
        "`": "\u02cb",
        "\x00": "\u2400",
    }
)
"""Look-alikes of the characters to which HTML gives a meaning."""


def harmless(text: str) -> str:
    """``text`` with every character that HTML gives a meaning replaced by a look-alike."""
    return text.translate(_HARMLESS)


def profile_html(stored: StoredTable, *, title: str, is_full: bool) -> bytes:
    """The report as one HTML file that loads nothing.

    The library escapes neither names nor values, so it only ever sees harmless ones. It still is
    to be served with a CSP sandbox: a second wall.
    """
    from data_profiling import (  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to load
        ProfileReport,
    )

    frame = stored.pandas()
    total = len(frame)
    if not is_full and total > SAMPLE_ROWS:
        frame = frame.sample(SAMPLE_ROWS, random_state=0).sort_index()
    note = f"{len(frame):,} of {total:,} rows"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = ProfileReport(
            _harmless_frame(frame),
            title=f"{harmless(title)} ({note})",
            minimal=not is_full,
            interactions={"continuous": False},
            progress_bar=False,
        )
        html: str = report.to_html()
    return html.encode("utf-8", "replace")


def _harmless_frame(frame: pd.DataFrame) -> pd.DataFrame:
    names: list[str] = []
    for place, name in enumerate(frame.columns):
        plain = harmless(str(name))[:200]
        names.append(plain if plain not in names else f"{plain} ({place + 1})")
    safe = frame.copy()
    safe.columns = names
    for name in names:
        if safe[name].dtype == object:
            safe[name] = safe[name].map(
                lambda cell: harmless(cell)[:1_000] if isinstance(cell, str) else cell
            )
        elif str(safe[name].dtype) == "Int64":
            safe[name] = safe[name].astype("float64")
    return safe
