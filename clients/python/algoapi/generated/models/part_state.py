from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.part_state_state import check_part_state_state
from ..models.part_state_state import PartStateState
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.caution import Caution
    from ..models.part_state_facts import PartStateFacts
    from ..models.part_state_figures import PartStateFigures


T = TypeVar("T", bound="PartState")


@_attrs_define
class PartState:
    """What a part says of itself.

    Attributes:
        name: The part, as a person would call it.
        state: ``ready``; ``degraded`` works with a fault; ``missing`` does not work;
            ``off`` is not wanted here.
        version: The version in use, or empty.
        detail: One sentence of fact.
        remedy: One sentence on what to do, empty when nothing is to be done.
        is_in_use: Whether it was chosen among parts that could do the same.
        figures: Numbers that change while it works, each under its name.
        facts: What the sentence says and more, each under its name.
        warnings: What should be known of it; a part with warnings works.

        Attributes:
            name (str):
            state (PartStateState):
            version (str | Unset):  Default: ''.
            detail (str | Unset):  Default: ''.
            remedy (str | Unset):  Default: ''.
            is_in_use (bool | Unset):  Default: False.
            figures (PartStateFigures | Unset):
            facts (PartStateFacts | Unset):
            warnings (list[Caution] | Unset):
    """

    name: str
    state: PartStateState
    version: str | Unset = ""
    detail: str | Unset = ""
    remedy: str | Unset = ""
    is_in_use: bool | Unset = False
    figures: PartStateFigures | Unset = UNSET
    facts: PartStateFacts | Unset = UNSET
    warnings: list[Caution] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.caution import Caution  # noqa: PLC0415
        from ..models.part_state_facts import PartStateFacts  # noqa: PLC0415
        from ..models.part_state_figures import PartStateFigures  # noqa: PLC0415

        name = self.name

        state: str = self.state

        version = self.version

        detail = self.detail

        remedy = self.remedy

        is_in_use = self.is_in_use

        figures: dict[str, Any] | Unset = UNSET
        if not isinstance(self.figures, Unset):
            figures = self.figures.to_dict()

        facts: dict[str, Any] | Unset = UNSET
        if not isinstance(self.facts, Unset):
            facts = self.facts.to_dict()

        warnings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.warnings, Unset):
            warnings = []
            for warnings_item_data in self.warnings:
                warnings_item = warnings_item_data.to_dict()
                warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "state": state,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version
        if detail is not UNSET:
            field_dict["detail"] = detail
        if remedy is not UNSET:
            field_dict["remedy"] = remedy
        if is_in_use is not UNSET:
            field_dict["is_in_use"] = is_in_use
        if figures is not UNSET:
            field_dict["figures"] = figures
        if facts is not UNSET:
            field_dict["facts"] = facts
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.caution import Caution  # noqa: PLC0415
        from ..models.part_state_facts import PartStateFacts  # noqa: PLC0415
        from ..models.part_state_figures import PartStateFigures  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        state = check_part_state_state(d.pop("state"))

        version = d.pop("version", UNSET)

        detail = d.pop("detail", UNSET)

        remedy = d.pop("remedy", UNSET)

        is_in_use = d.pop("is_in_use", UNSET)

        _figures = d.pop("figures", UNSET)
        figures: PartStateFigures | Unset
        if isinstance(_figures, Unset):
            figures = UNSET
        else:
            figures = PartStateFigures.from_dict(_figures)

        _facts = d.pop("facts", UNSET)
        facts: PartStateFacts | Unset
        if isinstance(_facts, Unset):
            facts = UNSET
        else:
            facts = PartStateFacts.from_dict(_facts)

        _warnings = d.pop("warnings", UNSET)
        warnings: list[Caution] | Unset = UNSET
        if _warnings is not UNSET:
            warnings = []
            for warnings_item_data in _warnings:
                warnings_item = Caution.from_dict(warnings_item_data)

                warnings.append(warnings_item)

        part_state = cls(
            name=name,
            state=state,
            version=version,
            detail=detail,
            remedy=remedy,
            is_in_use=is_in_use,
            figures=figures,
            facts=facts,
            warnings=warnings,
        )

        return part_state
