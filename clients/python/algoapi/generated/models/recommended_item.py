from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.reason import Reason


T = TypeVar("T", bound="RecommendedItem")


@_attrs_define
class RecommendedItem:
    """One item, and what speaks for it.

    Attributes:
        item (str): As the interactions name it.
        score (int): How well it suits, in millionths; of a fallback, its users.
        reasons (list[Reason]): What was taken and speaks for it; the points add up to the score.
        seen_in (int | None): An interaction that names it, from 0; null where a model answered.
    """

    item: str
    score: int
    reasons: list[Reason]
    seen_in: int | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason import Reason  # noqa: PLC0415

        item = self.item

        score = self.score

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        seen_in: int | None
        seen_in = self.seen_in

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "item": item,
                "score": score,
                "reasons": reasons,
                "seen_in": seen_in,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reason import Reason  # noqa: PLC0415

        d = dict(src_dict)
        item = d.pop("item")

        score = d.pop("score")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = Reason.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        def _parse_seen_in(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        seen_in = _parse_seen_in(d.pop("seen_in"))

        recommended_item = cls(
            item=item,
            score=score,
            reasons=reasons,
            seen_in=seen_in,
        )

        return recommended_item
