from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.season_order import SeasonOrder


T = TypeVar("T", bound="InventoryAnswer")


@_attrs_define
class InventoryAnswer:
    """When to order, how much, and what that costs.

    Attributes:
        lead_demand_units (float): Expected demand until an order arrives.
        safety_units (float): Kept beyond that for chance.
        reorder_point_units (int): Order once stock is at or below this.
        best_quantity_units (float): What costs least without bounds (EOQ).
        quantity_units (int): What to order: whole lots within the bounds.
        cost_cents_per_year (float): Ordering and holding it, in cents.
        cost_lot_less (float | None): Of one lot less; null where that is barred.
        cost_lot_more (float | None): Of one lot more; null where that is barred.
        orders_per_year (float): How often one orders, on average.
        due_units (int | None | Unset): What to order now; null where the stock is not told.
        season (None | SeasonOrder | Unset): Null where none was asked for.
    """

    lead_demand_units: float
    safety_units: float
    reorder_point_units: int
    best_quantity_units: float
    quantity_units: int
    cost_cents_per_year: float
    cost_lot_less: float | None
    cost_lot_more: float | None
    orders_per_year: float
    due_units: int | None | Unset = UNSET
    season: None | SeasonOrder | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.season_order import SeasonOrder  # noqa: PLC0415

        lead_demand_units = self.lead_demand_units

        safety_units = self.safety_units

        reorder_point_units = self.reorder_point_units

        best_quantity_units = self.best_quantity_units

        quantity_units = self.quantity_units

        cost_cents_per_year = self.cost_cents_per_year

        cost_lot_less: float | None
        cost_lot_less = self.cost_lot_less

        cost_lot_more: float | None
        cost_lot_more = self.cost_lot_more

        orders_per_year = self.orders_per_year

        due_units: int | None | Unset
        if isinstance(self.due_units, Unset):
            due_units = UNSET
        else:
            due_units = self.due_units

        season: dict[str, Any] | None | Unset
        if isinstance(self.season, Unset):
            season = UNSET
        elif isinstance(self.season, SeasonOrder):
            season = self.season.to_dict()
        else:
            season = self.season

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lead_demand_units": lead_demand_units,
                "safety_units": safety_units,
                "reorder_point_units": reorder_point_units,
                "best_quantity_units": best_quantity_units,
                "quantity_units": quantity_units,
                "cost_cents_per_year": cost_cents_per_year,
                "cost_lot_less": cost_lot_less,
                "cost_lot_more": cost_lot_more,
                "orders_per_year": orders_per_year,
            }
        )
        if due_units is not UNSET:
            field_dict["due_units"] = due_units
        if season is not UNSET:
            field_dict["season"] = season

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.season_order import SeasonOrder  # noqa: PLC0415

        d = dict(src_dict)
        lead_demand_units = d.pop("lead_demand_units")

        safety_units = d.pop("safety_units")

        reorder_point_units = d.pop("reorder_point_units")

        best_quantity_units = d.pop("best_quantity_units")

        quantity_units = d.pop("quantity_units")

        cost_cents_per_year = d.pop("cost_cents_per_year")

        def _parse_cost_lot_less(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        cost_lot_less = _parse_cost_lot_less(d.pop("cost_lot_less"))

        def _parse_cost_lot_more(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        cost_lot_more = _parse_cost_lot_more(d.pop("cost_lot_more"))

        orders_per_year = d.pop("orders_per_year")

        def _parse_due_units(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        due_units = _parse_due_units(d.pop("due_units", UNSET))

        def _parse_season(data: object) -> None | SeasonOrder | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                season_type_0 = SeasonOrder.from_dict(data)

                return season_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SeasonOrder | Unset, data)

        season = _parse_season(d.pop("season", UNSET))

        inventory_answer = cls(
            lead_demand_units=lead_demand_units,
            safety_units=safety_units,
            reorder_point_units=reorder_point_units,
            best_quantity_units=best_quantity_units,
            quantity_units=quantity_units,
            cost_cents_per_year=cost_cents_per_year,
            cost_lot_less=cost_lot_less,
            cost_lot_more=cost_lot_more,
            orders_per_year=orders_per_year,
            due_units=due_units,
            season=season,
        )

        return inventory_answer
