from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.recommendation_request import RecommendationRequest


T = TypeVar("T", bound="RecommendationBatch")


@_attrs_define
class RecommendationBatch:
    """Several requests of recommendation-collab.

    Attributes:
        inputs (list[RecommendationRequest]):
    """

    inputs: list[RecommendationRequest]

    def to_dict(self) -> dict[str, Any]:
        from ..models.recommendation_request import RecommendationRequest  # noqa: PLC0415

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "inputs": inputs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recommendation_request import RecommendationRequest  # noqa: PLC0415

        d = dict(src_dict)
        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in _inputs:
            inputs_item = RecommendationRequest.from_dict(inputs_item_data)

            inputs.append(inputs_item)

        recommendation_batch = cls(
            inputs=inputs,
        )

        return recommendation_batch
