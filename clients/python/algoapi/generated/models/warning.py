from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.severity import check_severity
from ..models.severity import Severity
from typing import cast


T = TypeVar("T", bound="Warning_")


@_attrs_define
class Warning_:
    """A reason to read the numbers with care.

    Attributes:
        kind: A stable name, such as `small_test_set`.
        problem: What is so.
        remedy: What would help.
        severity: How much it matters.

        Attributes:
            kind (str):
            problem (str):
            remedy (str):
            severity (Severity): How much a warning matters.
    """

    kind: str
    problem: str
    remedy: str
    severity: Severity

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        problem = self.problem

        remedy = self.remedy

        severity: str = self.severity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "problem": problem,
                "remedy": remedy,
                "severity": severity,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        problem = d.pop("problem")

        remedy = d.pop("remedy")

        severity = check_severity(d.pop("severity"))

        warning = cls(
            kind=kind,
            problem=problem,
            remedy=remedy,
            severity=severity,
        )

        return warning
