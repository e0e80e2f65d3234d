from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.caution_severity import CautionSeverity
from ..models.caution_severity import check_caution_severity
from typing import cast


T = TypeVar("T", bound="Caution")


@_attrs_define
class Caution:
    """Something about a part that works, and yet should be known.

    Attributes:
        kind: Its short name, for programs.
        title: What it is about, in a few words.
        severity: A ``risk`` weakens a wall or a limit; a ``note`` costs speed, or touches
            others than the studio.
        problem: What is the case, and what it means here.
        remedy: What to do about it.

        Attributes:
            kind (str):
            title (str):
            severity (CautionSeverity):
            problem (str):
            remedy (str):
    """

    kind: str
    title: str
    severity: CautionSeverity
    problem: str
    remedy: str

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        title = self.title

        severity: str = self.severity

        problem = self.problem

        remedy = self.remedy

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "title": title,
                "severity": severity,
                "problem": problem,
                "remedy": remedy,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        title = d.pop("title")

        severity = check_caution_severity(d.pop("severity"))

        problem = d.pop("problem")

        remedy = d.pop("remedy")

        caution = cls(
            kind=kind,
            title=title,
            severity=severity,
            problem=problem,
            remedy=remedy,
        )

        return caution
