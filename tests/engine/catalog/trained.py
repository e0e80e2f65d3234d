"""Real models, fitted on this machine by the studio's own programs, to ask algorithms with."""

from __future__ import annotations

from functools import cache

import numpy as np

from engine.datasets.recipe import Recipe
from engine.models.artifact import Artifact, Feature
from engine.models.model import Method, ModelKind
from engine.models.tabular import TabularPredictor
from tests.engine.models.programs import fit

KINDS = {"spent": "numeric", "plan": "categorical", "calls": "numeric"}
ROW = {"spent": 9.5, "plan": "b", "calls": 2}
VERSION = "5f2c"


@cache
def predictor(method, classes=2):
    """A warm model of three columns; ``classes`` of 0 tells nothing."""
    draw = np.random.default_rng(1)
    columns = [
        draw.normal(5, 3, 240).tolist(),
        draw.choice(["a", "b", "c"], 240).tolist(),
        draw.integers(0, 9, 240).astype(float).tolist(),
    ]
    signal = np.array(columns[0]) / 3 + (np.array(columns[1]) == "b") + draw.normal(0, 1, 240)
    labels = np.digitize(signal, np.quantile(signal, np.linspace(0, 1, classes + 1)[1:-1]))
    payload = {
        "kinds": list(KINDS.values()),
        "train": [column[:200] for column in columns],
        "test": [column[200:] for column in columns],
        "labels": labels[:200].tolist(),
        "is_number": False,
        "directions": [0] * len(KINDS),
        "clusters": 0,
        "seed": 0,
    }
    features = tuple(Feature(name=name, kind=kind) for name, kind in KINDS.items())
    artifact = Artifact(
        kind=ModelKind.CLASSIFICATION if classes else ModelKind.ANOMALY,
        algorithm=method,
        target="left" if classes else None,
        features=features,
        recipe=Recipe(
            columns=tuple({"name": each.name, "type": "text"} for each in features), steps=()
        ),
        estimator=fit(method, payload).estimator,
        classes=tuple(map(str, range(classes))),
        positive="1" if classes == 2 else None,
        threshold=0.5 if classes in {0, 2} else None,
    )
    return TabularPredictor(artifact, VERSION)


def asking(method=Method.LOGISTIC, classes=2):
    """Asks such a model, whatever id is named."""

    def ask(model_id, rows):
        return predictor(method, classes).answer(rows)

    return ask


def nobody(model_id, rows):
    """For algorithms that must not ask."""
    raise AssertionError(model_id)
