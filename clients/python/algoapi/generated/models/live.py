from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.sample import Sample


T = TypeVar("T", bound="Live")


@_attrs_define
class Live:
    """How a run goes or went, while it lasted.

    Attributes:
        position: Its place among the runs that wait for a box; 0 once it has one.
        samples: What it held, oldest first, at most a few hundred.

        Attributes:
            position (int | Unset):  Default: 0.
            samples (list[Sample] | Unset):
    """

    position: int | Unset = 0
    samples: list[Sample] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.sample import Sample  # noqa: PLC0415

        position = self.position

        samples: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.samples, Unset):
            samples = []
            for samples_item_data in self.samples:
                samples_item = samples_item_data.to_dict()
                samples.append(samples_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if position is not UNSET:
            field_dict["position"] = position
        if samples is not UNSET:
            field_dict["samples"] = samples

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sample import Sample  # noqa: PLC0415

        d = dict(src_dict)
        position = d.pop("position", UNSET)

        _samples = d.pop("samples", UNSET)
        samples: list[Sample] | Unset = UNSET
        if _samples is not UNSET:
            samples = []
            for samples_item_data in _samples:
                samples_item = Sample.from_dict(samples_item_data)

                samples.append(samples_item)

        live = cls(
            position=position,
            samples=samples,
        )

        return live
