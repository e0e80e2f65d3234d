from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.unexpected_kind import check_unexpected_kind
from ..models.unexpected_kind import UnexpectedKind
from typing import cast


T = TypeVar("T", bound="Unexpected")


@_attrs_define
class Unexpected:
    """Cells of new rows that training did not meet: counted, never refused.

    Attributes:
        kind: ``unseen`` is a category that training did not meet; ``misfit`` a cell that is not
            of the column's type, taken as missing where the column holds numbers.

        Attributes:
            column (str):
            kind (UnexpectedKind):
            count (int):
    """

    column: str
    kind: UnexpectedKind
    count: int

    def to_dict(self) -> dict[str, Any]:
        column = self.column

        kind: str = self.kind

        count = self.count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "column": column,
                "kind": kind,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = d.pop("column")

        kind = check_unexpected_kind(d.pop("kind"))

        count = d.pop("count")

        unexpected = cls(
            column=column,
            kind=kind,
            count=count,
        )

        return unexpected
