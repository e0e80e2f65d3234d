from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="RoutePlace")


@_attrs_define
class RoutePlace:
    """A place: on a plane in metres, or on the globe in degrees; not both.

    Attributes:
        x_m (int | None | Unset): To the east, metres.
        y_m (int | None | Unset): To the north, metres.
        latitude (float | None | Unset): Degrees.
        longitude (float | None | Unset): Degrees.
    """

    x_m: int | None | Unset = UNSET
    y_m: int | None | Unset = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        x_m: int | None | Unset
        if isinstance(self.x_m, Unset):
            x_m = UNSET
        else:
            x_m = self.x_m

        y_m: int | None | Unset
        if isinstance(self.y_m, Unset):
            y_m = UNSET
        else:
            y_m = self.y_m

        latitude: float | None | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if x_m is not UNSET:
            field_dict["x_m"] = x_m
        if y_m is not UNSET:
            field_dict["y_m"] = y_m
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_x_m(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        x_m = _parse_x_m(d.pop("x_m", UNSET))

        def _parse_y_m(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        y_m = _parse_y_m(d.pop("y_m", UNSET))

        def _parse_latitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_longitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        route_place = cls(
            x_m=x_m,
            y_m=y_m,
            latitude=latitude,
            longitude=longitude,
        )

        return route_place
