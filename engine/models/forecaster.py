"""A forecast, warm: steps or moments in, values out, in the same order."""

from __future__ import annotations

from typing import Any

from engine.errors import InvalidInput
from engine.models.artifact import Artifact
from engine.models.cleaning import Rows
from engine.models.clock import read_moment
from engine.models.estimators import Lagged
from engine.models.lagged import forecast
from engine.models.model import Answers


class Forecaster:
    """Answers for steps after the last known one.

    Args:
        artifact: What was learned.
        version: Of the model.
    """

    def __init__(self, artifact: Artifact, version: str) -> None:
        timeline, fitted = artifact.timeline, artifact.estimator
        assert timeline is not None  # noqa: S101 - a forecast has one
        assert isinstance(fitted, Lagged)  # noqa: S101 - and is one
        self.artifact = artifact
        self._version = version
        self._timeline = timeline
        self._values = forecast(fitted, timeline.values, timeline.horizon)

    def answer(self, rows: Rows, *, with_reasons: bool = True) -> Answers:  # noqa: ARG002 - as every predictor
        """One value for each row, which names a ``step`` from 1 on, or a moment.

        Raises:
            InvalidInput: A row names neither, or one that cannot be told.
        """
        return Answers(
            version=self._version,
            kind=self.artifact.kind,
            predictions=[self._told(row, place) for place, row in enumerate(rows, start=1)],
        )

    def _told(self, row: Any, place: int) -> dict[str, Any]:
        step = self._step(row, place)
        line, value = self._timeline, self._values[step - 1]
        is_judged = step <= len(line.low)
        return {
            "step": step,
            "time": line.clock.moment(len(line.values) - 1 + step),
            "value": value,
            "low": value + line.low[step - 1] if is_judged else None,
            "high": value + line.high[step - 1] if is_judged else None,
        }

    def _step(self, row: Any, place: int) -> int:
        line = self._timeline
        step = row.get("step")
        if isinstance(moment := row.get(line.column), str):
            step = line.clock.number(read_moment(moment)) - len(line.values) + 1
        if isinstance(step, str) and step.strip().isdecimal():
            step = int(step[:10])
        if type(step) is not int or not 1 <= step <= line.horizon:
            first, last = (line.clock.moment(len(line.values) - 1 + n) for n in (1, line.horizon))
            raise InvalidInput(
                f"Row {place} names no step that can be told.",
                f"Give step, from 1 to {line.horizon}, or a moment from {first} to {last}.",
            )
        return step
