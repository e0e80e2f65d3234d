from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="PinWish")


@_attrs_define
class PinWish:
    """Whether a model is to be kept.

    Attributes:
        is_pinned (bool | Unset):  Default: True.
    """

    is_pinned: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        is_pinned = self.is_pinned

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if is_pinned is not UNSET:
            field_dict["is_pinned"] = is_pinned

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_pinned = d.pop("is_pinned", UNSET)

        pin_wish = cls(
            is_pinned=is_pinned,
        )

        return pin_wish
