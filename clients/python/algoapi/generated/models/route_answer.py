from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.route_answer_method import check_route_answer_method
from ..models.route_answer_method import RouteAnswerMethod
from typing import cast

if TYPE_CHECKING:
    from ..models.route_of_vehicle import RouteOfVehicle


T = TypeVar("T", bound="RouteAnswer")


@_attrs_define
class RouteAnswer:
    """The shortest plan that was found.

    Attributes:
        routes (list[RouteOfVehicle]): One for each vehicle that goes.
        stops (int): How many are visited.
        total_m (int): All routes together, metres.
        baseline_m (int | None): By the nearest next stop, metres; null where that takes too many vehicles.
        saved_bp (int): How much shorter than that, in hundredths of a percent.
        fewest_vehicles (int): As many as the demands need at the least.
        method (RouteAnswerMethod): What found it.
        seconds (float): How long it took.
    """

    routes: list[RouteOfVehicle]
    stops: int
    total_m: int
    baseline_m: int | None
    saved_bp: int
    fewest_vehicles: int
    method: RouteAnswerMethod
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        from ..models.route_of_vehicle import RouteOfVehicle  # noqa: PLC0415

        routes = []
        for routes_item_data in self.routes:
            routes_item = routes_item_data.to_dict()
            routes.append(routes_item)

        stops = self.stops

        total_m = self.total_m

        baseline_m: int | None
        baseline_m = self.baseline_m

        saved_bp = self.saved_bp

        fewest_vehicles = self.fewest_vehicles

        method: str = self.method

        seconds = self.seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "routes": routes,
                "stops": stops,
                "total_m": total_m,
                "baseline_m": baseline_m,
                "saved_bp": saved_bp,
                "fewest_vehicles": fewest_vehicles,
                "method": method,
                "seconds": seconds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.route_of_vehicle import RouteOfVehicle  # noqa: PLC0415

        d = dict(src_dict)
        routes = []
        _routes = d.pop("routes")
        for routes_item_data in _routes:
            routes_item = RouteOfVehicle.from_dict(routes_item_data)

            routes.append(routes_item)

        stops = d.pop("stops")

        total_m = d.pop("total_m")

        def _parse_baseline_m(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        baseline_m = _parse_baseline_m(d.pop("baseline_m"))

        saved_bp = d.pop("saved_bp")

        fewest_vehicles = d.pop("fewest_vehicles")

        method = check_route_answer_method(d.pop("method"))

        seconds = d.pop("seconds")

        route_answer = cls(
            routes=routes,
            stops=stops,
            total_m=total_m,
            baseline_m=baseline_m,
            saved_bp=saved_bp,
            fewest_vehicles=fewest_vehicles,
            method=method,
            seconds=seconds,
        )

        return route_answer
