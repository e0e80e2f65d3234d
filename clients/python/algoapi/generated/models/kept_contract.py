from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.standing import check_standing
from ..models.standing import Standing
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.contract import Contract
    from ..models.evidence import Evidence


T = TypeVar("T", bound="KeptContract")


@_attrs_define
class KeptContract:
    """A contract as it is kept with its algorithm, and its newest evidence.

    Attributes:
        job_id: The newest test of it, waiting, under way or over; None before the first.
        evidence: With every clause ``stale`` where code or contract has moved on since.

        Attributes:
            algorithm_id (str):
            contract (Contract): What somebody promises of their ``execute``.

                Attributes:
                    request_schema: What it takes: a part of JSON Schema 2020-12, an object.
                    answer_schema: What it gives, likewise.
                    invariants: Claims over ``inp`` and ``out``, or ``monotone(inp.x, out.y, +1)``.
            contract_sha256 (str):
            updated_at (datetime.datetime):
            standing (Standing): How the evidence relates to the newest revision and the contract as it is now.
            tested_revision_id (None | str):
            tested_at (datetime.datetime | None):
            evidence (Evidence | None):
            job_id (None | str):
    """

    algorithm_id: str
    contract: Contract
    contract_sha256: str
    updated_at: datetime.datetime
    standing: Standing
    tested_revision_id: None | str
    tested_at: datetime.datetime | None
    evidence: Evidence | None
    job_id: None | str

    def to_dict(self) -> dict[str, Any]:
        from ..models.contract import Contract  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415

        algorithm_id = self.algorithm_id

        contract = self.contract.to_dict()

        contract_sha256 = self.contract_sha256

        updated_at = self.updated_at.isoformat()

        standing: str = self.standing

        tested_revision_id: None | str
        tested_revision_id = self.tested_revision_id

        tested_at: None | str
        if isinstance(self.tested_at, datetime.datetime):
            tested_at = self.tested_at.isoformat()
        else:
            tested_at = self.tested_at

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, Evidence):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        job_id: None | str
        job_id = self.job_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "algorithm_id": algorithm_id,
                "contract": contract,
                "contract_sha256": contract_sha256,
                "updated_at": updated_at,
                "standing": standing,
                "tested_revision_id": tested_revision_id,
                "tested_at": tested_at,
                "evidence": evidence,
                "job_id": job_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contract import Contract  # noqa: PLC0415
        from ..models.evidence import Evidence  # noqa: PLC0415

        d = dict(src_dict)
        algorithm_id = d.pop("algorithm_id")

        contract = Contract.from_dict(d.pop("contract"))

        contract_sha256 = d.pop("contract_sha256")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        standing = check_standing(d.pop("standing"))

        def _parse_tested_revision_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tested_revision_id = _parse_tested_revision_id(d.pop("tested_revision_id"))

        def _parse_tested_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tested_at_type_0 = datetime.datetime.fromisoformat(data)

                return tested_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        tested_at = _parse_tested_at(d.pop("tested_at"))

        def _parse_evidence(data: object) -> Evidence | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = Evidence.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evidence | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_job_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        job_id = _parse_job_id(d.pop("job_id"))

        kept_contract = cls(
            algorithm_id=algorithm_id,
            contract=contract,
            contract_sha256=contract_sha256,
            updated_at=updated_at,
            standing=standing,
            tested_revision_id=tested_revision_id,
            tested_at=tested_at,
            evidence=evidence,
            job_id=job_id,
        )

        return kept_contract
