"""Programs of trainings run on this machine, warnings as errors, for tests of numbers alone."""

from __future__ import annotations

import json
import math
import warnings
from datetime import date
from typing import Any

import numpy as np

from engine.models import artifact, program
from engine.models.artifact import Fitted
from engine.models.model import Method


def run(method: Method, payload: dict[str, Any]) -> dict[str, Any]:
    """What the program returns, through JSON as out of a box."""
    names: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(program.source(method), "program", "exec"), names)  # noqa: S102 - ours
        return json.loads(json.dumps(names["execute"](payload), allow_nan=False))


def fit(method: Method, payload: dict[str, Any]) -> Fitted:
    """What the program returns, checked."""
    return artifact.read(run(method, payload))


def table(rows: int, seed: int) -> list[list[Any]]:
    """Columns with all that is awkward: gaps, rare levels, a constant, great numbers."""
    draw = np.random.default_rng(seed)
    gappy = [
        None if gap < 0.15 else float(x)
        for gap, x in zip(draw.random(rows), draw.normal(5, 3, rows), strict=True)
    ]
    shares = np.array([30, 25, 20, 9, 2, 1, 5]) / 92
    known = np.array(["a", "b", "c", "d", "rare", "rarer", None], object)
    levels = draw.choice(known, rows, p=shares).tolist()
    big = draw.lognormal(12, 3, rows).tolist()
    flat = [1.5] * rows
    words = draw.choice(np.array(["x y", "ü", "<b>", ""], object), rows).tolist()
    return [gappy, levels, big, flat, words]


KINDS = ["numeric", "categorical", "numeric", "numeric", "categorical"]


def payload(labels: list[Any], rows: int = 300, held: int = 80, seed: int = 0) -> dict[str, Any]:
    """Training and held-out rows; among these, cells that training never saw."""
    columns = table(rows + held, seed)
    test = [column[rows:] for column in columns]
    test[0][0], test[1][1], test[1][2], test[2][3], test[4][4] = None, "new", None, None, "newer"
    test[2][5] = 1e30
    return {
        "kinds": KINDS,
        "train": [column[:rows] for column in columns],
        "test": test,
        "labels": labels[:rows],
        "is_number": False,
        "directions": [0] * len(KINDS),
        "clusters": 3,
        "seed": seed,
    }


MONTHS = [date(2015 + month // 12, month % 12 + 1, 1) for month in range(96)]
SALES = [100 + 2 * n + 15 * math.sin(n * math.pi / 6) + (n * 7 % 5) for n in range(96)]


def series() -> bytes:
    """A file of months with a trend and a season, two months of which are not there."""
    rows = [f"{day},{value:.3f}" for day, value in zip(MONTHS, SALES, strict=True)]
    del rows[40], rows[50]
    return ("month,sales\n" + "\n".join(rows)).encode()


def pairs(users: int = 120, seed: int = 3) -> list[tuple[int, int]]:
    """Users of two tastes, each with items of their own."""
    draw = np.random.default_rng(seed)
    found = set()
    for user in range(users):
        taste = range(8) if user % 2 else range(8, 16)
        found |= {(user, int(item)) for item in draw.choice(list(taste), 5, replace=False)}
    return sorted(found)


def baskets() -> bytes:
    """The same as a file."""
    rows = [f"u{user},thing {item}" for user, item in pairs()]
    return ("who,what\n" + "\n".join(rows)).encode()
