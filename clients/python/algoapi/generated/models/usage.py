from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime


T = TypeVar("T", bound="Usage")


@_attrs_define
class Usage:
    """Calls of one key on one endpoint within one hour that were answered alike.

    Attributes:
        key_id (str):
        endpoint (str):
        status (int):
        hour (datetime.datetime):
        calls (int):
        seconds (float):
    """

    key_id: str
    endpoint: str
    status: int
    hour: datetime.datetime
    calls: int
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        key_id = self.key_id

        endpoint = self.endpoint

        status = self.status

        hour = self.hour.isoformat()

        calls = self.calls

        seconds = self.seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key_id": key_id,
                "endpoint": endpoint,
                "status": status,
                "hour": hour,
                "calls": calls,
                "seconds": seconds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key_id = d.pop("key_id")

        endpoint = d.pop("endpoint")

        status = d.pop("status")

        hour = datetime.datetime.fromisoformat(d.pop("hour"))

        calls = d.pop("calls")

        seconds = d.pop("seconds")

        usage = cls(
            key_id=key_id,
            endpoint=endpoint,
            status=status,
            hour=hour,
            calls=calls,
            seconds=seconds,
        )

        return usage
