from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="Limits")


@_attrs_define
class Limits:
    """What one run may use.

    Attributes:
        memory_mb (int | Unset):  Default: 512.
        cpus (float | Unset):  Default: 1.0.
        processes (int | Unset):  Default: 64.
        wall_s (float | Unset):  Default: 60.0.
        output_bytes (int | Unset):  Default: 1000000.
        scratch_mb (int | Unset):  Default: 64.
        result_bytes (int | Unset):  Default: 8388608.
    """

    memory_mb: int | Unset = 512
    cpus: float | Unset = 1.0
    processes: int | Unset = 64
    wall_s: float | Unset = 60.0
    output_bytes: int | Unset = 1000000
    scratch_mb: int | Unset = 64
    result_bytes: int | Unset = 8388608

    def to_dict(self) -> dict[str, Any]:
        memory_mb = self.memory_mb

        cpus = self.cpus

        processes = self.processes

        wall_s = self.wall_s

        output_bytes = self.output_bytes

        scratch_mb = self.scratch_mb

        result_bytes = self.result_bytes

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if memory_mb is not UNSET:
            field_dict["memory_mb"] = memory_mb
        if cpus is not UNSET:
            field_dict["cpus"] = cpus
        if processes is not UNSET:
            field_dict["processes"] = processes
        if wall_s is not UNSET:
            field_dict["wall_s"] = wall_s
        if output_bytes is not UNSET:
            field_dict["output_bytes"] = output_bytes
        if scratch_mb is not UNSET:
            field_dict["scratch_mb"] = scratch_mb
        if result_bytes is not UNSET:
            field_dict["result_bytes"] = result_bytes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        memory_mb = d.pop("memory_mb", UNSET)

        cpus = d.pop("cpus", UNSET)

        processes = d.pop("processes", UNSET)

        wall_s = d.pop("wall_s", UNSET)

        output_bytes = d.pop("output_bytes", UNSET)

        scratch_mb = d.pop("scratch_mb", UNSET)

        result_bytes = d.pop("result_bytes", UNSET)

        limits = cls(
            memory_mb=memory_mb,
            cpus=cpus,
            processes=processes,
            wall_s=wall_s,
            output_bytes=output_bytes,
            scratch_mb=scratch_mb,
            result_bytes=result_bytes,
        )

        return limits
