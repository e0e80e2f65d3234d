from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="PrecisionRecallCurve")


@_attrs_define
class PrecisionRecallCurve:
    """Precision against recall, from the highest threshold to the lowest.

    Attributes:
        recall (list[float]):
        precision (list[float]):
        thresholds (list[float]):
    """

    recall: list[float]
    precision: list[float]
    thresholds: list[float]

    def to_dict(self) -> dict[str, Any]:
        recall = self.recall

        precision = self.precision

        thresholds = self.thresholds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "recall": recall,
                "precision": precision,
                "thresholds": thresholds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recall = cast(list[float], d.pop("recall"))

        precision = cast(list[float], d.pop("precision"))

        thresholds = cast(list[float], d.pop("thresholds"))

        precision_recall_curve = cls(
            recall=recall,
            precision=precision,
            thresholds=thresholds,
        )

        return precision_recall_curve
