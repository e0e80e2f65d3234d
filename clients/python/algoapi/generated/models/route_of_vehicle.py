from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="RouteOfVehicle")


@_attrs_define
class RouteOfVehicle:
    """The way of one vehicle, from the depot on.

    Attributes:
        stops (list[int]): Places in the request's list, from 0, in order.
        legs_m (list[int]): Each leg, metres; the last one leads back.
        length_m (int): All legs together, metres.
        load (int): The demands of its stops together.
    """

    stops: list[int]
    legs_m: list[int]
    length_m: int
    load: int

    def to_dict(self) -> dict[str, Any]:
        stops = self.stops

        legs_m = self.legs_m

        length_m = self.length_m

        load = self.load

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "stops": stops,
                "legs_m": legs_m,
                "length_m": length_m,
                "load": load,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stops = cast(list[int], d.pop("stops"))

        legs_m = cast(list[int], d.pop("legs_m"))

        length_m = d.pop("length_m")

        load = d.pop("load")

        route_of_vehicle = cls(
            stops=stops,
            legs_m=legs_m,
            length_m=length_m,
            load=load,
        )

        return route_of_vehicle
