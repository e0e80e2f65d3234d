"""Public tables, specs and the two ways to run a generated program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_breast_cancer, load_iris
from statsmodels.datasets import fair as fair_data
from threadpoolctl import threadpool_limits

from engine.builder.model import Feature, LogisticSpec
from engine.builder.service import BuilderService

Execute = Callable[[str, dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Table:
    """A public table, made dirty enough to need every step of the program."""

    name: str
    frame: pd.DataFrame
    target: str
    positive: str
    numeric: tuple[str, ...]
    categorical: tuple[str, ...]

    def spec(self, **choices: Any) -> LogisticSpec:
        kinds = [(name, "numeric") for name in self.numeric]
        kinds += [(name, "categorical") for name in self.categorical]
        features = [Feature(name=name, kind=kind) for name, kind in kinds]
        return LogisticSpec.model_validate(
            {"target": self.target, "positive": self.positive, "features": features} | choices
        )


def breast_cancer() -> Table:
    frame = load_breast_cancer(as_frame=True).frame
    frame["diagnosis"] = np.where(frame["target"] == 0, "malignant", "benign")
    size = pd.qcut(frame["mean perimeter"], 3, labels=["small", "middle", "large"])
    frame["size"] = np.where(frame.index % 29 == 0, "unsure", size.astype(str))
    frame.loc[frame.index % 11 == 0, "mean smoothness"] = np.nan
    return Table(
        "breast cancer",
        frame,
        "diagnosis",
        "malignant",
        ("mean texture", "mean smoothness", "mean symmetry", "radius error"),
        ("size",),
    )


def fair() -> Table:
    frame = fair_data.load_pandas().data.iloc[::4].reset_index(drop=True)
    frame["affair"] = (frame["affairs"] > 0).astype(int)
    frame.loc[frame.index % 13 == 0, "educ"] = np.nan
    frame["occupation"] = frame["occupation"].map(lambda code: f"job {code:.0f}").astype(object)
    frame.loc[frame.index % 17 == 0, "occupation"] = None
    return Table(
        "fair",
        frame,
        "affair",
        "1",
        ("rate_marriage", "age", "yrs_married", "educ", "religious"),
        ("occupation",),
    )


def iris() -> Table:
    frame = load_iris(as_frame=True).frame
    frame = frame[frame["target"] > 0].reset_index(drop=True)
    frame["species"] = frame["target"].map({1: "versicolor", 2: "virginica"})
    frame.loc[frame.index % 9 == 0, "sepal width (cm)"] = np.nan
    frame["plot"] = [("north", "south", "west")[row % 3] for row in frame.index]
    return Table(
        "iris",
        frame,
        "species",
        "virginica",
        ("sepal length (cm)", "sepal width (cm)"),
        ("plot",),
    )


@pytest.fixture(autouse=True, scope="session")
def one_thread():
    """On busy cores the threads of BLAS wait for each other fifty times longer than they work."""
    with threadpool_limits(1):
        yield


TABLES = {"breast_cancer": breast_cancer, "fair": fair, "iris": iris}


@pytest.fixture(params=list(TABLES))
def table(request) -> Table:
    return TABLES[request.param]()


@pytest.fixture(scope="session")
def builder() -> BuilderService:
    return BuilderService()


def execute_here(code: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Run the program in this process; a warning is an error and JSON is the way in and out."""
    names: dict[str, Any] = {"__name__": "algorithm"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(code, "algorithm.py", "exec"), names)  # noqa: S102 - our own program
        result = names["execute"](json.loads(json.dumps(payload, allow_nan=False)))
    return json.loads(json.dumps(result, allow_nan=False))


def execute_apart(code: str, payload: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Run the program as a person would, outside the studio."""
    (folder / "payload.json").write_text(json.dumps(payload), encoding="utf-8")
    return run_script(code, folder, "payload.json")


def run_script(code: str, folder: Path, argument: str) -> dict[str, Any]:
    """``python algorithm.py ARGUMENT`` with warnings as errors, far from the studio's folder."""
    (folder / "algorithm.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "algorithm.py", argument],
        cwd=folder,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)
