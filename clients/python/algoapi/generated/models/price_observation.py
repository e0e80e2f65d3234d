from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="PriceObservation")


@_attrs_define
class PriceObservation:
    """What was sold at a price, in a period as long as those of the others.

    Attributes:
        price_cents (int): What one unit cost the buyer, in cents.
        quantity (float): Units sold at that price.
    """

    price_cents: int
    quantity: float

    def to_dict(self) -> dict[str, Any]:
        price_cents = self.price_cents

        quantity = self.quantity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "price_cents": price_cents,
                "quantity": quantity,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        price_cents = d.pop("price_cents")

        quantity = d.pop("quantity")

        price_observation = cls(
            price_cents=price_cents,
            quantity=quantity,
        )

        return price_observation
