from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.catalog_clause import CatalogClause


T = TypeVar("T", bound="CatalogContract")


@_attrs_define
class CatalogContract:
    """What an algorithm of the catalog promises, clause by clause, and what evidence there is.

    Attributes:
        algorithm (str):
        clauses (list[CatalogClause]):
    """

    algorithm: str
    clauses: list[CatalogClause]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.catalog_clause import CatalogClause  # noqa: PLC0415

        algorithm = self.algorithm

        clauses = []
        for clauses_item_data in self.clauses:
            clauses_item = clauses_item_data.to_dict()
            clauses.append(clauses_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "algorithm": algorithm,
                "clauses": clauses,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.catalog_clause import CatalogClause  # noqa: PLC0415

        d = dict(src_dict)
        algorithm = d.pop("algorithm")

        clauses = []
        _clauses = d.pop("clauses")
        for clauses_item_data in _clauses:
            clauses_item = CatalogClause.from_dict(clauses_item_data)

            clauses.append(clauses_item)

        catalog_contract = cls(
            algorithm=algorithm,
            clauses=clauses,
        )

        catalog_contract.additional_properties = d
        return catalog_contract

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
