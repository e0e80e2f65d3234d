from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="CalibrationBin")


@_attrs_define
class CalibrationBin:
    """Rows of similar probability: what was said, and what came true.

    Attributes:
        mean_probability (float):
        observed_rate (float):
        low (float):
        high (float):
        rows (int):
    """

    mean_probability: float
    observed_rate: float
    low: float
    high: float
    rows: int

    def to_dict(self) -> dict[str, Any]:
        mean_probability = self.mean_probability

        observed_rate = self.observed_rate

        low = self.low

        high = self.high

        rows = self.rows

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "mean_probability": mean_probability,
                "observed_rate": observed_rate,
                "low": low,
                "high": high,
                "rows": rows,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mean_probability = d.pop("mean_probability")

        observed_rate = d.pop("observed_rate")

        low = d.pop("low")

        high = d.pop("high")

        rows = d.pop("rows")

        calibration_bin = cls(
            mean_probability=mean_probability,
            observed_rate=observed_rate,
            low=low,
            high=high,
            rows=rows,
        )

        return calibration_bin
