from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.spec_text_spec import SpecTextSpec


T = TypeVar("T", bound="SpecText")


@_attrs_define
class SpecText:
    """The values of the form, each checked by itself and together.

    Attributes:
        spec (SpecTextSpec):
    """

    spec: SpecTextSpec

    def to_dict(self) -> dict[str, Any]:
        from ..models.spec_text_spec import SpecTextSpec  # noqa: PLC0415

        spec = self.spec.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "spec": spec,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spec_text_spec import SpecTextSpec  # noqa: PLC0415

        d = dict(src_dict)
        spec = SpecTextSpec.from_dict(d.pop("spec"))

        spec_text = cls(
            spec=spec,
        )

        return spec_text
