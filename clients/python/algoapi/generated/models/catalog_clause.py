from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.catalog_clause_status import CatalogClauseStatus
from ..models.catalog_clause_status import check_catalog_clause_status
from typing import cast

if TYPE_CHECKING:
    from ..models.catalog_clause_evidence_type_0 import CatalogClauseEvidenceType0


T = TypeVar("T", bound="CatalogClause")


@_attrs_define
class CatalogClause:
    """A promise, how it stands, and what was written down of it.

    Attributes:
        name (str):
        kernel (str): The function it is about; empty for the answer as a whole.
        words (str):
        claim (str): As it is computed.
        status (CatalogClauseStatus):
        method (str): How that was found.
        evidence (CatalogClauseEvidenceType0 | None): Domain, arithmetic, assumptions, tools, hashes; null where nothing
            was kept.
    """

    name: str
    kernel: str
    words: str
    claim: str
    status: CatalogClauseStatus
    method: str
    evidence: CatalogClauseEvidenceType0 | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.catalog_clause_evidence_type_0 import CatalogClauseEvidenceType0  # noqa: PLC0415

        name = self.name

        kernel = self.kernel

        words = self.words

        claim = self.claim

        status: str = self.status

        method = self.method

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, CatalogClauseEvidenceType0):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "kernel": kernel,
                "words": words,
                "claim": claim,
                "status": status,
                "method": method,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.catalog_clause_evidence_type_0 import CatalogClauseEvidenceType0  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        kernel = d.pop("kernel")

        words = d.pop("words")

        claim = d.pop("claim")

        status = check_catalog_clause_status(d.pop("status"))

        method = d.pop("method")

        def _parse_evidence(data: object) -> CatalogClauseEvidenceType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = CatalogClauseEvidenceType0.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CatalogClauseEvidenceType0 | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        catalog_clause = cls(
            name=name,
            kernel=kernel,
            words=words,
            claim=claim,
            status=status,
            method=method,
            evidence=evidence,
        )

        catalog_clause.additional_properties = d
        return catalog_clause

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
