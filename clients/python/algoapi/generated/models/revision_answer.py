from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.revision_answer_spec_type_0 import RevisionAnswerSpecType0


T = TypeVar("T", bound="RevisionAnswer")


@_attrs_define
class RevisionAnswer:
    """A revision and its code.

    Attributes:
        id (str):
        algorithm_id (str):
        number (int):
        commit_sha (str):
        code_sha256 (str):
        spec (None | RevisionAnswerSpecType0):
        author (str):
        message (str):
        created_at (datetime.datetime):
        code (str):
    """

    id: str
    algorithm_id: str
    number: int
    commit_sha: str
    code_sha256: str
    spec: None | RevisionAnswerSpecType0
    author: str
    message: str
    created_at: datetime.datetime
    code: str

    def to_dict(self) -> dict[str, Any]:
        from ..models.revision_answer_spec_type_0 import RevisionAnswerSpecType0  # noqa: PLC0415

        id = self.id

        algorithm_id = self.algorithm_id

        number = self.number

        commit_sha = self.commit_sha

        code_sha256 = self.code_sha256

        spec: dict[str, Any] | None
        if isinstance(self.spec, RevisionAnswerSpecType0):
            spec = self.spec.to_dict()
        else:
            spec = self.spec

        author = self.author

        message = self.message

        created_at = self.created_at.isoformat()

        code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "algorithm_id": algorithm_id,
                "number": number,
                "commit_sha": commit_sha,
                "code_sha256": code_sha256,
                "spec": spec,
                "author": author,
                "message": message,
                "created_at": created_at,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.revision_answer_spec_type_0 import RevisionAnswerSpecType0  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        algorithm_id = d.pop("algorithm_id")

        number = d.pop("number")

        commit_sha = d.pop("commit_sha")

        code_sha256 = d.pop("code_sha256")

        def _parse_spec(data: object) -> None | RevisionAnswerSpecType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                spec_type_0 = RevisionAnswerSpecType0.from_dict(data)

                return spec_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RevisionAnswerSpecType0, data)

        spec = _parse_spec(d.pop("spec"))

        author = d.pop("author")

        message = d.pop("message")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        code = d.pop("code")

        revision_answer = cls(
            id=id,
            algorithm_id=algorithm_id,
            number=number,
            commit_sha=commit_sha,
            code_sha256=code_sha256,
            spec=spec,
            author=author,
            message=message,
            created_at=created_at,
            code=code,
        )

        return revision_answer
