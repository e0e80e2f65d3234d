from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.fraud_payment import FraudPayment
    from ..models.fraud_request_row_type_0 import FraudRequestRowType0


T = TypeVar("T", bound="FraudRequest")


@_attrs_define
class FraudRequest:
    """Either a payment for the stated points, or a row for a model of your own.

    Attributes:
        payment (FraudPayment | None | Unset): For the stated points.
        model_id (None | str | Unset): A model trained in the studio.
        row (FraudRequestRowType0 | None | Unset): Cells by column, for the model.
        threshold (int | Unset): From which score on the payment is flagged. Default: 50.
    """

    payment: FraudPayment | None | Unset = UNSET
    model_id: None | str | Unset = UNSET
    row: FraudRequestRowType0 | None | Unset = UNSET
    threshold: int | Unset = 50

    def to_dict(self) -> dict[str, Any]:
        from ..models.fraud_payment import FraudPayment  # noqa: PLC0415
        from ..models.fraud_request_row_type_0 import FraudRequestRowType0  # noqa: PLC0415

        payment: dict[str, Any] | None | Unset
        if isinstance(self.payment, Unset):
            payment = UNSET
        elif isinstance(self.payment, FraudPayment):
            payment = self.payment.to_dict()
        else:
            payment = self.payment

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, FraudRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        threshold = self.threshold

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if payment is not UNSET:
            field_dict["payment"] = payment
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row
        if threshold is not UNSET:
            field_dict["threshold"] = threshold

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fraud_payment import FraudPayment  # noqa: PLC0415
        from ..models.fraud_request_row_type_0 import FraudRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_payment(data: object) -> FraudPayment | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                payment_type_0 = FraudPayment.from_dict(data)

                return payment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FraudPayment | None | Unset, data)

        payment = _parse_payment(d.pop("payment", UNSET))

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> FraudRequestRowType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = FraudRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FraudRequestRowType0 | None | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        threshold = d.pop("threshold", UNSET)

        fraud_request = cls(
            payment=payment,
            model_id=model_id,
            row=row,
            threshold=threshold,
        )

        return fraud_request
