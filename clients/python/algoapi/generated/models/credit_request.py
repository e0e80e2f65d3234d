from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.credit_applicant import CreditApplicant
    from ..models.credit_request_row_type_0 import CreditRequestRowType0


T = TypeVar("T", bound="CreditRequest")


@_attrs_define
class CreditRequest:
    """Either an applicant for the fitted points, or a row for a model of your own.

    Attributes:
        applicant (CreditApplicant | None | Unset): For the fitted points.
        model_id (None | str | Unset): A model trained in the studio.
        row (CreditRequestRowType0 | None | Unset): Cells by column, for the model.
        is_positive_good (bool | Unset): Whether the positive class of the model is paying back; else it is a default.
            Default: False.
    """

    applicant: CreditApplicant | None | Unset = UNSET
    model_id: None | str | Unset = UNSET
    row: CreditRequestRowType0 | None | Unset = UNSET
    is_positive_good: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        from ..models.credit_applicant import CreditApplicant  # noqa: PLC0415
        from ..models.credit_request_row_type_0 import CreditRequestRowType0  # noqa: PLC0415

        applicant: dict[str, Any] | None | Unset
        if isinstance(self.applicant, Unset):
            applicant = UNSET
        elif isinstance(self.applicant, CreditApplicant):
            applicant = self.applicant.to_dict()
        else:
            applicant = self.applicant

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, CreditRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        is_positive_good = self.is_positive_good

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if applicant is not UNSET:
            field_dict["applicant"] = applicant
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row
        if is_positive_good is not UNSET:
            field_dict["is_positive_good"] = is_positive_good

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.credit_applicant import CreditApplicant  # noqa: PLC0415
        from ..models.credit_request_row_type_0 import CreditRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_applicant(data: object) -> CreditApplicant | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                applicant_type_0 = CreditApplicant.from_dict(data)

                return applicant_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CreditApplicant | None | Unset, data)

        applicant = _parse_applicant(d.pop("applicant", UNSET))

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> CreditRequestRowType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = CreditRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CreditRequestRowType0 | None | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        is_positive_good = d.pop("is_positive_good", UNSET)

        credit_request = cls(
            applicant=applicant,
            model_id=model_id,
            row=row,
            is_positive_good=is_positive_good,
        )

        return credit_request
