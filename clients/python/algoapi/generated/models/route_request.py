from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.route_place import RoutePlace
    from ..models.route_stop import RouteStop


T = TypeVar("T", bound="RouteRequest")


@_attrs_define
class RouteRequest:
    """Stops with places, or a matrix of distances with perhaps a list of demands.

    Attributes:
        depot (None | RoutePlace | Unset): Where every vehicle begins.
        stops (list[RouteStop] | None | Unset): What is to be visited.
        distances_m (list[list[int]] | None | Unset): Instead of places: metres from each to each, 0 to 100,000,000; the
            depot is the first row and column, the stops are the others in their order. It may differ by direction.
        demands (list[int] | None | Unset): With distances_m: what each stop takes of a vehicle's capacity.
        capacity (int | None | Unset): Of one vehicle; none is no limit.
        vehicles (int | None | Unset): The most that may go; as many as are needed where none is named.
        return_to_depot (bool | Unset): Whether a route ends where it began. Default: True.
        time_budget_s (float | Unset): How long to search, seconds; small tasks end before. Default: 2.0.
    """

    depot: None | RoutePlace | Unset = UNSET
    stops: list[RouteStop] | None | Unset = UNSET
    distances_m: list[list[int]] | None | Unset = UNSET
    demands: list[int] | None | Unset = UNSET
    capacity: int | None | Unset = UNSET
    vehicles: int | None | Unset = UNSET
    return_to_depot: bool | Unset = True
    time_budget_s: float | Unset = 2.0

    def to_dict(self) -> dict[str, Any]:
        from ..models.route_place import RoutePlace  # noqa: PLC0415
        from ..models.route_stop import RouteStop  # noqa: PLC0415

        depot: dict[str, Any] | None | Unset
        if isinstance(self.depot, Unset):
            depot = UNSET
        elif isinstance(self.depot, RoutePlace):
            depot = self.depot.to_dict()
        else:
            depot = self.depot

        stops: list[dict[str, Any]] | None | Unset
        if isinstance(self.stops, Unset):
            stops = UNSET
        elif isinstance(self.stops, list):
            stops = []
            for stops_type_0_item_data in self.stops:
                stops_type_0_item = stops_type_0_item_data.to_dict()
                stops.append(stops_type_0_item)

        else:
            stops = self.stops

        distances_m: list[list[int]] | None | Unset
        if isinstance(self.distances_m, Unset):
            distances_m = UNSET
        elif isinstance(self.distances_m, list):
            distances_m = []
            for distances_m_type_0_item_data in self.distances_m:
                distances_m_type_0_item = distances_m_type_0_item_data

                distances_m.append(distances_m_type_0_item)

        else:
            distances_m = self.distances_m

        demands: list[int] | None | Unset
        if isinstance(self.demands, Unset):
            demands = UNSET
        elif isinstance(self.demands, list):
            demands = self.demands

        else:
            demands = self.demands

        capacity: int | None | Unset
        if isinstance(self.capacity, Unset):
            capacity = UNSET
        else:
            capacity = self.capacity

        vehicles: int | None | Unset
        if isinstance(self.vehicles, Unset):
            vehicles = UNSET
        else:
            vehicles = self.vehicles

        return_to_depot = self.return_to_depot

        time_budget_s = self.time_budget_s

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if depot is not UNSET:
            field_dict["depot"] = depot
        if stops is not UNSET:
            field_dict["stops"] = stops
        if distances_m is not UNSET:
            field_dict["distances_m"] = distances_m
        if demands is not UNSET:
            field_dict["demands"] = demands
        if capacity is not UNSET:
            field_dict["capacity"] = capacity
        if vehicles is not UNSET:
            field_dict["vehicles"] = vehicles
        if return_to_depot is not UNSET:
            field_dict["return_to_depot"] = return_to_depot
        if time_budget_s is not UNSET:
            field_dict["time_budget_s"] = time_budget_s

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.route_place import RoutePlace  # noqa: PLC0415
        from ..models.route_stop import RouteStop  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_depot(data: object) -> None | RoutePlace | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                depot_type_0 = RoutePlace.from_dict(data)

                return depot_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RoutePlace | Unset, data)

        depot = _parse_depot(d.pop("depot", UNSET))

        def _parse_stops(data: object) -> list[RouteStop] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                stops_type_0 = []
                _stops_type_0 = data
                for stops_type_0_item_data in _stops_type_0:
                    stops_type_0_item = RouteStop.from_dict(stops_type_0_item_data)

                    stops_type_0.append(stops_type_0_item)

                return stops_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[RouteStop] | None | Unset, data)

        stops = _parse_stops(d.pop("stops", UNSET))

        def _parse_distances_m(data: object) -> list[list[int]] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                distances_m_type_0 = []
                _distances_m_type_0 = data
                for distances_m_type_0_item_data in _distances_m_type_0:
                    distances_m_type_0_item = cast(list[int], distances_m_type_0_item_data)

                    distances_m_type_0.append(distances_m_type_0_item)

                return distances_m_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[int]] | None | Unset, data)

        distances_m = _parse_distances_m(d.pop("distances_m", UNSET))

        def _parse_demands(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                demands_type_0 = cast(list[int], data)

                return demands_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        demands = _parse_demands(d.pop("demands", UNSET))

        def _parse_capacity(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        capacity = _parse_capacity(d.pop("capacity", UNSET))

        def _parse_vehicles(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        vehicles = _parse_vehicles(d.pop("vehicles", UNSET))

        return_to_depot = d.pop("return_to_depot", UNSET)

        time_budget_s = d.pop("time_budget_s", UNSET)

        route_request = cls(
            depot=depot,
            stops=stops,
            distances_m=distances_m,
            demands=demands,
            capacity=capacity,
            vehicles=vehicles,
            return_to_depot=return_to_depot,
            time_budget_s=time_budget_s,
        )

        return route_request
