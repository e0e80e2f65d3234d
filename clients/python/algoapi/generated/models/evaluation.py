from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.calibration import Calibration
    from ..models.confusion import Confusion
    from ..models.costs import Costs
    from ..models.metric import Metric
    from ..models.precision_recall_curve import PrecisionRecallCurve
    from ..models.roc_curve import RocCurve
    from ..models.threshold_sweep import ThresholdSweep
    from ..models.warning import Warning_


T = TypeVar("T", bound="Evaluation")


@_attrs_define
class Evaluation:
    """Everything that may be said of one run's answers against the known labels.

    Curves are None where the answers hold no probabilities or the labels only one class.

        Attributes:
            rows (int):
            positives (int):
            threshold (float):
            prevalence (float):
            costs (Costs): What each of the two errors costs, in any one unit.
            metrics (list[Metric]):
            confusion (Confusion): Counts of the four outcomes at one threshold.
            roc (None | RocCurve):
            precision_recall (None | PrecisionRecallCurve):
            calibration (Calibration | None):
            sweep (None | ThresholdSweep):
            best_threshold (float | None):
            best_cost (float | None):
            warnings (list[Warning_]):
    """

    rows: int
    positives: int
    threshold: float
    prevalence: float
    costs: Costs
    metrics: list[Metric]
    confusion: Confusion
    roc: None | RocCurve
    precision_recall: None | PrecisionRecallCurve
    calibration: Calibration | None
    sweep: None | ThresholdSweep
    best_threshold: float | None
    best_cost: float | None
    warnings: list[Warning_]

    def to_dict(self) -> dict[str, Any]:
        from ..models.calibration import Calibration  # noqa: PLC0415
        from ..models.confusion import Confusion  # noqa: PLC0415
        from ..models.costs import Costs  # noqa: PLC0415
        from ..models.metric import Metric  # noqa: PLC0415
        from ..models.precision_recall_curve import PrecisionRecallCurve  # noqa: PLC0415
        from ..models.roc_curve import RocCurve  # noqa: PLC0415
        from ..models.threshold_sweep import ThresholdSweep  # noqa: PLC0415
        from ..models.warning import Warning_  # noqa: PLC0415

        rows = self.rows

        positives = self.positives

        threshold = self.threshold

        prevalence = self.prevalence

        costs = self.costs.to_dict()

        metrics = []
        for metrics_item_data in self.metrics:
            metrics_item = metrics_item_data.to_dict()
            metrics.append(metrics_item)

        confusion = self.confusion.to_dict()

        roc: dict[str, Any] | None
        if isinstance(self.roc, RocCurve):
            roc = self.roc.to_dict()
        else:
            roc = self.roc

        precision_recall: dict[str, Any] | None
        if isinstance(self.precision_recall, PrecisionRecallCurve):
            precision_recall = self.precision_recall.to_dict()
        else:
            precision_recall = self.precision_recall

        calibration: dict[str, Any] | None
        if isinstance(self.calibration, Calibration):
            calibration = self.calibration.to_dict()
        else:
            calibration = self.calibration

        sweep: dict[str, Any] | None
        if isinstance(self.sweep, ThresholdSweep):
            sweep = self.sweep.to_dict()
        else:
            sweep = self.sweep

        best_threshold: float | None
        best_threshold = self.best_threshold

        best_cost: float | None
        best_cost = self.best_cost

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rows": rows,
                "positives": positives,
                "threshold": threshold,
                "prevalence": prevalence,
                "costs": costs,
                "metrics": metrics,
                "confusion": confusion,
                "roc": roc,
                "precision_recall": precision_recall,
                "calibration": calibration,
                "sweep": sweep,
                "best_threshold": best_threshold,
                "best_cost": best_cost,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.calibration import Calibration  # noqa: PLC0415
        from ..models.confusion import Confusion  # noqa: PLC0415
        from ..models.costs import Costs  # noqa: PLC0415
        from ..models.metric import Metric  # noqa: PLC0415
        from ..models.precision_recall_curve import PrecisionRecallCurve  # noqa: PLC0415
        from ..models.roc_curve import RocCurve  # noqa: PLC0415
        from ..models.threshold_sweep import ThresholdSweep  # noqa: PLC0415
        from ..models.warning import Warning_  # noqa: PLC0415

        d = dict(src_dict)
        rows = d.pop("rows")

        positives = d.pop("positives")

        threshold = d.pop("threshold")

        prevalence = d.pop("prevalence")

        costs = Costs.from_dict(d.pop("costs"))

        metrics = []
        _metrics = d.pop("metrics")
        for metrics_item_data in _metrics:
            metrics_item = Metric.from_dict(metrics_item_data)

            metrics.append(metrics_item)

        confusion = Confusion.from_dict(d.pop("confusion"))

        def _parse_roc(data: object) -> None | RocCurve:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                roc_type_0 = RocCurve.from_dict(data)

                return roc_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RocCurve, data)

        roc = _parse_roc(d.pop("roc"))

        def _parse_precision_recall(data: object) -> None | PrecisionRecallCurve:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                precision_recall_type_0 = PrecisionRecallCurve.from_dict(data)

                return precision_recall_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PrecisionRecallCurve, data)

        precision_recall = _parse_precision_recall(d.pop("precision_recall"))

        def _parse_calibration(data: object) -> Calibration | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                calibration_type_0 = Calibration.from_dict(data)

                return calibration_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Calibration | None, data)

        calibration = _parse_calibration(d.pop("calibration"))

        def _parse_sweep(data: object) -> None | ThresholdSweep:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                sweep_type_0 = ThresholdSweep.from_dict(data)

                return sweep_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ThresholdSweep, data)

        sweep = _parse_sweep(d.pop("sweep"))

        def _parse_best_threshold(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        best_threshold = _parse_best_threshold(d.pop("best_threshold"))

        def _parse_best_cost(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        best_cost = _parse_best_cost(d.pop("best_cost"))

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = Warning_.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        evaluation = cls(
            rows=rows,
            positives=positives,
            threshold=threshold,
            prevalence=prevalence,
            costs=costs,
            metrics=metrics,
            confusion=confusion,
            roc=roc,
            precision_recall=precision_recall,
            calibration=calibration,
            sweep=sweep,
            best_threshold=best_threshold,
            best_cost=best_cost,
            warnings=warnings,
        )

        return evaluation
