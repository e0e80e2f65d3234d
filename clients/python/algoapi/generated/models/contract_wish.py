from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.contract_wish_answer_schema import ContractWishAnswerSchema
    from ..models.contract_wish_request_schema import ContractWishRequestSchema


T = TypeVar("T", bound="ContractWish")


@_attrs_define
class ContractWish:
    """What somebody promises of their `execute`.

    Attributes:
        request_schema (ContractWishRequestSchema): A part of JSON Schema 2020-12.
        answer_schema (ContractWishAnswerSchema): As for the request.
        invariants (list[str] | Unset): Claims over inp and out, or monotone(inp.x, out.y, +1).
    """

    request_schema: ContractWishRequestSchema
    answer_schema: ContractWishAnswerSchema
    invariants: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.contract_wish_answer_schema import ContractWishAnswerSchema  # noqa: PLC0415
        from ..models.contract_wish_request_schema import ContractWishRequestSchema  # noqa: PLC0415

        request_schema = self.request_schema.to_dict()

        answer_schema = self.answer_schema.to_dict()

        invariants: list[str] | Unset = UNSET
        if not isinstance(self.invariants, Unset):
            invariants = self.invariants

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "request_schema": request_schema,
                "answer_schema": answer_schema,
            }
        )
        if invariants is not UNSET:
            field_dict["invariants"] = invariants

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contract_wish_answer_schema import ContractWishAnswerSchema  # noqa: PLC0415
        from ..models.contract_wish_request_schema import ContractWishRequestSchema  # noqa: PLC0415

        d = dict(src_dict)
        request_schema = ContractWishRequestSchema.from_dict(d.pop("request_schema"))

        answer_schema = ContractWishAnswerSchema.from_dict(d.pop("answer_schema"))

        invariants = cast(list[str], d.pop("invariants", UNSET))

        contract_wish = cls(
            request_schema=request_schema,
            answer_schema=answer_schema,
            invariants=invariants,
        )

        return contract_wish
