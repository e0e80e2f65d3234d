from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="RunError")


@_attrs_define
class RunError:
    """Why a run gave no result.

    Attributes:
        problem: In words, ours.
        remedy: In words, ours.
        type: The exception's class in the user's code, or empty.
        message: The exception's text: hostile.
        traceback: The user's own frames only: hostile.
        line: The line of the user's code that failed, if known.

        Attributes:
            problem (str):
            remedy (str):
            type_ (str | Unset):  Default: ''.
            message (str | Unset):  Default: ''.
            traceback (str | Unset):  Default: ''.
            line (int | None | Unset):
    """

    problem: str
    remedy: str
    type_: str | Unset = ""
    message: str | Unset = ""
    traceback: str | Unset = ""
    line: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        problem = self.problem

        remedy = self.remedy

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
                "problem": problem,
                "remedy": remedy,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if message is not UNSET:
            field_dict["message"] = message
        if traceback is not UNSET:
            field_dict["traceback"] = traceback
        if line is not UNSET:
            field_dict["line"] = line

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        problem = d.pop("problem")

        remedy = d.pop("remedy")

        type_ = d.pop("type", UNSET)

        message = d.pop("message", UNSET)

        traceback = d.pop("traceback", UNSET)

        def _parse_line(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        line = _parse_line(d.pop("line", UNSET))

        run_error = cls(
            problem=problem,
            remedy=remedy,
            type_=type_,
            message=message,
            traceback=traceback,
            line=line,
        )

        return run_error
