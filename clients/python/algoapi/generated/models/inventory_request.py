from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.inventory_season import InventorySeason


T = TypeVar("T", bound="InventoryRequest")


@_attrs_define
class InventoryRequest:
    """One article: its demand, its delivery, its costs and its bounds.

    Attributes:
        demand_per_day (float): Units asked for in a day, mean.
        lead_time_days (float): Days from order to arrival, mean.
        order_cost_cents (int): What each order costs, in cents.
        unit_cost_cents (int): What one unit costs, in cents.
        demand_sd_per_day (float | Unset): Standard deviation of a day's demand, in units. Default: 0.0.
        lead_time_sd_days (float | Unset): Its standard deviation, in days. Default: 0.0.
        service_level_bp (int | Unset): Of all waits for an order, the part in which stock is to last: 9,500 is 95 %.
            Default: 9500.
        holding_bp_per_year (int | Unset): What holding one unit for a year costs, in basis points of its cost. Default:
            2000.
        moq_units (int | Unset): The least that can be ordered, in units. Default: 1.
        lot_units (int | Unset): Orders are whole multiples of it, in units. Default: 1.
        storage_units (int | None | Unset): The most that can be stored, in units; null for no limit.
        position_units (int | None | Unset): In stock and on the way, less what is owed; tells whether to order now.
        season (InventorySeason | None | Unset): For goods that can be ordered once only.
    """

    demand_per_day: float
    lead_time_days: float
    order_cost_cents: int
    unit_cost_cents: int
    demand_sd_per_day: float | Unset = 0.0
    lead_time_sd_days: float | Unset = 0.0
    service_level_bp: int | Unset = 9500
    holding_bp_per_year: int | Unset = 2000
    moq_units: int | Unset = 1
    lot_units: int | Unset = 1
    storage_units: int | None | Unset = UNSET
    position_units: int | None | Unset = UNSET
    season: InventorySeason | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.inventory_season import InventorySeason  # noqa: PLC0415

        demand_per_day = self.demand_per_day

        lead_time_days = self.lead_time_days

        order_cost_cents = self.order_cost_cents

        unit_cost_cents = self.unit_cost_cents

        demand_sd_per_day = self.demand_sd_per_day

        lead_time_sd_days = self.lead_time_sd_days

        service_level_bp = self.service_level_bp

        holding_bp_per_year = self.holding_bp_per_year

        moq_units = self.moq_units

        lot_units = self.lot_units

        storage_units: int | None | Unset
        if isinstance(self.storage_units, Unset):
            storage_units = UNSET
        else:
            storage_units = self.storage_units

        position_units: int | None | Unset
        if isinstance(self.position_units, Unset):
            position_units = UNSET
        else:
            position_units = self.position_units

        season: dict[str, Any] | None | Unset
        if isinstance(self.season, Unset):
            season = UNSET
        elif isinstance(self.season, InventorySeason):
            season = self.season.to_dict()
        else:
            season = self.season

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "demand_per_day": demand_per_day,
                "lead_time_days": lead_time_days,
                "order_cost_cents": order_cost_cents,
                "unit_cost_cents": unit_cost_cents,
            }
        )
        if demand_sd_per_day is not UNSET:
            field_dict["demand_sd_per_day"] = demand_sd_per_day
        if lead_time_sd_days is not UNSET:
            field_dict["lead_time_sd_days"] = lead_time_sd_days
        if service_level_bp is not UNSET:
            field_dict["service_level_bp"] = service_level_bp
        if holding_bp_per_year is not UNSET:
            field_dict["holding_bp_per_year"] = holding_bp_per_year
        if moq_units is not UNSET:
            field_dict["moq_units"] = moq_units
        if lot_units is not UNSET:
            field_dict["lot_units"] = lot_units
        if storage_units is not UNSET:
            field_dict["storage_units"] = storage_units
        if position_units is not UNSET:
            field_dict["position_units"] = position_units
        if season is not UNSET:
            field_dict["season"] = season

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.inventory_season import InventorySeason  # noqa: PLC0415

        d = dict(src_dict)
        demand_per_day = d.pop("demand_per_day")

        lead_time_days = d.pop("lead_time_days")

        order_cost_cents = d.pop("order_cost_cents")

        unit_cost_cents = d.pop("unit_cost_cents")

        demand_sd_per_day = d.pop("demand_sd_per_day", UNSET)

        lead_time_sd_days = d.pop("lead_time_sd_days", UNSET)

        service_level_bp = d.pop("service_level_bp", UNSET)

        holding_bp_per_year = d.pop("holding_bp_per_year", UNSET)

        moq_units = d.pop("moq_units", UNSET)

        lot_units = d.pop("lot_units", UNSET)

        def _parse_storage_units(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        storage_units = _parse_storage_units(d.pop("storage_units", UNSET))

        def _parse_position_units(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        position_units = _parse_position_units(d.pop("position_units", UNSET))

        def _parse_season(data: object) -> InventorySeason | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                season_type_0 = InventorySeason.from_dict(data)

                return season_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InventorySeason | None | Unset, data)

        season = _parse_season(d.pop("season", UNSET))

        inventory_request = cls(
            demand_per_day=demand_per_day,
            lead_time_days=lead_time_days,
            order_cost_cents=order_cost_cents,
            unit_cost_cents=unit_cost_cents,
            demand_sd_per_day=demand_sd_per_day,
            lead_time_sd_days=lead_time_sd_days,
            service_level_bp=service_level_bp,
            holding_bp_per_year=holding_bp_per_year,
            moq_units=moq_units,
            lot_units=lot_units,
            storage_units=storage_units,
            position_units=position_units,
            season=season,
        )

        return inventory_request
