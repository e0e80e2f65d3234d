"""A dataset as who took what: users, items, how much each counts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.datasets.training import TrainingTable
from engine.errors import InvalidInput
from engine.models.model import Options

MOST_USERS = 200_000
MOST_ITEMS = 20_000
MOST_PAIRS = 2_000_000
FEWEST_TESTED = 5
History = list[tuple[int, float]]


@dataclass(frozen=True, eq=False)
class Interactions:
    """Who took what, with one item of each user held out where there are two.

    Attributes:
        histories: Of each user, the training items and their weights.
        held_out: The held-out item by user.
        left_out: Rows without a user or an item.
    """

    user_column: str
    item_column: str
    users: list[str]
    items: list[str]
    histories: list[History]
    held_out: dict[int, int]
    left_out: int


def interactions_of(options: Options, table: TrainingTable) -> Interactions:
    """Count who took what, and hold out an item of each user.

    Raises:
        InvalidInput: The table does not tell it, or too little of it.
    """
    users, items = (
        _cells(table, name, what)
        for name, what in ((options.user_column, "user"), (options.item_column, "item"))
    )
    weights = _weights(options, table, len(users))
    moments = _moments(options, table, len(users))
    taken: dict[str, dict[str, tuple[float, str]]] = {}
    left_out = 0
    for user, item, weight, moment in zip(users, items, weights, moments, strict=True):
        if user is None or item is None or weight is None:
            left_out += 1
            continue
        # Of several ratings the newest row's counts; the place in the file where no time is known.
        taken.setdefault(user, {})[item] = (weight, moment)
    return _split(options, taken, left_out)


def _split(
    options: Options, taken: dict[str, dict[str, tuple[float, str]]], left_out: int
) -> Interactions:
    names = sorted(taken)
    items = sorted({item for known in taken.values() for item in known})
    _require_bounds(len(names), len(items), sum(map(len, taken.values())))
    places = {item: place for place, item in enumerate(items)}
    draw = np.random.default_rng(options.seed)
    histories: list[History] = []
    held_out: dict[int, int] = {}
    for user, name in enumerate(names):
        known = sorted(taken[name].items(), key=lambda pair: (pair[1][1], pair[0]))
        if len(known) > 1:
            held = -1 if options.time_column else int(draw.integers(len(known)))
            held_out[user] = places[known.pop(held)[0]]
        histories.append([(places[item], weight) for item, (weight, _) in known])
    if len(held_out) < FEWEST_TESTED:
        raise InvalidInput(
            f"Only {len(held_out)} users took two items or more.",
            f"Recommendations need at least {FEWEST_TESTED} of them: upload more rows.",
        )
    return Interactions(
        user_column=options.user_column or "",
        item_column=options.item_column or "",
        users=names,
        items=items,
        histories=histories,
        held_out=held_out,
        left_out=left_out,
    )


def _cells(table: TrainingTable, name: str | None, what: str) -> list[str | None]:
    if name is None or table.facts(name) is None:
        known = [each.name[:80] for each in table.report.columns if not each.is_dropped]
        raise InvalidInput(
            f"A recommendation needs the column of the {what}s.",
            f"Name it as {what}_column; the columns are: {', '.join(known[:20])}.",
        )
    cells: list[str | None] = table.cleaned[name].to_list()
    return cells


def _weights(options: Options, table: TrainingTable, rows: int) -> list[float | None]:
    if options.rating_column is None:
        return [1.0] * rows
    cells = _cells(table, options.rating_column, "rating")
    try:
        found = [None if cell is None else float(cell) for cell in cells]
    except ValueError:
        found = [math.nan]
    if any(weight is not None and not 0 <= weight < 1e9 for weight in found):
        raise InvalidInput(
            "The ratings must be numbers, none of them below 0.", "Choose another rating_column."
        )
    return found


def _moments(options: Options, table: TrainingTable, rows: int) -> list[str]:
    if options.time_column is None:
        return [""] * rows
    return [cell or "" for cell in _cells(table, options.time_column, "time")]


def _require_bounds(users: int, items: int, pairs: int) -> None:
    for what, count, most in (
        ("users", users, MOST_USERS), ("items", items, MOST_ITEMS), ("pairs", pairs, MOST_PAIRS)
    ):  # fmt: skip
        if count > most:
            raise InvalidInput(
                f"The table has {count:,} {what}; at most {most:,} can be learned from.",
                "Leave out the rarest ones.",
            )
    if items < 3:
        raise InvalidInput(f"The table has only {items} items.", "Upload a table with more.")
