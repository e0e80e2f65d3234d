from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.method import check_method
from ..models.method import Method
from ..models.model_kind import check_model_kind
from ..models.model_kind import ModelKind
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="Learns")


@_attrs_define
class Learns:
    """How an algorithm learns from a user's own rows, by a training of the studio.

    Attributes:
        kind: Of the model to train.
        method: How it is fitted.
        data: What the rows must hold, one sentence.
        sources: The fields of a request through which a trained model is asked.

        Attributes:
            kind (ModelKind): What a model answers.
            method (Method): How it is fitted; see ``METHODS`` for which belongs to what.
            data (str):
            sources (list[str] | Unset):
    """

    kind: ModelKind
    method: Method
    data: str
    sources: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        method: str = self.method

        data = self.data

        sources: list[str] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = self.sources

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "method": method,
                "data": data,
            }
        )
        if sources is not UNSET:
            field_dict["sources"] = sources

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_model_kind(d.pop("kind"))

        method = check_method(d.pop("method"))

        data = d.pop("data")

        sources = cast(list[str], d.pop("sources", UNSET))

        learns = cls(
            kind=kind,
            method=method,
            data=data,
            sources=sources,
        )

        learns.additional_properties = d
        return learns

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
