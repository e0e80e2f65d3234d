from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.clause_status import check_clause_status
from ..models.clause_status import ClauseStatus
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="ClauseProof")


@_attrs_define
class ClauseProof:
    """What was found when one clause was to be proven.

    Attributes:
        status: ``proven``, ``refuted`` where the sandbox showed it too, else ``unknown``.
        method: ``smt`` by a solver; ``reading`` of the code alone.
        arithmetic: How numbers were counted with.
        why: Why it is not proven.
        tool: Whose word it is, with its version.
        obligation_sha256: Of the question that the solver answered.

        Attributes:
            status (ClauseStatus): How a clause stands; the words are those of every contract of the studio.
            method (str):
            arithmetic (str | Unset):  Default: ''.
            why (str | Unset):  Default: ''.
            tool (str | Unset):  Default: ''.
            obligation_sha256 (str | Unset):  Default: ''.
            seconds (float | Unset):  Default: 0.0.
    """

    status: ClauseStatus
    method: str
    arithmetic: str | Unset = ""
    why: str | Unset = ""
    tool: str | Unset = ""
    obligation_sha256: str | Unset = ""
    seconds: float | Unset = 0.0

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        method = self.method

        arithmetic = self.arithmetic

        why = self.why

        tool = self.tool

        obligation_sha256 = self.obligation_sha256

        seconds = self.seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "method": method,
            }
        )
        if arithmetic is not UNSET:
            field_dict["arithmetic"] = arithmetic
        if why is not UNSET:
            field_dict["why"] = why
        if tool is not UNSET:
            field_dict["tool"] = tool
        if obligation_sha256 is not UNSET:
            field_dict["obligation_sha256"] = obligation_sha256
        if seconds is not UNSET:
            field_dict["seconds"] = seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_clause_status(d.pop("status"))

        method = d.pop("method")

        arithmetic = d.pop("arithmetic", UNSET)

        why = d.pop("why", UNSET)

        tool = d.pop("tool", UNSET)

        obligation_sha256 = d.pop("obligation_sha256", UNSET)

        seconds = d.pop("seconds", UNSET)

        clause_proof = cls(
            status=status,
            method=method,
            arithmetic=arithmetic,
            why=why,
            tool=tool,
            obligation_sha256=obligation_sha256,
            seconds=seconds,
        )

        return clause_proof
