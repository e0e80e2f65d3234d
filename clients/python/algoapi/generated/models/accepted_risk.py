from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime


T = TypeVar("T", bound="AcceptedRisk")


@_attrs_define
class AcceptedRisk:
    """A stop that a person decided to pass, in the words that stood there, and when.

    Attributes:
        gate_id (str):
        problem (str):
        accepted_at (datetime.datetime):
    """

    gate_id: str
    problem: str
    accepted_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        gate_id = self.gate_id

        problem = self.problem

        accepted_at = self.accepted_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gate_id": gate_id,
                "problem": problem,
                "accepted_at": accepted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gate_id = d.pop("gate_id")

        problem = d.pop("problem")

        accepted_at = datetime.datetime.fromisoformat(d.pop("accepted_at"))

        accepted_risk = cls(
            gate_id=gate_id,
            problem=problem,
            accepted_at=accepted_at,
        )

        return accepted_risk
