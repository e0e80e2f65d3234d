"""Which columns the model learns from, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st

from components import session
from components.fields import Fields
from components.fields import noticed as fields_noticed
from components.plain import plain, tidy
from engine.builder.model import ColumnSummary, Feature, Kind, LogisticSpec, Mode
from engine.errors import InvalidInput

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

FEATURE: Final = "Feature"
TIME: Final = "Time"
GROUP: Final = "Group"
IGNORED: Final = "Ignored"
_KINDS: Final = {Kind.NUMERIC: "Number", Kind.CATEGORICAL: "Category"}


@dataclass(frozen=True)
class Row:
    """One column of the table and its part in the model."""

    column: str
    role: str
    kind: str


def rows_of(spec: LogisticSpec, columns: Sequence[ColumnSummary]) -> list[Row]:
    """The grid that says what the spec says."""
    features = {feature.name: feature for feature in spec.features}
    shown = [column for column in columns if column.name != spec.target]
    return [
        Row(column.name, _role(spec, column.name), _kind(features.get(column.name), column))
        for column in shown
    ]


def choices_of(rows: Sequence[Row], spec: LogisticSpec) -> dict[str, Any]:
    """The fields of the spec that the grid says.

    Raises:
        InvalidInput: The grid gives two columns a role of which there is one, or no feature.
    """
    if faults := faults_of(rows):
        raise InvalidInput(" ".join(faults), "Change the roles in the table of columns.")
    times, groups = _with(rows, TIME), _with(rows, GROUP)
    references = {feature.name: feature.reference for feature in spec.features}
    features = [
        Feature(name=row.column, kind=kind, reference=_reference(kind, references.get(row.column)))
        for row in rows
        if row.role == FEATURE
        for kind in [Kind.NUMERIC if row.kind == _KINDS[Kind.NUMERIC] else Kind.CATEGORICAL]
    ]
    return {
        "features": tuple(sorted(features, key=lambda feature: feature.kind is Kind.CATEGORICAL)),
        "ignored": tuple(_with(rows, IGNORED)),
        "time_column": times[0] if times else None,
        "group_column": groups[0] if groups else None,
    }


def faults_of(rows: Sequence[Row]) -> list[str]:
    """Why the grid says nothing that a spec can hold; empty if it does."""
    faults = [
        f"{len(found)} columns have the role {role.lower()}; only one can."
        for role in (TIME, GROUP)
        if len(found := _with(rows, role)) > 1
    ]
    return faults if _with(rows, FEATURE) else [*faults, "No column is a feature."]


def show(spec: LogisticSpec, columns: Sequence[ColumnSummary], fields: Fields) -> None:
    """Draw the grid and note what changed."""
    key = f"{fields.prefix}-columns"
    said = rows_of(spec, columns)
    wanted = [(row.column, row.role, row.kind) for row in said]
    # On another page the grid forgets its edits; the spec has them.
    is_lost = session.value(f"{key}-{session.value(f'{key}-rev', 0)}", None) is None
    if is_lost or (fields.is_fresh and session.value(f"{key}-seen", None) != _said(said)):
        # The grid counts its edits from one table: a new one needs a new grid.
        session.put(f"{key}-base", wanted)
        session.put(f"{key}-rev", session.value(f"{key}-rev", 0) + 1)
    held: list[tuple[str, str, str]] = session.value(f"{key}-base", wanted)
    base = [Row(*cells) for cells in held]
    edited = st.data_editor(
        _table(base, columns),
        key=f"{key}-{session.value(f'{key}-rev', 0)}",
        hide_index=True,
        width="stretch",
        height="auto",
        num_rows="fixed",
        disabled=True if fields.is_locked else ["Column", "Missing", "Values"],
        column_config=_looks(),
    )
    if fields.is_locked:
        return
    rows = [
        Row(row.column, str(role), str(kind))
        for row, role, kind in zip(base, edited["Role"], edited["Kind"], strict=True)
    ]
    if not faults_of(rows):  # `noticed` has refused them, in words
        session.put(f"{key}-seen", _said(rows))
        fields.changes |= _changes(rows, spec, columns)


def noticed(spec: LogisticSpec, columns: Sequence[ColumnSummary], prefix: str) -> dict[str, Any]:
    """What a person changed in the grid or among the references since they were drawn.

    Raises:
        InvalidInput: As ``choices_of``.
    """
    key = f"{prefix}-columns"
    held: dict[str, Any] | None = session.value(f"{key}-{session.value(f'{key}-rev', 0)}", None)
    changes: dict[str, Any] = {}
    if held is not None:
        edits: dict[int, dict[str, Any]] = held["edited_rows"]
        base: list[tuple[str, str, str]] = session.value(f"{key}-base", [])
        rows = [_edited(Row(*cells), edits.get(at, {})) for at, cells in enumerate(base)]
        changes = _changes(rows, spec, columns)
        # The grid on screen says so already: it is not drawn anew for its own edit.
        session.put(f"{key}-seen", _said(rows))
    return changes | _references_noticed(changes.get("features", spec.features), prefix)


def _edited(row: Row, edit: dict[str, Any]) -> Row:
    return Row(row.column, str(edit.get("Role", row.role)), str(edit.get("Kind", row.kind)))


def _changes(
    rows: Sequence[Row], spec: LogisticSpec, columns: Sequence[ColumnSummary]
) -> dict[str, Any]:
    said = choices_of(rows_of(spec, columns), spec)
    return {name: new for name, new in choices_of(rows, spec).items() if new != said[name]}


def _said(rows: Sequence[Row]) -> list[tuple[str, str, str]]:
    """What the rows say to the model, which asks the kind of features only."""
    return [(row.column, row.role, row.kind if row.role == FEATURE else "") for row in rows]


def _table(rows: Sequence[Row], columns: Sequence[ColumnSummary]) -> pd.DataFrame:
    facts = {column.name: column for column in columns}
    return pd.DataFrame(
        {
            "Column": [tidy(row.column, 80) for row in rows],
            "Role": [row.role for row in rows],
            "Kind": [row.kind for row in rows],
            "Missing": [facts[row.column].missing / max(facts[row.column].rows, 1) for row in rows],
            "Values": [facts[row.column].distinct for row in rows],
        }
    )


def _looks() -> dict[str, ColumnConfig]:
    return {
        "Column": st.column_config.TextColumn("Column", width=122),
        "Role": st.column_config.SelectboxColumn(
            "Role",
            options=[FEATURE, TIME, GROUP, IGNORED],
            required=True,
            width=82,
            help="Time and group columns decide how test rows are set apart.",
        ),
        "Kind": st.column_config.SelectboxColumn(
            "As", options=list(_KINDS.values()), required=True, width=84
        ),
        "Missing": st.column_config.NumberColumn("Missing", format="percent", width=70),
        "Values": st.column_config.NumberColumn("Distinct", format="localized", width=76),
    }


def _role(spec: LogisticSpec, name: str) -> str:
    if name in spec.columns:
        return FEATURE
    if name == spec.time_column:
        return TIME
    return GROUP if name == spec.group_column else IGNORED


def _kind(feature: Feature | None, column: ColumnSummary) -> str:
    if feature is not None:
        return _KINDS[feature.kind]
    is_number = column.type in {"integer", "number"}
    return _KINDS[Kind.NUMERIC if is_number else Kind.CATEGORICAL]


def _with(rows: Sequence[Row], role: str) -> list[str]:
    return [row.column for row in rows if row.role == role]


def _reference(kind: Kind, reference: str | None) -> str | None:
    return reference if kind is Kind.CATEGORICAL else None


def references(spec: LogisticSpec, columns: Sequence[ColumnSummary], fields: Fields) -> None:
    """Explain: the level of each category that the others are compared with."""
    levels = {column.name: [level for level, _ in column.levels] for column in columns}
    quiet = Fields(_seat(fields.prefix), fields.is_fresh, fields.is_locked)
    if spec.mode is Mode.EXPLAIN and spec.names(Kind.CATEGORICAL):
        with st.expander("Reference levels", icon=":material/compare_arrows:"):
            st.caption(
                "Each category is compared with one of its levels. Empty means the commonest."
            )
            picked = tuple(_one_reference(feature, levels, quiet) for feature in spec.features)
        if picked != spec.features and "features" not in fields.changes:
            fields.changes["features"] = picked
    session.put(_drawn(fields.prefix), {} if fields.is_locked else quiet.drawn)


def _seat(prefix: str) -> str:
    return f"{prefix}-reference"


def _drawn(prefix: str) -> str:
    return f"{prefix}-references-drawn"  # no column's seat begins so


def _one_reference(feature: Feature, levels: dict[str, list[str]], quiet: Fields) -> Feature:
    if feature.kind is Kind.NUMERIC:
        return feature
    chosen = quiet.select(
        feature.name,
        plain(feature.name, 60),
        feature.reference or "",
        ["", *levels.get(feature.name, [])],
        words={"": "The commonest level"},
    )
    return feature.model_copy(update={"reference": chosen or None})


def _references_noticed(features: Sequence[Feature], prefix: str) -> dict[str, Any]:
    drawn: dict[str, Any] = session.value(_drawn(prefix), {})
    chosen = fields_noticed(_seat(prefix), drawn)
    if not chosen:
        return {}
    return {
        "features": tuple(
            feature.model_copy(update={"reference": chosen[feature.name] or None})
            if feature.name in chosen
            else feature
            for feature in features
        )
    }
