"""Which rows are held back for the test; the generated program splits in the same way."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from engine.builder.cells import numbers, texts
from engine.builder.model import LogisticSpec, Split

if TYPE_CHECKING:
    import pandas as pd

# The text of such a date sorts as the date does.
YEAR_FIRST = re.compile(r"\d{4}(-\d{2}(-\d{2}([ T]\d{2}:\d{2}.*)?)?)?")


def split_rows(
    spec: LogisticSpec, frame: pd.DataFrame, labels: list[str]
) -> tuple[list[int], list[int]]:
    """The positions of the training and the test rows."""
    if spec.split is Split.TIME and spec.time_column is not None:
        return _latest(spec, frame[spec.time_column])
    if spec.split is Split.GROUP and spec.group_column is not None:
        return _by_group(spec, texts(frame[spec.group_column]))
    return _stratified(spec, labels)


def _stratified(spec: LogisticSpec, labels: list[str]) -> tuple[list[int], list[int]]:
    from sklearn.model_selection import (  # noqa: PLC0415 - a second at start-up
        train_test_split,
    )

    train, test = train_test_split(
        range(len(labels)),
        test_size=spec.test_share,
        stratify=[label == spec.positive for label in labels],
        random_state=spec.seed,
    )
    return sorted(train), sorted(test)


def _latest(spec: LogisticSpec, moments: pd.Series[Any]) -> tuple[list[int], list[int]]:
    keys = _keys(moments)
    order = sorted(range(len(keys)), key=keys.__getitem__)
    held = math.ceil(spec.test_share * len(order))
    return order[:-held], order[-held:]


def _by_group(spec: LogisticSpec, groups: list[str | None]) -> tuple[list[int], list[int]]:
    from sklearn.model_selection import (  # noqa: PLC0415 - a second at start-up
        GroupShuffleSplit,
    )

    splitter = GroupShuffleSplit(1, test_size=spec.test_share, random_state=spec.seed)
    train, test = next(splitter.split(groups, groups=groups))
    return train.tolist(), test.tolist()


def _keys(moments: pd.Series[Any]) -> list[Any]:
    try:
        return list(numbers(moments))
    except (TypeError, ValueError):
        return [str(moment) for moment in moments.tolist()]


def is_in_order(moments: pd.Series[Any]) -> bool:
    """Whether a column's order is time's: numbers, or dates with the year first."""
    keys = _keys(moments)
    return all(not isinstance(key, str) or YEAR_FIRST.fullmatch(key) for key in keys)
