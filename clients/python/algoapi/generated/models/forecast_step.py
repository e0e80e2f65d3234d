from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="ForecastStep")


@_attrs_define
class ForecastStep:
    """One step ahead; of the ranges, 80 and 95 in a hundred values should lie within.

    Attributes:
        step (int): How many steps after the last known one, from 1.
        value (float): What is told, in the unit of the history.
        low_80 (float): One in ten should lie below.
        high_80 (float): One in ten should lie above.
        low_95 (float | None): One in forty below; null where it is not known.
        high_95 (float | None): One in forty above; null where it is not known.
    """

    step: int
    value: float
    low_80: float
    high_80: float
    low_95: float | None
    high_95: float | None

    def to_dict(self) -> dict[str, Any]:
        step = self.step

        value = self.value

        low_80 = self.low_80

        high_80 = self.high_80

        low_95: float | None
        low_95 = self.low_95

        high_95: float | None
        high_95 = self.high_95

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "step": step,
                "value": value,
                "low_80": low_80,
                "high_80": high_80,
                "low_95": low_95,
                "high_95": high_95,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        step = d.pop("step")

        value = d.pop("value")

        low_80 = d.pop("low_80")

        high_80 = d.pop("high_80")

        def _parse_low_95(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low_95 = _parse_low_95(d.pop("low_95"))

        def _parse_high_95(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high_95 = _parse_high_95(d.pop("high_95"))

        forecast_step = cls(
            step=step,
            value=value,
            low_80=low_80,
            high_80=high_80,
            low_95=low_95,
            high_95=high_95,
        )

        return forecast_step
