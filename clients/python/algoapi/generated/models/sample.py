from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Sample")


@_attrs_define
class Sample:
    """What a run held at one moment, as the supervisor stated it.

    Attributes:
        wall_s: Since the code began.
        cpu_s: Processor time used until then.
        memory_bytes: Resident memory.

        Attributes:
            wall_s (float):
            cpu_s (float):
            memory_bytes (int):
    """

    wall_s: float
    cpu_s: float
    memory_bytes: int

    def to_dict(self) -> dict[str, Any]:
        wall_s = self.wall_s

        cpu_s = self.cpu_s

        memory_bytes = self.memory_bytes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "wall_s": wall_s,
                "cpu_s": cpu_s,
                "memory_bytes": memory_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        wall_s = d.pop("wall_s")

        cpu_s = d.pop("cpu_s")

        memory_bytes = d.pop("memory_bytes")

        sample = cls(
            wall_s=wall_s,
            cpu_s=cpu_s,
            memory_bytes=memory_bytes,
        )

        return sample
