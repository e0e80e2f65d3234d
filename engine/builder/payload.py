"""A cleaned table split into what a run learns from and what it must not see."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.builder.cells import as_number, numbers, texts
from engine.builder.checking import refusal
from engine.builder.design import FEWEST_EVENTS, design, events_per_parameter
from engine.builder.model import Fault, Kind, LogisticSpec, Mode, Split, SplitPayload
from engine.builder.splitting import is_in_order, split_rows

if TYPE_CHECKING:
    import pandas as pd

LISTED = 5


@dataclass(frozen=True)
class Labelled:
    """The rows of a table that have a target.

    Attributes:
        frame: Those rows.
        positions: Where they stand in the table.
        labels: Their target as text.
        dropped: How many rows had none.
    """

    frame: pd.DataFrame
    positions: list[int]
    labels: list[str]
    dropped: int


def payload(spec: LogisticSpec, frame: pd.DataFrame, *, is_trial: bool = False) -> SplitPayload:
    """Set test rows apart and shape both parts; refuses with every fault.

    Args:
        spec: The choices.
        frame: The cleaned table.
        is_trial: Whether only cautions are wanted; then too few events do not refuse.
    """
    rows, train, test = parted(spec, frame)
    shaped = _shaped(spec, rows, train, test)
    unstable = [] if is_trial else list(_unstable(spec, shaped))
    if unstable:
        raise refusal(unstable)
    return shaped


def parted(spec: LogisticSpec, frame: pd.DataFrame) -> tuple[Labelled, list[int], list[int]]:
    """The rows that take part, and which of them train and test; refuses with every fault."""
    missing = list(_absent(spec, frame))
    if missing:
        raise refusal(missing)
    rows = labelled(spec, frame)
    found = [*_few(spec, rows), *_unreadable(spec, rows.frame), *_unordered(spec, rows.frame)]
    if found:
        raise refusal(found)
    train, test = split_rows(spec, rows.frame, rows.labels)
    lopsided = list(_one_sided(spec, rows.labels, train, test))
    if lopsided:
        raise refusal(lopsided)
    return rows, train, test


def labelled(spec: LogisticSpec, frame: pd.DataFrame) -> Labelled:
    """The rows that have a target; the others cannot teach or test."""
    target = texts(frame[spec.target])
    positions = [position for position, label in enumerate(target) if label is not None]
    return Labelled(
        frame=frame.iloc[positions],
        positions=positions,
        labels=[label for label in target if label is not None],
        dropped=len(frame) - len(positions),
    )


def _absent(spec: LogisticSpec, frame: pd.DataFrame) -> Iterator[Fault]:
    needed = [("target", spec.target), *(("features", name) for name in spec.columns)]
    if spec.split is Split.TIME and spec.time_column is not None:
        needed.append(("time_column", spec.time_column))
    if spec.split is Split.GROUP and spec.group_column is not None:
        needed.append(("group_column", spec.group_column))
    counts = Counter(frame.columns)
    for field, name in needed:
        if counts[name] != 1:
            state = "not in the table" if counts[name] == 0 else "twice in the table"
            yield Fault(
                field=field,
                problem=f"The column {name!r} is {state}.",
                remedy="Choose columns that the cleaned table has once.",
            )


def _few(spec: LogisticSpec, rows: Labelled) -> Iterator[Fault]:
    counts = Counter(rows.labels)
    positives = counts[spec.positive]
    if not rows.labels:
        yield Fault(
            field="target",
            problem=f"The target {spec.target!r} is empty in every row.",
            remedy="Choose another target.",
        )
    elif positives == 0:
        seen = ", ".join(repr(value) for value, _ in counts.most_common(LISTED))
        yield Fault(
            field="positive",
            problem=f"No row has the positive class {spec.positive!r}; the target holds {seen}.",
            remedy="Choose one of the values of the target.",
        )
    elif positives == len(rows.labels):
        yield Fault(
            field="target",
            problem=f"Every row has the class {spec.positive!r}.",
            remedy="Choose a target with two classes.",
        )
    elif min(positives, len(rows.labels) - positives) < 2:
        yield Fault(
            field="positive",
            problem="One of the two classes has only one row.",
            remedy="Each class needs at least 2 rows: one to learn from and one to test on.",
        )
    elif math.ceil(spec.test_share * len(rows.labels)) < 2:
        yield Fault(
            field="test_share",
            problem=f"A test share of {spec.test_share:g} is less than 2 of the rows.",
            remedy="Raise the test share, or upload more rows.",
        )


def _unreadable(spec: LogisticSpec, frame: pd.DataFrame) -> Iterator[Fault]:
    for name in spec.names(Kind.NUMERIC):
        try:
            cells = [value for value in numbers(frame[name]) if value is not None]
        except (TypeError, ValueError):
            yield Fault(
                field="features",
                problem=f"The column {name!r} holds cells that are not numbers.",
                remedy="Make it categorical, or take it out of the features.",
            )
            continue
        if not all(map(math.isfinite, cells)):
            yield Fault(
                field="features",
                problem=f"The column {name!r} holds infinite numbers.",
                remedy="Clean the column, or take it out of the features.",
            )
    for name in spec.columns:
        if len(frame) and bool(frame[name].isna().all()):
            yield Fault(
                field="features",
                problem=f"The column {name!r} is empty in every row that has a target.",
                remedy="Take it out of the features.",
            )


def _unordered(spec: LogisticSpec, frame: pd.DataFrame) -> Iterator[Fault]:
    by_time = spec.split is Split.TIME
    name = spec.time_column if by_time else spec.group_column
    if spec.split is Split.STRATIFIED or name is None:
        return
    field = "time_column" if by_time else "group_column"
    empty = int(frame[name].isna().sum())
    if empty:
        yield Fault(
            field=field,
            problem=f"The column {name!r} is empty in {empty} rows, so they cannot be placed.",
            remedy="Choose another column for the split, or another split.",
        )
    elif by_time and not is_in_order(frame[name]):
        yield Fault(
            field=field,
            problem=f"The column {name!r} holds neither numbers nor dates with the year first.",
            remedy="Choose another time column, or write its dates like 2024-12-31.",
        )
    elif not by_time and frame[name].nunique() < 2:
        yield Fault(
            field=field,
            problem=f"The column {name!r} holds a single group.",
            remedy="Choose a column with several groups, or another split.",
        )


def _one_sided(
    spec: LogisticSpec, labels: list[str], train: list[int], test: list[int]
) -> Iterator[Fault]:
    for part, positions in (("training", train), ("test", test)):
        classes = {labels[position] == spec.positive for position in positions}
        if len(classes) < 2 and (part == "training" or not positions):
            yield Fault(
                field="split",
                problem=f"This split leaves a single class, or no row, in the {part} part.",
                remedy="Choose a random split, or another test share.",
            )


def _unstable(spec: LogisticSpec, split: SplitPayload) -> Iterator[Fault]:
    if spec.mode is not Mode.EXPLAIN:
        return
    parameters = len(design(spec, split.payload["features"]).names)
    labels = [label == spec.positive for label in split.payload["labels"]]
    events = events_per_parameter(labels, parameters)
    if events < FEWEST_EVENTS:
        yield Fault(
            field="features",
            problem=f"The rarer class has only {events:.1f} training rows per coefficient"
            f" ({parameters} coefficients): intervals would not hold.",
            remedy=f"Explain needs at least {FEWEST_EVENTS}: use fewer features or levels, more"
            " rows, or the mode Predict.",
        )


def _shaped(spec: LogisticSpec, rows: Labelled, train: list[int], test: list[int]) -> SplitPayload:
    cells = _cells(spec, rows.frame)
    body: dict[str, Any] = {
        "featureNames": spec.columns,
        "features": [cells[position] for position in train],
        "labels": [rows.labels[position] for position in train],
        "testFeatures": [cells[position] for position in test],
    }
    if spec.split is Split.GROUP and spec.group_column is not None:
        groups = texts(rows.frame[spec.group_column])
        body["groups"] = [groups[position] for position in train]
    return SplitPayload(
        payload=body,
        test_labels=[int(rows.labels[position] == spec.positive) for position in test],
        train_rows=len(train),
        test_rows=len(test),
        dropped_rows=rows.dropped,
        train_positions=[rows.positions[position] for position in train],
        test_positions=[rows.positions[position] for position in test],
    )


def _cells(spec: LogisticSpec, frame: pd.DataFrame) -> list[list[Any]]:
    """The features of each row, as JSON will carry them."""
    columns: list[list[Any]] = []
    for feature in spec.features:
        if feature.kind is Kind.CATEGORICAL:
            columns.append(list(texts(frame[feature.name])))
        else:
            found = numbers(frame[feature.name])
            columns.append([None if cell is None else as_number(cell) for cell in found])
    return [list(row) for row in zip(*columns, strict=True)]
