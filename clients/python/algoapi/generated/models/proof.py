from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.proof_domain import ProofDomain


T = TypeVar("T", bound="Proof")


@_attrs_define
class Proof:
    """Whether a code can be reasoned about, and what its proofs rest on.

    Attributes:
        translator_sha256: Of what read and translated it.
        is_asked: Whether proofs were tried; else only whether they can be.
        line: What keeps the code from a proof; None where no line does.
        why: What stands there; empty where proofs can be tried.
        domain: The inputs that proofs are about, by field of the request.
        assumptions: What they take for granted.
        note: Where translation and sandbox did not agree, and nothing is proven for that.

        Attributes:
            translator_sha256 (str):
            is_asked (bool | Unset):  Default: False.
            line (int | None | Unset):
            why (str | Unset):  Default: ''.
            domain (ProofDomain | Unset):
            assumptions (list[str] | Unset):
            note (str | Unset):  Default: ''.
    """

    translator_sha256: str
    is_asked: bool | Unset = False
    line: int | None | Unset = UNSET
    why: str | Unset = ""
    domain: ProofDomain | Unset = UNSET
    assumptions: list[str] | Unset = UNSET
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        from ..models.proof_domain import ProofDomain  # noqa: PLC0415

        translator_sha256 = self.translator_sha256

        is_asked = self.is_asked

        line: int | None | Unset
        if isinstance(self.line, Unset):
            line = UNSET
        else:
            line = self.line

        why = self.why

        domain: dict[str, Any] | Unset = UNSET
        if not isinstance(self.domain, Unset):
            domain = self.domain.to_dict()

        assumptions: list[str] | Unset = UNSET
        if not isinstance(self.assumptions, Unset):
            assumptions = self.assumptions

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "translator_sha256": translator_sha256,
            }
        )
        if is_asked is not UNSET:
            field_dict["is_asked"] = is_asked
        if line is not UNSET:
            field_dict["line"] = line
        if why is not UNSET:
            field_dict["why"] = why
        if domain is not UNSET:
            field_dict["domain"] = domain
        if assumptions is not UNSET:
            field_dict["assumptions"] = assumptions
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.proof_domain import ProofDomain  # noqa: PLC0415

        d = dict(src_dict)
        translator_sha256 = d.pop("translator_sha256")

        is_asked = d.pop("is_asked", UNSET)

        def _parse_line(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        line = _parse_line(d.pop("line", UNSET))

        why = d.pop("why", UNSET)

        _domain = d.pop("domain", UNSET)
        domain: ProofDomain | Unset
        if isinstance(_domain, Unset):
            domain = UNSET
        else:
            domain = ProofDomain.from_dict(_domain)

        assumptions = cast(list[str], d.pop("assumptions", UNSET))

        note = d.pop("note", UNSET)

        proof = cls(
            translator_sha256=translator_sha256,
            is_asked=is_asked,
            line=line,
            why=why,
            domain=domain,
            assumptions=assumptions,
            note=note,
        )

        return proof
