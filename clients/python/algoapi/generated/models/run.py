from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.run_state import check_run_state
from ..models.run_state import RunState
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.envelope import Envelope
    from ..models.evaluation import Evaluation
    from ..models.live import Live
    from ..models.run_error import RunError


T = TypeVar("T", bound="Run")


@_attrs_define
class Run:
    """One run, as it stood when it was read.

    Attributes:
        revision_number: The number of the revision within its algorithm.
        labels_sha256: Hash of the held-out labels, which never enter the box.
        live: How it went while it lasted; None for a run too short to be seen.
        log: What the user's code printed, cut at the limit (while it runs, only the end): hostile.
        note: Why an ok run has no evaluation, or empty.

        Attributes:
            id (str):
            algorithm_id (str):
            algorithm_name (str):
            revision_id (str):
            revision_number (int):
            dataset_id (None | str):
            state (RunState): Where a run stands.
            payload_sha256 (str):
            labels_sha256 (None | str):
            result_sha256 (None | str):
            error (None | RunError):
            envelope (Envelope | None):
            evaluation (Evaluation | None):
            live (Live | None):
            log (str):
            note (str):
            created_at (datetime.datetime):
            started_at (datetime.datetime | None):
            finished_at (datetime.datetime | None):
    """

    id: str
    algorithm_id: str
    algorithm_name: str
    revision_id: str
    revision_number: int
    dataset_id: None | str
    state: RunState
    payload_sha256: str
    labels_sha256: None | str
    result_sha256: None | str
    error: None | RunError
    envelope: Envelope | None
    evaluation: Evaluation | None
    live: Live | None
    log: str
    note: str
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.envelope import Envelope  # noqa: PLC0415
        from ..models.evaluation import Evaluation  # noqa: PLC0415
        from ..models.live import Live  # noqa: PLC0415
        from ..models.run_error import RunError  # noqa: PLC0415

        id = self.id

        algorithm_id = self.algorithm_id

        algorithm_name = self.algorithm_name

        revision_id = self.revision_id

        revision_number = self.revision_number

        dataset_id: None | str
        dataset_id = self.dataset_id

        state: str = self.state

        payload_sha256 = self.payload_sha256

        labels_sha256: None | str
        labels_sha256 = self.labels_sha256

        result_sha256: None | str
        result_sha256 = self.result_sha256

        error: dict[str, Any] | None
        if isinstance(self.error, RunError):
            error = self.error.to_dict()
        else:
            error = self.error

        envelope: dict[str, Any] | None
        if isinstance(self.envelope, Envelope):
            envelope = self.envelope.to_dict()
        else:
            envelope = self.envelope

        evaluation: dict[str, Any] | None
        if isinstance(self.evaluation, Evaluation):
            evaluation = self.evaluation.to_dict()
        else:
            evaluation = self.evaluation

        live: dict[str, Any] | None
        if isinstance(self.live, Live):
            live = self.live.to_dict()
        else:
            live = self.live

        log = self.log

        note = self.note

        created_at = self.created_at.isoformat()

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

        field_dict.update(
            {
                "id": id,
                "algorithm_id": algorithm_id,
                "algorithm_name": algorithm_name,
                "revision_id": revision_id,
                "revision_number": revision_number,
                "dataset_id": dataset_id,
                "state": state,
                "payload_sha256": payload_sha256,
                "labels_sha256": labels_sha256,
                "result_sha256": result_sha256,
                "error": error,
                "envelope": envelope,
                "evaluation": evaluation,
                "live": live,
                "log": log,
                "note": note,
                "created_at": created_at,
                "started_at": started_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.envelope import Envelope  # noqa: PLC0415
        from ..models.evaluation import Evaluation  # noqa: PLC0415
        from ..models.live import Live  # noqa: PLC0415
        from ..models.run_error import RunError  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        algorithm_id = d.pop("algorithm_id")

        algorithm_name = d.pop("algorithm_name")

        revision_id = d.pop("revision_id")

        revision_number = d.pop("revision_number")

        def _parse_dataset_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        dataset_id = _parse_dataset_id(d.pop("dataset_id"))

        state = check_run_state(d.pop("state"))

        payload_sha256 = d.pop("payload_sha256")

        def _parse_labels_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        labels_sha256 = _parse_labels_sha256(d.pop("labels_sha256"))

        def _parse_result_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        result_sha256 = _parse_result_sha256(d.pop("result_sha256"))

        def _parse_error(data: object) -> None | RunError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = RunError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunError, data)

        error = _parse_error(d.pop("error"))

        def _parse_envelope(data: object) -> Envelope | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                envelope_type_0 = Envelope.from_dict(data)

                return envelope_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Envelope | None, data)

        envelope = _parse_envelope(d.pop("envelope"))

        def _parse_evaluation(data: object) -> Evaluation | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evaluation_type_0 = Evaluation.from_dict(data)

                return evaluation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Evaluation | None, data)

        evaluation = _parse_evaluation(d.pop("evaluation"))

        def _parse_live(data: object) -> Live | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                live_type_0 = Live.from_dict(data)

                return live_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Live | None, data)

        live = _parse_live(d.pop("live"))

        log = d.pop("log")

        note = d.pop("note")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

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

        run = cls(
            id=id,
            algorithm_id=algorithm_id,
            algorithm_name=algorithm_name,
            revision_id=revision_id,
            revision_number=revision_number,
            dataset_id=dataset_id,
            state=state,
            payload_sha256=payload_sha256,
            labels_sha256=labels_sha256,
            result_sha256=result_sha256,
            error=error,
            envelope=envelope,
            evaluation=evaluation,
            live=live,
            log=log,
            note=note,
            created_at=created_at,
            started_at=started_at,
            finished_at=finished_at,
        )

        return run
