"""Which columns of a table a model learns from, and why the others are left out."""

from __future__ import annotations

from engine.datasets.model import ColumnFacts
from engine.datasets.training import Cells, TrainingTable
from engine.errors import InvalidInput
from engine.models.artifact import Feature
from engine.models.estimators import MOST_LEVELS
from engine.models.model import Options

_WHY = {
    "identifier": "it numbers the rows",
    "ignore": "it holds one value",
    "time": "it holds times",
    "text": "it holds texts of its own in most rows",
}


def candidates(
    table: TrainingTable, options: Options, target: str | None
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The columns to learn from, in the table's order, and the reason why not for each other.

    Raises:
        InvalidInput: Columns that were asked for are not there, or none is fit.
    """
    known = {each.name: each for each in table.report.columns if not each.is_dropped}
    if options.features is not None:
        lacking = [name for name in options.features if name not in known or name == target]
        if lacking:
            raise InvalidInput(
                f"These cannot be features: {', '.join(name[:80] for name in lacking[:10])}.",
                f"Choose among: {', '.join(n[:80] for n in list(known)[:20] if n != target)}.",
            )
        wanted = set(options.features)
        chosen = tuple(name for name in known if name in wanted)
        return chosen, {name: "not asked for" for name in known if name not in {*chosen, target}}
    reasons = {name: _why_not(facts) for name, facts in known.items() if name != target}
    chosen = tuple(name for name, reason in reasons.items() if not reason)
    if not chosen:
        raise _nothing()
    return chosen, {name: reason for name, reason in reasons.items() if reason}


def _why_not(facts: ColumnFacts) -> str:
    # What is a target to the dataset may be a feature to a model of another column.
    return _WHY.get(facts.role_hint, "")


def kinds(cells: dict[str, Cells]) -> tuple[tuple[Feature, ...], dict[str, str]]:
    """What each column is by its training rows, and which of them cannot be learned from.

    Raises:
        InvalidInput: None can.
    """
    features, reasons = [], {}
    for name, column in cells.items():
        filled = {cell for cell in column if cell is not None}
        is_numeric = all(isinstance(cell, float) for cell in filled)
        if len(filled) < 2 and (len(filled) == 0 or None not in column):
            reasons[name] = "its training rows do not differ"
        elif not is_numeric and len(filled) > MOST_LEVELS:
            reasons[name] = f"it has more than {MOST_LEVELS:,} categories"
        else:
            features.append(Feature(name=name, kind="numeric" if is_numeric else "categorical"))
    if not features:
        raise _nothing()
    return tuple(features), reasons


def _nothing() -> InvalidInput:
    return InvalidInput(
        "No column of this table can be learned from.",
        "Name the features, or upload a table with more columns.",
    )
