from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.recommendation_answer import RecommendationAnswer


T = TypeVar("T", bound="ExecutedRecommendationAnswer")


@_attrs_define
class ExecutedRecommendationAnswer:
    """
    Attributes:
        algorithm (str): The slug.
        answer (RecommendationAnswer): Items, the best first.
        checked (list[str]): The promises that this very answer keeps.
        milliseconds (float): How long it took.
    """

    algorithm: str
    answer: RecommendationAnswer
    checked: list[str]
    milliseconds: float

    def to_dict(self) -> dict[str, Any]:
        from ..models.recommendation_answer import RecommendationAnswer  # noqa: PLC0415

        algorithm = self.algorithm

        answer = self.answer.to_dict()

        checked = self.checked

        milliseconds = self.milliseconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "algorithm": algorithm,
                "answer": answer,
                "checked": checked,
                "milliseconds": milliseconds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recommendation_answer import RecommendationAnswer  # noqa: PLC0415

        d = dict(src_dict)
        algorithm = d.pop("algorithm")

        answer = RecommendationAnswer.from_dict(d.pop("answer"))

        checked = cast(list[str], d.pop("checked"))

        milliseconds = d.pop("milliseconds")

        executed_recommendation_answer = cls(
            algorithm=algorithm,
            answer=answer,
            checked=checked,
            milliseconds=milliseconds,
        )

        return executed_recommendation_answer
