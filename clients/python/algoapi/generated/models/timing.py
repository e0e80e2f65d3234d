from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Timing")


@_attrs_define
class Timing:
    """How long calls took, as the supervisor measured it, in milliseconds.

    Attributes:
        p50_ms (float):
        p95_ms (float):
        max_ms (float):
    """

    p50_ms: float
    p95_ms: float
    max_ms: float

    def to_dict(self) -> dict[str, Any]:
        p50_ms = self.p50_ms

        p95_ms = self.p95_ms

        max_ms = self.max_ms

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "p50_ms": p50_ms,
                "p95_ms": p95_ms,
                "max_ms": max_ms,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        p50_ms = d.pop("p50_ms")

        p95_ms = d.pop("p95_ms")

        max_ms = d.pop("max_ms")

        timing = cls(
            p50_ms=p50_ms,
            p95_ms=p95_ms,
            max_ms=max_ms,
        )

        return timing
