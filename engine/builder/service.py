"""The builder's public face: choices in, code and payloads out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from engine.builder.model import (
    Caution,
    Change,
    ColumnSummary,
    Fault,
    LogisticSpec,
    Mode,
    Penalty,
    ReadBack,
    Solver,
    SplitPayload,
)

if TYPE_CHECKING:
    import pandas as pd


class BuilderService:
    """Writes a logistic regression from choices and reads it back; keeps no state."""

    def summarise(self, frame: pd.DataFrame) -> tuple[ColumnSummary, ...]:
        """What ``propose`` needs to know of each column of a cleaned table."""
        raise NotImplementedError

    def propose(
        self,
        columns: Sequence[ColumnSummary],
        target: str,
        *,
        positive: str | None = None,
        mode: Mode = Mode.PREDICT,
    ) -> LogisticSpec:
        """Sound first choices for a table; refuses when the target cannot be one."""
        raise NotImplementedError

    def compatible_solvers(self, mode: Mode, penalty: Penalty) -> tuple[Solver, ...]:
        """The solvers that the installed scikit-learn offers for these two, best first."""
        raise NotImplementedError

    def faults(self, values: Mapping[str, Any]) -> tuple[Fault, ...]:
        """Everything wrong with the values of a form, field by field, all at once."""
        raise NotImplementedError

    def spec(self, values: Mapping[str, Any]) -> LogisticSpec:
        """The values as a spec; refuses with every fault."""
        raise NotImplementedError

    def change(self, spec: LogisticSpec, **changes: Any) -> LogisticSpec:
        """The spec with some choices changed and those that hang on them settled.

        Choosing Explain removes the penalty, choosing L1 moves to a solver that can fit it, and
        so on: one click never leaves a form that disagrees with itself.
        """
        raise NotImplementedError

    def generate(self, spec: LogisticSpec) -> str:
        """The program that the spec describes: plain scikit-learn, runs on its own."""
        raise NotImplementedError

    def read(self, code: str) -> ReadBack:
        """The spec that a text is the program of, or where it leaves the form.

        The text is parsed, never executed.
        """
        raise NotImplementedError

    def payload(self, spec: LogisticSpec, frame: pd.DataFrame) -> SplitPayload:
        """Set test rows apart and shape both parts; refuses with every fault."""
        raise NotImplementedError

    def warnings(self, spec: LogisticSpec, frame: pd.DataFrame) -> tuple[Caution, ...]:
        """What would make the numbers mislead, worst first."""
        raise NotImplementedError

    def sample(self, seed: int) -> tuple[LogisticSpec, dict[str, Any], list[int]]:
        """Ten training and three test rows to try things out: spec, payload, test labels."""
        raise NotImplementedError

    def spec_diff(self, before: LogisticSpec, after: LogisticSpec) -> tuple[Change, ...]:
        """The choices that differ, in words."""
        raise NotImplementedError
