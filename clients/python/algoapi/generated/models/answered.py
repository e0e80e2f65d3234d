from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.model_kind import check_model_kind
from ..models.model_kind import ModelKind
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.answered_predictions_item import AnsweredPredictionsItem
    from ..models.unexpected import Unexpected


T = TypeVar("T", bound="Answered")


@_attrs_define
class Answered:
    """Answers, one for each row, in their order.

    Attributes:
        model_id (str):
        kind (ModelKind): What a model answers.
        version (str): The first characters of the hash of the model's content.
        positive (None | str): The class whose probability is told.
        threshold (float | None):
        start (float | None): What contributions add to: log-odds, or the target's unit.
        predictions (list[AnsweredPredictionsItem]):
        warnings (list[Unexpected]): Cells that training did not meet.
        expires_at (datetime.datetime | None): When the model is removed.
    """

    model_id: str
    kind: ModelKind
    version: str
    positive: None | str
    threshold: float | None
    start: float | None
    predictions: list[AnsweredPredictionsItem]
    warnings: list[Unexpected]
    expires_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.answered_predictions_item import AnsweredPredictionsItem  # noqa: PLC0415
        from ..models.unexpected import Unexpected  # noqa: PLC0415

        model_id = self.model_id

        kind: str = self.kind

        version = self.version

        positive: None | str
        positive = self.positive

        threshold: float | None
        threshold = self.threshold

        start: float | None
        start = self.start

        predictions = []
        for predictions_item_data in self.predictions:
            predictions_item = predictions_item_data.to_dict()
            predictions.append(predictions_item)

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_id": model_id,
                "kind": kind,
                "version": version,
                "positive": positive,
                "threshold": threshold,
                "start": start,
                "predictions": predictions,
                "warnings": warnings,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answered_predictions_item import AnsweredPredictionsItem  # noqa: PLC0415
        from ..models.unexpected import Unexpected  # noqa: PLC0415

        d = dict(src_dict)
        model_id = d.pop("model_id")

        kind = check_model_kind(d.pop("kind"))

        version = d.pop("version")

        def _parse_positive(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        positive = _parse_positive(d.pop("positive"))

        def _parse_threshold(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        threshold = _parse_threshold(d.pop("threshold"))

        def _parse_start(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        start = _parse_start(d.pop("start"))

        predictions = []
        _predictions = d.pop("predictions")
        for predictions_item_data in _predictions:
            predictions_item = AnsweredPredictionsItem.from_dict(predictions_item_data)

            predictions.append(predictions_item)

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = Unexpected.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        answered = cls(
            model_id=model_id,
            kind=kind,
            version=version,
            positive=positive,
            threshold=threshold,
            start=start,
            predictions=predictions,
            warnings=warnings,
            expires_at=expires_at,
        )

        answered.additional_properties = d
        return answered

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
