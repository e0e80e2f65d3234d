from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Fault")


@_attrs_define
class Fault:
    """One thing wrong with a set of choices; ``field`` is where to show it.

    Attributes:
        field (str):
        problem (str):
        remedy (str):
    """

    field: str
    problem: str
    remedy: str

    def to_dict(self) -> dict[str, Any]:
        field = self.field

        problem = self.problem

        remedy = self.remedy

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "field": field,
                "problem": problem,
                "remedy": remedy,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field = d.pop("field")

        problem = d.pop("problem")

        remedy = d.pop("remedy")

        fault = cls(
            field=field,
            problem=problem,
            remedy=remedy,
        )

        return fault
