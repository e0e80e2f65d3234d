from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="ChurnOffer")


@_attrs_define
class ChurnOffer:
    """Something that may keep a customer.

    Attributes:
        value_cents (int): What a customer who stays is worth, in cents.
        cost_cents (int): What the offer costs, whoever gets it, in cents.
        save_rate_bp (int): Of those who would leave, the part that it keeps, in basis points.
    """

    value_cents: int
    cost_cents: int
    save_rate_bp: int

    def to_dict(self) -> dict[str, Any]:
        value_cents = self.value_cents

        cost_cents = self.cost_cents

        save_rate_bp = self.save_rate_bp

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value_cents": value_cents,
                "cost_cents": cost_cents,
                "save_rate_bp": save_rate_bp,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        value_cents = d.pop("value_cents")

        cost_cents = d.pop("cost_cents")

        save_rate_bp = d.pop("save_rate_bp")

        churn_offer = cls(
            value_cents=value_cents,
            cost_cents=cost_cents,
            save_rate_bp=save_rate_bp,
        )

        return churn_offer
