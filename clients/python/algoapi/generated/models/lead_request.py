from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.lead_facts import LeadFacts
    from ..models.lead_request_other_rows_item import LeadRequestOtherRowsItem
    from ..models.lead_request_row_type_0 import LeadRequestRowType0


T = TypeVar("T", bound="LeadRequest")


@_attrs_define
class LeadRequest:
    """Either a lead for the stated points, or a row for a model of your own.

    Attributes:
        lead (LeadFacts | None | Unset): For the stated points.
        others (list[LeadFacts] | Unset): Other leads that wait for a call.
        model_id (None | str | Unset): A model trained in the studio.
        row (LeadRequestRowType0 | None | Unset): Cells by column, for the model.
        other_rows (list[LeadRequestOtherRowsItem] | Unset): Rows of other leads, for the model.
        base_rate_bp (int | Unset): The part of your leads that usually buys, in basis points: a lead that the model
            finds just as likely has 50 points. Not used by the stated points. Default: 1000.
    """

    lead: LeadFacts | None | Unset = UNSET
    others: list[LeadFacts] | Unset = UNSET
    model_id: None | str | Unset = UNSET
    row: LeadRequestRowType0 | None | Unset = UNSET
    other_rows: list[LeadRequestOtherRowsItem] | Unset = UNSET
    base_rate_bp: int | Unset = 1000

    def to_dict(self) -> dict[str, Any]:
        from ..models.lead_facts import LeadFacts  # noqa: PLC0415
        from ..models.lead_request_other_rows_item import LeadRequestOtherRowsItem  # noqa: PLC0415
        from ..models.lead_request_row_type_0 import LeadRequestRowType0  # noqa: PLC0415

        lead: dict[str, Any] | None | Unset
        if isinstance(self.lead, Unset):
            lead = UNSET
        elif isinstance(self.lead, LeadFacts):
            lead = self.lead.to_dict()
        else:
            lead = self.lead

        others: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = []
            for others_item_data in self.others:
                others_item = others_item_data.to_dict()
                others.append(others_item)

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        row: dict[str, Any] | None | Unset
        if isinstance(self.row, Unset):
            row = UNSET
        elif isinstance(self.row, LeadRequestRowType0):
            row = self.row.to_dict()
        else:
            row = self.row

        other_rows: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.other_rows, Unset):
            other_rows = []
            for other_rows_item_data in self.other_rows:
                other_rows_item = other_rows_item_data.to_dict()
                other_rows.append(other_rows_item)

        base_rate_bp = self.base_rate_bp

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if lead is not UNSET:
            field_dict["lead"] = lead
        if others is not UNSET:
            field_dict["others"] = others
        if model_id is not UNSET:
            field_dict["model_id"] = model_id
        if row is not UNSET:
            field_dict["row"] = row
        if other_rows is not UNSET:
            field_dict["other_rows"] = other_rows
        if base_rate_bp is not UNSET:
            field_dict["base_rate_bp"] = base_rate_bp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lead_facts import LeadFacts  # noqa: PLC0415
        from ..models.lead_request_other_rows_item import LeadRequestOtherRowsItem  # noqa: PLC0415
        from ..models.lead_request_row_type_0 import LeadRequestRowType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_lead(data: object) -> LeadFacts | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                lead_type_0 = LeadFacts.from_dict(data)

                return lead_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LeadFacts | None | Unset, data)

        lead = _parse_lead(d.pop("lead", UNSET))

        _others = d.pop("others", UNSET)
        others: list[LeadFacts] | Unset = UNSET
        if _others is not UNSET:
            others = []
            for others_item_data in _others:
                others_item = LeadFacts.from_dict(others_item_data)

                others.append(others_item)

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        def _parse_row(data: object) -> LeadRequestRowType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                row_type_0 = LeadRequestRowType0.from_dict(data)

                return row_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LeadRequestRowType0 | None | Unset, data)

        row = _parse_row(d.pop("row", UNSET))

        _other_rows = d.pop("other_rows", UNSET)
        other_rows: list[LeadRequestOtherRowsItem] | Unset = UNSET
        if _other_rows is not UNSET:
            other_rows = []
            for other_rows_item_data in _other_rows:
                other_rows_item = LeadRequestOtherRowsItem.from_dict(other_rows_item_data)

                other_rows.append(other_rows_item)

        base_rate_bp = d.pop("base_rate_bp", UNSET)

        lead_request = cls(
            lead=lead,
            others=others,
            model_id=model_id,
            row=row,
            other_rows=other_rows,
            base_rate_bp=base_rate_bp,
        )

        return lead_request
