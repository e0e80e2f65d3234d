from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.churn_customer import ChurnCustomer
    from ..models.churn_offer import ChurnOffer
    from ..models.churn_request_row_type_0 import ChurnRequestRowType0


T = TypeVar("T", bound="ChurnRequest")


@_attrs_define
class ChurnRequest:
    """Either a customer for the stated scorecard, or a row for a model of your own.

    Attributes:
        customer (ChurnCustomer | None | Unset): For the stated scorecard.
        model_id (None | str | Unset): A model trained in the studio.
        row (ChurnRequestRowType0 | None | Unset): Cells by column, for the model.
        offer (ChurnOffer | None | Unset): To be weighed, if there is one.
    """

    customer: ChurnCustomer | None | Unset = UNSET
    model_id: None | str | Unset = UNSET
    row: ChurnRequestRowType0 | None | Unset = UNSET
    offer: ChurnOffer | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.churn_customer import ChurnCustomer  # noqa: PLC0415
        from ..models.churn_offer import ChurnOffer  # noqa: PLC0415
        from ..models.churn_request_row_type_0 import ChurnRequestRowType0  # noqa: PLC0415

        customer: dict[str, Any] | None | Unset
        if isinstance(self.customer, Unset):
            customer = UNSET
        elif isinstance(self.customer, ChurnCustomer):
            customer = self.customer.to_dict()
        else:
            customer = self.customer

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, ChurnRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        offer: dict[str, Any] | None | Unset
        if isinstance(self.offer, Unset):
            offer = UNSET
        elif isinstance(self.offer, ChurnOffer):
            offer = self.offer.to_dict()
        else:
            offer = self.offer

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if customer is not UNSET:
            field_dict["customer"] = customer
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row
        if offer is not UNSET:
            field_dict["offer"] = offer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.churn_customer import ChurnCustomer  # noqa: PLC0415
        from ..models.churn_offer import ChurnOffer  # noqa: PLC0415
        from ..models.churn_request_row_type_0 import ChurnRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_customer(data: object) -> ChurnCustomer | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customer_type_0 = ChurnCustomer.from_dict(data)

                return customer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChurnCustomer | None | Unset, data)

        customer = _parse_customer(d.pop("customer", UNSET))

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> ChurnRequestRowType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = ChurnRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChurnRequestRowType0 | None | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        def _parse_offer(data: object) -> ChurnOffer | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                offer_type_0 = ChurnOffer.from_dict(data)

                return offer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChurnOffer | None | Unset, data)

        offer = _parse_offer(d.pop("offer", UNSET))

        churn_request = cls(
            customer=customer,
            model_id=model_id,
            row=row,
            offer=offer,
        )

        return churn_request
