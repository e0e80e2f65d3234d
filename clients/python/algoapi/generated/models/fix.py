from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.fix_tier import check_fix_tier
from ..models.fix_tier import FixTier
from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="Fix")


@_attrs_define
class Fix:
    """A repair: what was done, why, how often, and whether it is switched on.

    Attributes:
        id: Stable for the same rule and column; the key of the undo switch.
        tier: ``auto`` loses no information; ``ask`` rests on evidence and may be undone.
        count: Cells (or rows, or columns) that it changes when switched on.

        Attributes:
            id (str):
            rule (str):
            tier (FixTier):
            column (None | str):
            count (int):
            reason (str):
            is_enabled (bool | Unset):  Default: True.
            is_undoable (bool | Unset):  Default: True.
    """

    id: str
    rule: str
    tier: FixTier
    column: None | str
    count: int
    reason: str
    is_enabled: bool | Unset = True
    is_undoable: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        rule = self.rule

        tier: str = self.tier

        column: None | str
        column = self.column

        count = self.count

        reason = self.reason

        is_enabled = self.is_enabled

        is_undoable = self.is_undoable

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "rule": rule,
                "tier": tier,
                "column": column,
                "count": count,
                "reason": reason,
            }
        )
        if is_enabled is not UNSET:
            field_dict["is_enabled"] = is_enabled
        if is_undoable is not UNSET:
            field_dict["is_undoable"] = is_undoable

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        rule = d.pop("rule")

        tier = check_fix_tier(d.pop("tier"))

        def _parse_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        column = _parse_column(d.pop("column"))

        count = d.pop("count")

        reason = d.pop("reason")

        is_enabled = d.pop("is_enabled", UNSET)

        is_undoable = d.pop("is_undoable", UNSET)

        fix = cls(
            id=id,
            rule=rule,
            tier=tier,
            column=column,
            count=count,
            reason=reason,
            is_enabled=is_enabled,
            is_undoable=is_undoable,
        )

        return fix
