from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="Losses")


@_attrs_define
class Losses:
    """Points lost, by cause; they sum to 100 minus the score.

    Attributes:
        missing (float | Unset):  Default: 0.0.
        invalid (float | Unset):  Default: 0.0.
        untidy (float | Unset):  Default: 0.0.
        duplicate (float | Unset):  Default: 0.0.
        structural (float | Unset):  Default: 0.0.
    """

    missing: float | Unset = 0.0
    invalid: float | Unset = 0.0
    untidy: float | Unset = 0.0
    duplicate: float | Unset = 0.0
    structural: float | Unset = 0.0

    def to_dict(self) -> dict[str, Any]:
        missing = self.missing

        invalid = self.invalid

        untidy = self.untidy

        duplicate = self.duplicate

        structural = self.structural

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if missing is not UNSET:
            field_dict["missing"] = missing
        if invalid is not UNSET:
            field_dict["invalid"] = invalid
        if untidy is not UNSET:
            field_dict["untidy"] = untidy
        if duplicate is not UNSET:
            field_dict["duplicate"] = duplicate
        if structural is not UNSET:
            field_dict["structural"] = structural

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        missing = d.pop("missing", UNSET)

        invalid = d.pop("invalid", UNSET)

        untidy = d.pop("untidy", UNSET)

        duplicate = d.pop("duplicate", UNSET)

        structural = d.pop("structural", UNSET)

        losses = cls(
            missing=missing,
            invalid=invalid,
            untidy=untidy,
            duplicate=duplicate,
            structural=structural,
        )

        return losses
