"""A column's type as a person named it, with the rest found again for that type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from engine.datasets import dates, numerals
from engine.datasets.model import NUMERIC, TEMPORAL, ColumnType
from engine.datasets.schema import ColumnSchema, clean_text, dated, numeric
from engine.datasets.spellings import boolean_spellings, fold, frequent_spellings
from engine.datasets.tokens import NULLS, is_boolean, null_tokens


def correct(
    found: ColumnSchema, kind: ColumnType, sample: Mapping[str, int], hint: str | None = None
) -> ColumnSchema:
    """The schema of a column that is a ``kind``, whatever its values suggest.

    Args:
        found: What they suggest.
        kind: What a person says.
        sample: Distinct values as read, and their counts.
        hint: The decimal mark that other columns prove.
    """
    counts: Counter[str] = Counter()
    for raw, count in sample.items():
        counts[clean_text(raw)] += count
    counts.pop("", 0)
    is_wordy = kind not in NUMERIC | TEMPORAL | {ColumnType.BOOLEAN}
    tokens = null_tokens(counts, is_wordy=is_wordy, name=found.name)
    solid = {
        value: count
        for value, count in counts.items()
        if value not in tokens and (is_wordy or value.casefold() not in NULLS)
    }
    schema = _as_kind(found.name, kind, solid, hint)
    return schema.model_copy(update={"type": kind, "null_tokens": tokens, "is_corrected": True})


def _as_kind(
    name: str, kind: ColumnType, solid: Mapping[str, int], hint: str | None
) -> ColumnSchema:
    total = max(1, sum(solid.values()))
    if kind in NUMERIC:
        numbers = {value: item for value in solid if (item := numerals.take(value))}
        share = sum(solid[value] for value in numbers) / total
        found = numeric(name, numbers, solid, share, hint)
        return found or ColumnSchema(name=name, type=kind)
    if kind in TEMPORAL:
        written = {value: when for value in solid if (when := dates.take(value))}
        return dated(name, written, sum(solid[value] for value in written) / total)
    spellings: dict[str, str] = {}
    if kind == ColumnType.BOOLEAN and is_boolean({fold(value) for value in solid}):
        spellings = boolean_spellings(solid)
    elif kind in {ColumnType.BOOLEAN, ColumnType.CATEGORICAL}:
        spellings = frequent_spellings(solid)
    return ColumnSchema(name=name, type=kind, spellings=spellings)
