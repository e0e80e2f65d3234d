"""The tables of docs/catalog.md, made from the committed results and certificates alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.catalog.results import ROOT, Results, read
from engine.catalog.discovery import entries
from engine.verification.service import FOLDER, VerificationService

DOCUMENT = ROOT / "docs" / "catalog.md"
_STATUSES = ("proven", "tested", "checked")
_WORSE = ("unknown", "refuted", "stale")


def written(text: str, results: Results | None = None, folder: Path = FOLDER) -> str:
    """A document with both tables as they are now, between the marks that stand in it.

    Args:
        text: Of the document as it is.
        results: What was measured; the committed results where None.
        folder: Where the certificates are.
    """
    found = read() if results is None else results
    text = _between(text, "quality", _quality(found["rows"]))
    return _between(text, "promises", _promises(found["calls"], folder))


def _between(text: str, mark: str, table: str) -> str:
    start, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    before, _, rest = text.partition(start)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"The document lacks the marks of its table of {mark}.")
    return f"{before}{start}{table}{end}{after}"


def _quality(rows: list[dict[str, Any]]) -> str:
    lines = [
        "| algorithm | measured on | figure | ours | reference | baseline |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        note = f" ({row['note']})" if row.get("note") else ""
        reference = _beside(row["reference"], row["reference_name"])
        baseline = _beside(row["baseline"], row["baseline_name"])
        cells = [row["algorithm"], row["data"], row["metric"] + note, _figure(row["ours"])]
        lines.append(_line([*cells, reference, baseline]))
    return "\n".join(lines) + "\n"


def _promises(calls: dict[str, Any], folder: Path) -> str:
    lines = [
        "| algorithm | proven | tested | checked | other | one call, p50 |",
        "|---|---|---|---|---|---|",
    ]
    service = VerificationService(folder)
    for slug, entry in sorted(entries().items()):
        counted = Counter(str(view.status) for view in service.clauses(entry.promises))
        good = [str(counted[status]) for status in _STATUSES]
        worse = [f"{counted[status]} {status}" for status in _WORSE if counted[status]]
        call = f"{calls[slug]['p50_ms']:.3g} ms" if slug in calls else "not measured"
        lines.append(_line([slug, *good, ", ".join(worse) or "-", call]))
    return "\n".join(lines) + "\n"


def _beside(value: float | None, name: str) -> str:
    return name if value is None else f"{_figure(value)}, {name}"


def _figure(value: float | None) -> str:
    if value is None:
        return "not measured"
    return f"{value:,.0f}" if abs(value) >= 1_000 else f"{value:.4g}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
