from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.status import check_status
from ..models.status import Status
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
    from ..models.envelope_versions import EnvelopeVersions
    from ..models.limits import Limits


T = TypeVar("T", bound="Envelope")


@_attrs_define
class Envelope:
    """What the supervisor and the host state about a run; never the user's code.

    Attributes:
        run_id (str):
        status (Status): How a run ended; decided outside the user's code.
        backend (str):
        is_warm (bool):
        started_at (datetime.datetime):
        queue_ms (float):
        wall_ms (float):
        cpu_ms (float):
        peak_memory_bytes (int):
        code_sha256 (str):
        payload_sha256 (str):
        limits (Limits): What one run may use.
        exit_code (int | None | Unset):
        signal (int | None | Unset):
        is_oom (bool | Unset):  Default: False.
        output_bytes (int | Unset):  Default: 0.
        is_output_truncated (bool | Unset):  Default: False.
        result_sha256 (None | str | Unset):
        image_digest (str | Unset):  Default: ''.
        versions (EnvelopeVersions | Unset):
    """

    run_id: str
    status: Status
    backend: str
    is_warm: bool
    started_at: datetime.datetime
    queue_ms: float
    wall_ms: float
    cpu_ms: float
    peak_memory_bytes: int
    code_sha256: str
    payload_sha256: str
    limits: Limits
    exit_code: int | None | Unset = UNSET
    signal: int | None | Unset = UNSET
    is_oom: bool | Unset = False
    output_bytes: int | Unset = 0
    is_output_truncated: bool | Unset = False
    result_sha256: None | str | Unset = UNSET
    image_digest: str | Unset = ""
    versions: EnvelopeVersions | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.envelope_versions import EnvelopeVersions  # noqa: PLC0415
        from ..models.limits import Limits  # noqa: PLC0415

        run_id = self.run_id

        status: str = self.status

        backend = self.backend

        is_warm = self.is_warm

        started_at = self.started_at.isoformat()

        queue_ms = self.queue_ms

        wall_ms = self.wall_ms

        cpu_ms = self.cpu_ms

        peak_memory_bytes = self.peak_memory_bytes

        code_sha256 = self.code_sha256

        payload_sha256 = self.payload_sha256

        limits = self.limits.to_dict()

        exit_code: int | None | Unset
        if isinstance(self.exit_code, Unset):
            exit_code = UNSET
        else:
            exit_code = self.exit_code

        signal: int | None | Unset
        if isinstance(self.signal, Unset):
            signal = UNSET
        else:
            signal = self.signal

        is_oom = self.is_oom

        output_bytes = self.output_bytes

        is_output_truncated = self.is_output_truncated

        result_sha256: None | str | Unset
        if isinstance(self.result_sha256, Unset):
            result_sha256 = UNSET
        else:
            result_sha256 = self.result_sha256

        image_digest = self.image_digest

        versions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.versions, Unset):
            versions = self.versions.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "run_id": run_id,
                "status": status,
                "backend": backend,
                "is_warm": is_warm,
                "started_at": started_at,
                "queue_ms": queue_ms,
                "wall_ms": wall_ms,
                "cpu_ms": cpu_ms,
                "peak_memory_bytes": peak_memory_bytes,
                "code_sha256": code_sha256,
                "payload_sha256": payload_sha256,
                "limits": limits,
            }
        )
        if exit_code is not UNSET:
            field_dict["exit_code"] = exit_code
        if signal is not UNSET:
            field_dict["signal"] = signal
        if is_oom is not UNSET:
            field_dict["is_oom"] = is_oom
        if output_bytes is not UNSET:
            field_dict["output_bytes"] = output_bytes
        if is_output_truncated is not UNSET:
            field_dict["is_output_truncated"] = is_output_truncated
        if result_sha256 is not UNSET:
            field_dict["result_sha256"] = result_sha256
        if image_digest is not UNSET:
            field_dict["image_digest"] = image_digest
        if versions is not UNSET:
            field_dict["versions"] = versions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.envelope_versions import EnvelopeVersions  # noqa: PLC0415
        from ..models.limits import Limits  # noqa: PLC0415

        d = dict(src_dict)
        run_id = d.pop("run_id")

        status = check_status(d.pop("status"))

        backend = d.pop("backend")

        is_warm = d.pop("is_warm")

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        queue_ms = d.pop("queue_ms")

        wall_ms = d.pop("wall_ms")

        cpu_ms = d.pop("cpu_ms")

        peak_memory_bytes = d.pop("peak_memory_bytes")

        code_sha256 = d.pop("code_sha256")

        payload_sha256 = d.pop("payload_sha256")

        limits = Limits.from_dict(d.pop("limits"))

        def _parse_exit_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        exit_code = _parse_exit_code(d.pop("exit_code", UNSET))

        def _parse_signal(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        signal = _parse_signal(d.pop("signal", UNSET))

        is_oom = d.pop("is_oom", UNSET)

        output_bytes = d.pop("output_bytes", UNSET)

        is_output_truncated = d.pop("is_output_truncated", UNSET)

        def _parse_result_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        result_sha256 = _parse_result_sha256(d.pop("result_sha256", UNSET))

        image_digest = d.pop("image_digest", UNSET)

        _versions = d.pop("versions", UNSET)
        versions: EnvelopeVersions | Unset
        if isinstance(_versions, Unset):
            versions = UNSET
        else:
            versions = EnvelopeVersions.from_dict(_versions)

        envelope = cls(
            run_id=run_id,
            status=status,
            backend=backend,
            is_warm=is_warm,
            started_at=started_at,
            queue_ms=queue_ms,
            wall_ms=wall_ms,
            cpu_ms=cpu_ms,
            peak_memory_bytes=peak_memory_bytes,
            code_sha256=code_sha256,
            payload_sha256=payload_sha256,
            limits=limits,
            exit_code=exit_code,
            signal=signal,
            is_oom=is_oom,
            output_bytes=output_bytes,
            is_output_truncated=is_output_truncated,
            result_sha256=result_sha256,
            image_digest=image_digest,
            versions=versions,
        )

        return envelope
