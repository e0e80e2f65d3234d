from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="SeasonOrder")


@_attrs_define
class SeasonOrder:
    """The one order for a season.

    Attributes:
        units (int): What to order.
        best_units (float): The same before it is made whole (newsvendor).
        ratio (float): The part of seasons in which it is to suffice.
        cost_cents (float): Expected cost of too much and too little, in cents.
        cost_one_less_cents (float | None): The same of one unit less; null at 0.
        cost_one_more_cents (float): The same of one unit more.
    """

    units: int
    best_units: float
    ratio: float
    cost_cents: float
    cost_one_less_cents: float | None
    cost_one_more_cents: float

    def to_dict(self) -> dict[str, Any]:
        units = self.units

        best_units = self.best_units

        ratio = self.ratio

        cost_cents = self.cost_cents

        cost_one_less_cents: float | None
        cost_one_less_cents = self.cost_one_less_cents

        cost_one_more_cents = self.cost_one_more_cents

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "units": units,
                "best_units": best_units,
                "ratio": ratio,
                "cost_cents": cost_cents,
                "cost_one_less_cents": cost_one_less_cents,
                "cost_one_more_cents": cost_one_more_cents,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        units = d.pop("units")

        best_units = d.pop("best_units")

        ratio = d.pop("ratio")

        cost_cents = d.pop("cost_cents")

        def _parse_cost_one_less_cents(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        cost_one_less_cents = _parse_cost_one_less_cents(d.pop("cost_one_less_cents"))

        cost_one_more_cents = d.pop("cost_one_more_cents")

        season_order = cls(
            units=units,
            best_units=best_units,
            ratio=ratio,
            cost_cents=cost_cents,
            cost_one_less_cents=cost_one_less_cents,
            cost_one_more_cents=cost_one_more_cents,
        )

        return season_order
