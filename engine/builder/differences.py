"""What changed between two specs, in words."""

from __future__ import annotations

from engine.builder.model import Change, Feature, LogisticSpec
from engine.builder.words import LABELS

NOTHING = "none"


def spec_diff(before: LogisticSpec, after: LogisticSpec) -> tuple[Change, ...]:
    """The choices that differ; of the columns only those that do."""
    return tuple(
        _change(field, getattr(before, field), getattr(after, field))
        for field in LogisticSpec.model_fields
        if getattr(before, field) != getattr(after, field)
    )


def _change(field: str, before: object, after: object) -> Change:
    if isinstance(before, tuple) and isinstance(after, tuple):
        only_before = tuple(item for item in before if item not in after)
        only_after = tuple(item for item in after if item not in before)
        # The same columns in another order differ as a whole.
        if only_before or only_after:
            before, after = only_before, only_after
    return Change(field=field, label=LABELS[field], before=_words(before), after=_words(after))


def _words(value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, tuple):
        return ", ".join(_words(item) for item in value) or NOTHING
    if isinstance(value, Feature):
        reference = f", compared with {value.reference}" if value.reference else ""
        return f"{value.name} ({value.kind}{reference})"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value).replace("_", " ") if _is_choice(value) else str(value)


def _is_choice(value: object) -> bool:
    return type(value) is not str and isinstance(value, str)
