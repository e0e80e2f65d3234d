from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.gate_level import check_gate_level
from ..models.gate_level import GateLevel
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.gate_evidence import GateEvidence


T = TypeVar("T", bound="Gate")


@_attrs_define
class Gate:
    """A risk of training on this table; it stands beside the score, never inside it.

    Attributes:
        id: Stable for the same risk, target and column; what an override names.
        level: ``stop`` refuses training; ``warn`` and ``note`` do not.
        problem: What is so, with its numbers in words.
        evidence: The same numbers, by name.
        remedy: What to do.
        can_override: Whether a person who knows better may train all the same.

        Attributes:
            id (str):
            kind (str):
            level (GateLevel):
            problem (str):
            evidence (GateEvidence):
            remedy (str):
            column (None | str | Unset):
            can_override (bool | Unset):  Default: False.
    """

    id: str
    kind: str
    level: GateLevel
    problem: str
    evidence: GateEvidence
    remedy: str
    column: None | str | Unset = UNSET
    can_override: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        from ..models.gate_evidence import GateEvidence  # noqa: PLC0415

        id = self.id

        kind = self.kind

        level: str = self.level

        problem = self.problem

        evidence = self.evidence.to_dict()

        remedy = self.remedy

        column: None | str | Unset
        if isinstance(self.column, Unset):
            column = UNSET
        else:
            column = self.column

        can_override = self.can_override

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "level": level,
                "problem": problem,
                "evidence": evidence,
                "remedy": remedy,
            }
        )
        if column is not UNSET:
            field_dict["column"] = column
        if can_override is not UNSET:
            field_dict["can_override"] = can_override

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gate_evidence import GateEvidence  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        kind = d.pop("kind")

        level = check_gate_level(d.pop("level"))

        problem = d.pop("problem")

        evidence = GateEvidence.from_dict(d.pop("evidence"))

        remedy = d.pop("remedy")

        def _parse_column(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        column = _parse_column(d.pop("column", UNSET))

        can_override = d.pop("can_override", UNSET)

        gate = cls(
            id=id,
            kind=kind,
            level=level,
            problem=problem,
            evidence=evidence,
            remedy=remedy,
            column=column,
            can_override=can_override,
        )

        return gate
