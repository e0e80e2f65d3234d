from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="ChurnOfferAnswer")


@_attrs_define
class ChurnOfferAnswer:
    """Whether an offer pays.

    Attributes:
        is_worth (bool): Whether it is expected to bring at least what it costs.
        expected_gain_cents (int): Its cost taken off; negative where it loses.
        break_even_bp (int | None): From which probability on it pays, in basis points; null if never.
    """

    is_worth: bool
    expected_gain_cents: int
    break_even_bp: int | None

    def to_dict(self) -> dict[str, Any]:
        is_worth = self.is_worth

        expected_gain_cents = self.expected_gain_cents

        break_even_bp: int | None
        break_even_bp = self.break_even_bp

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "is_worth": is_worth,
                "expected_gain_cents": expected_gain_cents,
                "break_even_bp": break_even_bp,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_worth = d.pop("is_worth")

        expected_gain_cents = d.pop("expected_gain_cents")

        def _parse_break_even_bp(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        break_even_bp = _parse_break_even_bp(d.pop("break_even_bp"))

        churn_offer_answer = cls(
            is_worth=is_worth,
            expected_gain_cents=expected_gain_cents,
            break_even_bp=break_even_bp,
        )

        return churn_offer_answer
