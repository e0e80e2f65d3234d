"""The builder's public face: choices in, code and payloads out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from engine.builder import (
    cautions,
    checking,
    codegen,
    columns,
    differences,
    estimator,
    payload,
    proposal,
    readback,
    sample,
    settling,
)
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
from engine.errors import StudioError

if TYPE_CHECKING:
    import pandas as pd


class BuilderService:
    """Writes a logistic regression from choices and reads it back; keeps no state."""

    def summarise(self, frame: pd.DataFrame) -> tuple[ColumnSummary, ...]:
        """What ``propose`` needs to know of each column of a cleaned table."""
        return columns.summarise(frame)

    def propose(
        self,
        summaries: Sequence[ColumnSummary],
        target: str,
        *,
        positive: str | None = None,
        mode: Mode = Mode.PREDICT,
    ) -> LogisticSpec:
        """Sound first choices for a table; refuses when the target cannot be one."""
        return proposal.propose(summaries, target, positive=positive, mode=mode)

    def compatible_solvers(self, mode: Mode, penalty: Penalty) -> tuple[Solver, ...]:
        """The solvers that the installed scikit-learn offers for these two, best first."""
        return estimator.compatible_solvers(mode, penalty)

    def faults(self, values: Mapping[str, Any]) -> tuple[Fault, ...]:
        """Everything wrong with the values of a form, field by field, all at once."""
        return checking.faults(values)

    def spec(self, values: Mapping[str, Any]) -> LogisticSpec:
        """The values as a spec; refuses with every fault."""
        return checking.checked(values)

    def change(self, spec: LogisticSpec, **changes: Any) -> LogisticSpec:
        """The spec with some choices changed and those that hang on them settled.

        Choosing Explain removes the penalty, choosing L1 moves to a solver that can fit it, and
        so on: one click never leaves a form that disagrees with itself.
        """
        return settling.changed(spec, changes)

    def generate(self, spec: LogisticSpec) -> str:
        """The program that the spec describes: plain scikit-learn, runs on its own."""
        return codegen.generate(spec)

    def positive_class(self, code: str) -> tuple[str, str] | None:
        """The target and its positive class, where the head of any code names both."""
        return readback.positive_class(code)

    def read(self, code: str) -> ReadBack:
        """The spec that a text is the program of, or where it leaves the form.

        The text is parsed, never executed.
        """
        return readback.read(code)

    def payload(self, spec: LogisticSpec, frame: pd.DataFrame) -> SplitPayload:
        """Set test rows apart and shape both parts; refuses with every fault."""
        return payload.payload(spec, frame)

    def split_refusal(self, spec: LogisticSpec, frame: pd.DataFrame) -> str:
        """Why the rows cannot be split as the spec says; empty when they can."""
        try:
            payload.parted(spec, frame)
        except StudioError as refusal:
            return refusal.problem
        return ""

    def warnings(self, spec: LogisticSpec, frame: pd.DataFrame) -> tuple[Caution, ...]:
        """What would make the numbers mislead, worst first."""
        return cautions.cautions(spec, frame)

    def sample(self, seed: int) -> tuple[LogisticSpec, dict[str, Any], list[int]]:
        """Ten training and three test rows to try things out: spec, payload, test labels."""
        return sample.sample(seed)

    def spec_diff(self, before: LogisticSpec, after: LogisticSpec) -> tuple[Change, ...]:
        """The choices that differ, in words."""
        return differences.spec_diff(before, after)
