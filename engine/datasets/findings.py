"""Fixes and issues in words, from what the columns show."""

from __future__ import annotations

from engine.datasets import numerals
from engine.datasets.column import Column
from engine.datasets.convert import MISSING
from engine.datasets.model import ColumnFacts, ColumnType, Fix, Issue, Losses, Tier
from engine.datasets.recipe import COLUMN_RULES, fix_id
from engine.datasets.spellings import fold, proposals, spaced
from engine.datasets.typos import suggestions

_TIERS: dict[str, Tier] = {
    "trim": "auto", "null_tokens": "auto", "sentinels": "ask", "numbers": "auto", "dates": "auto",
    "durations": "ask", "times": "ask", "spellings": "ask", "merges": "ask", "invalid": "ask",
}  # fmt: skip


def column_fixes(column: Column) -> list[Fix]:
    """What was (or, when switched off, would be) repaired in one column."""
    return [
        Fix(
            id=fix_id(rule, column.name),
            rule=rule,
            tier=_tier(rule, column),
            column=column.name,
            count=column.counts[rule],
            reason=_reason(rule, column),
            is_enabled=rule not in column.off,
        )
        for rule in COLUMN_RULES
        if rule in column.counts
    ]


def _tier(rule: str, column: Column) -> Tier:
    """As the rule's, but for what loses more or less than usual.

    To bring units together changes numbers, so that is to be asked; blanks inside a value tell
    nothing, so that is not.
    """
    if rule == "numbers":
        unit = column.schema.unit
        found = column.judged.tidy.unique().to_list() if unit else []
        loses = column.schema.unit_factors or any(numerals.measured(cell, unit) for cell in found)
        return "ask" if loses else "auto"
    if rule == "spellings":
        odd = column.judged.tidy.filter(column.judged.is_odd).unique().to_list()
        known = column.schema.spellings
        return "auto" if all(spaced(value) == known[fold(value)] for value in odd) else "ask"
    return _TIERS[rule]


def _reason(rule: str, column: Column) -> str:
    schema = column.schema
    mark = "comma" if schema.decimal == "," else "point"
    unit = f", without “{schema.unit}”" if schema.unit else ""
    order = ", day before month" if schema.is_day_first else ""
    examples = ", ".join(column.misfits[:3])
    stand = "stands" if len(schema.null_tokens) == 1 else "stand"
    return {
        "trim": "Blanks or invisible characters around the value carry no information.",
        "null_tokens": f"{_quoted(schema.null_tokens)} {stand} for a missing value.",
        "sentinels": (
            f"{_quoted(schema.sentinels)} comes often, looks like a code and lies far from all "
            "other values: it stands for a missing one."
        ),
        "numbers": f"Numbers written one way (decimal {mark} in the file{unit}).",
        "dates": f"Dates written as YYYY-MM-DD (found as {schema.date_shape}{order}).",
        "durations": "Spans of time became a number of seconds.",
        "times": "Of a day and a time in a column of times, the time was kept.",
        "spellings": "Spellings that differ in case or blanks became the most frequent one.",
        "merges": "Variants of a value that were to be merged into it.",
        "invalid": f"Not readable as {schema.type.value}, so taken as missing: {examples}.",
    }[rule]


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words[:6])


def column_issues(column: Column, known: ColumnFacts, rows: int) -> list[Issue]:
    """What a person should know about one column."""
    schema = column.schema
    odd = column.oddities[:3]
    share = known.missing / max(1, rows)
    beyond, low, high = column.numbers.outliers() if column.numbers else (0, 0.0, 0.0)
    is_wide = known.is_high_cardinality and not known.is_id_like
    noted: list[tuple[str, int, str, tuple[str, ...]]] = [
        ("missing", known.missing, f"{share:.1%} of the values are missing", ()),
        ("invalid", known.invalid, f"Not of the type {schema.type.value}", known.exceptions),
        ("untidy", known.untidy, "Written unlike the rest", odd),
        ("mixed", known.invalid * schema.is_mixed, "Values of two kinds in one column", ()),
        ("ambiguous_dates", rows * bool(schema.date_note), schema.date_note.capitalize(), ()),
        ("id_like", known.distinct * known.is_id_like,
         "It numbers the rows; as a feature it would only be learned by heart", ()),
        ("high_cardinality", known.distinct * is_wide,
         "Too many different values to be one-hot encoded", ()),
        ("outliers", beyond,
         f"Far outside the usual ({low:.4g} to {high:.4g}); left as they are", ()),
    ]  # fmt: skip
    found = [
        Issue(kind=kind, column=column.name, count=count, message=message, examples=examples)
        for kind, count, message, examples in noted
        if count
    ]
    if known.auc is not None and known.auc >= 0.95:
        found.append(_leak(known))
    return [*found, *_variants(column), *_typos(column)]


def _variants(column: Column) -> list[Issue]:
    """Values that may be one; to merge them is proposed, never done."""
    if column.schema.type != ColumnType.CATEGORICAL or column.pool.counts is None:
        return []
    counts = column.unmerged
    groups = [group for group in proposals(counts) if group[1] not in column.schema.merges]
    if not groups:
        return []
    count = sum(counts[value] for _, *rarer in groups for value in rarer)
    told = tuple(f"{', '.join(rarer)} → {usual}" for usual, *rarer in groups[:10])
    text = "Perhaps one value written in several ways; merge them if so, they were left apart"
    return [Issue(kind="variants", column=column.name, count=count, message=text, examples=told)]


def _typos(column: Column) -> list[Issue]:
    """Values that were probably meant to be others; which, a person knows better."""
    if column.schema.type != ColumnType.CATEGORICAL or column.pool.counts is None:
        return []
    counts = dict(column.counted.rows())
    meant = suggestions(counts)
    if not meant:
        return []
    told = tuple(f"{value} → {meant[value]}" for value in sorted(meant))[:10]
    text = "One letter away from a frequent value; probably a typo, left as it is"
    count = sum(counts[value] for value in meant)
    return [Issue(kind="typos", column=column.name, count=count, message=text, examples=told)]


def _leak(known: ColumnFacts) -> Issue:
    return Issue(
        kind="leakage",
        column=known.name,
        count=1,
        message=(
            f"This column alone ranks the target with AUC {known.auc:.3f}; "
            "ask whether it is known at the time of the prediction"
        ),
        severity="error" if (known.auc or 0) >= 0.99 else "warning",
    )


def drop_rule(column: Column) -> str | None:
    """Why a column is left out of the cleaned table, if it is."""
    if not column.distinct:
        return "drop_empty"
    # One value and gaps may still tell (ticked or not); one value everywhere tells nothing.
    return "drop_constant" if column.distinct == 1 and not _has_gaps(column) else None


def _has_gaps(column: Column) -> bool:
    return bool(column.states.get(MISSING)) and column.pool.height > 1


def drop_fixes(columns: list[Column], target: str | None, disabled: frozenset[str]) -> list[Fix]:
    """Columns that hold nothing to learn from."""
    reasons: dict[str, tuple[Tier, str]] = {
        "drop_empty": ("auto", "The column has no value."),
        "drop_constant": ("ask", "The column has the same value in every row."),
    }
    return [
        Fix(
            id=fix_id(rule, column.name),
            rule=rule,
            tier=reasons[rule][0],
            column=column.name,
            count=1,
            reason=reasons[rule][1],
            is_enabled=fix_id(rule, column.name) not in disabled,
        )
        for column in columns
        if column.name != target and (rule := drop_rule(column)) is not None
    ]


def advice(losses: Losses, worst: str | None) -> list[str]:
    """What would raise the score most, the greatest loss first."""
    said = {
        "missing": "Fill gaps at the source, or leave out columns that are mostly empty.",
        "invalid": "Look at the values that do not fit their column's type; export them again.",
        "untidy": "Write values one way: no stray blanks, one date format, one spelling.",
        "duplicate": "Export without repeated rows.",
        "structural": "Rows have the wrong number of cells: check quotes and delimiters.",
    }
    points = losses.model_dump()
    ranked = sorted(said, key=lambda cause: -points[cause])
    found = [
        f"{said[cause]} ({points[cause]:.1f} points)" for cause in ranked if points[cause] >= 1
    ]
    return found + ([f"The column that costs most is “{worst}”."] if worst else [])
