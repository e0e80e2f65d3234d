from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.job_kind import check_job_kind
from ..models.job_kind import JobKind
from ..models.job_state import check_job_state
from ..models.job_state import JobState
from typing import cast
import datetime


T = TypeVar("T", bound="ShownJob")


@_attrs_define
class ShownJob:
    """A unit of background work, as it stands.

    Attributes:
        id (str):
        kind (JobKind): What a job does with its subject.
        subject_id (str): The dataset, run, model or algorithm that it is about.
        state (JobState): Where a job stands; see ``MOVES`` for what may follow what.
        progress (float):
        message (str): What is being done, in words.
        problem (None | str): Why it failed, or why its last attempt did.
        remedy (None | str):
        attempts (int): How often it was begun.
        result_ref (None | str): What came of it: a hash or an id, by kind.
        created_at (datetime.datetime):
        available_at (datetime.datetime | None): It waits until then before a new attempt.
        started_at (datetime.datetime | None):
        finished_at (datetime.datetime | None):
    """

    id: str
    kind: JobKind
    subject_id: str
    state: JobState
    progress: float
    message: str
    problem: None | str
    remedy: None | str
    attempts: int
    result_ref: None | str
    created_at: datetime.datetime
    available_at: datetime.datetime | None
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: str = self.kind

        subject_id = self.subject_id

        state: str = self.state

        progress = self.progress

        message = self.message

        problem: None | str
        problem = self.problem

        remedy: None | str
        remedy = self.remedy

        attempts = self.attempts

        result_ref: None | str
        result_ref = self.result_ref

        created_at = self.created_at.isoformat()

        available_at: None | str
        if isinstance(self.available_at, datetime.datetime):
            available_at = self.available_at.isoformat()
        else:
            available_at = self.available_at

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "subject_id": subject_id,
                "state": state,
                "progress": progress,
                "message": message,
                "problem": problem,
                "remedy": remedy,
                "attempts": attempts,
                "result_ref": result_ref,
                "created_at": created_at,
                "available_at": available_at,
                "started_at": started_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        kind = check_job_kind(d.pop("kind"))

        subject_id = d.pop("subject_id")

        state = check_job_state(d.pop("state"))

        progress = d.pop("progress")

        message = d.pop("message")

        def _parse_problem(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        problem = _parse_problem(d.pop("problem"))

        def _parse_remedy(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        remedy = _parse_remedy(d.pop("remedy"))

        attempts = d.pop("attempts")

        def _parse_result_ref(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        result_ref = _parse_result_ref(d.pop("result_ref"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_available_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                available_at_type_0 = datetime.datetime.fromisoformat(data)

                return available_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        available_at = _parse_available_at(d.pop("available_at"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        started_at = _parse_started_at(d.pop("started_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        shown_job = cls(
            id=id,
            kind=kind,
            subject_id=subject_id,
            state=state,
            progress=progress,
            message=message,
            problem=problem,
            remedy=remedy,
            attempts=attempts,
            result_ref=result_ref,
            created_at=created_at,
            available_at=available_at,
            started_at=started_at,
            finished_at=finished_at,
        )

        shown_job.additional_properties = d
        return shown_job

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
