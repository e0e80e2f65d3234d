from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="AcceptedBatch")


@_attrs_define
class AcceptedBatch:
    """A batch that was accepted.

    Attributes:
        status (str):
        model_id (str):
        task_id (str): The job that does it.
        kept_days (int): For how many days after that its answers are kept.
    """

    status: str
    model_id: str
    task_id: str
    kept_days: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        model_id = self.model_id

        task_id = self.task_id

        kept_days = self.kept_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "model_id": model_id,
                "task_id": task_id,
                "kept_days": kept_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status")

        model_id = d.pop("model_id")

        task_id = d.pop("task_id")

        kept_days = d.pop("kept_days")

        accepted_batch = cls(
            status=status,
            model_id=model_id,
            task_id=task_id,
            kept_days=kept_days,
        )

        accepted_batch.additional_properties = d
        return accepted_batch

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
