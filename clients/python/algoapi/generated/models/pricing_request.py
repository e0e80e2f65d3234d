from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.price_observation import PriceObservation
    from ..models.pricing_request_row_type_0 import PricingRequestRowType0


T = TypeVar("T", bound="PricingRequest")


@_attrs_define
class PricingRequest:
    """A product, and what is known of its market; what is not known is null.

    Attributes:
        base_cents (int): The usual price, in cents.
        cost_cents (int): What one unit costs you, in cents.
        demand_bp (int | Unset): Demand beside the usual, in basis points: 10,000 is as usual. Default: 10000.
        inventory_units (int | None | Unset): Units in stock; null if stock is not to count.
        usual_units (int | None | Unset): Units that are usually in stock; needed beside inventory_units.
        competitor_cents (int | None | Unset): A rival's price for the same, in cents; null if unknown.
        floor_markup_bp (int | Unset): The least markup, (price - cost) / cost, in basis points: 2,000 is 20 %. Default:
            2000.
        cap_bp (int | Unset): The most that the price may differ from base_cents, in basis points of it. Default: 3000.
        observations (list[PriceObservation] | None | Unset): Your own sales at other prices; the elasticity is
            estimated from them.
        model_id (None | str | Unset): A model trained in the studio that tells units sold.
        row (None | PricingRequestRowType0 | Unset): Cells by column, for the model.
        price_column (None | str | Unset): The column of the model that holds the price.
        cents_per_unit (int | Unset): Cents in one unit of that column: 100 where it holds whole euros or dollars.
            Default: 100.
    """

    base_cents: int
    cost_cents: int
    demand_bp: int | Unset = 10000
    inventory_units: int | None | Unset = UNSET
    usual_units: int | None | Unset = UNSET
    competitor_cents: int | None | Unset = UNSET
    floor_markup_bp: int | Unset = 2000
    cap_bp: int | Unset = 3000
    observations: list[PriceObservation] | None | Unset = UNSET
    model_id: None | str | Unset = UNSET
    row: None | PricingRequestRowType0 | Unset = UNSET
    price_column: None | str | Unset = UNSET
    cents_per_unit: int | Unset = 100

    def to_dict(self) -> dict[str, Any]:
        from ..models.price_observation import PriceObservation  # noqa: PLC0415
        from ..models.pricing_request_row_type_0 import PricingRequestRowType0  # noqa: PLC0415

        base_cents = self.base_cents

        cost_cents = self.cost_cents

        demand_bp = self.demand_bp

        inventory_units: int | None | Unset
        if isinstance(self.inventory_units, Unset):
            inventory_units = UNSET
        else:
            inventory_units = self.inventory_units

        usual_units: int | None | Unset
        if isinstance(self.usual_units, Unset):
            usual_units = UNSET
        else:
            usual_units = self.usual_units

        competitor_cents: int | None | Unset
        if isinstance(self.competitor_cents, Unset):
            competitor_cents = UNSET
        else:
            competitor_cents = self.competitor_cents

        floor_markup_bp = self.floor_markup_bp

        cap_bp = self.cap_bp

        observations: list[dict[str, Any]] | None | Unset
        if isinstance(self.observations, Unset):
            observations = UNSET
        elif isinstance(self.observations, list):
            observations = []
            for observations_type_0_item_data in self.observations:
                observations_type_0_item = observations_type_0_item_data.to_dict()
                observations.append(observations_type_0_item)

        else:
            observations = self.observations

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, PricingRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        price_column: None | str | Unset
        if isinstance(self.price_column, Unset):
            price_column = UNSET
        else:
            price_column = self.price_column

        cents_per_unit = self.cents_per_unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "base_cents": base_cents,
                "cost_cents": cost_cents,
            }
        )
        if demand_bp is not UNSET:
            field_dict["demand_bp"] = demand_bp
        if inventory_units is not UNSET:
            field_dict["inventory_units"] = inventory_units
        if usual_units is not UNSET:
            field_dict["usual_units"] = usual_units
        if competitor_cents is not UNSET:
            field_dict["competitor_cents"] = competitor_cents
        if floor_markup_bp is not UNSET:
            field_dict["floor_markup_bp"] = floor_markup_bp
        if cap_bp is not UNSET:
            field_dict["cap_bp"] = cap_bp
        if observations is not UNSET:
            field_dict["observations"] = observations
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row
        if price_column is not UNSET:
            field_dict["price_column"] = price_column
        if cents_per_unit is not UNSET:
            field_dict["cents_per_unit"] = cents_per_unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.price_observation import PriceObservation  # noqa: PLC0415
        from ..models.pricing_request_row_type_0 import PricingRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)
        base_cents = d.pop("base_cents")

        cost_cents = d.pop("cost_cents")

        demand_bp = d.pop("demand_bp", UNSET)

        def _parse_inventory_units(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        inventory_units = _parse_inventory_units(d.pop("inventory_units", UNSET))

        def _parse_usual_units(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        usual_units = _parse_usual_units(d.pop("usual_units", UNSET))

        def _parse_competitor_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        competitor_cents = _parse_competitor_cents(d.pop("competitor_cents", UNSET))

        floor_markup_bp = d.pop("floor_markup_bp", UNSET)

        cap_bp = d.pop("cap_bp", UNSET)

        def _parse_observations(data: object) -> list[PriceObservation] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                observations_type_0 = []
                _observations_type_0 = data
                for observations_type_0_item_data in _observations_type_0:
                    observations_type_0_item = PriceObservation.from_dict(
                        observations_type_0_item_data
                    )

                    observations_type_0.append(observations_type_0_item)

                return observations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PriceObservation] | None | Unset, data)

        observations = _parse_observations(d.pop("observations", UNSET))

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> None | PricingRequestRowType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = PricingRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PricingRequestRowType0 | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        def _parse_price_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        price_column = _parse_price_column(d.pop("price_column", UNSET))

        cents_per_unit = d.pop("cents_per_unit", UNSET)

        pricing_request = cls(
            base_cents=base_cents,
            cost_cents=cost_cents,
            demand_bp=demand_bp,
            inventory_units=inventory_units,
            usual_units=usual_units,
            competitor_cents=competitor_cents,
            floor_markup_bp=floor_markup_bp,
            cap_bp=cap_bp,
            observations=observations,
            model_id=model_id,
            row=row,
            price_column=price_column,
            cents_per_unit=cents_per_unit,
        )

        return pricing_request
