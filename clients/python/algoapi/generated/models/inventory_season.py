from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="InventorySeason")


@_attrs_define
class InventorySeason:
    """Goods that can be ordered once only and are worth little afterwards.

    Attributes:
        demand_units (float): Expected demand of the whole season.
        demand_sd_units (float): Its standard deviation.
        price_cents (int): What one unit is sold for, in cents.
        salvage_cents (int | Unset): What one left over brings, in cents. Default: 0.
    """

    demand_units: float
    demand_sd_units: float
    price_cents: int
    salvage_cents: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        demand_units = self.demand_units

        demand_sd_units = self.demand_sd_units

        price_cents = self.price_cents

        salvage_cents = self.salvage_cents

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "demand_units": demand_units,
                "demand_sd_units": demand_sd_units,
                "price_cents": price_cents,
            }
        )
        if salvage_cents is not UNSET:
            field_dict["salvage_cents"] = salvage_cents

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        demand_units = d.pop("demand_units")

        demand_sd_units = d.pop("demand_sd_units")

        price_cents = d.pop("price_cents")

        salvage_cents = d.pop("salvage_cents", UNSET)

        inventory_season = cls(
            demand_units=demand_units,
            demand_sd_units=demand_sd_units,
            price_cents=price_cents,
            salvage_cents=salvage_cents,
        )

        return inventory_season
