from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="ForecastRequest")


@_attrs_define
class ForecastRequest:
    """A history, or a model that the studio trained on one.

    Attributes:
        history (list[float] | None | Unset): Values at regular steps, the oldest first, none missing.
        season (int | None | Unset): After how many steps things come again, 1 for never; found where it is null.
        horizon (int | Unset): How many steps to tell. Default: 12.
        is_non_negative (bool | Unset): Whether nothing below zero can be: demand usually cannot. Default: True.
        model_id (None | str | Unset): Instead of a history: a forecasting model of the studio.
    """

    history: list[float] | None | Unset = UNSET
    season: int | None | Unset = UNSET
    horizon: int | Unset = 12
    is_non_negative: bool | Unset = True
    model_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        history: list[float] | None | Unset
        if isinstance(self.history, Unset):
            history = UNSET
        elif isinstance(self.history, list):
            history = self.history

        else:
            history = self.history

        season: int | None | Unset
        if isinstance(self.season, Unset):
            season = UNSET
        else:
            season = self.season

        horizon = self.horizon

        is_non_negative = self.is_non_negative

        model_id: None | str | Unset
        if isinstance(self.model_id, Unset):
            model_id = UNSET
        else:
            model_id = self.model_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if history is not UNSET:
            field_dict["history"] = history
        if season is not UNSET:
            field_dict["season"] = season
        if horizon is not UNSET:
            field_dict["horizon"] = horizon
        if is_non_negative is not UNSET:
            field_dict["is_non_negative"] = is_non_negative
        if model_id is not UNSET:
            field_dict["model_id"] = model_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_history(data: object) -> list[float] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                history_type_0 = cast(list[float], data)

                return history_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None | Unset, data)

        history = _parse_history(d.pop("history", UNSET))

        def _parse_season(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        season = _parse_season(d.pop("season", UNSET))

        horizon = d.pop("horizon", UNSET)

        is_non_negative = d.pop("is_non_negative", UNSET)

        def _parse_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_id = _parse_model_id(d.pop("model_id", UNSET))

        forecast_request = cls(
            history=history,
            season=season,
            horizon=horizon,
            is_non_negative=is_non_negative,
            model_id=model_id,
        )

        return forecast_request
