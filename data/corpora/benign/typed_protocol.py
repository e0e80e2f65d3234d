from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Literal, Protocol, TypeAlias, TypedDict, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")
Vector: TypeAlias = npt.NDArray[np.float64]
Kind = Literal["mean", "median"]
EPSILON: Final = 1e-12


class Summary(TypedDict, total=False):
    name: str
    value: float


class Reducer(Protocol):
    def __call__(self, values: Vector) -> float: ...


def first(items: Iterable[T], default: T | None = None) -> T | None:
    return next(iter(items), default)


def reducer(kind: Kind) -> Callable[[Vector], float]:
    return {"mean": np.mean, "median": np.median}[kind]


def summarise(names: Sequence[str], X: Vector, how: Reducer) -> list[Summary]:
    return [{"name": name, "value": float(how(X[:, i]))} for i, name in enumerate(names)]


def execute(testData: Mapping[str, Any]) -> dict[str, Any]:
    X: Vector = np.asarray(testData["features"], dtype=np.float64)
    out = {k: summarise(testData["featureNames"], X, reducer(k)) for k in ("mean", "median")}
    return {**out, "first": first(testData["labels"])}
