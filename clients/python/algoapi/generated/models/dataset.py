from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.dataset_state import check_dataset_state
from ..models.dataset_state import DatasetState
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.accepted_risk import AcceptedRisk
    from ..models.dataset_corrected_types import DatasetCorrectedTypes


T = TypeVar("T", bound="Dataset")


@_attrs_define
class Dataset:
    """An uploaded table, as the screens list it; the report is asked for separately.

    Attributes:
        id (str):
        name (str):
        state (DatasetState): Where a dataset is on its way.
        size_bytes (int):
        raw_sha256 (str):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        target (None | str | Unset):
        disabled_fixes (list[str] | Unset):
        corrected_types (DatasetCorrectedTypes | Unset):
        accepted_risks (list[AcceptedRisk] | Unset):
        score (float | None | Unset):
        is_usable (bool | Unset):  Default: False.
        original_rows (int | None | Unset):
        final_rows (int | None | Unset):
        column_count (int | None | Unset):
        has_profile (bool | Unset):  Default: False.
        problem (None | str | Unset):
        remedy (None | str | Unset):
    """

    id: str
    name: str
    state: DatasetState
    size_bytes: int
    raw_sha256: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    target: None | str | Unset = UNSET
    disabled_fixes: list[str] | Unset = UNSET
    corrected_types: DatasetCorrectedTypes | Unset = UNSET
    accepted_risks: list[AcceptedRisk] | Unset = UNSET
    score: float | None | Unset = UNSET
    is_usable: bool | Unset = False
    original_rows: int | None | Unset = UNSET
    final_rows: int | None | Unset = UNSET
    column_count: int | None | Unset = UNSET
    has_profile: bool | Unset = False
    problem: None | str | Unset = UNSET
    remedy: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.accepted_risk import AcceptedRisk  # noqa: PLC0415
        from ..models.dataset_corrected_types import DatasetCorrectedTypes  # noqa: PLC0415

        id = self.id

        name = self.name

        state: str = self.state

        size_bytes = self.size_bytes

        raw_sha256 = self.raw_sha256

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        target: None | str | Unset
        if isinstance(self.target, Unset):
            target = UNSET
        else:
            target = self.target

        disabled_fixes: list[str] | Unset = UNSET
        if not isinstance(self.disabled_fixes, Unset):
            disabled_fixes = self.disabled_fixes

        corrected_types: dict[str, Any] | Unset = UNSET
        if not isinstance(self.corrected_types, Unset):
            corrected_types = self.corrected_types.to_dict()

        accepted_risks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.accepted_risks, Unset):
            accepted_risks = []
            for accepted_risks_item_data in self.accepted_risks:
                accepted_risks_item = accepted_risks_item_data.to_dict()
                accepted_risks.append(accepted_risks_item)

        score: float | None | Unset
        if isinstance(self.score, Unset):
            score = UNSET
        else:
            score = self.score

        is_usable = self.is_usable

        original_rows: int | None | Unset
        if isinstance(self.original_rows, Unset):
            original_rows = UNSET
        else:
            original_rows = self.original_rows

        final_rows: int | None | Unset
        if isinstance(self.final_rows, Unset):
            final_rows = UNSET
        else:
            final_rows = self.final_rows

        column_count: int | None | Unset
        if isinstance(self.column_count, Unset):
            column_count = UNSET
        else:
            column_count = self.column_count

        has_profile = self.has_profile

        problem: None | str | Unset
        if isinstance(self.problem, Unset):
            problem = UNSET
        else:
            problem = self.problem

        remedy: None | str | Unset
        if isinstance(self.remedy, Unset):
            remedy = UNSET
        else:
            remedy = self.remedy

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "state": state,
                "size_bytes": size_bytes,
                "raw_sha256": raw_sha256,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if target is not UNSET:
            field_dict["target"] = target
        if disabled_fixes is not UNSET:
            field_dict["disabled_fixes"] = disabled_fixes
        if corrected_types is not UNSET:
            field_dict["corrected_types"] = corrected_types
        if accepted_risks is not UNSET:
            field_dict["accepted_risks"] = accepted_risks
        if score is not UNSET:
            field_dict["score"] = score
        if is_usable is not UNSET:
            field_dict["is_usable"] = is_usable
        if original_rows is not UNSET:
            field_dict["original_rows"] = original_rows
        if final_rows is not UNSET:
            field_dict["final_rows"] = final_rows
        if column_count is not UNSET:
            field_dict["column_count"] = column_count
        if has_profile is not UNSET:
            field_dict["has_profile"] = has_profile
        if problem is not UNSET:
            field_dict["problem"] = problem
        if remedy is not UNSET:
            field_dict["remedy"] = remedy

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.accepted_risk import AcceptedRisk  # noqa: PLC0415
        from ..models.dataset_corrected_types import DatasetCorrectedTypes  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        state = check_dataset_state(d.pop("state"))

        size_bytes = d.pop("size_bytes")

        raw_sha256 = d.pop("raw_sha256")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_target(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        target = _parse_target(d.pop("target", UNSET))

        disabled_fixes = cast(list[str], d.pop("disabled_fixes", UNSET))

        _corrected_types = d.pop("corrected_types", UNSET)
        corrected_types: DatasetCorrectedTypes | Unset
        if isinstance(_corrected_types, Unset):
            corrected_types = UNSET
        else:
            corrected_types = DatasetCorrectedTypes.from_dict(_corrected_types)

        _accepted_risks = d.pop("accepted_risks", UNSET)
        accepted_risks: list[AcceptedRisk] | Unset = UNSET
        if _accepted_risks is not UNSET:
            accepted_risks = []
            for accepted_risks_item_data in _accepted_risks:
                accepted_risks_item = AcceptedRisk.from_dict(accepted_risks_item_data)

                accepted_risks.append(accepted_risks_item)

        def _parse_score(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        score = _parse_score(d.pop("score", UNSET))

        is_usable = d.pop("is_usable", UNSET)

        def _parse_original_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        original_rows = _parse_original_rows(d.pop("original_rows", UNSET))

        def _parse_final_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        final_rows = _parse_final_rows(d.pop("final_rows", UNSET))

        def _parse_column_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        column_count = _parse_column_count(d.pop("column_count", UNSET))

        has_profile = d.pop("has_profile", UNSET)

        def _parse_problem(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        problem = _parse_problem(d.pop("problem", UNSET))

        def _parse_remedy(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        remedy = _parse_remedy(d.pop("remedy", UNSET))

        dataset = cls(
            id=id,
            name=name,
            state=state,
            size_bytes=size_bytes,
            raw_sha256=raw_sha256,
            created_at=created_at,
            updated_at=updated_at,
            target=target,
            disabled_fixes=disabled_fixes,
            corrected_types=corrected_types,
            accepted_risks=accepted_risks,
            score=score,
            is_usable=is_usable,
            original_rows=original_rows,
            final_rows=final_rows,
            column_count=column_count,
            has_profile=has_profile,
            problem=problem,
            remedy=remedy,
        )

        return dataset
