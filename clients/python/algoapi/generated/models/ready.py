from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.ready_state import check_ready_state
from ..models.ready_state import ReadyState
from typing import cast

if TYPE_CHECKING:
    from ..models.components import Components


T = TypeVar("T", bound="Ready")


@_attrs_define
class Ready:
    """Whether the studio can take work, and which parts when the caller may see them.

    Attributes:
        state (ReadyState):
        components (Components | None): Part by part; null for callers without a key or a sign-in.
    """

    state: ReadyState
    components: Components | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.components import Components  # noqa: PLC0415

        state: str = self.state

        components: dict[str, Any] | None
        if isinstance(self.components, Components):
            components = self.components.to_dict()
        else:
            components = self.components

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "components": components,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.components import Components  # noqa: PLC0415

        d = dict(src_dict)
        state = check_ready_state(d.pop("state"))

        def _parse_components(data: object) -> Components | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                components_type_0 = Components.from_dict(data)

                return components_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Components | None, data)

        components = _parse_components(d.pop("components"))

        ready = cls(
            state=state,
            components=components,
        )

        return ready
