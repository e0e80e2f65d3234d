"""A dataset as one series: a value for each step of time, gaps filled and counted."""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from engine.datasets.training import TrainingTable
from engine.errors import InvalidInput
from engine.models.clock import Clock, clock_of, read_moment
from engine.models.model import Options

FEWEST = 12
MOST = 100_000
_MOST_FILLED = 0.5


@dataclass(frozen=True, eq=False)
class Series:
    """Values, one for each step.

    Attributes:
        filled: How many steps had none, and got one on the line between their neighbours.
        left_out: Rows without a moment or a value.
    """

    time_column: str
    target: str
    clock: Clock
    values: list[float]
    filled: int
    left_out: int


def series_of(options: Options, table: TrainingTable, target: str | None) -> Series:
    """Order the rows by time, one value for each step.

    Raises:
        InvalidInput: The table holds no such series.
    """
    column, target = _columns(options, table, target)
    moments = table.cleaned[column].to_list()
    cells = table.cleaned[target].to_list()
    found: defaultdict[datetime, list[float]] = defaultdict(list)
    for moment, cell in zip(moments, cells, strict=True):
        if moment is not None and cell is not None:
            found[read_moment(moment)].append(_number(cell, target))
    values = _one_each(found, options)
    if len(values) < FEWEST:
        raise InvalidInput(
            f"A forecast needs at least {FEWEST} moments with a value; there are {len(values)}.",
            "Upload a longer series.",
        )
    clock = clock_of(sorted(values))
    steps, filled = _filled(clock, values)
    told = sum(map(len, found.values()))
    return Series(column, target, clock, steps, filled, len(cells) - told)


def _columns(options: Options, table: TrainingTable, target: str | None) -> tuple[str, str]:
    facts = [each for each in table.report.columns if not each.is_dropped]
    timed = [each.name for each in facts if each.role_hint == "time"]
    wanted = options.time_column or (timed[0] if len(timed) == 1 else None)
    if wanted is None or wanted not in {each.name for each in facts}:
        raise InvalidInput(
            "A forecast needs one column of times.",
            f"Name it as time_column; columns of times are: {', '.join(timed[:10]) or 'none'}.",
        )
    if target is None or table.facts(target) is None or target == wanted:
        raise InvalidInput("A forecast needs a target, a column of numbers.", "Name it as target.")
    return wanted, target


def _number(cell: str, target: str) -> float:
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise InvalidInput(
            f"The target “{target[:80]}” holds cells that are not numbers.",
            "Name another target, or correct the column's type.",
        )
    return number


def _one_each(found: defaultdict[datetime, list[float]], options: Options) -> dict[datetime, float]:
    if options.aggregate is None and any(len(values) > 1 for values in found.values()):
        raise InvalidInput(
            "Several rows have the same time.",
            "Set aggregate to sum or mean, so that they become one value.",
        )
    join = sum if options.aggregate == "sum" else statistics.fmean
    return {moment: float(join(values)) for moment, values in found.items()}


def _filled(clock: Clock, values: dict[datetime, float]) -> tuple[list[float], int]:
    known = {clock.number(moment): value for moment, value in values.items()}
    whole = max(known) + 1
    if len(known) < len(values) or whole > MOST or len(known) < (1 - _MOST_FILLED) * whole:
        raise InvalidInput(
            "The moments are not evenly spaced.",
            "Upload one row for each hour, day, week or month.",
        )
    places = sorted(known)
    steps = np.interp(range(whole), places, [known[place] for place in places])
    return steps.tolist(), whole - len(known)
