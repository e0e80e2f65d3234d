from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.model import Model
    from ..models.quality_report import QualityReport


T = TypeVar("T", bound="FullModel")


@_attrs_define
class FullModel:
    """A model with the report of its data.

    Attributes:
        status (str):
        model (Model): A model as it stands.

            Attributes:
                version: The first characters of its content's hash; empty until it is ready.
                expires_at: When it is removed; None for one that is pinned, or not ready.
                metrics: Of the held-out rows; None until it is ready.
                card: What a reader should know of it; None until it is ready.
        data_quality_report (None | QualityReport): Of the dataset; null while it is not read yet, or when it is gone.
    """

    status: str
    model: Model
    data_quality_report: None | QualityReport
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.model import Model  # noqa: PLC0415
        from ..models.quality_report import QualityReport  # noqa: PLC0415

        status = self.status

        model = self.model.to_dict()

        data_quality_report: dict[str, Any] | None
        if isinstance(self.data_quality_report, QualityReport):
            data_quality_report = self.data_quality_report.to_dict()
        else:
            data_quality_report = self.data_quality_report

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "model": model,
                "data_quality_report": data_quality_report,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model import Model  # noqa: PLC0415
        from ..models.quality_report import QualityReport  # noqa: PLC0415

        d = dict(src_dict)
        status = d.pop("status")

        model = Model.from_dict(d.pop("model"))

        def _parse_data_quality_report(data: object) -> None | QualityReport:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                data_quality_report_type_0 = QualityReport.from_dict(data)

                return data_quality_report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | QualityReport, data)

        data_quality_report = _parse_data_quality_report(d.pop("data_quality_report"))

        full_model = cls(
            status=status,
            model=model,
            data_quality_report=data_quality_report,
        )

        full_model.additional_properties = d
        return full_model

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
