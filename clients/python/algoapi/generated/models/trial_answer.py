from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.status import check_status
from ..models.status import Status
from typing import cast

if TYPE_CHECKING:
    from ..models.envelope import Envelope
    from ..models.trial_answer_result_type_0 import TrialAnswerResultType0
    from ..models.user_error import UserError


T = TypeVar("T", bound="TrialAnswer")


@_attrs_define
class TrialAnswer:
    """How a trial went.

    Attributes:
        status (Status): How a run ended; decided outside the user's code.
        result (None | TrialAnswerResultType0): What `execute` returned.
        error (None | UserError): What the code raised.
        problem (None | str):
        remedy (None | str):
        output (str): What it printed, cut at the limit.
        envelope (Envelope): What the supervisor and the host state about a run; never the user's code.
    """

    status: Status
    result: None | TrialAnswerResultType0
    error: None | UserError
    problem: None | str
    remedy: None | str
    output: str
    envelope: Envelope
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.envelope import Envelope  # noqa: PLC0415
        from ..models.trial_answer_result_type_0 import TrialAnswerResultType0  # noqa: PLC0415
        from ..models.user_error import UserError  # noqa: PLC0415

        status: str = self.status

        result: dict[str, Any] | None
        if isinstance(self.result, TrialAnswerResultType0):
            result = self.result.to_dict()
        else:
            result = self.result

        error: dict[str, Any] | None
        if isinstance(self.error, UserError):
            error = self.error.to_dict()
        else:
            error = self.error

        problem: None | str
        problem = self.problem

        remedy: None | str
        remedy = self.remedy

        output = self.output

        envelope = self.envelope.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "result": result,
                "error": error,
                "problem": problem,
                "remedy": remedy,
                "output": output,
                "envelope": envelope,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.envelope import Envelope  # noqa: PLC0415
        from ..models.trial_answer_result_type_0 import TrialAnswerResultType0  # noqa: PLC0415
        from ..models.user_error import UserError  # noqa: PLC0415

        d = dict(src_dict)
        status = check_status(d.pop("status"))

        def _parse_result(data: object) -> None | TrialAnswerResultType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = TrialAnswerResultType0.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TrialAnswerResultType0, data)

        result = _parse_result(d.pop("result"))

        def _parse_error(data: object) -> None | UserError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = UserError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UserError, data)

        error = _parse_error(d.pop("error"))

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

        output = d.pop("output")

        envelope = Envelope.from_dict(d.pop("envelope"))

        trial_answer = cls(
            status=status,
            result=result,
            error=error,
            problem=problem,
            remedy=remedy,
            output=output,
            envelope=envelope,
        )

        trial_answer.additional_properties = d
        return trial_answer

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
