from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.recommendation_request_row_type_0 import RecommendationRequestRowType0


T = TypeVar("T", bound="RecommendationRequest")


@_attrs_define
class RecommendationRequest:
    """Who took what, and for whom something is wanted; or a model that the studio trained.

    Attributes:
        interactions (list[list[float | str] | list[str]] | None | Unset): Who took what, each [user, item] or [user,
            item, strength above 0].
        user (None | str | Unset): For whom: one of the interactions; others get what is popular.
        items (list[str] | None | Unset): Instead of a user: what somebody took.
        count (int | Unset): How many items at the most. Default: 10.
        model_id (None | str | Unset): Instead of interactions: a recommendation model of the studio.
        row (None | RecommendationRequestRowType0 | Unset): With model_id: the user, by the name of the dataset's
            column.
    """

    interactions: list[list[float | str] | list[str]] | None | Unset = UNSET
    user: None | str | Unset = UNSET
    items: list[str] | None | Unset = UNSET
    count: int | Unset = 10
    model_id: None | str | Unset = UNSET
    row: None | RecommendationRequestRowType0 | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.recommendation_request_row_type_0 import RecommendationRequestRowType0  # noqa: PLC0415

        interactions: list[list[float | str] | list[str]] | None | Unset
        if isinstance(self.interactions, Unset):
            interactions = UNSET
        elif isinstance(self.interactions, list):
            interactions = []
            for interactions_type_0_item_data in self.interactions:
                interactions_type_0_item: list[float | str] | list[str]
                if isinstance(interactions_type_0_item_data, list):
                    interactions_type_0_item = []
                    for interactions_type_0_item_type_0_item_data in interactions_type_0_item_data:
                        interactions_type_0_item_type_0_item: str
                        interactions_type_0_item_type_0_item = (
                            interactions_type_0_item_type_0_item_data
                        )
                        interactions_type_0_item.append(interactions_type_0_item_type_0_item)

                else:
                    interactions_type_0_item = []
                    for interactions_type_0_item_type_1_item_data in interactions_type_0_item_data:
                        interactions_type_0_item_type_1_item: float | str
                        interactions_type_0_item_type_1_item = (
                            interactions_type_0_item_type_1_item_data
                        )
                        interactions_type_0_item.append(interactions_type_0_item_type_1_item)

                interactions.append(interactions_type_0_item)

        else:
            interactions = self.interactions

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        items: list[str] | None | Unset
        if isinstance(self.items, Unset):
            items = UNSET
        elif isinstance(self.items, list):
            items = self.items

        else:
            items = self.items

        count = self.count

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, RecommendationRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if interactions is not UNSET:
            field_dict["interactions"] = interactions
        if user is not UNSET:
            field_dict["user"] = user
        if items is not UNSET:
            field_dict["items"] = items
        if count is not UNSET:
            field_dict["count"] = count
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recommendation_request_row_type_0 import RecommendationRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_interactions(data: object) -> list[list[float | str] | list[str]] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                interactions_type_0 = []
                _interactions_type_0 = data
                for interactions_type_0_item_data in _interactions_type_0:

                    def _parse_interactions_type_0_item(
                        data: object,
                    ) -> list[float | str] | list[str]:
                        try:
                            if not isinstance(data, list):
                                raise TypeError()
                            interactions_type_0_item_type_0 = []
                            _interactions_type_0_item_type_0 = data
                            for (
                                interactions_type_0_item_type_0_item_data
                            ) in _interactions_type_0_item_type_0:

                                def _parse_interactions_type_0_item_type_0_item(
                                    data: object,
                                ) -> str:
                                    return cast(str, data)

                                interactions_type_0_item_type_0_item = (
                                    _parse_interactions_type_0_item_type_0_item(
                                        interactions_type_0_item_type_0_item_data
                                    )
                                )

                                interactions_type_0_item_type_0.append(
                                    interactions_type_0_item_type_0_item
                                )

                            return interactions_type_0_item_type_0
                        except (TypeError, ValueError, AttributeError, KeyError):
                            pass
                        if not isinstance(data, list):
                            raise TypeError()
                        interactions_type_0_item_type_1 = []
                        _interactions_type_0_item_type_1 = data
                        for (
                            interactions_type_0_item_type_1_item_data
                        ) in _interactions_type_0_item_type_1:

                            def _parse_interactions_type_0_item_type_1_item(
                                data: object,
                            ) -> float | str:
                                return cast(float | str, data)

                            interactions_type_0_item_type_1_item = (
                                _parse_interactions_type_0_item_type_1_item(
                                    interactions_type_0_item_type_1_item_data
                                )
                            )

                            interactions_type_0_item_type_1.append(
                                interactions_type_0_item_type_1_item
                            )

                        return interactions_type_0_item_type_1

                    interactions_type_0_item = _parse_interactions_type_0_item(
                        interactions_type_0_item_data
                    )

                    interactions_type_0.append(interactions_type_0_item)

                return interactions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[float | str] | list[str]] | None | Unset, data)

        interactions = _parse_interactions(d.pop("interactions", UNSET))

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        def _parse_items(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                items_type_0 = cast(list[str], data)

                return items_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        items = _parse_items(d.pop("items", UNSET))

        count = d.pop("count", UNSET)

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> None | RecommendationRequestRowType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = RecommendationRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecommendationRequestRowType0 | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        recommendation_request = cls(
            interactions=interactions,
            user=user,
            items=items,
            count=count,
            model_id=model_id,
            row=row,
        )

        return recommendation_request
