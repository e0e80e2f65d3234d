from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.algorithm_kind import AlgorithmKind
from ..models.algorithm_kind import check_algorithm_kind
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.algorithm_draft_spec_type_0 import AlgorithmDraftSpecType0


T = TypeVar("T", bound="Algorithm")


@_attrs_define
class Algorithm:
    """A named piece of Python with ``execute(testData) -> dict``.

    Attributes:
        id: 32 hex digits.
        name: What a person called it; never part of a path.
        kind: ``logistic``, ``custom`` or ``strategy``.
        dataset_id: The dataset that it was built for, if any.
        draft_code: The code as last autosaved, committed or not.
        draft_spec: What the form held when the draft was saved; None for custom code.
        head_revision_id: The newest revision, None before the first commit.
        created_at: When it was made.
        updated_at: When its draft, name or head last changed.

        Attributes:
            id (str):
            name (str):
            kind (AlgorithmKind):
            dataset_id (None | str):
            draft_code (str):
            draft_spec (AlgorithmDraftSpecType0 | None):
            head_revision_id (None | str):
            created_at (datetime.datetime):
            updated_at (datetime.datetime):
    """

    id: str
    name: str
    kind: AlgorithmKind
    dataset_id: None | str
    draft_code: str
    draft_spec: AlgorithmDraftSpecType0 | None
    head_revision_id: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.algorithm_draft_spec_type_0 import AlgorithmDraftSpecType0  # noqa: PLC0415

        id = self.id

        name = self.name

        kind: str = self.kind

        dataset_id: None | str
        dataset_id = self.dataset_id

        draft_code = self.draft_code

        draft_spec: dict[str, Any] | None
        if isinstance(self.draft_spec, AlgorithmDraftSpecType0):
            draft_spec = self.draft_spec.to_dict()
        else:
            draft_spec = self.draft_spec

        head_revision_id: None | str
        head_revision_id = self.head_revision_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "kind": kind,
                "dataset_id": dataset_id,
                "draft_code": draft_code,
                "draft_spec": draft_spec,
                "head_revision_id": head_revision_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.algorithm_draft_spec_type_0 import AlgorithmDraftSpecType0  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        kind = check_algorithm_kind(d.pop("kind"))

        def _parse_dataset_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_id = _parse_dataset_id(d.pop("dataset_id"))

        draft_code = d.pop("draft_code")

        def _parse_draft_spec(data: object) -> AlgorithmDraftSpecType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                draft_spec_type_0 = AlgorithmDraftSpecType0.from_dict(data)

                return draft_spec_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AlgorithmDraftSpecType0 | None, data)

        draft_spec = _parse_draft_spec(d.pop("draft_spec"))

        def _parse_head_revision_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        head_revision_id = _parse_head_revision_id(d.pop("head_revision_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        algorithm = cls(
            id=id,
            name=name,
            kind=kind,
            dataset_id=dataset_id,
            draft_code=draft_code,
            draft_spec=draft_spec,
            head_revision_id=head_revision_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        return algorithm
