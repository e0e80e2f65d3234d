from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="Alternative")


@_attrs_define
class Alternative:
    """Another encoding that the bytes allow, with a piece of text as it would read.

    Attributes:
        encoding (str):
        preview (str):
    """

    encoding: str
    preview: str

    def to_dict(self) -> dict[str, Any]:
        encoding = self.encoding

        preview = self.preview

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "encoding": encoding,
                "preview": preview,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        encoding = d.pop("encoding")

        preview = d.pop("preview")

        alternative = cls(
            encoding=encoding,
            preview=preview,
        )

        return alternative
