"""The quality report as one HTML file, to be kept, sent and printed."""

from __future__ import annotations

from collections.abc import Sequence

from engine.datasets import narrative, page
from engine.datasets.changes import Changed
from engine.datasets.model import ColumnFacts, Dataset, QualityReport
from engine.datasets.risk import Gate, open_stops

_LOSSES = {
    "missing": "Missing cells",
    "invalid": "Values that do not fit their column's type",
    "untidy": "Cells written unlike the rest",
    "duplicate": "Repeated rows",
    "structural": "Broken rows",
}
_LEVELS = {"stop": "stops training", "warn": "warning", "note": "note"}
_WORST = 10
_MOST_ROWS = 500


def report_html(dataset: Dataset, report: QualityReport, changed: Sequence[Changed] = ()) -> bytes:
    """Everything a person needs to judge the table, without the studio and without a network.

    Args:
        dataset: For its name and the risks that were taken on.
        report: Of its last cleaning.
        changed: Some of the cells that were changed.
    """
    parts = [
        _head(dataset, report),
        _losses(report),
        _gates(dataset, report),
        _done(report),
        _worst(report.columns, report.final_rows),
        _changes(changed),
        _issues(report),
        _columns(report),
        _set_aside(report),
        _reading(report),
    ]
    return page.document(f"Quality report of {dataset.name}", "".join(parts))


def _head(dataset: Dataset, report: QualityReport) -> str:
    rows = f"{report.original_rows:,} rows in the file = {report.final_rows:,} kept"
    stops = open_stops(report.gates, dataset.accepted_risks)
    is_open = report.usable and not stops
    verdict = "It may be trained on." if is_open else "Training on it is refused."
    return "".join(
        (
            f"<h1>{page.safe(dataset.name)}</h1>",
            page.paragraph(f"{rows} + {report.rejected_count:,} set aside.", "quiet"),
            f'<p class="score">{report.data_quality_score:.1f} of 100</p>',
            page.paragraph(
                "The share of the uploaded cells that is present, valid, tidy and not repeated; "
                f"{report.score_after:.1f} after the repairs. {verdict}"
            ),
            *(page.paragraph(reason, "stop") for reason in report.refusal_reasons),
            *(page.paragraph(_named(stop), "stop") for stop in stops if stop.can_override),
            page.paragraph(f"SHA-256 of the upload: {dataset.raw_sha256}", "quiet"),
        )
    )


def _named(gate: Gate) -> str:
    return f"{gate.column}: {gate.problem}"


def _losses(report: QualityReport) -> str:
    rows = [(words, getattr(report.losses, name)) for name, words in _LOSSES.items()]
    rows.append(("All losses", report.losses.total))
    return page.section(
        "Where the points went",
        page.table("The five losses lead from 100 to the score", ("Loss", "Points"), rows),
    )


def _gates(dataset: Dataset, report: QualityReport) -> str:
    taken = {risk.gate_id: risk for risk in dataset.accepted_risks}
    rows = [
        (
            "risk taken on" if gate.id in taken else _LEVELS[gate.level],
            gate.column or "",
            gate.problem,
            gate.remedy,
        )
        for gate in report.gates
    ]
    if not rows:
        return page.section("Before you train", page.paragraph("No risk of training was found."))
    notes = [
        page.paragraph(f"Taken on {risk.accepted_at:%Y-%m-%d %H:%M} UTC: {risk.problem}", "quiet")
        for risk in dataset.accepted_risks
    ]
    return page.section(
        "Before you train",
        page.table(
            "Risks beside the score, no part of it", ("Level", "Column", "What", "What to do"), rows
        ),
        *notes,
    )


def _done(report: QualityReport) -> str:
    rows = [
        (fix.rule.replace("_", " "), fix.column or "all", fix.count, fix.reason,
         "on" if fix.is_enabled else "undone")
        for fix in report.fixes_applied[:_MOST_ROWS]
    ]  # fmt: skip
    if not rows:
        return page.section("What was done", page.paragraph("Nothing had to be repaired."))
    return page.section(
        "What was done",
        page.paragraph(narrative.done(report)),
        page.table(
            "The steps of the recipe, in their order",
            ("Step", "Column", "Changes", "Why", "State"),
            rows,
        ),
    )


def worst_columns(columns: Sequence[ColumnFacts], limit: int = _WORST) -> tuple[ColumnFacts, ...]:
    """The columns that cost most points, the worst first; none that cost nothing."""
    ranked = sorted(columns, key=lambda column: (-column_loss(column), column.name))
    return tuple(column for column in ranked if column_loss(column))[:limit]


def column_loss(column: ColumnFacts) -> float:
    """How many cells' worth a column loses, by the weights of the score."""
    return 0.8 * column.missing + 1.0 * column.invalid + 0.2 * column.untidy


def _worst(columns: Sequence[ColumnFacts], rows: int) -> str:
    worst = worst_columns(columns)
    if not worst:
        return ""
    lines = [
        (c.name, c.missing, c.invalid, c.untidy, 100 * column_loss(c) / max(1, rows)) for c in worst
    ]
    header = ("Column", "Missing", "Invalid", "Untidy", "Lost, % of its cells")
    return page.section("Worst columns", page.table("What costs most", header, lines))


def _changes(changed: Sequence[Changed]) -> str:
    if not changed:
        return ""
    rows = [(c.line, c.column, c.before, c.after or "", ", ".join(c.rules)) for c in changed]
    header = ("Line", "Column", "Before", "After", "Rule")
    words = f"The first {len(rows):,} changed cells" if len(rows) >= _MOST_ROWS else "Changed cells"
    return page.section("Cell by cell", page.table(words, header, rows[:_MOST_ROWS]))


def _issues(report: QualityReport) -> str:
    if not report.issues:
        return page.section("Issues", page.paragraph("No issues were found."))
    rows = [
        (i.severity, i.kind.replace("_", " "), i.column or "", i.count, i.message,
         " · ".join(i.examples))
        for i in report.issues[:_MOST_ROWS]
    ]  # fmt: skip
    header = ("Severity", "What", "Column", "Count", "In words", "Examples")
    return page.section("Issues", page.table("Wrong, or worth knowing", header, rows))


def _columns(report: QualityReport) -> str:
    rows = [
        (c.name, c.type.value, c.missing, c.distinct, c.invalid, " · ".join(c.examples),
         "dropped" if c.is_dropped else c.role_hint)
        for c in report.columns[:_MOST_ROWS]
    ]  # fmt: skip
    header = ("Column", "Type", "Missing", "Distinct", "Misfits", "Examples", "Role")
    return page.section("Columns", page.table(f"{len(report.columns):,} columns", header, rows))


def _set_aside(report: QualityReport) -> str:
    if not report.rejected_rows:
        return ""
    rows = [(row.line, row.reason, row.raw) for row in report.rejected_rows[:_MOST_ROWS]]
    words = f"{report.rejected_count:,} rows; the first {len(rows):,} are listed"
    return page.section(
        "Rows set aside", page.table(words, ("Line", "Why", "As it stands in the file"), rows)
    )


def _reading(report: QualityReport) -> str:
    facts = report.reading
    rows = [
        ("Encoding", facts.encoding),
        ("Delimiter", repr(facts.delimiter)),
        ("Quote", repr(facts.quotechar)),
        ("Header in line", "none" if facts.header_row is None else facts.header_row + 1),
        ("Lines before the table", facts.preamble_lines),
        *(("Note", note) for note in facts.notes),
    ]
    return page.section("How it was read", page.table("Dialect of the file", ("Fact", "Is"), rows))
