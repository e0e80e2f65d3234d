from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.check_issue_severity import check_check_issue_severity
from ..models.check_issue_severity import CheckIssueSeverity
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="CheckIssue")


@_attrs_define
class CheckIssue:
    """One thing that the code check has to say.

    Attributes:
        line: 1-based.
        column: 1-based, in characters.
        problem: What is wrong.
        remedy: What to do instead.
        severity: An ``error`` refuses the code; a ``warning`` does not.

        Attributes:
            line (int):
            column (int):
            problem (str):
            remedy (str):
            severity (CheckIssueSeverity | Unset):  Default: 'error'.
    """

    line: int
    column: int
    problem: str
    remedy: str
    severity: CheckIssueSeverity | Unset = "error"

    def to_dict(self) -> dict[str, Any]:
        line = self.line

        column = self.column

        problem = self.problem

        remedy = self.remedy

        severity: str | Unset = UNSET
        if not isinstance(self.severity, Unset):
            severity = self.severity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "line": line,
                "column": column,
                "problem": problem,
                "remedy": remedy,
            }
        )
        if severity is not UNSET:
            field_dict["severity"] = severity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        line = d.pop("line")

        column = d.pop("column")

        problem = d.pop("problem")

        remedy = d.pop("remedy")

        _severity = d.pop("severity", UNSET)
        severity: CheckIssueSeverity | Unset
        if isinstance(_severity, Unset):
            severity = UNSET
        else:
            severity = check_check_issue_severity(_severity)

        check_issue = cls(
            line=line,
            column=column,
            problem=problem,
            remedy=remedy,
            severity=severity,
        )

        return check_issue
