from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.calibration_bin import CalibrationBin


T = TypeVar("T", bound="Calibration")


@_attrs_define
class Calibration:
    """Quantile bins, and the line that would put the probabilities right.

    Attributes:
        bins: From low to high probability.
        slope: 1 is right; below 1 the probabilities are too extreme. None if not estimable.
        intercept: Calibration in the large, on the log-odds scale; 0 is right, above 0 the
            risks were told too low. None if not estimable.

        Attributes:
            bins (list[CalibrationBin]):
            slope (float | None):
            intercept (float | None):
    """

    bins: list[CalibrationBin]
    slope: float | None
    intercept: float | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.calibration_bin import CalibrationBin  # noqa: PLC0415

        bins = []
        for bins_item_data in self.bins:
            bins_item = bins_item_data.to_dict()
            bins.append(bins_item)

        slope: float | None
        slope = self.slope

        intercept: float | None
        intercept = self.intercept

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "bins": bins,
                "slope": slope,
                "intercept": intercept,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.calibration_bin import CalibrationBin  # noqa: PLC0415

        d = dict(src_dict)
        bins = []
        _bins = d.pop("bins")
        for bins_item_data in _bins:
            bins_item = CalibrationBin.from_dict(bins_item_data)

            bins.append(bins_item)

        def _parse_slope(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        slope = _parse_slope(d.pop("slope"))

        def _parse_intercept(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        intercept = _parse_intercept(d.pop("intercept"))

        calibration = cls(
            bins=bins,
            slope=slope,
            intercept=intercept,
        )

        return calibration
