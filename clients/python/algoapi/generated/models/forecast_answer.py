from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.forecast_answer_method_type_0 import check_forecast_answer_method_type_0
from ..models.forecast_answer_method_type_0 import ForecastAnswerMethodType0
from ..models.forecast_answer_method_type_1 import check_forecast_answer_method_type_1
from ..models.forecast_answer_method_type_1 import ForecastAnswerMethodType1
from ..models.forecast_answer_parts_item import check_forecast_answer_parts_item
from ..models.forecast_answer_parts_item import ForecastAnswerPartsItem
from ..models.forecast_answer_source import check_forecast_answer_source
from ..models.forecast_answer_source import ForecastAnswerSource
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.forecast_backtest import ForecastBacktest
    from ..models.forecast_step import ForecastStep


T = TypeVar("T", bound="ForecastAnswer")


@_attrs_define
class ForecastAnswer:
    """The steps ahead, and how they were told.

    Attributes:
        steps (list[ForecastStep]): From the first step on.
        season (int | None): What was taken; 1 is none, null is a model's matter.
        method (ForecastAnswerMethodType0 | ForecastAnswerMethodType1): What told it.
        parts (list[ForecastAnswerPartsItem]): What a combination is the mean of.
        backtest (ForecastBacktest | None): Null where the history is too short for one, or a model answered.
        source (ForecastAnswerSource): What answered.
        model_version (None | str | Unset): Of the model that answered.
    """

    steps: list[ForecastStep]
    season: int | None
    method: ForecastAnswerMethodType0 | ForecastAnswerMethodType1
    parts: list[ForecastAnswerPartsItem]
    backtest: ForecastBacktest | None
    source: ForecastAnswerSource
    model_version: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.forecast_backtest import ForecastBacktest  # noqa: PLC0415
        from ..models.forecast_step import ForecastStep  # noqa: PLC0415

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        season: int | None
        season = self.season

        method: str
        if isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

        parts = []
        for parts_item_data in self.parts:
            parts_item: str = parts_item_data
            parts.append(parts_item)

        backtest: dict[str, Any] | None
        if isinstance(self.backtest, ForecastBacktest):
            backtest = self.backtest.to_dict()
        else:
            backtest = self.backtest

        source: str = self.source

        model_version: None | str | Unset
        if isinstance(self.model_version, Unset):
            model_version = UNSET
        else:
            model_version = self.model_version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "steps": steps,
                "season": season,
                "method": method,
                "parts": parts,
                "backtest": backtest,
                "source": source,
            }
        )
        if model_version is not UNSET:
            field_dict["model_version"] = model_version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.forecast_backtest import ForecastBacktest  # noqa: PLC0415
        from ..models.forecast_step import ForecastStep  # noqa: PLC0415

        d = dict(src_dict)
        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = ForecastStep.from_dict(steps_item_data)

            steps.append(steps_item)

        def _parse_season(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        season = _parse_season(d.pop("season"))

        def _parse_method(data: object) -> ForecastAnswerMethodType0 | ForecastAnswerMethodType1:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_forecast_answer_method_type_0(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            method_type_1 = check_forecast_answer_method_type_1(data)

            return method_type_1

        method = _parse_method(d.pop("method"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = check_forecast_answer_parts_item(parts_item_data)

            parts.append(parts_item)

        def _parse_backtest(data: object) -> ForecastBacktest | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                backtest_type_0 = ForecastBacktest.from_dict(data)

                return backtest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ForecastBacktest | None, data)

        backtest = _parse_backtest(d.pop("backtest"))

        source = check_forecast_answer_source(d.pop("source"))

        def _parse_model_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_version = _parse_model_version(d.pop("model_version", UNSET))

        forecast_answer = cls(
            steps=steps,
            season=season,
            method=method,
            parts=parts,
            backtest=backtest,
            source=source,
            model_version=model_version,
        )

        return forecast_answer
