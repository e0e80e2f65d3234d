"""Thirteen made-up applicants, to try the studio without a table."""

from __future__ import annotations

import random
from typing import Any

import numpy as np

from engine.builder.design import design
from engine.builder.model import Feature, Kind, LogisticSpec
from engine.builder.separation import separated

TRAIN_ROWS = 10
TEST_ROWS = 3
LEVELS = ("Bachelor", "Master", "School")
Rows = list[list[Any]]


def sample(seed: int) -> tuple[LogisticSpec, dict[str, Any], list[int]]:
    """The spec, the payload and the hidden labels of the test rows."""
    draw = random.Random(seed)  # noqa: S311 - sample data, nothing secret
    spec = LogisticSpec(
        name="Sample: who is hired",
        target="Hired",
        positive="yes",
        features=(
            Feature(name="Industry Experience", kind=Kind.NUMERIC),
            Feature(name="Technical Skills", kind=Kind.NUMERIC),
            Feature(name="Communication", kind=Kind.NUMERIC),
            Feature(name="Education Level", kind=Kind.CATEGORICAL),
        ),
        C=1.0,
        seed=seed % 2**32,
    )
    rows, hired = _applicants(draw)
    # So few rows usually separate, which would make a poor first lesson: draw until they do not.
    while not _overlap(spec, rows, hired):
        rows, hired = _applicants(draw)
    payload = {
        "featureNames": spec.columns,
        "features": rows[:TRAIN_ROWS],
        "labels": ["yes" if is_hired else "no" for is_hired in hired[:TRAIN_ROWS]],
        "testFeatures": rows[TRAIN_ROWS:],
    }
    return spec, payload, [int(is_hired) for is_hired in hired[TRAIN_ROWS:]]


def _applicants(draw: random.Random) -> tuple[Rows, list[bool]]:
    """Rows and whether each was hired: merit decides, and luck."""
    rows: Rows = [
        [draw.randint(0, 20), draw.randint(1, 10), draw.randint(1, 10), draw.choice(LEVELS)]
        for _ in range(TRAIN_ROWS + TEST_ROWS)
    ]
    luck = [years / 2 + skills + talk / 2 + draw.gauss(0, 4) for years, skills, talk, _ in rows]
    middle = sorted(luck)[len(luck) // 2]
    return rows, [score >= middle for score in luck]


def _overlap(spec: LogisticSpec, rows: Rows, hired: list[bool]) -> bool:
    """Whether both parts hold both classes and the training rows have finite coefficients."""
    train, test = hired[:TRAIN_ROWS], hired[TRAIN_ROWS:]
    if not 4 <= sum(train) <= 6 or len(set(test)) < 2:
        return False
    touched = separated(design(spec, rows[:TRAIN_ROWS]).matrix, np.array(train))
    return touched is not None and not touched.any()
