"""Reads a run's coefficients, with intervals only where the result has inference."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from engine.errors import InvalidInput
from engine.evaluation.model import CoefficientRow, CoefficientTable, Severity, Warning_

MAX_COEFFICIENTS = 5_000
MAX_NAME = 500
# For a level (0 or 1) an odds ratio of e^10 = 22,000 is never learned from rows that overlap. A
# number's coefficient depends on its unit, so there only an error far beyond the value tells.
SEPARATED_COEFFICIENT = 10.0
SEPARATED_ERROR = 20.0
SEPARATED_Z = 0.05
LARGEST_EXPONENT = 700.0
REMEDY = (
    "Return `coefficients` as a list of finite numbers, `feature_names` of the same length,"
    " and `intercept` as a number."
)


def read(result: Mapping[str, Any]) -> CoefficientTable:
    """Check and name every coefficient.

    Raises:
        InvalidInput: With all faults at once.
    """
    faults: list[str] = []
    inference = result.get("inference")
    intercept = _optional(result.get("intercept"), "`intercept`", faults)
    rows = _with_intervals(inference, faults) if inference else _plain(result, faults)
    if faults:
        raise InvalidInput(f"The coefficients cannot be shown: {'; '.join(faults)}.", REMEDY)
    return CoefficientTable(
        intercept=intercept,
        rows=_compared(rows, _references(result)),
        has_intervals=bool(inference),
        warnings=_separation(rows) if inference else (),
    )


def _plain(result: Mapping[str, Any], faults: list[str]) -> list[CoefficientRow]:
    values, names = result.get("coefficients"), result.get("feature_names")
    if not isinstance(values, list | tuple) or not isinstance(names, list | tuple):
        faults.append("`coefficients` or `feature_names` is missing or not a list")
        return []
    if len(values) != len(names) or len(values) > MAX_COEFFICIENTS:
        faults.append(f"there are {len(values)} coefficients for {len(names)} names")
        return []
    sources = _sources(result, names)
    rows = []
    for place, (name, value, source) in enumerate(zip(names, values, sources, strict=True), 1):
        number = _finite(value, f"coefficient {place}", faults)
        if not isinstance(name, str):
            faults.append(f"feature name {place} is not text")
        elif number is not None:
            rows.append(_row(name, source, number))
    return rows


def _with_intervals(inference: object, faults: list[str]) -> list[CoefficientRow]:
    if not isinstance(inference, list | tuple) or len(inference) > MAX_COEFFICIENTS:
        faults.append("`inference` is not a list, or too long")
        return []
    rows = []
    for place, entry in enumerate(inference, 1):
        where = f"inference {place}"
        if not isinstance(entry, Mapping) or not isinstance(entry.get("name"), str):
            faults.append(f"{where} is not an entry with a name")
            continue
        coefficient = _finite(entry.get("coefficient"), f"{where}: coefficient", faults)
        if coefficient is not None:
            rows.append(_inferred(entry, coefficient, where, faults))
    return rows


def _inferred(
    entry: Mapping[str, Any], coefficient: float, where: str, faults: list[str]
) -> CoefficientRow:
    """One coefficient with its interval; the odds ratios are ours, computed from it."""
    name, source = str(entry["name"]), entry.get("source_column")
    error, low, high, p_value = (
        _optional(entry.get(key), f"{where}: {key}", faults)
        for key in ("std_error", "low", "high", "p_value")
    )
    row = _row(name, source if isinstance(source, str) else name, coefficient)
    if entry.get("is_separated") is True or error is None or low is None or high is None:
        return row.model_copy(update={"is_separated": True})
    if error < 0 or not low <= coefficient <= high:
        faults.append(f"{where}: the interval does not hold the coefficient")
    if p_value is not None and not 0 <= p_value <= 1:
        faults.append(f"{where}: p_value is outside 0 to 1")
    if _is_separated(row, error):
        return row.model_copy(update={"is_separated": True})
    odds = {
        "odds_ratio": math.exp(coefficient),
        "odds_low": math.exp(max(low, -LARGEST_EXPONENT)),
        "odds_high": math.exp(min(high, LARGEST_EXPONENT)),
    }
    found = {"std_error": error, "low": low, "high": high, "p_value": p_value}
    return row.model_copy(update=found | odds)


def _is_separated(row: CoefficientRow, error: float) -> bool:
    size = abs(row.coefficient)
    if size > LARGEST_EXPONENT:
        return True
    if row.name != row.source_column:
        return size > SEPARATED_COEFFICIENT or error > SEPARATED_ERROR
    return error > SEPARATED_ERROR and size < SEPARATED_Z * error


def _row(name: str, source: str, coefficient: float) -> CoefficientRow:
    return CoefficientRow(
        name=name[:MAX_NAME], source_column=source[:MAX_NAME], coefficient=coefficient
    )


def _references(result: Mapping[str, Any]) -> dict[str, str]:
    """The reference level of each categorical column; empty unless all of it is text."""
    config = result.get("config")
    told = config.get("references") if isinstance(config, Mapping) else None
    if not isinstance(told, Mapping) or len(told) > MAX_COEFFICIENTS:
        return {}
    if not all(isinstance(column, str) and isinstance(told[column], str) for column in told):
        return {}
    return {column[:MAX_NAME]: level[:MAX_NAME] for column, level in told.items()}


def _compared(
    rows: list[CoefficientRow], references: Mapping[str, str]
) -> tuple[CoefficientRow, ...]:
    """Each level with what it is compared with; a number is compared with nothing."""
    return tuple(
        row
        if row.name == row.source_column or row.source_column not in references
        else row.model_copy(update={"reference": references[row.source_column]})
        for row in rows
    )


def _sources(result: Mapping[str, Any], names: list[Any] | tuple[Any, ...]) -> list[str]:
    """The dataset's column of each name: as the result says, else the part before `=`."""
    told = result.get("source_columns")
    if isinstance(told, list | tuple) and len(told) == len(names):
        return [str(column) for column in told]
    return [str(name).partition("=")[0].strip() for name in names]


def _separation(rows: list[CoefficientRow]) -> tuple[Warning_, ...]:
    names = [row.name for row in rows if row.is_separated]
    if not names:
        return ()
    listed = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
    return (
        Warning_(
            kind="separation",
            problem=f"The training rows decide these entirely, so they have no odds ratio:"
            f" {listed}.",
            remedy="Every training row with such a level has the same answer. On the Build page,"
            " merge rare levels (its warning offers it where that helps), leave the column out, or"
            " choose Predict, whose penalty keeps coefficients finite.",
            severity=Severity.SERIOUS,
        ),
    )


def _optional(value: object, name: str, faults: list[str]) -> float | None:
    return None if value is None else _finite(value, name, faults)


def _finite(value: object, name: str, faults: list[str]) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        faults.append(f"{name} is not a number")
        return None
    if isinstance(value, int) and value.bit_length() > 1_000:
        faults.append(f"{name} is too large")
        return None
    if not math.isfinite(value):
        faults.append(f"{name} is not finite")
        return None
    return float(value)
