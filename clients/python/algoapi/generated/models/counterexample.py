from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.counterexample_inputs_item import CounterexampleInputsItem


T = TypeVar("T", bound="Counterexample")


@_attrs_define
class Counterexample:
    """Inputs that a clause does not hold on: hostile text, as every answer.

    Attributes:
        inputs: One, or two of a clause that compares two calls.
        answers: What each was answered; None where there was no answer.
        why: What was wrong, in words.
        is_cut: Whether inputs or answers were too large to be kept whole, and were left out.
        shrinks: How many steps made it smaller.

        Attributes:
            inputs (list[CounterexampleInputsItem]):
            answers (list[Any]):
            why (str):
            is_cut (bool | Unset):  Default: False.
            shrinks (int | Unset):  Default: 0.
    """

    inputs: list[CounterexampleInputsItem]
    answers: list[Any]
    why: str
    is_cut: bool | Unset = False
    shrinks: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        from ..models.counterexample_inputs_item import CounterexampleInputsItem  # noqa: PLC0415

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)

        answers = self.answers

        why = self.why

        is_cut = self.is_cut

        shrinks = self.shrinks

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "inputs": inputs,
                "answers": answers,
                "why": why,
            }
        )
        if is_cut is not UNSET:
            field_dict["is_cut"] = is_cut
        if shrinks is not UNSET:
            field_dict["shrinks"] = shrinks

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.counterexample_inputs_item import CounterexampleInputsItem  # noqa: PLC0415

        d = dict(src_dict)
        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in _inputs:
            inputs_item = CounterexampleInputsItem.from_dict(inputs_item_data)

            inputs.append(inputs_item)

        answers = cast(list[Any], d.pop("answers"))

        why = d.pop("why")

        is_cut = d.pop("is_cut", UNSET)

        shrinks = d.pop("shrinks", UNSET)

        counterexample = cls(
            inputs=inputs,
            answers=answers,
            why=why,
            is_cut=is_cut,
            shrinks=shrinks,
        )

        return counterexample
