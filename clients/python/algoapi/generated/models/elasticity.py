from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Elasticity")


@_attrs_define
class Elasticity:
    """By how many percent sales change where the price rises by one.

    Attributes:
        value (float): The estimate; below 0.
        low (float): The lower end of its 95 % interval.
        high (float): The upper end of its 95 % interval; below 0.
        observations (int): From how many it was estimated.
    """

    value: float
    low: float
    high: float
    observations: int

    def to_dict(self) -> dict[str, Any]:
        value = self.value

        low = self.low

        high = self.high

        observations = self.observations

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "low": low,
                "high": high,
                "observations": observations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        value = d.pop("value")

        low = d.pop("low")

        high = d.pop("high")

        observations = d.pop("observations")

        elasticity = cls(
            value=value,
            low=low,
            high=high,
            observations=observations,
        )

        return elasticity
