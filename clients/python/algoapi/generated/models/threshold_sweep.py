from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="ThresholdSweep")


@_attrs_define
class ThresholdSweep:
    """The four counts at every threshold worth looking at, ascending.

    Attributes:
        thresholds (list[float]):
        true_positive (list[int]):
        false_positive (list[int]):
        false_negative (list[int]):
        true_negative (list[int]):
    """

    thresholds: list[float]
    true_positive: list[int]
    false_positive: list[int]
    false_negative: list[int]
    true_negative: list[int]

    def to_dict(self) -> dict[str, Any]:
        thresholds = self.thresholds

        true_positive = self.true_positive

        false_positive = self.false_positive

        false_negative = self.false_negative

        true_negative = self.true_negative

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "thresholds": thresholds,
                "true_positive": true_positive,
                "false_positive": false_positive,
                "false_negative": false_negative,
                "true_negative": true_negative,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        thresholds = cast(list[float], d.pop("thresholds"))

        true_positive = cast(list[int], d.pop("true_positive"))

        false_positive = cast(list[int], d.pop("false_positive"))

        false_negative = cast(list[int], d.pop("false_negative"))

        true_negative = cast(list[int], d.pop("true_negative"))

        threshold_sweep = cls(
            thresholds=thresholds,
            true_positive=true_positive,
            false_positive=false_positive,
            false_negative=false_negative,
            true_negative=true_negative,
        )

        return threshold_sweep
