from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.models_predict_json_rows_wish_rows_item import ModelsPredictJsonRowsWishRowsItem


T = TypeVar("T", bound="ModelsPredictJsonRowsWish")


@_attrs_define
class ModelsPredictJsonRowsWish:
    """Rows to be answered for.

    Attributes:
        rows (list[ModelsPredictJsonRowsWishRowsItem]): Cells by column.
        reasons (bool | Unset): Tell the share of each column, where that is exact. Default: True.
    """

    rows: list[ModelsPredictJsonRowsWishRowsItem]
    reasons: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        from ..models.models_predict_json_rows_wish_rows_item import (
            ModelsPredictJsonRowsWishRowsItem,
        )  # noqa: PLC0415

        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rows": rows,
            }
        )
        if reasons is not UNSET:
            field_dict["reasons"] = reasons

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.models_predict_json_rows_wish_rows_item import (
            ModelsPredictJsonRowsWishRowsItem,
        )  # noqa: PLC0415

        d = dict(src_dict)
        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = ModelsPredictJsonRowsWishRowsItem.from_dict(rows_item_data)

            rows.append(rows_item)

        reasons = d.pop("reasons", UNSET)

        models_predict_json_rows_wish = cls(
            rows=rows,
            reasons=reasons,
        )

        return models_predict_json_rows_wish
