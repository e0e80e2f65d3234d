"""How long one call of an algorithm takes in this process: a request read, its answer made."""

from __future__ import annotations

import importlib
import json
import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.models.model import Answers

ALGORITHMS = "engine.catalog.algorithms"
_MOST, _SECONDS = 500, 5.0


def call_of(package: str) -> dict[str, float] | None:
    """Milliseconds of one call of its first example, ``p50_ms`` and ``p99_ms``, and how many.

    Args:
        package: The algorithm's, such as ``credit_scoring``.

    Returns:
        None while it has no examples.
    """
    engine = importlib.import_module(f"{ALGORITHMS}.{package}.engine")
    model = importlib.import_module(f"{ALGORITHMS}.{package}.model")
    files = sorted((Path(engine.__file__ or "").parent / "examples").glob("*.json"))
    if not files:
        return None
    payload = json.loads(files[0].read_text(encoding="utf-8"))["request"]

    def once() -> None:
        engine.answer(model.Request.model_validate(payload), no_model)

    return _timed(once)


def _timed(once: Any) -> dict[str, float]:
    """The first call, which may import what the others need, is not counted."""
    once()
    taken: list[float] = []
    end = time.perf_counter() + _SECONDS
    while len(taken) < _MOST and (len(taken) < 3 or time.perf_counter() < end):
        start = time.perf_counter()
        once()
        taken.append((time.perf_counter() - start) * 1e3)
    taken.sort()
    return {
        "p50_ms": round(statistics.median(taken), 3),
        "p99_ms": round(taken[int(len(taken) * 0.99)], 3),
        "calls": len(taken),
    }


def no_model(model_id: str, _rows: Sequence[Mapping[str, Any]]) -> Answers:
    """Stands where an algorithm may ask a model; measured requests need none."""
    raise LookupError(f"The first example asks the model {model_id}; it should need none.")
