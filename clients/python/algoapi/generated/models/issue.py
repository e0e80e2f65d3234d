from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.issue_severity import check_issue_severity
from ..models.issue_severity import IssueSeverity
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="Issue")


@_attrs_define
class Issue:
    """Something wrong or worth knowing, whether or not it could be repaired.

    Attributes:
        kind (str):
        column (None | str):
        count (int):
        message (str):
        examples (list[str] | Unset):
        severity (IssueSeverity | Unset):  Default: 'warning'.
    """

    kind: str
    column: None | str
    count: int
    message: str
    examples: list[str] | Unset = UNSET
    severity: IssueSeverity | Unset = "warning"

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        column: None | str
        column = self.column

        count = self.count

        message = self.message

        examples: list[str] | Unset = UNSET
        if not isinstance(self.examples, Unset):
            examples = self.examples

        severity: str | Unset = UNSET
        if not isinstance(self.severity, Unset):
            severity = self.severity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "column": column,
                "count": count,
                "message": message,
            }
        )
        if examples is not UNSET:
            field_dict["examples"] = examples
        if severity is not UNSET:
            field_dict["severity"] = severity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        column = _parse_column(d.pop("column"))

        count = d.pop("count")

        message = d.pop("message")

        examples = cast(list[str], d.pop("examples", UNSET))

        _severity = d.pop("severity", UNSET)
        severity: IssueSeverity | Unset
        if isinstance(_severity, Unset):
            severity = UNSET
        else:
            severity = check_issue_severity(_severity)

        issue = cls(
            kind=kind,
            column=column,
            count=count,
            message=message,
            examples=examples,
            severity=severity,
        )

        return issue
