from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="ModelsTrainJsonTrainingWishOptionsCosts")


@_attrs_define
class ModelsTrainJsonTrainingWishOptionsCosts:
    """What each of the two errors costs, in any one unit.

    Attributes:
        false_positive (float | Unset):  Default: 1.0.
        false_negative (float | Unset):  Default: 1.0.
    """

    false_positive: float | Unset = 1.0
    false_negative: float | Unset = 1.0

    def to_dict(self) -> dict[str, Any]:
        false_positive = self.false_positive

        false_negative = self.false_negative

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if false_positive is not UNSET:
            field_dict["false_positive"] = false_positive
        if false_negative is not UNSET:
            field_dict["false_negative"] = false_negative

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        false_positive = d.pop("false_positive", UNSET)

        false_negative = d.pop("false_negative", UNSET)

        models_train_json_training_wish_options_costs = cls(
            false_positive=false_positive,
            false_negative=false_negative,
        )

        return models_train_json_training_wish_options_costs
