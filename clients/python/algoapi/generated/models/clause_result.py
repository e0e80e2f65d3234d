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

if TYPE_CHECKING:
    from ..models.clause_proof import ClauseProof
    from ..models.counterexample import Counterexample


T = TypeVar("T", bound="ClauseResult")


@_attrs_define
class ClauseResult:
    """How one clause stands.

    Attributes:
        name: ``returns``, ``plain``, ``answer-schema``, ``deterministic``, ``input-unchanged``, or
            ``invariant-1`` and so on.
        words: What is promised; of an invariant, its text.
        examples: On how many inputs, or pairs of them, it was looked at.
        reason: Why it is not known, or whose word it rests on.
        proof: What came of proving it; None where that was not tried.

        Attributes:
            name (str):
            words (str):
            status (ClauseStatus): How a clause stands; the words are those of every contract of the studio.
            examples (int | Unset):  Default: 0.
            reason (str | Unset):  Default: ''.
            counterexample (Counterexample | None | Unset):
            proof (ClauseProof | None | Unset):
    """

    name: str
    words: str
    status: ClauseStatus
    examples: int | Unset = 0
    reason: str | Unset = ""
    counterexample: Counterexample | None | Unset = UNSET
    proof: ClauseProof | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.clause_proof import ClauseProof  # noqa: PLC0415
        from ..models.counterexample import Counterexample  # noqa: PLC0415

        name = self.name

        words = self.words

        status: str = self.status

        examples = self.examples

        reason = self.reason

        counterexample: dict[str, Any] | None | Unset
        if isinstance(self.counterexample, Unset):
            counterexample = UNSET
        elif isinstance(self.counterexample, Counterexample):
            counterexample = self.counterexample.to_dict()
        else:
            counterexample = self.counterexample

        proof: dict[str, Any] | None | Unset
        if isinstance(self.proof, Unset):
            proof = UNSET
        elif isinstance(self.proof, ClauseProof):
            proof = self.proof.to_dict()
        else:
            proof = self.proof

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "words": words,
                "status": status,
            }
        )
        if examples is not UNSET:
            field_dict["examples"] = examples
        if reason is not UNSET:
            field_dict["reason"] = reason
        if counterexample is not UNSET:
            field_dict["counterexample"] = counterexample
        if proof is not UNSET:
            field_dict["proof"] = proof

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clause_proof import ClauseProof  # noqa: PLC0415
        from ..models.counterexample import Counterexample  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        words = d.pop("words")

        status = check_clause_status(d.pop("status"))

        examples = d.pop("examples", UNSET)

        reason = d.pop("reason", UNSET)

        def _parse_counterexample(data: object) -> Counterexample | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                counterexample_type_0 = Counterexample.from_dict(data)

                return counterexample_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Counterexample | None | Unset, data)

        counterexample = _parse_counterexample(d.pop("counterexample", UNSET))

        def _parse_proof(data: object) -> ClauseProof | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proof_type_0 = ClauseProof.from_dict(data)

                return proof_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClauseProof | None | Unset, data)

        proof = _parse_proof(d.pop("proof", UNSET))

        clause_result = cls(
            name=name,
            words=words,
            status=status,
            examples=examples,
            reason=reason,
            counterexample=counterexample,
            proof=proof,
        )

        return clause_result
