from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.code_verdict_severity import check_code_verdict_severity
from ..models.code_verdict_severity import CodeVerdictSeverity
from typing import cast

if TYPE_CHECKING:
    from ..models.check_issue import CheckIssue


T = TypeVar("T", bound="CodeVerdict")


@_attrs_define
class CodeVerdict:
    """What the code check says.

    Attributes:
        safe (bool): Whether the studio would run it; the sandbox is the boundary.
        severity (CodeVerdictSeverity): That of the worst issue.
        issues (list[CheckIssue]):
        formatted_code (str): The code tidied; as it came if it cannot be read.
        checks_passed (list[str]): The rules that found no error.
    """

    safe: bool
    severity: CodeVerdictSeverity
    issues: list[CheckIssue]
    formatted_code: str
    checks_passed: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.check_issue import CheckIssue  # noqa: PLC0415

        safe = self.safe

        severity: str = self.severity

        issues = []
        for issues_item_data in self.issues:
            issues_item = issues_item_data.to_dict()
            issues.append(issues_item)

        formatted_code = self.formatted_code

        checks_passed = self.checks_passed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "safe": safe,
                "severity": severity,
                "issues": issues,
                "formatted_code": formatted_code,
                "checks_passed": checks_passed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.check_issue import CheckIssue  # noqa: PLC0415

        d = dict(src_dict)
        safe = d.pop("safe")

        severity = check_code_verdict_severity(d.pop("severity"))

        issues = []
        _issues = d.pop("issues")
        for issues_item_data in _issues:
            issues_item = CheckIssue.from_dict(issues_item_data)

            issues.append(issues_item)

        formatted_code = d.pop("formatted_code")

        checks_passed = cast(list[str], d.pop("checks_passed"))

        code_verdict = cls(
            safe=safe,
            severity=severity,
            issues=issues,
            formatted_code=formatted_code,
            checks_passed=checks_passed,
        )

        code_verdict.additional_properties = d
        return code_verdict

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
