from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.health_state import check_health_state
from ..models.health_state import HealthState
from typing import cast

if TYPE_CHECKING:
    from ..models.part_state import PartState


T = TypeVar("T", bound="Health")


@_attrs_define
class Health:
    """Whether the studio works, and the parts when the visitor may see them.

    Attributes:
        state (HealthState):
        parts (list[PartState]):
    """

    state: HealthState
    parts: list[PartState]

    def to_dict(self) -> dict[str, Any]:
        from ..models.part_state import PartState  # noqa: PLC0415

        state: str = self.state

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "parts": parts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part_state import PartState  # noqa: PLC0415

        d = dict(src_dict)
        state = check_health_state(d.pop("state"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = PartState.from_dict(parts_item_data)

            parts.append(parts_item)

        health = cls(
            state=state,
            parts=parts,
        )

        return health
