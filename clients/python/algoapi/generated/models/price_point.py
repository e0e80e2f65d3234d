from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="PricePoint")


@_attrs_define
class PricePoint:
    """What is expected at one price.

    Attributes:
        price_cents (int): In cents.
        quantity (float): Units sold, as expected.
        profit_cents (float): Quantity times (price - cost), in cents.
    """

    price_cents: int
    quantity: float
    profit_cents: float

    def to_dict(self) -> dict[str, Any]:
        price_cents = self.price_cents

        quantity = self.quantity

        profit_cents = self.profit_cents

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "price_cents": price_cents,
                "quantity": quantity,
                "profit_cents": profit_cents,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        price_cents = d.pop("price_cents")

        quantity = d.pop("quantity")

        profit_cents = d.pop("profit_cents")

        price_point = cls(
            price_cents=price_cents,
            quantity=quantity,
            profit_cents=profit_cents,
        )

        return price_point
