from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.recommendation_answer_method import check_recommendation_answer_method
from ..models.recommendation_answer_method import RecommendationAnswerMethod
from ..models.recommendation_answer_source import check_recommendation_answer_source
from ..models.recommendation_answer_source import RecommendationAnswerSource
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.recommended_item import RecommendedItem


T = TypeVar("T", bound="RecommendationAnswer")


@_attrs_define
class RecommendationAnswer:
    """Items, the best first.

    Attributes:
        items (list[RecommendedItem]): None of them was taken before.
        taken (list[str]): What is known to have been taken before.
        is_fallback (bool): Whether nothing is known of this taste, so that popular items are named.
        method (RecommendationAnswerMethod): What ranked them.
        source (RecommendationAnswerSource): What answered.
        model_version (None | str | Unset): Of the model that answered.
    """

    items: list[RecommendedItem]
    taken: list[str]
    is_fallback: bool
    method: RecommendationAnswerMethod
    source: RecommendationAnswerSource
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.recommended_item import RecommendedItem  # noqa: PLC0415

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        taken = self.taken

        is_fallback = self.is_fallback

        method: str = self.method

        source: str = self.source

        model_version: None | str | Unset
        if isinstance(self.model_version, Unset):
            model_version = UNSET
        else:
            model_version = self.model_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "taken": taken,
                "is_fallback": is_fallback,
                "method": method,
                "source": source,
            }
        )
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recommended_item import RecommendedItem  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = RecommendedItem.from_dict(items_item_data)

            items.append(items_item)

        taken = cast(list[str], d.pop("taken"))

        is_fallback = d.pop("is_fallback")

        method = check_recommendation_answer_method(d.pop("method"))

        source = check_recommendation_answer_source(d.pop("source"))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        recommendation_answer = cls(
            items=items,
            taken=taken,
            is_fallback=is_fallback,
            method=method,
            source=source,
            model_version=model_version,
        )

        return recommendation_answer
