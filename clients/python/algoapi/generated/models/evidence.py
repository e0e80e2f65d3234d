from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.clause_result import ClauseResult
    from ..models.evidence_versions import EvidenceVersions
    from ..models.proof import Proof
    from ..models.timing import Timing


T = TypeVar("T", bound="Evidence")


@_attrs_define
class Evidence:
    """What came of testing one code by one contract.

    Attributes:
        contract_sha256: Of which contract.
        code_sha256: Of which code, UTF-8.
        examples: How many inputs were made and tried.
        calls: How many calls that took, shrinking included.
        seconds: How long all of it took.
        note: What else a reader should know, such as an early end.
        proof: Whether the code can be proven; None where nobody looked.

        Attributes:
            contract_sha256 (str):
            code_sha256 (str):
            seed (int):
            examples (int):
            calls (int):
            seconds (float):
            timing (None | Timing):
            clauses (list[ClauseResult]):
            note (str | Unset):  Default: ''.
            versions (EvidenceVersions | Unset):
            proof (None | Proof | Unset):
    """

    contract_sha256: str
    code_sha256: str
    seed: int
    examples: int
    calls: int
    seconds: float
    timing: None | Timing
    clauses: list[ClauseResult]
    note: str | Unset = ""
    versions: EvidenceVersions | Unset = UNSET
    proof: None | Proof | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.clause_result import ClauseResult  # noqa: PLC0415
        from ..models.evidence_versions import EvidenceVersions  # noqa: PLC0415
        from ..models.proof import Proof  # noqa: PLC0415
        from ..models.timing import Timing  # noqa: PLC0415

        contract_sha256 = self.contract_sha256

        code_sha256 = self.code_sha256

        seed = self.seed

        examples = self.examples

        calls = self.calls

        seconds = self.seconds

        timing: dict[str, Any] | None
        if isinstance(self.timing, Timing):
            timing = self.timing.to_dict()
        else:
            timing = self.timing

        clauses = []
        for clauses_item_data in self.clauses:
            clauses_item = clauses_item_data.to_dict()
            clauses.append(clauses_item)

        note = self.note

        versions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.versions, Unset):
            versions = self.versions.to_dict()

        proof: dict[str, Any] | None | Unset
        if isinstance(self.proof, Unset):
            proof = UNSET
        elif isinstance(self.proof, Proof):
            proof = self.proof.to_dict()
        else:
            proof = self.proof

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "contract_sha256": contract_sha256,
                "code_sha256": code_sha256,
                "seed": seed,
                "examples": examples,
                "calls": calls,
                "seconds": seconds,
                "timing": timing,
                "clauses": clauses,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note
        if versions is not UNSET:
            field_dict["versions"] = versions
        if proof is not UNSET:
            field_dict["proof"] = proof

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clause_result import ClauseResult  # noqa: PLC0415
        from ..models.evidence_versions import EvidenceVersions  # noqa: PLC0415
        from ..models.proof import Proof  # noqa: PLC0415
        from ..models.timing import Timing  # noqa: PLC0415

        d = dict(src_dict)
        contract_sha256 = d.pop("contract_sha256")

        code_sha256 = d.pop("code_sha256")

        seed = d.pop("seed")

        examples = d.pop("examples")

        calls = d.pop("calls")

        seconds = d.pop("seconds")

        def _parse_timing(data: object) -> None | Timing:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                timing_type_0 = Timing.from_dict(data)

                return timing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Timing, data)

        timing = _parse_timing(d.pop("timing"))

        clauses = []
        _clauses = d.pop("clauses")
        for clauses_item_data in _clauses:
            clauses_item = ClauseResult.from_dict(clauses_item_data)

            clauses.append(clauses_item)

        note = d.pop("note", UNSET)

        _versions = d.pop("versions", UNSET)
        versions: EvidenceVersions | Unset
        if isinstance(_versions, Unset):
            versions = UNSET
        else:
            versions = EvidenceVersions.from_dict(_versions)

        def _parse_proof(data: object) -> None | Proof | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proof_type_0 = Proof.from_dict(data)

                return proof_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Proof | Unset, data)

        proof = _parse_proof(d.pop("proof", UNSET))

        evidence = cls(
            contract_sha256=contract_sha256,
            code_sha256=code_sha256,
            seed=seed,
            examples=examples,
            calls=calls,
            seconds=seconds,
            timing=timing,
            clauses=clauses,
            note=note,
            versions=versions,
            proof=proof,
        )

        return evidence
