from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.price_step_name import check_price_step_name
from ..models.price_step_name import PriceStepName
from typing import cast


T = TypeVar("T", bound="PriceStep")


@_attrs_define
class PriceStep:
    """What one step of the way to the price added.

    Attributes:
        name (PriceStepName):
        words (str): For a person, one sentence.
        cents (int): What it added, in cents; those of all steps are the price.
    """

    name: PriceStepName
    words: str
    cents: int

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        words = self.words

        cents = self.cents

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "words": words,
                "cents": cents,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = check_price_step_name(d.pop("name"))

        words = d.pop("words")

        cents = d.pop("cents")

        price_step = cls(
            name=name,
            words=words,
            cents=cents,
        )

        return price_step
