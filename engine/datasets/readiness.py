"""Whether a dataset may be trained on, and which of its risks a person took on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from engine.datasets.model import Dataset, DatasetState, QualityReport
from engine.datasets.risk import AcceptedRisk, Gate, Purpose, idle, open_stops
from engine.datasets.store import DatasetStore
from engine.errors import Conflict, InvalidInput


class Readiness:
    """The gates of training, and the overrides, which are kept with the dataset.

    Args:
        store: Where the datasets are.
    """

    def __init__(self, store: DatasetStore) -> None:
        self._store = store

    def require(
        self,
        dataset_id: str,
        purpose: Purpose = Purpose.CLASSES,
        features: Collection[str] | None = None,
    ) -> None:
        """Refuse, with all reasons, a dataset that must not be trained on for a purpose."""
        dataset = self._store.get(dataset_id)
        if dataset.state != DatasetState.READY:
            raise Conflict(
                dataset.problem or "This dataset has not been read to its end yet.",
                dataset.remedy or "Wait until its report is there.",
            )
        report, _ = self._store.report(dataset_id)
        passed = idle(report.gates, purpose, features)
        stops = [
            gate for gate in self.stops(dataset, report) if gate.can_override and gate not in passed
        ]
        refused = [
            reason
            for reason in report.refusal_reasons
            if reason not in {gate.problem for gate in passed}
        ]
        if not refused and not stops:
            return
        reasons = [*refused, *(_said(gate) for gate in stops)]
        advice = [*report.advice, *dict.fromkeys(gate.remedy for gate in stops)]
        raise Conflict(" ".join(reasons), " ".join(advice) or "Upload better data, or more of it.")

    def is_open(self, dataset: Dataset) -> bool:
        """Whether a dataset may be trained on, as :meth:`require` would say."""
        if not dataset.is_usable:
            return False
        report, _ = self._store.report(dataset.id)
        return not self.stops(dataset, report)

    def stops(self, dataset: Dataset, report: QualityReport) -> tuple[Gate, ...]:
        """The gates that refuse training as things stand."""
        return open_stops(report.gates, dataset.accepted_risks)

    def accept(self, dataset_id: str, gate_id: str) -> Dataset:
        """Take the risk of a stop on; it is recorded with its words and the time.

        Raises:
            InvalidInput: There is no such stop, or nothing can be learned past it.
        """
        report, _ = self._store.report(dataset_id)
        gate = next((gate for gate in report.gates if gate.id == gate_id), None)
        if gate is None or not gate.can_override:
            raise InvalidInput(
                "This gate cannot be overridden."
                if gate
                else "This dataset has no such gate any more.",
                gate.remedy if gate else "Look at its report again.",
            )
        risk = AcceptedRisk(gate_id=gate_id, problem=gate.problem, accepted_at=datetime.now(UTC))
        with self._store.edit(dataset_id) as row:
            others = [kept for kept in row.accepted_risks or [] if kept["gate_id"] != gate_id]
            row.accepted_risks = [*others, risk.model_dump(mode="json")]
        return self._store.get(dataset_id)

    def withdraw(self, dataset_id: str, gate_id: str) -> Dataset:
        """Let a stop refuse again."""
        with self._store.edit(dataset_id) as row:
            row.accepted_risks = [
                kept for kept in row.accepted_risks or [] if kept["gate_id"] != gate_id
            ]
        return self._store.get(dataset_id)


def _said(gate: Gate) -> str:
    return f"{gate.column}: {gate.problem}" if gate.column else gate.problem
