from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset


T = TypeVar("T", bound="ContractTestWish")


@_attrs_define
class ContractTestWish:
    """How an algorithm is tested by its contract.

    Attributes:
        examples (int | Unset): Inputs. Default: 2000.
        seed (int | Unset): Of the inputs and the code's draws. Default: 0.
        prove (bool | Unset): Prove clauses, too, where the code allows it. Default: False.
    """

    examples: int | Unset = 2000
    seed: int | Unset = 0
    prove: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        examples = self.examples

        seed = self.seed

        prove = self.prove

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if examples is not UNSET:
            field_dict["examples"] = examples
        if seed is not UNSET:
            field_dict["seed"] = seed
        if prove is not UNSET:
            field_dict["prove"] = prove

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        examples = d.pop("examples", UNSET)

        seed = d.pop("seed", UNSET)

        prove = d.pop("prove", UNSET)

        contract_test_wish = cls(
            examples=examples,
            seed=seed,
            prove=prove,
        )

        return contract_test_wish
