from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Confusion")


@_attrs_define
class Confusion:
    """Counts of the four outcomes at one threshold.

    Attributes:
        true_positive (int):
        false_positive (int):
        false_negative (int):
        true_negative (int):
    """

    true_positive: int
    false_positive: int
    false_negative: int
    true_negative: int

    def to_dict(self) -> dict[str, Any]:
        true_positive = self.true_positive

        false_positive = self.false_positive

        false_negative = self.false_negative

        true_negative = self.true_negative

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "true_positive": true_positive,
                "false_positive": false_positive,
                "false_negative": false_negative,
                "true_negative": true_negative,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        true_positive = d.pop("true_positive")

        false_positive = d.pop("false_positive")

        false_negative = d.pop("false_negative")

        true_negative = d.pop("true_negative")

        confusion = cls(
            true_positive=true_positive,
            false_positive=false_positive,
            false_negative=false_negative,
            true_negative=true_negative,
        )

        return confusion
