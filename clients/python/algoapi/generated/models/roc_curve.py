from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="RocCurve")


@_attrs_define
class RocCurve:
    """True positive rate against false positive rate; `thresholds[0]` is above every score.

    Attributes:
        false_positive_rate (list[float]):
        true_positive_rate (list[float]):
        thresholds (list[float | None]):
    """

    false_positive_rate: list[float]
    true_positive_rate: list[float]
    thresholds: list[float | None]

    def to_dict(self) -> dict[str, Any]:
        false_positive_rate = self.false_positive_rate

        true_positive_rate = self.true_positive_rate

        thresholds = []
        for thresholds_item_data in self.thresholds:
            thresholds_item: float | None
            thresholds_item = thresholds_item_data
            thresholds.append(thresholds_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "false_positive_rate": false_positive_rate,
                "true_positive_rate": true_positive_rate,
                "thresholds": thresholds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        false_positive_rate = cast(list[float], d.pop("false_positive_rate"))

        true_positive_rate = cast(list[float], d.pop("true_positive_rate"))

        thresholds = []
        _thresholds = d.pop("thresholds")
        for thresholds_item_data in _thresholds:

            def _parse_thresholds_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            thresholds_item = _parse_thresholds_item(thresholds_item_data)

            thresholds.append(thresholds_item)

        roc_curve = cls(
            false_positive_rate=false_positive_rate,
            true_positive_rate=true_positive_rate,
            thresholds=thresholds,
        )

        return roc_curve
