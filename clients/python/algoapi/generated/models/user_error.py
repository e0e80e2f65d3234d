from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="UserError")


@_attrs_define
class UserError:
    """An error that the user's code raised, in the user's own frames.

    Attributes:
        type_ (str):
        message (str):
        traceback (str | Unset):  Default: ''.
        line (int | None | Unset):
    """

    type_: str
    message: str
    traceback: str | Unset = ""
    line: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        message = self.message

        traceback = self.traceback

        line: int | None | Unset
        if isinstance(self.line, Unset):
            line = UNSET
        else:
            line = self.line

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "message": message,
            }
        )
        if traceback is not UNSET:
            field_dict["traceback"] = traceback
        if line is not UNSET:
            field_dict["line"] = line

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type")

        message = d.pop("message")

        traceback = d.pop("traceback", UNSET)

        def _parse_line(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        line = _parse_line(d.pop("line", UNSET))

        user_error = cls(
            type_=type_,
            message=message,
            traceback=traceback,
            line=line,
        )

        return user_error
