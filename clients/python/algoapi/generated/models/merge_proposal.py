from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="MergeProposal")


@_attrs_define
class MergeProposal:
    """Values of a column that may be one, to be merged if a person says so.

    Attributes:
        usual: What they would become: the most frequent.
        variants: The other ways of writing, the more frequent first.
        count: Cells that hold a variant.
        is_accepted: False when they are to be kept apart; None while nobody decided.

        Attributes:
            column (str):
            usual (str):
            variants (list[str]):
            count (int):
            is_accepted (bool | None | Unset):
    """

    column: str
    usual: str
    variants: list[str]
    count: int
    is_accepted: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        column = self.column

        usual = self.usual

        variants = self.variants

        count = self.count

        is_accepted: bool | None | Unset
        if isinstance(self.is_accepted, Unset):
            is_accepted = UNSET
        else:
            is_accepted = self.is_accepted

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "column": column,
                "usual": usual,
                "variants": variants,
                "count": count,
            }
        )
        if is_accepted is not UNSET:
            field_dict["is_accepted"] = is_accepted

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = d.pop("column")

        usual = d.pop("usual")

        variants = cast(list[str], d.pop("variants"))

        count = d.pop("count")

        def _parse_is_accepted(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_accepted = _parse_is_accepted(d.pop("is_accepted", UNSET))

        merge_proposal = cls(
            column=column,
            usual=usual,
            variants=variants,
            count=count,
            is_accepted=is_accepted,
        )

        return merge_proposal
