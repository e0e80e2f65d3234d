from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="RejectedRow")


@_attrs_define
class RejectedRow:
    """A row that is not in the cleaned table, and why; ``line`` counts from 1.

    Attributes:
        line (int):
        raw (str):
        reason (str):
    """

    line: int
    raw: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        line = self.line

        raw = self.raw

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "line": line,
                "raw": raw,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        line = d.pop("line")

        raw = d.pop("raw")

        reason = d.pop("reason")

        rejected_row = cls(
            line=line,
            raw=raw,
            reason=reason,
        )

        return rejected_row
